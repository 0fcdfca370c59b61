import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { conversions, outbox } from '#db/schema'
import { decideConversion } from '~/domain/shares/decide.server'
import { reverseConversion } from '~/domain/shares/reverse.server'
import { erasable, eraseVisitor } from '~/domain/visitors/erase.server'
import { verifyChains } from '~/domain/ledger/verify.server'
import { verifyRewards } from '~/domain/rewards/verify.server'
import { mailContextOf } from '~/mail/mail-context.server'
import { openShop, type Shop } from './shop'

let shop: Shop
afterEach(() => shop?.close())

async function proven(rules: Parameters<typeof openShop>[0] = {}) {
  shop = await openShop(rules)
  const sender = shop.browser()
  await sender.prove('ana@gmail.com')
  return sender
}

const held = () => shop.services.store.db.select().from(conversions).where(eq(conversions.state, 'held'))
const all = () => shop.services.store.db.select().from(conversions)

const decide = (conversionId: string, accept = true) =>
  shop.services.store.transact((tx) =>
    decideConversion(tx, {
      conversionId,
      accept,
      reason: 'One person.',
      staffId: 'Rosa',
      ...mailContextOf(shop.services),
    }),
  )

test('one mailbox at Proton, with dots, hyphens and underscores, earns nothing alone', async () => {
  const sender = await proven()
  for (const spelling of ['mia.rossi', 'mia-rossi', 'mia_rossi'])
    await shop.browser().make(await sender.link(), `${spelling}@proton.me`)
  await shop.days(4)
  expect(await shop.dresses()).toBe(0)
}, 120_000)

test('an answer that staff accepted is not burnt by a stranger with the link during its hold', async () => {
  const sender = await proven({ friends: 1 })
  const link = await sender.link()
  await sender.prove('mia@libero.it')
  await sender.press(link)
  const [one] = await held()
  expect(await decide(one!.id)).toEqual({ ok: true })
  await shop.browser('198.51.100.9').answer(link, 'not-for-me')
  await shop.days(4)
  expect(await shop.dresses()).toBe(1)
}, 120_000)

test('a friend whose other answer was only a machine’s, and is refused, is not refused for ever', async () => {
  const sender = await proven({ friends: 1, holdDays: 0 })
  const other = shop.browser('198.51.100.3')
  await other.prove('bea@gmail.com')
  const [mailed = ''] = await other.mailTo(['mia@libero.it'])
  // A mail scanner presses; nobody ever looks.
  await shop.browser('198.51.100.8').answer(mailed, 'just-so', { machine: true })
  await shop.browser('198.51.100.7').make(await sender.link(), 'mia@libero.it')
  await shop.days(60)
  const states = (await all()).map(({ state, reason }) => `${state} ${reason ?? ''}`)
  expect(states).toContain('counted ')
}, 120_000)

test('a sender is not told by mail what only an answer to somebody else explains', async () => {
  const sender = await proven({ friends: 2, holdDays: 0 })
  const other = shop.browser('198.51.100.3')
  await other.prove('bea@gmail.com')
  const mia = shop.browser('198.51.100.7')
  await mia.make(await other.link(), 'mia@libero.it')
  await mia.press(await sender.link())
  expect(await sender.standings()).toEqual([expect.stringMatching(/No answer from Mia can count/)])
  const told = await shop.services.store.db.select().from(outbox).where(eq(outbox.email, 'answer'))
  expect(
    told.filter(({ mailboxKey }) => mailboxKey === shop.services.keys.hashMailbox('ana@gmail.com')),
  ).toEqual([])
}, 120_000)

test('a sender is forgotten by every spelling of their mailbox', async () => {
  const sender = await proven()
  await sender.mailTo(['mia@libero.it'])
  const { keys, store } = shop.services
  expect(await erasable(store.db, { ...keys.mailboxKeys('a.na@googlemail.com'), keys })).toBeDefined()
}, 120_000)

test('a friend is forgotten whichever spelling the sender wrote', async () => {
  const sender = await proven()
  await sender.mailTo(['m.ia+dress@gmail.com'])
  const { keys, store } = shop.services
  expect(await erasable(store.db, { ...keys.mailboxKeys('mia@gmail.com'), keys })).toBeDefined()
}, 120_000)

test('who proved two spellings leaves no mail behind when forgotten', async () => {
  const sender = await proven()
  await sender.prove('a.n.a@gmail.com')
  const { keys, store, clock } = shop.services
  // Codes are forgotten a day after they ran out.
  await shop.days(3)
  const found = await erasable(store.db, { ...keys.mailboxKeys('a.n.a@gmail.com'), keys })
  await store.transact((tx) => eraseVisitor(tx, { visitorId: found!.visitorId!, now: clock.now(), keys }))
  const left = await store.db.select().from(outbox)
  expect(left.map(({ props }) => props)).toEqual(left.map(() => ({})))
}, 120_000)

test('what a machine pressed counts for nobody, also when the other answer from its device is refused', async () => {
  const sender = await proven({ friends: 1, holdDays: 0 })
  const [one = '', two = ''] = await sender.mailTo(['mia@libero.it', 'lea@outlook.com'])
  const phone = shop.browser('198.51.100.7')
  await phone.answer(one, 'just-so', { machine: true })
  await phone.answer(two, 'just-so', { machine: true })
  expect(await held()).toHaveLength(2)
  await shop.days(20)
  expect(await shop.dresses()).toBe(0)
}, 120_000)

test('staff who accept what a friend made tell the sender nothing that another pressed', async () => {
  const sender = await proven({ friends: 2, holdDays: 0 })
  const link = await sender.link()
  await sender.answer(link, 'not-for-me')
  const tablet = shop.browser('198.51.100.7')
  await tablet.make(await sender.link(), 'tom@gmail.com')
  await tablet.prove('mia@libero.it')
  await tablet.press(link)
  const [one] = await held()
  expect(await decide(one!.id)).toEqual({ ok: true })
  const told = await shop.services.store.db.select().from(outbox).where(eq(outbox.email, 'answer'))
  const { keys } = shop.services
  const choices = told.map(
    ({ props }) => (JSON.parse(keys.open(props as string)) as { choice: string }).choice,
  )
  expect(choices).toEqual(['made', 'made'])
}, 120_000)

test('on a couple’s tablet the second one’s dress is not lost', async () => {
  const sender = await proven({ friends: 2, holdDays: 0 })
  const tablet = shop.browser('198.51.100.7')
  await tablet.make(await sender.link(), 'tom@gmail.com')
  await tablet.make(await sender.link(), 'mia@libero.it')
  expect((await all()).map(({ state, reason }) => reason ?? state).sort()).toEqual([
    'counted',
    'shared-device',
  ])
}, 120_000)

test('a friend’s dress, held, is not taken out by a stranger’s no', async () => {
  const sender = await proven({ friends: 1 })
  const link = await sender.link()
  await shop.browser('198.51.100.7').make(link, 'mia@libero.it', { machine: true })
  expect(await held()).toHaveLength(1)
  await shop.browser('198.51.100.9').answer(link, 'not-for-me')
  expect(await held()).toHaveLength(1)
}, 120_000)

test('a friend whose answer nobody looked at can still answer the same ad from another device', async () => {
  const sender = await proven({ friends: 2, holdDays: 0 })
  const [tom = '', mia = ''] = await sender.mailTo(['tom@gmail.com', 'mia@libero.it'])
  const tablet = shop.browser('198.51.100.7')
  await tablet.answer(tom)
  await tablet.answer(mia)
  await shop.days(60)
  await shop.browser('198.51.100.8').answer(mia)
  expect(await shop.dresses()).toBe(1)
}, 120_000)

test('three presses in the same instant from one phone count once', async () => {
  const sender = await proven({ friends: 2, holdDays: 0 })
  const tokens = await sender.mailTo(['mia@libero.it', 'lea@outlook.com', 'zoe@gmx.de'])
  const phone = shop.browser('198.51.100.7')
  await phone.visitor.get('/')
  const forms = []
  for (const token of tokens) {
    const { html } = await phone.visitor.get(`/a/${token}`)
    forms.push({ token, issued: /name="issued" value="([^"]+)"/.exec(html)?.[1] ?? '' })
  }
  // A session first, else each press would get its own device.
  await phone.visitor.post('/prove?again', {
    intent: 'begin',
    name: 'X',
    address: 'x@gmx.de',
    next: '/mine',
    trap: '',
  })
  const { clock } = shop.services
  const at = new Date(clock.now().getTime() + 20_000)
  const now = clock.now
  clock.now = () => at
  await Promise.all(
    forms.map(({ token, issued }) =>
      phone.visitor.post(`/a/${token}`, { answer: 'just-so', issued, trap: '' }),
    ),
  )
  clock.now = now
  expect(await held()).toHaveLength(2)
  await shop.days(20)
  expect(await shop.dresses()).toBe(0)
}, 120_000)

test('an answer taken back, and given again by a friend, keeps the ledger whole', async () => {
  const sender = await proven({ friends: 1, holdDays: 0 })
  const link = await sender.link()
  await sender.prove('second@gmail.com')
  await sender.press(link)
  const [one] = await held()
  expect(await decide(one!.id)).toEqual({ ok: true })
  expect(await shop.dresses()).toBe(1)
  const { store, clock, keys } = shop.services
  await store.transact((tx) =>
    reverseConversion(tx, {
      keys,
      reason: 'One person, twice.',
      conversionId: one!.id,
      staffId: 'Rosa',
      now: clock.now(),
    }),
  )
  expect(await shop.dresses()).toBe(0)
  await shop.browser('198.51.100.7').make(link, 'mia@libero.it')
  // Staff have said no to this ad once: they look at the next answer, too.
  expect((await all()).map(({ state, reason }) => [state, reason])).toEqual([['held', 'refused-before']])
  expect(await decide((await held())[0]!.id)).toEqual({ ok: true })
  expect(await shop.dresses()).toBe(1)
  expect((await verifyChains(store.db)).flaws).toEqual([])
  expect((await verifyRewards(store.db)).flaws).toEqual([])
}, 120_000)

test('no address or form with a zero byte is a fault of ours', async () => {
  const sender = await proven()
  const got: string[] = []
  for (const path of [
    '/studio/%00',
    '/designs/%00/send',
    '/designs/%00/picture.jpg',
    '/designs/%00/versions',
    '/designs/%00/compare',
    '/designs/%00/another',
    '/designs/%00/export/a.svg',
    '/pictures/%00.jpg',
    '/demo/mails/%00',
    '/a/%00',
    '/v/%00',
    '/looks/dress/%00',
    '/looks/dress/%00.jpg',
    '/prove/%00',
    '/studio?from=%00',
    '/studio?look=%00',
  ]) {
    const { status } = await sender.visitor.get(path)
    if (status >= 500) got.push(`${status} ${path}`)
  }
  const forms: [string, Record<string, string>][] = [
    ['/prove?again', { intent: 'begin', name: 'A', address: 'c@b.it', design: '\0' }],
    ['/prove?again', { intent: 'begin', name: 'A', address: 'c@b.it', next: '/mine?\0' }],
    [
      '/designs/new/save',
      { id: '\0', product: 'dress', version: '1', revision: '0', neckline: 'square', then: 'show' },
    ],
    [
      '/designs/%00/save',
      { id: 'x', product: 'dress', version: '1', revision: '0', neckline: 'square', then: 'show' },
    ],
    ['/designs/%00/send', { intent: 'link', friend: 'Mia', sender: 'Clara' }],
    ['/a/%00', { answer: 'just-so' }],
    ['/a/%00/make', {}],
    ['/stop/%00', { reason: '\0' }],
    [`/a/${await sender.link()}/ask`, { name: 'Mia', contact: 'a@b.it', note: 'a\0b' }],
    ['/staff/sign-in', { email: '\0', name: '\0', address: 'a@b.it', password: '\0\0\0\0\0\0\0\0' }],
  ]
  for (const [path, form] of forms) {
    const { status } = await sender.visitor.post(path, form)
    if (status >= 500) got.push(`${status} POST ${path} ${JSON.stringify(form)}`)
  }
  expect(got).toEqual([])
}, 120_000)
