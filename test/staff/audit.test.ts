import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { audit, conversions, outbox, shares, staff } from '#db/schema'
import { openStore } from '#db/open'
import type { Store } from '#db/store'
import { actNames, type Act } from '~/domain/audit/audit'
import { record } from '~/domain/audit/commands.server'
import { newId } from '~/domain/id'
import { answer, sender, staffOf } from '../e2e/acts'
import { startApp, type RunningApp } from '../support/app'
import { hiddenIn, problemsIn, visitorOf, type Fields, type Visitor } from '../support/browser-less'
import { openMailbox, type Mailbox } from '../support/smtp'

let app: RunningApp
let mailbox: Mailbox
let store: Store
let oona: Visitor
let oonaId: string
let clara: Awaited<ReturnType<typeof sender>>

const friends = ['Asta', 'Berit', 'Cleo', 'Dora', 'Edda', 'Fina', 'Gesa', 'Hedi']
const lines = () => store.db.select().from(audit).orderBy(asc(audit.at), asc(audit.id))
const seen = new Set<string>()
/** What was written since the last look. */
async function fresh() {
  const found = (await lines()).filter(({ id }) => !seen.has(id))
  for (const { id } of found) seen.add(id)
  return found
}

beforeAll(async () => {
  mailbox = await openMailbox()
  app = await startApp({ SMTP_URL: mailbox.url })
  store = await openStore({ url: app.databaseUrl })
  oona = await staffOf(app)
  oonaId = (await store.db.select().from(staff).where(eq(staff.name, 'Oona')))[0]!.id
  clara = await sender(app, mailbox, {
    name: 'Clara',
    address: 'clara@home.example',
    friends: friends.map((name) => ({ name, address: `${name.toLowerCase()}@post.example` })),
  })
  for (const name of ['Asta', 'Berit', 'Cleo']) await answer(app, clara.ads[name]!)
  for (const name of ['Dora', 'Edda', 'Fina']) await answer(app, clara.ads[name]!, { machine: true })
}, 120_000)
afterAll(async () => {
  await store?.close()
  await app?.stop()
  await mailbox?.close()
})

async function shareOf(friend: string) {
  const [row] = await store.db
    .select({ share: shares, conversion: conversions })
    .from(shares)
    .leftJoin(conversions, eq(conversions.shareId, shares.id))
    .where(eq(shares.friendName, friend))
  return { shareId: row!.share.id, path: `/staff/answers/${row!.conversion?.id}`, id: row!.conversion?.id }
}
const openingIn = (html: string) =>
  /id="invitation"[^>]*value="[^"]*(\/staff\/setup\/[\w-]+)"/.exec(html)?.[1] ?? ''

describe('each act of staff is one line, written by the press itself; the same press again adds none', () => {
  /** Acts that a test below walked. */
  const walked = new Set<Act>(['set-password'])
  beforeEach(async () => void (await fresh()))

  /** Presses twice where nothing is changed by the second press, and expects one line. */
  async function one(
    act: Act,
    press: () => Promise<unknown>,
    expected: { subject: string; subjectId?: string | undefined },
    { twice = true } = {},
  ) {
    await press()
    if (twice) await press()
    const found = await fresh()
    expect(found.map((line) => line.act)).toEqual([act])
    expect(found[0]).toMatchObject({ ...expected, staffId: oonaId, staffName: 'Oona' })
    walked.add(act)
    return found[0]!
  }
  const settings = (form: Fields) => () => oona.post('/staff/settings', form)

  test('at the counter, with answers and pictures', async () => {
    const voucher = /\/v\/([\w-]+)"/.exec((await clara.browser.get('/mine')).html)?.[1] ?? ''
    const counter = `/staff?voucher=${voucher}`
    const reward = /name="reward" value="([\w-]+)"/.exec((await oona.get(counter)).html)?.[1] ?? ''
    const redeem = () => oona.post(counter, { reward, press: newId(), confirmed: 'yes' })
    await one('redeem', redeem, { subject: 'reward', subjectId: reward })

    const [dora, edda, fina, asta, gesa] = await Promise.all(
      ['Dora', 'Edda', 'Fina', 'Asta', 'Gesa'].map(shareOf),
    )
    const act =
      (path: string, act: string, reason = '') =>
      () =>
        oona.post(path, { act, reason })
    const conversion = (id: string | undefined) => ({ subject: 'conversion', subjectId: id })
    await one('accept', act(dora!.path, 'accept'), conversion(dora!.id))
    await one('refuse', act(edda!.path, 'refuse', 'A program.'), conversion(edda!.id))
    const decidedAt = new Date(Date.now() - 86_400_000)
    const undecided = { state: 'refused' as const, reason: 'undecided', decidedAt, decideBy: decidedAt }
    await store.transact((tx) => tx.update(conversions).set(undecided).where(eq(conversions.id, fina!.id!)))
    await one('reopen', act(fina!.path, 'reopen'), conversion(fina!.id))
    const back = await one('reverse', act(asta!.path, 'reverse', 'One person.'), conversion(asta!.id))
    const again = await one('reinstate', act(asta!.path, 'reinstate', 'It was two.'), conversion(asta!.id))
    expect([back.reason, again.reason]).toEqual(['One person.', 'It was two.'])
    const ad = `/staff/shares/${gesa!.shareId}/take-down`
    const share = { subject: 'share', subjectId: gesa!.shareId }
    await visitorOf(app.url).post(`/a/${clara.ads.Gesa}/report`, { reason: 'offends' })
    await one('keep-reported', act(ad, 'keep'), share)
    await one('take-down', () => oona.post(ad, { act: 'take-down', reason: 'offends' }), share)
    const [, review = ''] = /href="\/staff\/review\/([\w-]+)"/.exec((await oona.get(ad)).html) ?? []
    await one('put-back', act(`/staff/review/${review}`, 'put-back'), {
      subject: 'review',
      subjectId: review,
    })

    const ask = { name: 'Asta', contact: 'asta@post.example', note: '' }
    await visitorOf(app.url).post(`/a/${clara.ads.Asta}/ask`, ask)
    const done = /name="done" value="([\w-]+)"/.exec((await oona.get('/staff/asks')).html)?.[1] ?? ''
    const accept = () => oona.post('/staff/asks', { accept: done })
    await one('accept-order', accept, { subject: 'order', subjectId: done })
    const close = () => oona.post('/staff/asks', { done })
    await one('close-order', close, { subject: 'order', subjectId: done })

    const hedi = `/staff?${new URLSearchParams({ code: `${app.url}/a/${clara.ads.Hedi}` })}`
    const visit = hiddenIn((await oona.get(hedi)).html, 'share', 'press')
    await one('count-visit', () => oona.post(hedi, visit), { subject: 'share', subjectId: visit.share })
  }, 60_000)

  test('with mails and people', async () => {
    const mails = await store.db.select().from(outbox).where(eq(outbox.email, 'answer'))
    const mail = mails[0]!.id
    const read = async () => {
      expect((await oona.get(`/staff/outbox/${mail}`)).status).toBe(200)
      expect((await oona.get(`/staff/outbox/${mail}/body`)).status).toBe(200)
    }
    await one('read-mail', read, { subject: 'mail', subjectId: mail })
    expect((await oona.get('/staff/outbox')).status).toBe(200)
    expect(await fresh()).toEqual([])

    await visitorOf(app.url).post(`/stop/${clara.ads.Berit}`, {})
    const peace = (intent: string) => () =>
      oona.post('/staff/peace', { intent, address: 'berit@post.example' })
    await one('look-up', peace('look'), { subject: 'mailbox' }, { twice: false })
    await one('lift-peace', peace('lift'), { subject: 'mailbox' })

    const forget = (intent: string, address: string) => () => oona.post('/staff/forget', { intent, address })
    await forget('look', 'nobody@home.example')()
    expect(await fresh()).toEqual([])
    await one('look-up', forget('look', 'clara@home.example'), { subject: 'visitor' }, { twice: false })
    await one('forget', forget('forget', 'cleo@post.example'), { subject: 'mailbox' }, { twice: false })
    await one('forget', forget('forget', 'clara@home.example'), { subject: 'visitor' })
  }, 60_000)

  test('with colleagues', async () => {
    let made = ''
    const invite = async () => void (made = (await oona.post('/staff/people', { invite: 'counter' })).html)
    const invited = await one('invite', invite, { subject: 'invitation' }, { twice: false })
    const withdraw = () => oona.post('/staff/people', { withdraw: invited.subjectId })
    await one('withdraw-invitation', withdraw, { subject: 'invitation', subjectId: invited.subjectId })
    await invite()
    await fresh()
    const quinn = { name: 'Quinn', email: 'quinn@shop.example', password: 'eleven blue bobbins spin' }
    await visitorOf(app.url).post(openingIn(made), quinn)
    const [joined, ...others] = await fresh()
    expect(others).toEqual([])
    expect(joined).toMatchObject({ act: 'set-password', staffName: 'Quinn', detail: { role: 'counter' } })
    expect(joined!.subjectId).toBe(joined!.staffId)

    const id = joined!.staffId
    const place = (to: string) => () => oona.post('/staff/people', { id, place: to })
    const colleague = { subject: 'staff', subjectId: id }
    await one('change-role', place('manager'), colleague)
    await place('counter')()
    await fresh()
    await one('let-go', place('out'), colleague)
    await one('take-back', place('back'), colleague)
  })

  test('with the settings and the rules, and with the audit itself', async () => {
    const page = (await oona.get('/staff/settings')).html
    const of = (section: string): Fields => {
      const form = new RegExp(`<form[^>]*>(?:(?!</form>).)*name="section" value="${section}".*?</form>`, 's')
      const html = form.exec(page)?.[0] ?? ''
      const fields: Record<string, string[]> = {}
      for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
        const [, name = ''] = /name="([^"]*)"/.exec(tag) ?? []
        const [, value = ''] = /value="([^"]*)"/.exec(tag) ?? []
        if (name && (!/type="(checkbox|radio)"/.test(tag) || / checked/.test(tag)))
          (fields[name] ??= []).push(value)
      }
      for (const [, name = '', options = ''] of html.matchAll(
        /<select[^>]*name="([^"]*)".*?>(.*?)<\/select>/gs,
      ))
        fields[name] = [
          /<option[^>]*selected[^>]*value="([^"]*)"|value="([^"]*)"[^>]*selected/
            .exec(options)
            ?.slice(1)
            .find(Boolean) ?? '',
        ]
      for (const [, name = '', text = ''] of html.matchAll(
        /<textarea[^>]*name="([^"]*)"[^>]*>\n?(.*?)<\/textarea>/gs,
      ))
        fields[name] = [text]
      return { ...fields, section }
    }
    for (const section of ['shop', 'prices', 'offer', 'smtp']) {
      const same = await oona.post('/staff/settings', of(section))
      expect([section, same.status]).toEqual([section, 303])
    }
    expect(await fresh()).toEqual([])
    const changed = (section: string) => ({ subject: 'settings', subjectId: section })
    await one('change-settings', settings({ ...of('shop'), leadTimeWeeks: '5' }), changed('shop'))
    await one('change-settings', settings({ ...of('prices'), 'base.dress': '123' }), changed('prices'))
    await one('change-settings', settings({ ...of('offer'), products: ['dress'] }), changed('offer'))
    const smtp = { section: 'smtp', url: 'smtp://mail.example.com:587', password: 'x', from: '' }
    await one('change-settings', settings(smtp), changed('smtp'))
    const testMail = settings({ section: 'test', to: 'oona@shop.example' })
    await one('test-mail', testMail, { subject: 'settings', subjectId: 'smtp' }, { twice: false })

    const rules = { ...of('rules'), friends: '4' }
    const shown = await oona.post('/staff/settings', rules)
    expect(await fresh()).toEqual([])
    const agreed = settings({ ...rules, ...hiddenIn(shown.html, 'beside', 'seen') })
    const line = await one('change-rules', agreed, { subject: 'campaign', subjectId: 'dress' })
    expect(line.detail).toEqual({ from: Number(line.detail.to) - 1, to: line.detail.to })

    await oona.head('/staff/audit.csv')
    expect(await fresh()).toEqual([])
    const csv = () => oona.get(`/staff/audit.csv?act=redeem&who=${oonaId}&from=yesterday`)
    const exported = await one('export-audit', csv, { subject: 'audit' }, { twice: false })
    expect(exported.detail).toEqual({ act: 'redeem', who: oonaId })
  }, 60_000)

  test('and each act there is was walked here, but those of the review', async () => {
    const ofReview: Act[] = ['approve', 'reject', 'ask-change', 'undo', 'ban', 'lift-ban', 'decide-appeal']
    expect(actNames.filter((act) => !walked.has(act))).toEqual(ofReview)
    const all = JSON.stringify(await lines())
    expect(all).not.toContain('@')
    for (const name of ['Clara', ...friends]) expect(all).not.toContain(name)
  })
})

const rowsIn = (html: string) =>
  [...html.matchAll(/<p class="did-what">(?:<a[^>]*>)?([^<]*)/g)].map(([, text]) => text)

test('the audit’s page says each act as a sentence, newest first, and leads to what it was done to', async () => {
  const { html, status } = await oona.get('/staff/audit')
  expect(status).toBe(200)
  const told = rowsIn(html)
  expect(told[0]).toBe('Oona downloaded the audit')
  expect(told.at(-1)).toBe('Oona joined by a link and set a password')
  expect(told).toContain('Oona redeemed a voucher')
  expect(html).toMatch(
    /href="\/staff\/settings#rules"[^>]*>Oona changed the rules<.*?Version \d became version \d/s,
  )
  expect(html).toMatch(/Oona changed a colleague’s role.*?Quinn, Manager/s)
  const voucher = /href="(\/staff\?code=[^"]+)"[^>]*>Oona redeemed a voucher/.exec(html)?.[1] ?? ''
  expect((await oona.get(voucher.replaceAll('&amp;', '&'))).html).toContain('Already redeemed')
  const answered = /href="(\/staff\/answers\/[\w-]+)"[^>]*>Oona accepted an answer/.exec(html)?.[1] ?? ''
  expect((await oona.get(answered)).status).toBe(200)
  for (const [locale, sentence] of [
    ['it', 'Oona ha riscattato un buono'],
    ['fil', 'Tinanggap ni Oona ang isang voucher'],
  ] as const) {
    const reader = visitorOf(app.url, { 'Accept-Language': locale })
    for (const [name, value] of oona.cookies) reader.cookies.set(name, value)
    expect(rowsIn((await reader.get('/staff/audit')).html)).toContain(sentence)
  }
})

test('it is asked by act, person and day with a plain form, which keeps what was chosen', async () => {
  const byAct = await oona.get('/staff/audit?act=redeem&who=&from=&to=')
  expect(rowsIn(byAct.html)).toEqual(['Oona redeemed a voucher'])
  expect(byAct.html).toMatch(/<option(?=[^>]* selected)(?=[^>]* value="redeem")/)
  const quinn = (await store.db.select().from(staff).where(eq(staff.name, 'Quinn')))[0]!.id
  expect(rowsIn((await oona.get(`/staff/audit?who=${quinn}`)).html)).toEqual([
    'Quinn joined by a link and set a password',
  ])
  const day = (daysOn: number) => new Date(Date.now() + daysOn * 86_400_000).toISOString().slice(0, 10)
  expect(rowsIn((await oona.get(`/staff/audit?from=${day(2)}`)).html)).toEqual([])
  const reversed = await oona.get(`/staff/audit?from=${day(1)}&to=${day(-1)}`)
  expect(problemsIn(reversed.html)).toEqual({
    from: 'This day is later than the last one. Choose an earlier one.',
  })
  expect((await oona.get(`/staff/audit?to=${day(-2)}`)).html).toContain('No line fits.')
  const whole = rowsIn((await oona.get(`/staff/audit?from=${day(-2)}&to=${day(2)}`)).html)
  expect(whole.length).toBeGreaterThan(15)
  for (const odd of ['act=sing', 'from=2026-02-31', 'to=tomorrow', 'who=%27%20or%201', 'after=x'])
    expect(rowsIn((await oona.get(`/staff/audit?${odd}`)).html), odd).toEqual(whole)
})

const cells = (line: string) =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map(([, cell = '']) => cell.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"'))
    .slice(0, 9)

test('a reason that is typed as a formula is text in the file, quotes and lines stay whole, and spreadsheets read it as UTF-8', async () => {
  const reasons = [
    '=HYPERLINK("http://x.example","a, b")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '“Ó” said\r\n"no", twice',
  ]
  await store.transact(async (tx) => {
    for (const [at, reason] of reasons.entries())
      await tx.insert(audit).values({
        id: `reason-${at}`,
        at: new Date(Date.UTC(2020, 0, 1, 12, at)),
        staffId: oonaId,
        staffName: 'Oona',
        act: 'reject',
        subject: 'review',
        subjectId: `review-${at}`,
        reason,
        detail: {},
      })
  })
  const file = await fetch(`${app.url}/staff/audit.csv?act=reject&from=2020-01-01&to=2020-01-01`, {
    headers: { Cookie: [...oona.cookies].map((pair) => pair.join('=')).join('; ') },
  })
  expect(file.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  expect(file.headers.get('Content-Disposition')).toMatch(
    /^attachment; filename="audit-\d{4}-\d\d-\d\d\.csv"$/,
  )
  expect(file.headers.get('Cache-Control')).toContain('no-store')
  const bytes = Buffer.from(await file.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = bytes.toString('utf8').slice(1)
  const rows = text
    .split(/\r\n(?=When|20\d\d-|$)/)
    .filter(Boolean)
    .map(cells)
  expect(rows[0]).toEqual([
    'When',
    'Who',
    'What',
    'Why',
    'act',
    'subject',
    'subject_id',
    'staff_id',
    'detail',
  ])
  expect(rows.slice(1).map((row) => row[3])).toEqual([
    '“Ó” said\r\n"no", twice',
    "'\t=1",
    "'@SUM(A1)",
    "'-1",
    "'+1",
    `'=HYPERLINK("http://x.example","a, b")`,
  ])
  expect(rows[1]!.slice(0, 3)).toEqual(['2020-01-01T12:05:00+00:00', 'Oona', 'Oona rejected a design'])
  expect(rows[1]!.slice(4)).toEqual([
    'reject',
    'review',
    'review-5',
    // An id may begin as formulas do.
    oonaId.replace(/^-/, "'-"),
    '{}',
  ])
  const page = await oona.get('/staff/audit?act=reject&to=2020-01-01')
  expect(page.html).toContain('=HYPERLINK(&quot;http://x.example&quot;')
})

test('a long audit is shown and written a page at a time, each line once', async () => {
  const many = 2600
  await store.transact(async (tx) => {
    for (let n = 0; n < many; n++)
      await record(tx, {
        id: `many-${n}`,
        staffId: oonaId,
        act: 'approve',
        subject: 'review',
        subjectId: `r-${n}`,
        // Some share their moment.
        now: new Date(Date.UTC(2021, 0, 1, 0, 0, Math.floor(n / 3))),
      })
  })
  let path = '/staff/audit?act=approve&to=2021-12-31'
  const told: string[] = []
  for (let page = 0; page < 3; page++) {
    const { html } = await oona.get(path)
    told.push(...[...html.matchAll(/<li id="([^"]*)"/g)].map(([, id = '']) => id))
    path = (
      /href="([^"]*)"[^>]*rel="next"|rel="next"[^>]*href="([^"]*)"/.exec(html)?.slice(1).find(Boolean) ?? ''
    ).replaceAll('&amp;', '&')
    expect(path).toContain('act=approve')
  }
  expect(new Set(told).size).toBe(150)
  expect((await oona.get(path)).html).toContain('Latest')

  const { html } = await oona.get('/staff/audit.csv?act=approve')
  const ids = [...html.matchAll(/,review,(r-\d+),/g)].map(([, id]) => id)
  expect(ids).toHaveLength(many)
  expect(new Set(ids).size).toBe(many)
}, 60_000)

test('it is for managers: the counter gets 403 for the lines and the file, and the ledger as ever; strangers sign in', async () => {
  const [known] = await store.db.select().from(staff).where(eq(staff.name, 'Oona'))
  const rosa = { ...known!, id: 'Rosa', name: 'Rosa', email: 'rosa@shop.example', role: 'counter' as const }
  await store.transact((tx) => tx.insert(staff).values(rosa))
  const counter = visitorOf(app.url)
  await counter.post('/staff/sign-in', { email: rosa.email, password: 'seven brass thimbles sing' })
  const before = (await lines()).length
  for (const path of ['/staff/audit', '/staff/audit?act=redeem', '/staff/audit.csv']) {
    const { status, html } = await counter.get(path)
    expect([path, status]).toEqual([path, 403])
    expect(html).not.toContain('redeemed a voucher')
    expect((await visitorOf(app.url).get(path)).to, path).toContain('/staff/sign-in')
  }
  expect(await lines()).toHaveLength(before)
  const ledger = await counter.get('/staff/audit?list=ledger')
  expect([ledger.status, ledger.html.includes('Check everything now')]).toEqual([200, true])
  expect(ledger.html).toContain('href="/staff/audit?list=ledger"')
  expect(ledger.html).not.toContain('What staff did')
  const tabs = (await oona.get('/staff/audit?list=ledger')).html
  expect(tabs).toMatch(/<a(?=[^>]* aria-current="page")[^>]*>The ledger</)
  expect(tabs).toMatch(/<a(?![^>]* aria-current="page")[^>]*href="\/staff\/audit"[^>]*>What staff did</)
})
