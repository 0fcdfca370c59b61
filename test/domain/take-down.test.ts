import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { approvals, audit, conversions, designs, reports, reviews, shares } from '#db/schema'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { createDesign } from '~/domain/designs/commands.server'
import { creditsOf } from '~/domain/ledger/queries.server'
import { propsOf } from '~/domain/outbox/props.server'
import { appeal, decideReview, reverseTakeDown } from '~/domain/review/commands.server'
import { shownAs } from '~/domain/review/parts.server'
import { lookAt, reviewById } from '~/domain/review/queries.server'
import { isAppealable, isOpenToChange } from '~/domain/review/review'
import { readSettings } from '~/domain/settings/queries.server'
import { campaignHistory } from '~/domain/campaigns/queries.server'
import { createShares } from '~/domain/shares/commands.server'
import { pictureTakenDown, shareByToken } from '~/domain/shares/queries.server'
import { keepReported, reportedCount, reportedShares, reportShare } from '~/domain/shares/reports.server'
import { mostReports } from '~/domain/shares/reports'
import { noticeReviews } from '~/domain/shares/review-notice.server'
import { applyDecision } from '~/domain/shares/review.server'
import { copiesOf, takeDownEffect } from '~/domain/shares/take-down.server'
import { addVisitor, document, keys, later, now, openScene, sending, settleDue } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

const words = {
  ...{ id: 'm', view: 'front', x: 400, y: 400, width: 100, angle: 0, flip: false, opacity: 1 },
  ...{ kind: 'text', text: 'For Mia', font: 'newsreader', color: '#1f2421', curve: 0 },
} as const
const lettered = { ...document, motifs: [words] }

/** A design of a visitor's, and a link made of it, which is out. */
async function made(by: string, design: string, { from }: { from?: string } = {}) {
  const id = `share-${design}`
  await scene.store.transact(async (tx) => {
    const fromShareId = from ?? null
    await createDesign(tx, {
      id: design,
      visitorId: by,
      document: lettered,
      now,
      ...(fromShareId && { fromShareId }),
    })
    const { unseen } = await lookAt(tx, {
      visitorId: by,
      document: lettered,
      policy: (await readSettings(tx)).review,
    })
    const review = {
      id: `review-${design}`,
      visitorId: by,
      document: lettered,
      parts: unseen,
      createdAt: now,
    }
    await tx
      .insert(reviews)
      .values({ ...review, state: 'approved', decidedAt: now, appliedAt: now, effectiveAt: now })
    for (const part of unseen)
      await tx.insert(approvals).values({ visitorId: by, part, reviewId: review.id, createdAt: now })
    const created = await createShares(tx, {
      ...{ visitorId: by, designId: design, document: lettered, way: 'link', now, keys },
      friends: [{ id, name: 'Mia', locale: 'en' }],
      campaign: await currentCampaign(tx),
    })
    if (!created.ok) throw new Error(created.errors.map(({ error }) => error).join())
  })
  return id
}

/** Ana's ad, another ad of it, what Bea made of the first, Bea's ad of that, and what Cleo made of Bea's. */
async function spread() {
  scene = await openScene()
  await scene.store.transact(async (tx) => {
    await addVisitor(tx, 'bea')
    await addVisitor(tx, 'cleo')
  })
  const ana = await made('ana', 'of-ana')
  const bea = await made('bea', 'of-bea', { from: ana })
  const cleo = await made('cleo', 'of-cleo', { from: bea })
  const other = await made('ana', 'another')
  return { ana, bea, cleo, other }
}

const report = (shareId: string, sessionId: string, at = now) =>
  scene.store.transact((tx) => reportShare(tx, { shareId, sessionId, reason: 'offends', words: '', now: at }))
const downOf = async () =>
  (await scene.store.db.select().from(shares))
    .filter(({ takenDownAt }) => takenDownAt)
    .map(({ id }) => id)
    .sort()
const designsDown = async () =>
  (await scene.store.db.select().from(designs))
    .filter(({ takenDownFor }) => takenDownFor)
    .map(({ id }) => id)
    .sort()
const takenDown = async () => {
  const rows = await scene.store.db.select().from(reviews)
  return rows.find(({ takenDownAt }) => takenDownAt)!
}
const credits = async () => creditsOf(scene.store.db, 'ana', (await currentCampaign(scene.store.db)).id)

test('all that was made from an ad is found, however far it went, and nothing else', async () => {
  const { ana, bea, cleo } = await spread()
  const found = await copiesOf(scene.store.db, ana)
  expect(found.ads.map(({ id }) => id).sort()).toEqual([ana, bea, cleo].sort())
  expect(found.designs.map(({ id, versions }) => [id, versions]).sort()).toEqual([
    ['of-ana', 1],
    ['of-bea', 1],
    ['of-cleo', 1],
  ])
  expect((await copiesOf(scene.store.db, cleo)).ads.map(({ id }) => id)).toEqual([cleo])
})

test('truth 8: what is taken down goes with what was chosen of its copies: unseen, unanswered, unsent', async () => {
  const { ana, bea, cleo } = await spread()
  const { store, takeDown } = scene
  // What is no copy of it is left alone, whoever asks for it.
  await takeDown(ana, { shareIds: [bea, 'share-another'], designIds: ['of-ana', 'of-bea', 'another'] })
  expect(await downOf()).toEqual([ana, bea].sort())
  expect(await designsDown()).toEqual(['of-ana', 'of-bea'])
  const tokens = await store.db.select().from(shares)
  for (const { id, pictureToken } of tokens)
    expect([id, (await pictureTakenDown(store.db, pictureToken)) !== null]).toEqual([
      id,
      id === ana || id === bea,
    ])
  expect((await shareByToken(store.db, keys.tokenFor('share', cleo), keys))?.share.takenDownAt).toBeNull()

  const again = await store.transact(async (tx) =>
    createShares(tx, {
      ...{ visitorId: 'bea', designId: 'of-bea', document: lettered, way: 'link', now, keys },
      friends: [{ id: 'share-again', name: 'Zoe', locale: 'en' }],
      campaign: await currentCampaign(tx),
    }),
  )
  expect(again).toMatchObject({ ok: false, errors: [{ error: 'standing.error.taken-down' }] })
  // The words were let go before; they are looked at again wherever they come.
  const left = await store.db.select().from(approvals)
  expect(left.map(({ visitorId }) => visitorId)).toEqual(['cleo'])
  const [line] = await store.db.select().from(audit).where(eq(audit.act, 'take-down'))
  expect(line).toMatchObject({
    subjectId: ana,
    staffName: 'Rosa',
    reason: 'Not like this.',
    detail: { reason: 'offends', ads: 2, designs: 2, reversed: 0 },
  })
  expect(await takeDown(ana)).toEqual({ ok: false, reason: 'gone' })
})

test('its sender is told why, can’t send it again as it is, and can appeal once; another person puts it back', async () => {
  const { ana, bea } = await spread()
  const { store, takeDown, mails } = scene
  await takeDown(ana, { shareIds: [bea], designIds: ['of-ana'] })
  const [mail] = await mails('review')
  expect(mail && propsOf(mail, keys)).toMatchObject({
    outcome: 'taken-down',
    reason: 'offends',
    note: 'Not like this.',
  })
  const review = await takenDown()
  expect([review.visitorId, isOpenToChange(review), isAppealable(review)]).toEqual(['ana', false, true])

  const ask = (at: Date) =>
    store.transact((tx) =>
      appeal(tx, { reviewId: review.id, visitorId: 'ana', words: 'It is her name.', now: at }),
    )
  expect(await Promise.all([ask(later(1)), ask(later(1))])).toContainEqual({ ok: false, reason: 'gone' })
  const decide = async (staffId: string, decision: 'approved' | 'change') => {
    const shown = shownAs((await reviewById(store.db, review.id))!)
    const by = {
      reviewId: review.id,
      staffId,
      decision,
      shown,
      reason: null,
      note: null,
      now: later(2),
      keys,
    }
    return store.transact((tx) => decideReview(tx, by))
  }
  expect(await decide('Rosa', 'approved')).toEqual({ ok: false, reason: 'same-person' })
  expect(await decide('Ines', 'change')).toEqual({ ok: false, reason: 'gone' })
  expect(await decide('Ines', 'approved')).toMatchObject({ ok: true })
  expect(await downOf()).toEqual([ana, bea].sort())
  await store.transact((tx) => applyDecision(tx, { ...sending(later(3)), reviewId: review.id }))
  expect([await downOf(), await designsDown()]).toEqual([[], []])
  expect((await mails('review')).map((one) => propsOf(one, keys)).at(-1)).toMatchObject({
    outcome: 'put-back',
  })
})

test('staff put back what they took down, while nobody has appealed, and once', async () => {
  const { ana } = await spread()
  await scene.takeDown(ana, { designIds: ['of-ana'] })
  const { id } = await takenDown()
  const back = () =>
    scene.store.transact(async (tx) => {
      const reversed = (await reverseTakeDown(tx, { reviewId: id, staffId: 'Ines', now: later(1), keys })).ok
      if (reversed) await applyDecision(tx, { ...sending(later(1)), reviewId: id })
      return reversed
    })
  expect(await Promise.all([back(), back()])).toEqual(expect.arrayContaining([true, false]))
  expect([await downOf(), await designsDown()]).toEqual([[], []])
})

/** Three friends of Ana's by mail: one whose answer counts, one still in its hold, one who has not answered. */
async function answered(takeDown: 'keep' | 'reverse') {
  scene = await openScene({ holdDays: 3, friends: 1, takeDown })
  const [mia, lea, zoe] = await scene.send(['mia', 'lea', 'zoe'])
  await scene.answer(mia!)
  await scene.store.transact((tx) => settleDue(tx, sending(later(4))))
  await scene.answer(lea!, { at: later(4) })
  return [mia!, lea!, zoe!] as const
}

/** What was said before the press is what it does. */
async function takenDownBy(rule: 'keep' | 'reverse') {
  const sent = await answered(rule)
  const { store, takeDown } = scene
  const rows = await store.db.select().from(shares)
  const effect = await takeDownEffect(store.db, rows, await campaignHistory(store.db))
  const none = { stays: 0, goesOn: 0, reversed: 0, refused: 0 }
  expect(effect).toEqual(
    rule === 'keep' ? { ...none, stays: 1, goesOn: 1 } : { ...none, reversed: 1, refused: 1 },
  )
  for (const { id } of sent) await takeDown(id, { at: later(5) })
  await store.transact((tx) => settleDue(tx, sending(later(9))))
  expect(await credits()).toBe(rule === 'keep' ? 2 : 0)
  const states = (await store.db.select().from(conversions)).map(({ state, reason }) => [state, reason])
  expect(new Set(states.map(([state]) => state))).toEqual(new Set([rule === 'keep' ? 'counted' : 'refused']))
  expect(await scene.answer(sent[2], { at: later(6) })).toEqual({ ok: false, reason: 'taken-down' })
}

test('answers to an ad that is taken down stay, and those being checked go on, where the rule keeps them', () =>
  takenDownBy('keep'))

test('answers to an ad that is taken down are taken back, and those being checked refused, where the rule says so', () =>
  takenDownBy('reverse'))

test('an ad is reported once by a browser until staff have looked, so many times at most, and waits for them', async () => {
  const { ana, bea } = await spread()
  const { db } = scene.store
  await report(bea, 'first', later(-1))
  for (let nth = 0; nth < mostReports + 5; nth++) await report(ana, `session-${nth}`)
  await report(ana, 'session-0')
  expect(await report('nowhere', 'first')).toEqual({ ok: false, reason: 'unknown' })
  const waiting = await reportedShares(db, 10)
  expect(waiting.map(({ share, reports: many, since }) => [share.id, many, since])).toEqual([
    [bea, 1, later(-1)],
    [ana, mostReports, now],
  ])
  expect(await reportedCount(db)).toBe(2)
  const notice = () => scene.store.transact((tx) => noticeReviews(tx, sending()))
  expect([await notice(), await notice()]).toEqual([2, 0])
  expect((await scene.mails('review-queue')).map((mail) => propsOf(mail, keys))).toEqual([
    expect.objectContaining({ count: 2 }),
    expect.objectContaining({ count: 2 }),
  ])

  const keep = (shareId: string) =>
    scene.store.transact((tx) => keepReported(tx, { shareId, staffId: 'Rosa', now: later(1), keys }))
  expect([await keep(ana), await keep(ana)]).toEqual([{ ok: true }, { ok: false, reason: 'gone' }])
  expect((await downOf()).length).toBe(0)
  // They have looked: what the same browser says after that is heard, once.
  await report(ana, 'session-0', later(2))
  await report(ana, 'session-0', later(3))
  expect(await reportedCount(db)).toBe(2)
  expect(await db.$count(reports, eq(reports.shareId, ana))).toBe(mostReports + 1)
  await scene.takeDown(bea, { at: later(2) })
  expect(await reportedCount(db)).toBe(1)
  expect(await report(bea, 'late')).toEqual({ ok: false, reason: 'taken-down' })
  const outcomes = (await db.select().from(reports)).map(({ outcome }) => outcome)
  expect(new Set(outcomes)).toEqual(new Set(['kept', 'taken-down', null]))
})

test('fifty take an ad down and fifty answer it in one moment: it is down once, and no answer comes after', async () => {
  scene = await openScene()
  const [mia] = await scene.send(['mia'])
  const { store } = scene
  const done = await Promise.all(
    Array.from({ length: 50 }, async (_, nth) => [
      await scene.takeDown(mia!.id, { by: nth % 2 ? 'Rosa' : 'Ines' }),
      await scene.answer(mia!, { browser: `browser-${nth}`, key: `key-${nth}` }),
    ]),
  )
  expect(done.filter(([taken]) => taken!.ok)).toHaveLength(1)
  expect((await store.db.select().from(audit).where(eq(audit.act, 'take-down'))).length).toBe(1)
  expect((await store.db.select().from(reviews)).length).toBe(1)
  const saved = done.filter(([, answer]) => answer!.ok && 'how' in answer! && answer.how === 'saved')
  expect(saved.length).toBeLessThanOrEqual(1)
  expect(await credits()).toBe(saved.length)
  expect(await scene.answer(mia!)).toEqual({ ok: false, reason: 'taken-down' })
})
