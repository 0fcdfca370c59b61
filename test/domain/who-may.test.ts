import { and, eq, getTableName, is, Table } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as schema from '#db/schema'
import type { Writer } from '#db/store'
import { actNames, isManagers, type Act } from '~/domain/audit/audit'
import { record, recordOnce, whoMay } from '~/domain/audit/commands.server'
import { firstCampaign } from '~/domain/campaigns/campaigns'
import { changeRules } from '~/domain/campaigns/commands.server'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { acceptOrder, askForDress, closeOrder } from '~/domain/orders/commands.server'
import { appeal, decideReview, liftBan, reverseTakeDown, undoDecision } from '~/domain/review/commands.server'
import { shownAs } from '~/domain/review/parts.server'
import { reviewById } from '~/domain/review/queries.server'
import type { Decision } from '~/domain/review/review'
import { redeem } from '~/domain/rewards/commands.server'
import { rewardsOf } from '~/domain/rewards/queries.server'
import { changeSettings, saveSettings } from '~/domain/settings/commands.server'
import { createShares } from '~/domain/shares/commands.server'
import { decideConversion } from '~/domain/shares/decide.server'
import { countVisit } from '~/domain/shares/in-shop.server'
import { keepReported, reportShare } from '~/domain/shares/reports.server'
import { reinstateConversion, reverseConversion } from '~/domain/shares/reverse.server'
import { applyDecision, banSender } from '~/domain/shares/review.server'
import { takeDown } from '~/domain/shares/take-down.server'
import { invite, place, withdraw } from '~/domain/staff/people.server'
import { eraseVisitor } from '~/domain/visitors/erase.server'
import { answering } from '~/http/storage.server'
import { addVisitor, document, keys, later, now, openScene, sending } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
/** Ids of what acts are done to. */
const at: Record<string, string> = {}

const soon = later(0.00005)

beforeAll(async () => {
  scene = await openScene({ acts: ['answered', 'made', 'visited', 'ordered'], friends: 1 })
  const { store, send, answer } = scene
  await store.transact(async (tx) => {
    for (const [id, role, leftAt] of [
      ['Quinn', 'counter', null],
      ['Gone', 'manager', now],
      ['Left', 'counter', now],
    ] as const)
      await tx.insert(schema.staff).values({
        ...{ id, name: id, email: `${id}@shop.example`, passwordHash: '-' },
        ...{ role, leftAt, createdAt: now },
      })
    await addVisitor(tx, 'bea')
    await saveSettings(tx, 'review', { words: 'review', picture: 'review', drawing: 'review' }, now)
  })
  const [counted, held, undecided, back] = await send(['asta', 'berit', 'cleo', 'finn'])
  await answer(counted!)
  await answer(held!, { machine: true })
  await answer(undecided!, { machine: true })
  await answer(back!)
  const [brought, asked, down] = await send(['dora', 'edda', 'gerd'], { way: 'link' })
  Object.assign(at, { share: brought!.id, order: `ask-${asked!.id}` })
  const all = await store.db.select().from(schema.conversions)
  const of = (shareId: string) => all.find((one) => one.shareId === shareId)!.id
  Object.assign(at, {
    counted: of(counted!.id),
    held: of(held!.id),
    undecided: of(undecided!.id),
    back: of(back!.id),
  })
  at.reward = (await rewardsOf(store.db, 'ana'))[0]!.id
  await store.transact(async (tx) => {
    const ask = { id: at.order!, shareId: asked!.id, document, name: 'Edda', contact: '0123 456', note: '' }
    await askForDress(tx, { ...ask, now, keys })
    await tx
      .update(schema.conversions)
      .set({ state: 'refused', reason: 'undecided', decidedAt: now, decideBy: now })
      .where(eq(schema.conversions.id, at.undecided!))
  })
  await scene.takeDown(down!.id, { by: 'Ines' })
  const taken = await store.db.select().from(schema.reviews)
  at.down = taken[0]!.id
  await store.transact(async (tx) => {
    const reversal = { conversionId: at.back!, staffId: 'Ines', reason: 'A mistake.', now, keys }
    expect(await reverseConversion(tx, reversal)).toEqual({ ok: true })
    const report = { sessionId: 'anybody', reason: 'offends', words: '', now } as const
    await reportShare(tx, { shareId: brought!.id, ...report })
  })
  for (const name of ['waiting', 'decided', 'appealed']) at[name] = await reviewed(name)
  await store.transact((tx) => decide(tx, { id: at.decided!, staffId: 'Ines', decision: 'approved' }))
  at.invitation = keys.hashToken(
    (await store.transact((tx) => invite(tx, { role: 'counter', by: 'Rosa', now, keys })))!,
  )
  const no = { id: at.appealed!, staffId: 'Ines', decision: 'rejected' as const }
  await store.transact((tx) => decide(tx, no))
  await store.transact((tx) => applyDecision(tx, { ...sending(later(1)), reviewId: at.appealed! }))
  const words = { reviewId: at.appealed!, visitorId: 'bea', words: 'Please.', now: later(1) }
  expect(await store.transact((tx) => appeal(tx, words))).toEqual({ ok: true })
}, 120_000)
afterAll(() => scene?.close())

/** A design with words of Bea's own, sent by a link, which waits for staff. */
async function reviewed(text: string): Promise<string> {
  const motif = {
    ...{ id: 'm', view: 'front', x: 400, y: 400, width: 100, angle: 0, flip: false, opacity: 1 },
    ...{ kind: 'text', text, font: 'newsreader', color: '#1f2421', curve: 0 },
  } as const
  await scene.store.transact(async (tx) => {
    await createShares(tx, {
      ...{ visitorId: 'bea', designId: `design-${text}`, way: 'link', now, keys },
      document: { ...document, motifs: [motif] },
      friends: [{ id: `share-bea-${text}`, name: 'Mia', locale: 'en' }],
      campaign: await currentCampaign(tx),
    })
  })
  const known = Object.values(at)
  const all = await scene.store.db.select().from(schema.reviews)
  return all.find(({ id }) => !known.includes(id))!.id
}

async function decide(tx: Writer, form: { id: string; staffId: string; decision: Decision }) {
  const review = await reviewById(tx, form.id)
  const asked = { reason: form.decision === 'approved' ? null : 'other', note: null }
  return decideReview(tx, { reviewId: form.id, ...form, ...asked, shown: shownAs(review!), now, keys })
}

type Try = (tx: Writer, staffId: string) => Promise<unknown>
/** An act that a page puts together: what it does, and the line that holds it. */
const written =
  (act: Act, subject: string, work: (tx: Writer) => Promise<unknown> = async () => undefined): Try =>
  async (tx, staffId) => {
    await work(tx)
    await record(tx, { staffId, act, subject, subjectId: 'any', now } as Parameters<typeof record>[1])
    return true
  }
const conversion =
  (id: string, accept: boolean): Try =>
  (tx, staffId) =>
    decideConversion(tx, { conversionId: at[id]!, accept, reason: 'A program.', staffId, ...sending(soon) })
const review =
  (id: string, decision: Decision): Try =>
  (tx, staffId) =>
    decide(tx, { id: at[id]!, staffId, decision })
const put =
  (id: string, to: 'manager' | 'counter' | 'out' | 'back'): Try =>
  (tx, by) =>
    place(tx, { id, place: to, by, now })

/** Each act of staff by the command that does it. A new act is a line here, or this does not compile. */
const acts: Record<Act, Try> = {
  redeem: (tx, staffId) => redeem(tx, { rewardId: at.reward!, staffId, now, keys }),
  'close-order': (tx, staffId) => closeOrder(tx, { id: at.order!, staffId, now }),
  'accept-order': (tx, staffId) => acceptOrder(tx, { id: at.order!, staffId, ...sending() }),
  'count-visit': (tx, staffId) => countVisit(tx, { shareId: at.share!, staffId, ...sending() }),
  accept: conversion('held', true),
  refuse: conversion('held', false),
  reopen: conversion('undecided', true),
  reverse: (tx, staffId) =>
    reverseConversion(tx, { conversionId: at.counted!, staffId, reason: 'Why.', now, keys }),
  reinstate: (tx, staffId) =>
    reinstateConversion(tx, { conversionId: at.back!, staffId, reason: 'Why.', ...sending() }),
  'take-down': (tx, staffId) =>
    takeDown(tx, {
      ...{ shareId: at.share!, shareIds: [], designIds: [], reason: 'offends', note: null, staffId },
      ...sending(),
    }),
  'put-back': (tx, staffId) => reverseTakeDown(tx, { reviewId: at.down!, staffId, now, keys }),
  'keep-reported': (tx, staffId) => keepReported(tx, { shareId: at.share!, staffId, now, keys }),
  approve: review('waiting', 'approved'),
  reject: review('waiting', 'rejected'),
  'ask-change': review('waiting', 'change'),
  undo: async (tx, staffId) => {
    // Only one's own can be undone: whoever tries has decided, where there is such a person.
    const mine = and(eq(schema.reviews.id, at.decided!), eq(schema.reviews.decidedBy, 'Ines'))
    const isKnown = !['nobody', 'ana'].includes(staffId)
    if (isKnown) await tx.update(schema.reviews).set({ decidedBy: staffId }).where(mine)
    return undoDecision(tx, { reviewId: at.decided!, staffId, now: soon })
  },
  ban: (tx, staffId) => banSender(tx, { visitorId: 'bea', staffId, why: 'Hurtful.', now }),
  'lift-ban': async (tx, staffId) => {
    await tx.update(schema.visitors).set({ bannedAt: now }).where(eq(schema.visitors.id, 'bea'))
    return liftBan(tx, { visitorId: 'bea', staffId, why: 'Sorted out.', now })
  },
  'decide-appeal': review('appealed', 'approved'),
  'read-mail': async (tx, staffId) => {
    await recordOnce(tx, { staffId, act: 'read-mail', subject: 'mail', subjectId: 'any', now })
    return true
  },
  'look-up': written('look-up', 'visitor'),
  forget: written('forget', 'visitor', (tx) => eraseVisitor(tx, { visitorId: 'bea', now, keys })),
  'lift-peace': written('lift-peace', 'mailbox'),
  invite: (tx, by) => invite(tx, { role: 'counter', by, now: soon, keys }),
  'withdraw-invitation': (tx, by) => withdraw(tx, { tokenHash: at.invitation!, by, now }),
  // By a link of one's own, before one is on staff.
  'set-password': async (tx, staffId) => (await whoMay(tx, { staffId, act: 'set-password' })) !== '',
  'change-role': put('Ines', 'counter'),
  'let-go': put('Ines', 'out'),
  'take-back': put('Left', 'back'),
  'change-settings': (tx, staffId) =>
    changeSettings(tx, 'review', { words: 'off', picture: 'off', drawing: 'off' }, { staffId, now }).then(
      () => true,
    ),
  'change-rules': written('change-rules', 'campaign', (tx) =>
    changeRules(tx, { rules: { ...firstCampaign.rules, friends: 9 }, now: soon }),
  ),
  'test-mail': written('test-mail', 'settings'),
  'export-audit': written('export-audit', 'audit'),
}

/** Everything the shop holds, as text. */
async function everything(): Promise<string> {
  const tables = Object.values(schema).filter((one) => is(one, Table))
  const rows = await Promise.all(
    tables.map(async (table) => {
      const all = await scene.store.db.select().from(table as typeof schema.staff)
      return [getTableName(table), all.map((row) => JSON.stringify(row)).sort()]
    }),
  )
  return JSON.stringify(rows)
}

class TakenBack extends Error {}

/** Does an act, says what it came to and whether it left a line, and takes it back. */
async function tried(act: Act, staffId: string): Promise<{ did: boolean; refused?: string }> {
  let did = false
  const work = scene.store.transact(async (tx) => {
    const before = await tx.$count(schema.audit)
    const got = await acts[act](tx, staffId)
    const isDone = got !== false && got !== undefined && (got as { ok?: boolean }).ok !== false
    did = isDone && (act === 'set-password' || (await tx.$count(schema.audit)) > before)
    throw new TakenBack()
  })
  try {
    await work
  } catch (error) {
    if (!(error instanceof TakenBack)) return { did: false, refused: (error as Error).name }
  }
  return { did }
}

describe.each(actNames)('%s', (act) => {
  test('a manager may; nobody who left, and nobody who never worked here', async () => {
    expect(await tried(act, 'Rosa')).toEqual({ did: true })
    for (const staffId of ['Gone', 'Left', 'nobody', 'ana'])
      expect([staffId, (await tried(act, staffId)).did]).toEqual([staffId, false])
  })

  test(isManagers(act) ? 'somebody for the counter may not' : 'somebody for the counter may', async () => {
    expect((await tried(act, 'Quinn')).did).toBe(!isManagers(act))
  })
})

test('what is refused changes nothing, though it be found out only at the end', async () => {
  const before = await everything()
  for (const act of actNames) {
    for (const staffId of ['Gone', 'nobody', ...(isManagers(act) ? ['Quinn'] : [])]) {
      await scene.store.transact((tx) => acts[act](tx, staffId)).catch(() => undefined)
      expect([act, staffId, (await everything()) === before]).toEqual([act, staffId, true])
    }
  }
})

test('whoever loses their role while a page is open reads so, as at its door, and no fault is written down', async () => {
  const faults: unknown[] = []
  const store = answering(scene.store, {} as never, {} as never, (error) => faults.push(error))
  const thrown: unknown = await store
    .transact((tx) => acts['change-settings'](tx, 'Quinn'))
    .catch((error: unknown) => error)
  expect(thrown).toBeInstanceOf(Response)
  expect([(thrown as Response).status, await (thrown as Response).json(), faults]).toEqual([
    403,
    { word: 'staff.forManagers' },
    [],
  ])
})
