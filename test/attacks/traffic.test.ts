import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answers, conversions, rewards, shares, staff, suppressions, visitors } from '#db/schema'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { remember } from '~/domain/identity/commands.server'
import { mailboxTraces } from '~/domain/identity/identity'
import { createShares } from '~/domain/shares/commands.server'
import { releaseShares } from '~/domain/shares/release.server'
import { hashPassword } from '~/domain/staff/passwords.server'
import { mailContextOf } from '~/mail/mail-context.server'
import { dress } from '~/products/dress/index'
import { openShop, type Shop } from './shop'
import {
  ask,
  clients,
  formOf,
  isForm,
  type Client,
  type Got,
  type Memory,
  type Place,
  type Session,
  type Step,
} from './traffic'

/** What came of a session. `program`: what it sent was held as a program's, or turned away at the door. */
type Verdict = 'person' | 'program' | 'nothing'
interface Outcome {
  client: Client
  session: Session
  /** It sent a form that can count. */
  pressed: boolean
  verdict: Verdict
  counted: boolean
  stopped: boolean
  redeemed: boolean
}

let shop: Shop
let cookie: string
const outcomes: Outcome[] = []

/** Any network but a test's: each session comes from its own. */
let networks = 0
const nextNetwork = () => `198.${18 + (networks >> 16)}.${(networks >> 8) & 255}.${networks++ & 255}`

interface Sent {
  id: string
  token: string
  pictureToken: string
}

/** Ads of senders of their own, ten each, all let go. */
async function send(way: 'mail' | 'link', count: number): Promise<Sent[]> {
  const { services, clock } = shop
  const { keys, store } = services
  const made: Sent[] = []
  while (made.length < count) {
    const at = made.length
    const visitorId = `${way}-${at}`
    await store.transact(async (tx) => {
      const mailbox = keys.mailboxKeys(`${visitorId}@senders.example`)
      const now = clock.now()
      const proven = { provenAt: now, ...mailbox, address: keys.seal(`${visitorId}@senders.example`) }
      await tx
        .insert(visitors)
        .values({ id: visitorId, name: 'Clara', locale: 'en', createdAt: now, ...proven })
      await remember(tx, { visitorId, traces: mailboxTraces(mailbox), now })
      const friends = Array.from({ length: Math.min(10, count - at) }, (_, nth) => ({
        id: `${visitorId}-friend-${nth}`,
        name: 'Mia',
        locale: 'en' as const,
        // A domain of a provider: three friends at one of their own would be held.
        ...(way === 'mail' && { address: `friend-${at + nth}@gmail.com` }),
      }))
      const document = { product: 'dress', version: dress.version, choices: dress.start, motifs: [] }
      const campaign = await currentCampaign(tx)
      const created = await createShares(tx, {
        visitorId,
        designId: '-',
        document,
        way,
        friends,
        now,
        keys,
        campaign,
      })
      if (!created.ok) throw new Error(JSON.stringify(created.errors))
      await releaseShares(tx, { visitorId, ...mailContextOf(services) })
      made.push(...created.shares)
    })
  }
  return made
}

/** A voucher, earned as any other: one friend answers, from a browser of their own. */
async function earn({ token, id }: Sent) {
  const { store, keys } = shop.services
  await shop.browser(nextNetwork()).answer(token)
  const [row] = await store.db
    .select({ reward: rewards })
    .from(rewards)
    .innerJoin(conversions, eq(conversions.rewardId, rewards.id))
    .where(eq(conversions.shareId, id))
  if (!row) throw new Error('The answer earned nothing.')
  return {
    reward: row.reward.id,
    code: keys.codeFor(row.reward.id),
    token: keys.tokenFor('voucher', row.reward.id),
  }
}

beforeAll(async () => {
  shop = await openShop({ holdDays: 0, friends: 1, rewardsPerMonth: 1000 })
  const { store } = shop.services
  const passwordHash = await hashPassword('a password of the counter')
  await store.transact((tx) => tx.update(staff).set({ passwordHash }).where(eq(staff.id, 'Rosa')))
  const rosa = shop.browser(nextNetwork()).visitor
  await rosa.post('/staff/sign-in', { email: 'rosa@shop.example', password: 'a password of the counter' })
  cookie = rosa.cookies.get('toile') ?? ''
  const sessions = clients.flatMap((client) => client.sessions.map((session) => ({ client, session })))
  const mailed = await send('mail', sessions.filter(({ session }) => session.on !== 'link').length)
  const linked = await send('link', sessions.filter(({ session }) => session.on === 'link').length + 1)
  const other = linked.pop()!
  for (const { client, session } of sessions) {
    const share = (session.on === 'link' ? linked : mailed).pop()!
    outcomes.push(await replay(client, session, share, other))
  }
}, 120_000)
afterAll(() => shop?.close())

/** Goes through a session as it was recorded. Nobody waits: the shop's clock goes on as long as they did. */
async function replay(client: Client, session: Session, share: Sent, other: Sent): Promise<Outcome> {
  const { services, base, env } = shop
  const { db } = services.store
  const voucher = session.on === 'counter' ? await earn(share) : undefined
  const network = nextNetwork()
  const memory: Memory = { cookies: new Map(), pages: new Map() }
  // At the counter somebody is signed in; a script that only has the address is not.
  if (voucher && client.headers.open && cookie) memory.cookies.set('toile', cookie)
  if (voucher && client.headers.early && cookie) memory.cookies.set('toile', cookie)
  const ad = `/a/${share.token}`
  const paths: Record<Place, string> = {
    ad,
    other: `/a/${other.token}`,
    picture: `/pictures/${share.pictureToken}/picture.jpg`,
    stop: `/stop/${share.token}`,
    'stop-not-mine': `/stop/${share.token}?reason=not-mine`,
    again: `/stop/${share.token}/again`,
    privacy: '/privacy',
    prove: '/prove?again',
    code: '/prove',
    voucher: `/v/${voucher?.token ?? ''}`,
    counter: `/staff?code=${voucher?.code ?? ''}`,
    'counter-by-token': `/staff?voucher=${voucher?.token ?? ''}`,
  }
  const forms: Record<NonNullable<Step['form']>, { page: Place; action: string }> = {
    make: { page: 'ad', action: `${ad}/make` },
    begin: { page: 'prove', action: '/prove?again' },
    code: { page: 'code', action: '' },
    stop: { page: 'stop', action: '' },
    redeem: { page: 'counter', action: paths.counter },
    other: { page: 'other', action: '' },
  }
  const address = `${share.id}@friends.example`
  let design = ''
  const got: Got[] = []
  let pressed = false
  for (const step of session.steps) {
    shop.seconds(step.after)
    const pages = memory.pages.get(step.tab) ?? []
    const form = step.form && forms[step.form]
    let path = step.ask === 'follow' && step.to === 'ad' ? (got.at(-1)?.to ?? paths[step.to]) : paths[step.to]
    let body = ''
    if (isForm(step)) {
      const typed: Record<string, string> = {}
      for (const [name, value] of Object.entries(step.fields ?? {})) {
        typed[name] = await filled(value, {
          html: pages.at(-1)?.html ?? '',
          address,
          design,
          reward: voucher?.reward ?? '',
        })
      }
      // Whose form is gone from the page goes back to the one that had it.
      const shown = pages
        .map(({ html }) => formOf(html, form?.action ?? ''))
        .filter((one) => one !== undefined)
      const own = step.bare ? undefined : shown.at(-1)
      if (!step.bare && !own) throw new Error(`${session.name}: the page shows no such form.`)
      path = step.bare ? path : form?.action || (form?.page === 'other' ? ad : paths[form?.page ?? 'ad'])
      body = new URLSearchParams({ ...own?.fields, ...typed }).toString()
      pressed ||= client.machine || !['stop'].includes(step.form ?? '')
    }
    const method = isForm(step) ? 'POST' : (step.method ?? 'GET')
    const headers = client.headers[step.ask]
    if (!headers) throw new Error(`${client.client}: no headers are known for "${step.ask}".`)
    const tab = { network, tab: step.tab, origin: env.publicUrl }
    const answer = await ask(base, { method, path, headers, body }, memory, tab)
    got.push(answer)
    design = /^\/studio\/([\w-]+)/.exec(answer.to ?? '')?.[1] ?? design
    if (answer.html.includes('</html>')) memory.pages.set(step.tab, [...pages, { path, html: answer.html }])
  }
  const [row] = await db.select().from(conversions).where(eq(conversions.shareId, share.id))
  const [given] = await db.select().from(answers).where(eq(answers.shareId, share.id))
  const [sent] = await db.select().from(shares).where(eq(shares.id, share.id))
  const key = sent?.friendKey ?? '-'
  const turned = got.some(({ status }) => status === 403)
  const program =
    (row?.signal?.includes('machine') ?? false) || given?.source === 'machine' || (turned && !row)
  const acted = !voucher && Boolean(row ?? given)
  return {
    client,
    session,
    pressed: pressed && !voucher,
    verdict: program ? 'program' : acted ? 'person' : 'nothing',
    counted: !voucher && row?.state === 'counted',
    stopped: (await db.$count(suppressions, eq(suppressions.mailboxKey, key))) > 0,
    redeemed: voucher
      ? (await db.$count(rewards, eq(rewards.state, 'redeemed'))) >
        outcomes.filter((one) => one.redeemed).length
      : false,
  }
}

/** What is typed: the code that was mailed, a colour that the page offers, this session's own names. */
async function filled(
  value: string,
  known: { html: string; address: string; design: string; reward: string },
) {
  if (value === '{code}') {
    let code: string | undefined
    while (!code) code = /^\s*(\d{6})\s*$/m.exec((await shop.mailbox.next(known.address)).text ?? '')?.[1]
    return code
  }
  if (value === '{another}') return /value="(in-[0-9a-f]{6})"/.exec(known.html)?.[1] ?? ''
  return value.replace(/\{(address|design|reward)\}/, (_, gap: 'address' | 'design' | 'reward') => known[gap])
}

const named = (list: Outcome[]) => list.map(({ client, session }) => `${client.client}: ${session.name}`)
const tellable = ({ client }: Outcome) => client.untellable === undefined

test('there are records of many kinds of clients', () => {
  expect(outcomes.length).toBeGreaterThan(100)
  expect(clients.length).toBeGreaterThanOrEqual(25)
})

test('nothing that a program does is counted', () => {
  const counted = outcomes.filter((one) => one.client.machine && one.counted)
  expect(named(counted.filter(tellable))).toEqual([])
})

test('nothing that a program opens unsubscribes anybody or redeems a voucher', () => {
  expect(named(outcomes.filter((one) => one.client.machine && (one.stopped || one.redeemed)))).toEqual([])
})

test('of people at most two in a hundred are held, and what they did is done', () => {
  const people = outcomes.filter(({ client }) => !client.machine)
  const pressed = people.filter((one) => one.pressed)
  const held = pressed.filter(({ verdict }) => verdict === 'program')
  expect(held.length / pressed.length, named(held).join('\n')).toBeLessThanOrEqual(0.02)
  const done = ({ session, counted, stopped, redeemed, verdict }: Outcome) =>
    session.on === 'counter'
      ? redeemed
      : /no more mails|unsubscribes/.test(session.name)
        ? stopped
        : /does not want/.test(session.name)
          ? verdict === 'person'
          : counted
  expect(named(people.filter((one) => !held.includes(one) && !done(one)))).toEqual([])
})

test('a program is told from a person', () => {
  const pressed = outcomes.filter((one) => one.pressed && one.verdict !== 'nothing')
  const told = pressed.filter(({ verdict }) => verdict === 'program')
  const rightly = told.filter(({ client }) => client.machine)
  const programs = pressed.filter(({ client }) => client.machine)
  const [precision, recall] = [rightly.length / told.length, rightly.length / programs.length]
  const missed = programs.filter(({ verdict }) => verdict !== 'program')
  console.info(
    `"This is a program", of ${pressed.length} sessions that sent a form: precision ${precision.toFixed(3)}, ` +
      `recall ${recall.toFixed(3)}.${missed.length > 0 ? ` Not told: ${named(missed).join('; ')}.` : ''}`,
  )
  expect(precision).toBeGreaterThan(0.98)
  // Those that nothing tells pass for a person, as SECURITY.md says.
  expect(named(missed)).toEqual(named(programs.filter((one) => !tellable(one))))
})
