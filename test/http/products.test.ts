import { keyOf, locales, type Locale } from '~/i18n/language'
import { nanoid } from 'nanoid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { money } from '~/i18n/format'
import { translator } from '~/i18n/translate'
import { wordsOf } from '~/i18n/words'
import { renderEmail, storedEmail } from '~/mail/render.server'
import { defaults } from '~/domain/settings/settings'
import { applies, type Choices } from '~/catalog/choices'
import { picturedOptions, sketchPath } from '~/catalog/option-picture'
import { sumOf } from '~/products/price'
import { products, type AnyProduct } from '~/products/registry'
import { startApp, type RunningApp } from '../support/app'
import { visitorOf, type Fields, type Visitor } from '../support/browser-less'

let app: RunningApp
let maren: Visitor
beforeAll(async () => {
  app = await startApp()
  maren = visitorOf(app.url)
  const account = { name: 'Maren', email: 'maren@shop.example', password: 'needle and linen thread' }
  await maren.post(new URL(app.setupUrl).pathname, account)
}, 90_000)
afterAll(() => app.stop())

/** Offers these products, and of the dress all but these sleeves. */
async function offer(on: string[], sleevesOff: string[] = []) {
  const { html } = await maren.get('/staff/settings')
  const ticks = [...html.matchAll(/<input type="checkbox" name="(of\.[\w.]+)"[^>]* value="([\w-]+)"/g)]
  const form: Record<string, string[]> = { products: on }
  for (const [, name, value] of ticks) {
    if (name !== 'of.dress.sleeve' || !sleevesOff.includes(value!)) (form[name!] ??= []).push(value!)
  }
  const saved = await maren.post('/staff/settings', { ...form, section: 'offer' } as Fields)
  expect(saved.to).toContain('saved=offer')
}

async function saved(visitor: Visitor, product: AnyProduct, choices: object = {}): Promise<string> {
  const id = nanoid()
  const own = { ...(product.start as object), ...choices }
  const document = { product: product.id, version: product.version, choices: own, motifs: [] }
  const body = JSON.stringify({ id, revision: 0, document })
  expect((await visitor.postBody('/designs/new/save', body, 'application/json')).status).toBe(200)
  return id
}

/** What is read on a page between its header and its footer. */
const read = (html: string) =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '')
    .replace(/<(script|style|svg).*?<\/\1>/gs, ' ')
    .replace(/ alt="([^"]*)"/g, '>$1<i')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, '’')
    .replace(/\s+/g, ' ')

const nouns: Record<string, Record<Locale, RegExp>> = {
  dress: { en: /\bdress(es)?\b/i, it: /\babit[oi]\b/i, fil: /\bbestida(ng)?\b/i },
  shirt: { en: /\bshirts?\b/i, it: /\bcamici[ae]\b/i, fil: /\bpolo(ng)?\b/i },
  car: { en: /\bcars?\b/i, it: /\bautomobil[ei]\b/i, fil: /\bkotse(ng)?\b/i },
}
/** What the campaign grants is a dress, whatever was sent. */
const reward = /free dress|abito gratis|libreng bestida|sews me a dress|cuce un abito|ng bestida\.\)/gi

function speaksOf(product: AnyProduct, locale: Locale, text: string, where: string) {
  const said = text.replace(reward, '')
  for (const [id, words] of Object.entries(nouns)) {
    expect([where, words[locale].exec(said)?.[0]], `${id} in: ${said}`).toEqual([
      where,
      id === product.id ? expect.any(String) : undefined,
    ])
  }
}

describe('pages and mails', () => {
  it('speak of what was designed by its own words, in each language, and of nothing else', async () => {
    await offer(products.map(({ id }) => id))
    for (const product of products) {
      const clara = visitorOf(app.url)
      const id = await saved(clara, product)
      const form = { intent: 'link', friend: 'Ines', sender: 'Clara' }
      await clara.post(`/designs/${id}/send?way=link`, form)
      for (const locale of locales) {
        await clara.post('/language', { locale })
        const send = await clara.get(`/designs/${id}/send?way=link`)
        const ad = /\/a\/[\w-]{16,}/.exec(send.html)?.[0] ?? 'no link'
        const pages = { send, ad: await clara.get(ad), ask: await clara.get(`${ad}/ask`) }
        for (const [where, { status, html }] of Object.entries(pages)) {
          expect(status).toBe(200)
          speaksOf(product, locale, read(html), `${product.id} ${locale} ${where}`)
        }
      }
    }
  })

  it('are written of each product in each language', async () => {
    const about = {
      senderName: 'Clara',
      friendName: 'Ines',
      alt: '',
      choice: 'just-so',
      counted: 1,
      needed: 3,
    }
    for (const product of products) {
      for (const locale of locales) {
        for (const email of ['ad', 'answer']) {
          const props = { ...about, product: product.id, shop: { name: 'Maren', address: 'Galway' } }
          const { subject, html, text } = await renderEmail(storedEmail({ email, props }), locale)
          for (const part of [text, html.replace(/<style.*?<\/style>/s, '').replace(/<[^>]*>/g, ' ')])
            speaksOf(product, locale, `${subject} ${part}`, `${product.id} ${locale} ${email}`)
        }
      }
    }
  })
})

describe('the price', () => {
  it('is made of its lines in the studio, before sending and when it is asked for, without a script', async () => {
    await offer(['dress', 'shirt'])
    const t = translator('en', wordsOf('en'))
    const amount = (minor: number) => money('en', minor, defaults.shop.currency)
    for (const product of products.filter(({ id }) => id !== 'car')) {
      const clara = visitorOf(app.url)
      const id = await saved(clara, product)
      await clara.post(`/designs/${id}/send?way=link`, { intent: 'link', friend: 'Ines', sender: 'Clara' })
      const send = await clara.get(`/designs/${id}/send?way=link`)
      const ask = `${/\/a\/[\w-]{16,}/.exec(send.html)?.[0] ?? 'no link'}/ask`
      const lines = product.price(product.start, [], defaults.prices)
      const wanted = [
        ...lines.map((line) =>
          [...(line.of ? [t(keyOf(line.of))] : []), t(keyOf(line.label)), amount(line.amount)].join(' '),
        ),
        `Price ${amount(sumOf(lines))}`,
      ]
      for (const page of [send, await clara.get(`/studio/${id}`), await clara.get(ask)]) {
        const [list = ''] = /<div class="price-lines">.*?<\/dl>/s.exec(page.html) ?? []
        const rows = [...list.matchAll(/<div(?: class="price-sum")?><dt>(.*?)<\/dd>/gs)]
        expect(
          rows.map(([row]) =>
            row
              .replace(/<[^>]*>/g, ' ')
              .replace(/\s+/g, ' ')
              .trim(),
          ),
        ).toEqual(wanted)
      }
    }
  })
})

describe('what the shop has switched off', () => {
  it('is named where a design with it would be sent, which is refused until something else is chosen', async () => {
    const [dress, shirt] = products as [AnyProduct, AnyProduct]
    await offer(['dress', 'shirt'])
    const clara = visitorOf(app.url)
    const bishop = await saved(clara, dress, { sleeve: 'bishop' })
    const aShirt = await saved(clara, shirt)
    await offer(['dress'], ['bishop'])
    const link = { intent: 'link', friend: 'Ines', sender: 'Clara' }
    for (const [id, words] of [
      [bishop, 'Sleeves: Bishop'],
      [aShirt, 'This shop no longer makes shirts.'],
    ] as const) {
      const page = await clara.get(`/designs/${id}/send`)
      expect(read(page.html)).toContain('can’t be made any more as it is')
      expect(read(page.html)).toContain(words)
      expect(page.html).not.toContain('name="friends.0.address"')
      const refused = await clara.post(`/designs/${id}/send?way=link`, link)
      expect([refused.status, read(refused.html).includes(words)]).toEqual([422, true])
    }
    expect((await clara.get('/mine')).html).not.toContain('class="share"')

    const document = { product: 'dress', version: dress.version, choices: dress.start, motifs: [] }
    const body = JSON.stringify({ id: bishop, revision: 1, document })
    expect((await clara.postBody(`/designs/${bishop}/save`, body, 'application/json')).status).toBe(200)
    expect((await clara.post(`/designs/${bishop}/send?way=link`, link)).status).toBe(303)
  })
})

it('every option that has a picture is sketched, on its product’s first design, and nothing else is', async () => {
  const sketched = products.flatMap((product) =>
    picturedOptions(product).map((one) => {
      const group = product.groups.find(({ id }) => id === one.group)!
      // Without a print on the first design its sizes and angles all look the same.
      return { path: sketchPath(product.id, one), tells: applies(group, product.start as Choices) }
    }),
  )
  expect(sketched.length).toBeGreaterThan(100)
  const pictures = new Set<string>()
  for (const { path, tells } of sketched) {
    const response = await fetch(app.url + path)
    expect([response.status, response.headers.get('content-type')], path).toEqual([200, 'image/webp'])
    const bytes = Buffer.from(await response.arrayBuffer())
    const [, product = '', group = ''] = path.slice(1).split('/')
    if (tells) pictures.add(`${product} ${group} ${bytes.toString('base64')}`)
    expect(bytes.length, path).toBeLessThan(12_000)
  }
  // Each shows an option of its own.
  expect(pictures.size).toBe(sketched.filter(({ tells }) => tells).length)

  for (const path of ['dress/color/teal', 'dress/neckline/constructor', 'dress/length/midi.webp', 'boat/a/b'])
    expect((await fetch(`${app.url}/options/${path}.webp`)).status, path).toBe(404)
})
