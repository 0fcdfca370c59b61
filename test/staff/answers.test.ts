import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { conversions, rewards, shares, staff } from '#db/schema'
import { openStore } from '#db/open'
import type { Store } from '#db/store'
import { answer, sender, staffOf, standings } from '../e2e/acts'
import { startApp, type RunningApp } from '../support/app'
import { visitorOf, type Visitor } from '../support/browser-less'
import { openMailbox, type Mailbox } from '../support/smtp'

let app: RunningApp
let mailbox: Mailbox
let store: Store
let oona: Visitor
type Sender = Awaited<ReturnType<typeof sender>>

beforeAll(async () => {
  mailbox = await openMailbox()
  app = await startApp({ SMTP_URL: mailbox.url })
  store = await openStore({ url: app.databaseUrl })
  oona = await staffOf(app)
}, 90_000)
afterAll(async () => {
  await store?.close()
  await app?.stop()
  await mailbox?.close()
})

const sends = (name: string, friends: string[]) =>
  sender(app, mailbox, {
    name,
    address: `${name}@home.example`,
    friends: friends.map((friend) => ({ name: friend, address: `${friend}@post.example` })),
  })

/** The page of what a sender sent to a friend, as a list leads to it. */
async function pageOf(friend: string, from: string, list = '/staff/answers?list=all'): Promise<string> {
  const { html } = await oona.get(list)
  return new RegExp(`href="(/staff/[\\w/-]+)">For ${friend}, from ${from}<`).exec(html)?.[1] ?? ''
}

/** Presses a button of a page, and gives what the page then says. */
async function press(path: string, act: string, by = oona): Promise<string> {
  const pressed = await by.post(path, { act, reason: 'One person with two names.' })
  expect(pressed.status).toBe(303)
  const { html } = await by.get(pressed.to ?? '')
  return /role="status">(.*?)<\/p>/s.exec(html)?.[1] ?? ''
}

const takeDown = async (path: string) => (await oona.post(path, { act: 'take-down', reason: 'offends' })).to

const picture = async (html: string) => {
  const path = /\/pictures\/[\w-]+\/picture\.jpg/.exec(html)?.[0] ?? ''
  return Buffer.from(await (await fetch(app.url + path)).arrayBuffer())
}
const mailTo = (friend: string) =>
  String(mailbox.received.find(({ to }) => to[0]?.startsWith(`${friend}@`))?.mail.html)

/** A colleague, with Oona's password. */
async function colleague(name: string, role: 'manager' | 'counter'): Promise<Visitor> {
  const [known] = await store.db.select().from(staff).where(eq(staff.name, 'Oona'))
  const email = `${name}@shop.example`.toLowerCase()
  await store.transact((tx) => tx.insert(staff).values({ ...known!, id: name, name, email, role }))
  const browser = visitorOf(app.url)
  const signedIn = await browser.post('/staff/sign-in', { email, password: 'seven brass thimbles sing' })
  expect(signedIn.status).toBe(303)
  return browser
}

test('a held answer says why in plain words, and counts when it is accepted; a second press changes nothing', async () => {
  const clara = await sends('Clara', ['Asta', 'Berit'])
  await answer(app, clara.ads.Asta ?? '', { machine: true, choice: 'just-so' })
  await answer(app, clara.ads.Berit ?? '', { machine: true })
  const waiting = await oona.get('/staff/answers')
  expect(waiting.html).toContain('Sent like a program sends')
  // Both stand under their sender; why they are held is said once, with how often that was right.
  expect(waiting.html).toMatch(/<h2[^>]*>Clara<\/h2><p[^>]*>2 answers here/)
  expect(waiting.html.match(/sent the way programs send forms, faster/g)).toHaveLength(1)
  expect(waiting.html).toContain('No decisions on this yet.')

  const path = await pageOf('Asta', 'Clara', '/staff/answers')
  const page = await oona.get(path)
  expect(page.html).toContain('sent the way programs send forms, faster than people read')
  expect(page.html).toContain('Someone at the shop looks at it')
  expect(page.html).not.toContain('@post.example')
  expect((await oona.get(/\/staff\/pictures\/share\/[^"]+/.exec(page.html)?.[0] ?? '')).status).toBe(200)

  expect(await press(path, 'accept')).toContain('Accepted.')
  expect((await oona.get(path)).html).toContain(
    'So far, 0 of 1 answer held for this and decided on did not count.',
  )
  expect(await press(path, 'accept')).toBe('You have decided this already. Nothing was changed.')
  const rosa = await colleague('Rosa', 'manager')
  expect(await press(path, 'refuse', rosa)).toBe('Oona has decided this already. Nothing was changed.')
  expect(await press(await pageOf('Berit', 'Clara'), 'refuse')).toContain('It does not count.')
  expect(await standings(clara.browser)).toEqual({ Asta: 'Counts', Berit: 'Does not count' })
  expect((await oona.get('/staff/answers')).html).toContain('Every answer is decided.')
})

/** Three counted answers, and the voucher's address. */
async function earned(name: string, friends: string[]): Promise<Sender & { voucher: string }> {
  const made = await sends(name, friends)
  await Promise.all(friends.map((friend) => answer(app, made.ads[friend] ?? '')))
  const { html } = await made.browser.get('/mine')
  return { ...made, voucher: /\/v\/([\w-]+)"/.exec(html)?.[1] ?? '' }
}

test('taking an answer back voids a voucher that is not used yet, as the page says before the press', async () => {
  const dora = await earned('Dora', ['Ines', 'Hanna', 'Priya'])
  const path = await pageOf('Ines', 'Dora')
  const page = (await oona.get(path)).html
  expect(page).toMatch(/The voucher of .*? is not used yet\. It becomes void\./)
  expect(page).toContain('2 answers count for this sender afterwards.')
  expect(await press(path, 'reverse')).toBe('Taken back. It does not count any more.')
  expect((await oona.get(`/staff?voucher=${dora.voucher}`)).html).toContain('Not valid any more')
  expect((await standings(dora.browser)).Ines).toBe('Does not count')
  expect(await press(path, 'reverse')).toBe('You have decided this already. Nothing was changed.')
  expect((await oona.get(path)).html).not.toContain('value="reverse"')

  // It was right after all: the voucher is good again.
  expect((await oona.get(path)).html).toContain('value="reinstate"')
  expect(await press(path, 'reinstate')).toBe('It counts again. Below you read what that means.')
  expect((await oona.get(`/staff?voucher=${dora.voucher}`)).html).toMatch(/Valid\. Not yet used|Not yet/)
  expect((await standings(dora.browser)).Ines).toBe('Counts')
  expect((await oona.get('/staff/audit')).html).toMatch(
    /Oona let an answer count again that had been taken back.*One person with two names\./s,
  )
})

test('what takes a reason and has none changes nothing, and comes back open with what is missing beside it', async () => {
  const path = await pageOf('Hanna', 'Dora')
  for (const reason of ['', '   ', 'x'.repeat(301)]) {
    const back = await oona.post(path, { act: 'reverse', reason })
    expect(back.status).toBe(422)
    expect(back.html).toMatch(/<details class="twice" open="">.*id="reason-reverse-error"/s)
  }
  expect((await oona.post(path, { act: 'reverse', reason: '' })).html).toContain('Say why in a sentence.')
  expect((await oona.get(path)).html).toContain('value="reverse"')
})

test('whoever sent it is told that a colleague decides, and who; at the counter too', async () => {
  const frieda = await earned('Frieda', ['Jana', 'Kaja', 'Liv'])
  await store.transact(async (tx) => {
    const [known] = await tx.select().from(staff).where(eq(staff.name, 'Oona'))
    const email = 'frieda@home.example'
    await tx.insert(staff).values({ ...known!, id: 'Frieda', name: 'Frieda', email, role: 'manager' })
  })
  const own = visitorOf(app.url)
  await own.post('/staff/sign-in', {
    email: 'frieda@home.example',
    password: 'seven brass thimbles sing',
  })
  const path = await pageOf('Jana', 'Frieda')
  const page = (await own.get(path)).html
  expect(page).toMatch(/You sent this, or it is your own answer, so you can’t decide on it\. .*Oona.* can\./)
  expect(page).not.toContain('value="reverse"')
  expect(await press(path, 'reverse', own)).toContain('a colleague decides on it. Nothing was changed.')
  expect((await oona.get(path)).html).toContain('value="reverse"')
  await store.transact((tx) => tx.update(rewards).set({ redeemableFrom: new Date(0) }))
  const voucher = await own.get(`/staff?voucher=${frieda.voucher}`)
  expect(voucher.html).toMatch(
    /Your own voucher.*You can’t redeem what you earned yourself\. .*Oona.* can\./s,
  )
  expect(voucher.html).not.toContain('Yes, redeem')
  for (const { id } of await store.db.select().from(rewards))
    await own.post(`/staff?voucher=${frieda.voucher}`, { reward: id, press: 'own', confirmed: 'yes' })
  expect((await oona.get(`/staff?voucher=${frieda.voucher}`)).html).toContain('Valid. Not yet used.')
})

test('taking an answer back keeps a voucher that was redeemed', async () => {
  const edda = await earned('Edda', ['Lena', 'Milla', 'Nora'])
  const at = `/staff?voucher=${edda.voucher}`
  const reward = /name="reward" value="([\w-]+)"/.exec((await oona.get(at)).html)?.[1] ?? ''
  await oona.post(at, { reward, press: 'one', confirmed: 'yes' })
  const path = await pageOf('Lena', 'Edda')
  expect((await oona.get(path)).html).toMatch(/The voucher of .*? was redeemed, so it stays redeemed\./)
  expect(await press(path, 'reverse')).toContain('Taken back.')
  expect((await oona.get(at)).html).toContain('Already redeemed')
})

test('what went out without an answer can be taken down: blank in sent mails, and not to be answered', async () => {
  const fina = await sends('Fina', ['Olga', 'Petra'])
  const path = await pageOf('Olga', 'Fina', '/staff/shares')
  expect(path).toMatch(/^\/staff\/shares\//)
  const before = await picture(mailTo('Olga'))
  const down = `${path}/take-down`
  expect((await oona.get(path)).html).toContain(`href="${down}"`)
  expect(await takeDown(down)).toContain('said=taken-down')
  expect(await picture(mailTo('Olga'))).not.toEqual(before)
  expect(await picture(mailTo('Petra'))).toEqual(before)
  expect(await takeDown(down)).toBe(`${down}?said=gone`)
  await visitorOf(app.url).post(`/a/${fina.ads.Olga}`, { answer: 'just-so' })
  expect(await standings(fina.browser)).toEqual({ Olga: 'Does not count', Petra: 'Not yet' })
  expect((await oona.get('/staff/shares')).html).toContain('Taken down')
})

test('an answer that was held when its ad was taken down is decided all the same, as the rule keeps answers', async () => {
  const gesa = await sends('Gesa', ['Runa'])
  await answer(app, gesa.ads.Runa ?? '', { machine: true })
  const path = await pageOf('Runa', 'Gesa')
  const [down = ''] = /\/staff\/shares\/[\w-]+\/take-down/.exec((await oona.get(path)).html) ?? []
  expect((await oona.get(down)).html).toContain('One answer is still being checked, and may come to count')
  expect(await takeDown(down)).toContain('said=taken-down')
  expect(await press(path, 'accept')).toContain('Accepted.')
  expect((await standings(gesa.browser)).Runa).toBe('Counts')
})

test('what nobody decided on in time stands in a list of its own, for 30 days', async () => {
  const hedda = await sends('Hedda', ['Sif'])
  await answer(app, hedda.ads.Sif ?? '', { machine: true })
  const path = await pageOf('Sif', 'Hedda')
  const close = async (daysAgo: number) => {
    const decidedAt = new Date(Date.now() - daysAgo * 86_400_000)
    const undecided = { state: 'refused' as const, reason: 'undecided', decidedAt, decideBy: decidedAt }
    const id = path.split('/').at(-1) ?? ''
    await store.transact((tx) =>
      tx
        .update(conversions)
        .set({ ...undecided, signal: 'own-device' })
        .where(eq(conversions.id, id)),
    )
  }
  await close(2)
  const list = (await oona.get('/staff/answers?list=undecided')).html
  expect(list).toMatch(/Can be taken in until .*Nobody decided in time/s)
  const page = (await oona.get(path)).html
  expect(page).toContain('value="reopen"')
  expect(page).toContain('a phone or computer that Hedda has used as well')
  expect(page).toMatch(/The shop had until .*? to look at it and did not/)
  expect((await hedda.browser.get('/mine')).html).toContain('for 30 days they can still take it in')
  expect(await press(path, 'reopen')).toContain('Taken in.')
  await close(31)
  expect((await oona.get('/staff/answers?list=undecided')).html).toContain('Nothing was left undecided.')
  expect((await oona.get(path)).html).not.toContain('value="reopen"')
})

test('these pages are a manager’s: others at the counter get 403, strangers the sign-in, and what is unknown 404', async () => {
  const path = await pageOf('Asta', 'Clara')
  const share = (await store.db.select().from(shares))[0]!
  const ours = ['/staff/answers', path, '/staff/shares', `/staff/shares/${share.id}`, '/staff/forget']
  const ines = await colleague('Ines', 'counter')
  const stranger = visitorOf(app.url)
  for (const one of ours) {
    expect((await ines.get(one)).status, one).toBe(403)
    expect((await stranger.get(one)).to, one).toContain('/staff/sign-in')
  }
  for (const one of [path, `/staff/shares/${share.id}`, '/staff/forget']) {
    expect((await ines.post(one, { act: 'reverse', intent: 'look' })).status, one).toBe(403)
  }
  for (const one of ['/staff/answers/none', '/staff/shares/none', '/staff/pictures/share/none']) {
    expect((await oona.get(one)).status, one).toBe(404)
    if (!one.includes('pictures'))
      expect((await oona.post(one, { act: 'refuse', reason: 'None.' })).status, one).toBe(404)
  }
  expect((await oona.post(path, { act: 'sing' })).to).toBe(path)
  expect((await oona.get(`${path}?said=sung`)).html).not.toContain('role="status"')
  expect((await oona.get('/staff/answers?list=all&page=9')).html).toContain('Nobody has answered yet.')
})

test('whoever asks is forgotten at the second press, and pages say “someone” from then on', async () => {
  const ilse = await earned('Ilse', ['Tove', 'Ulla', 'Vera'])
  const before = await picture(mailTo('Tove'))
  const address = 'ilse@home.example'
  const unknown = await oona.post('/staff/forget', { intent: 'look', address: 'nobody@home.example' })
  expect(unknown.status).toBe(422)
  expect(unknown.html).toContain('We know nobody by this address.')

  const looked = await oona.post('/staff/forget', { intent: 'look', address: ` ${address.toUpperCase()}` })
  for (const told of ['3 pictures they sent', '1 voucher they have not used', 'It cannot be undone.'])
    expect(looked.html).toContain(told)
  expect(await picture(mailTo('Tove'))).toEqual(before)

  const path = await pageOf('Tove', 'Ilse')
  expect((await oona.post('/staff/forget', { intent: 'forget', address })).to).toBe('/staff/forget?said=done')
  expect(await picture(mailTo('Tove'))).not.toEqual(before)
  const page = await oona.get(path)
  expect(page.html).toContain('For Someone, from Someone')
  expect(page.html).toContain('There is nothing left to show of it.')
  for (const list of ['/staff/answers?list=all', '/staff/shares', '/staff', path])
    expect((await oona.get(list)).html, list).not.toMatch(/Ilse|Tove/)
  expect((await oona.get(`/staff?voucher=${ilse.voucher}`)).html).toMatch(/Valid\. Not yet used.*Someone/s)
  expect((await visitorOf(app.url).get(`/v/${ilse.voucher}`)).html).toContain('Someone')
  expect((await ilse.browser.get('/mine')).html).not.toContain('Tove')
  expect((await oona.post('/staff/forget', { intent: 'forget', address })).to).toBe('/staff/forget?said=gone')
})
