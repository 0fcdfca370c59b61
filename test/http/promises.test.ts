import { getTableName, is, Table } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as schema from '#db/schema'
import { openStore } from '#db/open'
import { translator } from '~/i18n/translate'
import { wordsOf } from '~/i18n/words'
import { renderEmail } from '~/mail/render.server'
import { locales } from '~/i18n/language'
import { reopenDays, reviewDays } from '~/domain/shares/judgement'
import { design, sender } from '../e2e/acts'
import { startApp, type RunningApp } from '../support/app'
import { visitorOf } from '../support/browser-less'
import { openMailbox, type Mailbox } from '../support/smtp'

let app: RunningApp
let mailbox: Mailbox
let token = ''
const mia = { name: 'Miarella', address: 'mia.rella@post.example' }
const clara = { name: 'Claramunda', address: 'clara.munda@home.example' }

beforeAll(async () => {
  mailbox = await openMailbox()
  app = await startApp({ SMTP_URL: mailbox.url })
  token = (await sender(app, mailbox, { ...clara, friends: [mia] })).ads[mia.name] ?? ''
}, 90_000)
afterAll(async () => {
  await app?.stop()
  await mailbox?.close()
})

const letter = () => mailbox.received.find(({ to }) => to.includes(mia.address))!.mail

/** Every row that people cause; the ledger's daily signature is time's. */
async function everything(): Promise<Record<string, unknown[]>> {
  const store = await openStore({ url: app.databaseUrl })
  const tables = Object.values(schema as Record<string, unknown>).filter((one) => is(one, Table))
  const rows: Record<string, unknown[]> = {}
  for (const table of tables as (typeof schema.outbox)[])
    if ((getTableName(table) as string) !== 'ledger_checkpoints')
      rows[getTableName(table)] = await store.db.select().from(table)
  await store.close()
  return rows
}

test('pages load nothing from another host, may not, and have no script but in the studio', async () => {
  const own = /^('self'|'none'|'nonce-[\w+/=]+'|data:|blob:)$/
  for (const path of [
    '/',
    '/rules',
    '/privacy',
    '/mine',
    '/prove',
    `/a/${token}`,
    `/stop/${token}`,
    `/stop/${token}/again`,
    '/studio',
  ]) {
    const { status, headers, html } = await visitorOf(app.url).get(path)
    expect([path, status]).toEqual([path, 200])
    const policy = (headers.get('content-security-policy') ?? '').split(';').map((one) => one.trim())
    expect(policy).toContain("default-src 'self'")
    for (const source of policy.flatMap((one) => one.split(' ').slice(1))) expect(source).toMatch(own)
    const loaded = html.matchAll(
      /<(?:script|img|link|source|iframe|form)\b[^>]*?\s(?:src|href|srcset|action)="([^"]*)"/g,
    )
    const addresses = [...loaded].map(([, address]) => address ?? '')
    expect(addresses.length).toBeGreaterThan(2)
    for (const address of addresses) {
      if (!address.startsWith('data:')) expect(new URL(address, app.url).origin).toBe(app.url)
    }
    expect([path, /<script\b[^>]*(?:src=|type="module")/.test(html)]).toEqual([path, path === '/studio'])
  }
}, 60_000)

test('an ad has one picture, of the design, and whoever opens all that is in it leaves no trace', async () => {
  const html = String(letter().html)
  const pictures = [...html.matchAll(/<img\b[^>]*>/g)].map(([tag]) => tag)
  expect(pictures).toHaveLength(1)
  expect(pictures[0]).toMatch(/alt="[^"]{10,}"/)
  expect(Number(/width="(\d+)"/.exec(pictures[0]!)?.[1])).toBeGreaterThan(200)
  expect(html).not.toMatch(/url\(/)

  const leaving = (rows: Awaited<ReturnType<typeof everything>>) =>
    (rows.outbox as { state: string }[]).some(({ state }) => state === 'sending' || state === 'queued')
  let before = await everything()
  while (leaving(before)) before = await everything()
  const found = html.matchAll(/(?:src|href)="([^"]+)"/g)
  const addresses = [...new Set([...found].map(([, address = '']) => address.replaceAll('&amp;', '&')))]
  expect(addresses.length).toBeGreaterThan(2)
  for (const address of addresses)
    for (const method of ['GET', 'HEAD']) {
      const { pathname, search } = new URL(address)
      const { status, headers } = await fetch(app.url + pathname + search, { method })
      expect([address, status, headers.getSetCookie()]).toEqual([address, 200, []])
    }
  expect(await everything()).toEqual(before)
}, 60_000)

test('what is in a picture’s address opens the picture and nothing else', async () => {
  const [, picture = ''] = /\/pictures\/([\w-]+)\/picture\.jpg/.exec(String(letter().html)) ?? []
  expect((await fetch(`${app.url}/pictures/${picture}/picture.jpg`)).status).toBe(200)
  for (const path of ['a', 'stop', 'v', 'prove', 'studio']) {
    const { html } = await visitorOf(app.url).get(`/${path}/${picture}`)
    for (const name of [mia.name, clara.name]) expect([path, html.includes(name)]).toEqual([path, false])
  }
  for (const path of [`/a/${picture}`, `/v/${picture}`])
    expect([path, (await visitorOf(app.url).get(path)).status]).toEqual([path, 404])
})

test('the rules page names the version in force, and its own numbers', async () => {
  const { html } = await visitorOf(app.url).get('/rules')
  const versions = (await everything()).campaigns as { version: number }[]
  const inForce = Math.max(1, ...versions.map(({ version }) => version))
  expect(html).toContain(`Rules, version ${inForce}.`)
  expect(html).toContain(`The shop has ${reviewDays} days to decide.`)
  expect(html).toContain(`can still be taken in for ${reopenDays} days more.`)
})

test.each(locales)(
  'an ad says in %s that it is one, who asked for it and what they may earn',
  async (locale) => {
    const t = translator(locale, wordsOf(locale))
    const sender = 'Ana'
    const { html, text } = await renderEmail(
      {
        email: 'ad',
        props: {
          shop: { name: 'Maren', address: 'Galway' },
          senderName: sender,
          friendName: 'Ines',
          worth: '€180',
          alt: 'A dress.',
          pictureUrl: 'https://shop.example/pictures/p.jpg',
          adUrl: 'https://shop.example/a/t',
          stopUrl: 'https://shop.example/stop/t',
        },
      },
      locale,
    )
    for (const part of [html.replace(/<!-- -->/g, ''), text]) {
      expect(part).toContain(t('mail.advertisement', { sender }))
      expect(part).toContain(t('mail.ad.why', { sender }))
      expect(part).toContain(t('mail.ad.earnsWorth', { sender, worth: '€180' }))
    }
  },
)

test('cookies are three, for this host alone, and no script reads them', async () => {
  const visitor = visitorOf(app.url)
  await design(visitor)
  expect([...visitor.cookies.keys()].sort()).toEqual(['toile', 'toile-device'])
  const chosen = await visitor.post('/language', { locale: 'it', to: '/' })
  expect([...visitor.cookies.keys()].sort()).toEqual(['toile', 'toile-device', 'toile-locale'])
  const id = await fetch(`${app.url}/designs/new/save`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'id=a-design-of-the-cookies&product=dress&version=1&revision=0&then=show',
  })
  const lines = [...chosen.headers.getSetCookie(), ...id.headers.getSetCookie()]
  expect(lines).toHaveLength(3)
  for (const line of lines) {
    expect(line).toMatch(/HttpOnly/)
    expect(line).toMatch(/SameSite=Lax/)
    expect(line).not.toMatch(/Domain=/i)
  }
})

test('the log holds no name, address or token, but the link of the first start', () => {
  const link = new URL(app.setupUrl).pathname
  const log = app.output().replaceAll(link, '')
  expect(log.length).toBeGreaterThan(50)
  const code = /\b\d{6}\b/.exec(
    mailbox.received.find(({ to }) => to.includes(clara.address))!.mail.text ?? '',
  )
  for (const secret of [mia.name, mia.address, clara.name, clara.address, token, code![0]])
    expect(log).not.toContain(secret)
})
