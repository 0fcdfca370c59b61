import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { approvals, audit, outbox, reviews, shares, visitors } from '#db/schema'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { createDesign, saveDesign } from '~/domain/designs/commands.server'
import { propsOf } from '~/domain/outbox/props.server'
import { appeal, decideReview, liftBan, undoDecision } from '~/domain/review/commands.server'
import { shownAs } from '~/domain/review/parts.server'
import { dueDecisions, queuedReviews, reviewById, reviewQueue } from '~/domain/review/queries.server'
import type { Decision } from '~/domain/review/review'
import { saveSettings } from '~/domain/settings/commands.server'
import type { ReviewPolicy } from '~/domain/settings/settings'
import { createShares } from '~/domain/shares/commands.server'
import { shareByToken, shareByPictureToken, sharesOf } from '~/domain/shares/queries.server'
import { releaseShares } from '~/domain/shares/release.server'
import { beginProof, readsIn } from '~/domain/visitors/commands.server'
import { proveByCode } from '~/domain/visitors/prove.server'
import { reportShare } from '~/domain/shares/reports.server'
import { noticeReviews } from '~/domain/shares/review-notice.server'
import { applyDecision, banSender } from '~/domain/shares/review.server'
import { standingOf, type Way } from '~/domain/shares/shares'
import type { Motif } from '~/products/motifs/motif'
import { addVisitor, document, keys, later, now, openScene, sending } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

const placed = {
  id: 'm',
  view: 'front',
  x: 400,
  y: 400,
  width: 100,
  angle: 0,
  flip: false,
  opacity: 1,
} as const
const words = (text: string): Motif => ({
  ...placed,
  ...{ kind: 'text', text, font: 'newsreader', color: '#1f2421', curve: 0 },
})
const picture: Motif = { ...placed, kind: 'picture', asset: `upload-${'a'.repeat(32)}`, aspect: 1 }
const drawing: Motif = {
  ...placed,
  ...{
    kind: 'pen',
    points: [
      { x: -0.5, y: 0 },
      { x: 0.5, y: 0 },
    ],
    color: '#1f2421',
    breadth: 4,
  },
}
const own = { words: words('For Ana'), picture, drawing }
const after = (seconds: number, from = now) => new Date(from.getTime() + seconds * 1000)
const withMotifs = (...motifs: Motif[]) => ({ ...document, motifs })

interface Sent {
  motifs?: Motif[]
  way?: Way
  by?: string
  design?: string
  at?: Date
}

/** Sends a design with something of one's own on it to a friend; a mail is let go at once. */
async function send(friend: string, options: Sent = {}) {
  const { motifs = [own.words], way = 'link', by = 'ana', design = `design-${by}`, at = now } = options
  return scene.store.transact(async (tx) => {
    const sent = withMotifs(...motifs)
    await createDesign(tx, { id: design, visitorId: by, document: sent, now: at })
    const created = await createShares(tx, {
      visitorId: by,
      designId: design,
      document: sent,
      way,
      friends: [
        {
          id: `share-${by}-${friend}`,
          name: friend,
          locale: 'en',
          ...(way === 'mail' && { address: `${friend}@friends.example` }),
        },
      ],
      now: at,
      keys,
      campaign: await currentCampaign(tx),
    })
    if (way === 'mail') await releaseShares(tx, { visitorId: by, ...sending(at) })
    return created
  })
}

const change = (policy: Partial<ReviewPolicy>) =>
  scene.store.transact((tx) =>
    saveSettings(tx, 'review', { words: 'review', picture: 'review', drawing: 'review', ...policy }, now),
  )

async function decide(
  reviewId: string,
  decision: Decision,
  {
    staffId = 'Rosa',
    at = now,
    ...more
  }: { staffId?: string; at?: Date; reason?: string; note?: string } = {},
) {
  return scene.store.transact(async (tx) => {
    const review = (await reviewById(tx, reviewId))!
    const { reason = null, note = null } = more
    return decideReview(tx, {
      reviewId,
      staffId,
      decision,
      shown: shownAs(review),
      reason,
      note,
      now: at,
      keys,
    })
  })
}

/** What time brings about: decisions whose ten seconds are over. */
async function apply(at: Date) {
  for (const { id, visitorId } of await dueDecisions(scene.store.db, { now: at }))
    await scene.store.transact((tx) => applyDecision(tx, { reviewId: id, ...sending(at) }), {
      key: visitorId,
    })
}

/** A visitor who was nobody proves a mailbox, and lets go what waited for that. */
async function becomesProven(name: string) {
  const proven = {
    provenAt: now,
    mailboxKey: keys.hashMailbox(`${name}@example.org`),
    address: keys.seal(`${name}@example.org`),
  }
  await scene.store.transact(async (tx) => {
    await tx.update(visitors).set(proven).where(eq(visitors.id, name))
    await releaseShares(tx, { visitorId: name, ...sending() })
  })
}

const queue = async () => (await reviewQueue(scene.store.db)).map(({ review }) => review)
const only = async () => {
  const rows = await queue()
  expect(rows).toHaveLength(1)
  return rows[0]!
}
const standings = async (by = 'ana', at = now) =>
  (await sharesOf(scene.store.db, by, at)).map(
    ({ facts }) => standingOf(facts, (day) => day.toISOString()).word,
  )

test('truth 8: what is a visitor’s own waits for staff, in whatever way it is sent, and nobody sees it meanwhile', async () => {
  scene = await openScene()
  for (const [kind, motif] of Object.entries(own))
    for (const way of ['mail', 'link', 'card'] as const) {
      const sent = await send(`${kind}-${way}`, { motifs: [motif], way, design: `design-${kind}-${way}` })
      if (!sent.ok) throw new Error(JSON.stringify(sent.errors))
      expect([kind, way, sent.reviewed]).toEqual([kind, way, true])
      const [{ token, pictureToken } = { token: '', pictureToken: '' }] = sent.shares
      expect(await shareByToken(scene.store.db, token, keys)).toBeUndefined()
      expect(await shareByPictureToken(scene.store.db, pictureToken)).toBeUndefined()
      expect(await scene.answer({ id: 's', token })).toMatchObject({ ok: false, reason: 'unknown' })
    }
  expect(await scene.mails('ad')).toEqual([])
  expect(await queue()).toHaveLength(9)
  expect(new Set(await standings())).toEqual(new Set(['standing.unsent.waiting']))
  // Thirty days of turns do not let it go either.
  expect(await scene.byClock(later(2))).toEqual([])
  expect(await scene.mails('ad')).toEqual([])
})

test('figures of ours, and what the shop’s policy allows, leave at once; what is off is refused with its reason', async () => {
  scene = await openScene()
  const figure: Motif = { ...placed, kind: 'figure', figure: 'rose', colors: [] }
  expect(await send('mia', { motifs: [figure] })).toMatchObject({ ok: true, reviewed: false })
  await change({ words: 'allow', picture: 'off' })
  expect(await send('lea', { motifs: [own.words], design: 'd2' })).toMatchObject({
    ok: true,
    reviewed: false,
  })
  const errors = [{ friend: 0, field: 'name', error: 'standing.error.own-off' }]
  expect(await send('ada', { motifs: [own.words, picture], design: 'd3' })).toEqual({ ok: false, errors })
  expect(await send('eva', { motifs: [own.words, drawing], design: 'd4' })).toMatchObject({ reviewed: true })
  expect(await queue()).toHaveLength(1)
})

test('a mail comes before staff when its sender let it go, not before', async () => {
  scene = await openScene()
  await scene.store.transact((tx) => addVisitor(tx, 'ben', false))
  await send('mia', { by: 'ben', way: 'mail' })
  expect(await queue()).toEqual([])
  expect(await standings('ben')).toEqual(['standing.unsent.prove'])
  await becomesProven('ben')
  expect(await queue()).toHaveLength(1)
  expect(await standings('ben')).toEqual(['standing.unsent.waiting'])
})

test('approved, nothing leaves for ten seconds, in which it can be undone; then it leaves once, and its visitor is told', async () => {
  scene = await openScene()
  const { store } = scene
  await send('mia', { way: 'mail' })
  const sent = await send('lea')
  const { id } = await only()
  expect(await decide(id, 'approved')).toMatchObject({ ok: true })
  expect(await decide(id, 'rejected', { staffId: 'Ines' })).toEqual({ ok: false, reason: 'gone' })
  await apply(after(9))
  expect(await scene.mails('ad')).toEqual([])
  const undo = (staffId: string, at: Date) =>
    store.transact((tx) => undoDecision(tx, { reviewId: id, staffId, now: at }))
  expect(await undo('Ines', after(9))).toBe(false)
  expect(await undo('Rosa', after(9))).toBe(true)
  await apply(after(11))
  expect(await scene.mails('ad')).toEqual([])

  await decide(id, 'approved', { at: after(20) })
  expect(await undo('Rosa', after(31))).toBe(false)
  await apply(after(31))
  await apply(after(32))
  expect(await scene.mails('ad')).toHaveLength(1)
  const [told, ...more] = await scene.mails('review')
  expect(more).toEqual([])
  expect(propsOf(told!, keys)).toMatchObject({ outcome: 'approved', name: 'ana' })
  if (sent.ok)
    expect(await shareByToken(store.db, sent.shares[0]!.token, keys)).toMatchObject({ senderName: 'ana' })
  expect(await queuedReviews(store.db)).toBe(0)
})

test('what was approved needs no second look from the same visitor, in whatever case, colour or place; an accent makes another word, and another visitor asks anew', async () => {
  scene = await openScene()
  await send('mia')
  await send('lea', { design: 'in-blue' })
  expect(await queue()).toHaveLength(2)
  await decide((await queue())[0]!.id, 'approved')
  await apply(after(11))
  // The other waited for nothing else.
  expect(await queue()).toEqual([])
  expect((await scene.store.db.select().from(shares)).every(({ releasedAt }) => releasedAt)).toBe(true)
  const again = { ...words('  FOR  aNA '), color: '#a3162b', x: 200 } as Motif
  expect(await send('eva', { motifs: [again], design: 'd3' })).toMatchObject({ ok: true, reviewed: false })
  expect(await send('ada', { motifs: [again, words('Other')], design: 'd4' })).toMatchObject({
    reviewed: true,
  })
  // Años are years, and anos are not.
  expect(await send('zoe', { motifs: [words('For aña')], design: 'd5' })).toMatchObject({ reviewed: true })
  await scene.store.transact((tx) => addVisitor(tx, 'ben'))
  expect(await send('mia', { by: 'ben' })).toMatchObject({ reviewed: true })
})

test('rejected with a reason, changed and sent again it is the same item, and the friends need not be typed again', async () => {
  scene = await openScene()
  const { store } = scene
  await send('mia', { way: 'mail', motifs: [words('Rude')] })
  const { id } = await only()
  await decide(id, 'rejected', { reason: 'offends', note: 'Another word, please.' })
  expect(await standings()).toEqual(['standing.unsent.waiting'])
  await apply(after(11))
  expect(await standings()).toEqual(['standing.unsent.rejected'])
  expect(propsOf((await scene.mails('review'))[0]!, keys)).toMatchObject({
    ...{ outcome: 'rejected', reason: 'offends', note: 'Another word, please.' },
    ...{ url: 'https://toile.example/studio/design-ana', friends: ['mia'] },
  })
  const changed = withMotifs(words('Kind'))
  await store.transact((tx) =>
    saveDesign(tx, { id: 'design-ana', visitorId: 'ana', revision: 1, document: changed, now: after(60) }),
  )
  await send('lea', { motifs: changed.motifs, at: after(60) })
  const again = await only()
  expect(again).toMatchObject({ id, state: 'waiting', reason: null, document: changed })
  await decide(id, 'approved', { at: after(70) })
  await apply(after(81))
  const [ad] = await scene.mails('ad')
  expect(ad?.shareId).toBe('share-ana-mia')
  const rows = await store.db.select().from(shares)
  expect(rows.map((share) => (share.document.motifs as Motif[])[0])).toMatchObject([
    { text: 'Kind' },
    { text: 'Kind' },
  ])
  expect(rows.every(({ releasedAt }) => releasedAt)).toBe(true)
})

test('a decision is on what was shown: what its visitor changed meanwhile is not approved unseen', async () => {
  scene = await openScene()
  await send('mia')
  const before = await only()
  await send('lea', { motifs: [words('Other')] })
  const decided = await scene.store.transact((tx) =>
    decideReview(tx, {
      ...{ reviewId: before.id, staffId: 'Rosa', decision: 'approved', shown: shownAs(before) },
      ...{ reason: null, note: null, now, keys },
    }),
  )
  expect(decided).toEqual({ ok: false, reason: 'changed' })
  expect(await queuedReviews(scene.store.db)).toBe(1)
})

test('an appeal is one, and another person decides it', async () => {
  scene = await openScene()
  const { store } = scene
  await send('mia')
  const { id } = await only()
  const ask = (at: Date, visitorId = 'ana') =>
    store.transact((tx) => appeal(tx, { reviewId: id, visitorId, words: 'It is my name.', now: at }))
  await decide(id, 'rejected', { reason: 'rights' })
  expect(await ask(after(5))).toEqual({ ok: false, reason: 'gone' })
  await apply(after(11))
  expect(await ask(after(12), 'ben')).toEqual({ ok: false, reason: 'gone' })
  expect(await ask(after(12))).toEqual({ ok: true })
  expect(await only()).toMatchObject({ state: 'appealed', appeal: 'It is my name.' })
  expect(await decide(id, 'rejected', { at: after(20) })).toEqual({ ok: false, reason: 'same-person' })
  expect(await decide(id, 'rejected', { at: after(20), staffId: 'Ines', note: 'No.' })).toMatchObject({
    ok: true,
  })
  await apply(after(31))
  expect(await ask(after(40))).toEqual({ ok: false, reason: 'gone' })
  const told = (await scene.mails('review')).map((mail) => propsOf(mail, keys))
  expect(told).toMatchObject([
    { appealable: true, friends: ['mia'] },
    { appealable: false, appealed: 'another', friends: ['mia'], mineUrl: 'https://toile.example/mine' },
  ])
  expect(told[0]).not.toHaveProperty('appealed')
  const lines = await store.db.select().from(audit).orderBy(audit.at)
  expect(lines.map(({ staffName, act, reason }) => [staffName, act, reason])).toEqual([
    ['Rosa', 'reject', ''],
    ['Ines', 'decide-appeal', 'No.'],
  ])
})

test('of fifty decisions of two at the same moment one stands, and the same press again changes nothing', async () => {
  scene = await openScene()
  await send('mia')
  const { id } = await only()
  const all = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      decide(id, n % 2 ? 'approved' : 'rejected', { staffId: n % 3 ? 'Rosa' : 'Ines' }),
    ),
  )
  const stood = all.flatMap((one) => (one.ok ? [`${one.review.decidedBy} ${one.review.state}`] : []))
  expect(new Set(stood).size).toBe(1)
  expect(await scene.store.db.$count(audit)).toBe(1)
  await Promise.all(Array.from({ length: 10 }, () => apply(after(11))))
  const stands = (await reviewById(scene.store.db, id))!
  const approved = await scene.store.db.$count(approvals)
  expect(approved).toBe(stands.state === 'approved' ? 1 : 0)
  expect(await scene.mails('review')).toHaveLength(1)
})

test('of fifty appeals at the same moment one is taken', async () => {
  scene = await openScene()
  await send('mia')
  const { id } = await only()
  await decide(id, 'rejected')
  await apply(after(11))
  const asked = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      scene.store.transact((tx) =>
        appeal(tx, { reviewId: id, visitorId: 'ana', words: `Words ${n}`, now: later(1) }),
      ),
    ),
  )
  expect(asked.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await queuedReviews(scene.store.db)).toBe(1)
  expect((await reviewById(scene.store.db, id))?.appeal).toMatch(/^Words \d+$/)
})

test('a visitor whom staff banned sends nothing any more, and what waited is stopped; answers to what had left stay', async () => {
  scene = await openScene()
  const { store } = scene
  const [left] = await scene.send(['lea'], { way: 'link' })
  await send('mia', { way: 'mail' })
  expect(
    await store.transact((tx) =>
      banSender(tx, { visitorId: 'ana', staffId: 'Rosa', why: 'Hurtful words, three times.', now }),
    ),
  ).toBe(true)
  expect(
    await store.transact((tx) =>
      banSender(tx, { visitorId: 'ana', staffId: 'Rosa', why: 'Hurtful words, three times.', now }),
    ),
  ).toBe(false)
  const { id } = await only()
  await decide(id, 'approved')
  await apply(after(11))
  expect(await scene.mails('ad')).toEqual([])
  const [mia] = await store.db.select().from(shares).where(eq(shares.id, 'share-ana-mia'))
  expect(mia).toMatchObject({ friendAddress: null, releasedAt: null })
  await expect(scene.send(['eva'], { way: 'link' })).rejects.toThrow('standing.error.banned')
  expect(await scene.answer(left!)).toMatchObject({ ok: true })

  const lift = () =>
    store.transact((tx) =>
      liftBan(tx, { visitorId: 'ana', staffId: 'Rosa', why: 'Sorted out.', now: after(60) }),
    )
  expect([await lift(), await lift()]).toEqual([true, false])
  const [eva] = await scene.send(['eva'], { way: 'link' })
  expect(eva).toBeDefined()
  const lines = (await store.db.select().from(audit)).filter(({ subject }) => subject === 'visitor')
  expect(lines.map(({ act, reason }) => `${act}: ${reason}`).sort()).toEqual([
    'ban: Hurtful words, three times.',
    'lift-ban: Sorted out.',
  ])
})

test('staff get a mail when something waits, and at most one an hour', async () => {
  scene = await openScene()
  const { store } = scene
  const notice = (at: Date) => store.transact((tx) => noticeReviews(tx, sending(at)))
  expect(await notice(now)).toBe(0)
  await send('mia')
  expect(await notice(after(1))).toBe(2)
  await send('lea', { design: 'd2', motifs: [words('Two')], at: after(60) })
  expect(await notice(after(120))).toBe(0)
  expect(await notice(after(3700))).toBe(2)
  expect(await notice(after(7400))).toBe(0)
  const mails = await store.db.select().from(outbox).where(eq(outbox.email, 'review-queue'))
  expect(mails.map((mail) => (propsOf(mail, keys) as { count: number }).count).sort()).toEqual([1, 1, 2, 2])
})

test('staff get it for reports alone as well, and many reports are one mail an hour', async () => {
  scene = await openScene()
  const { store } = scene
  const notice = (at: Date) => store.transact((tx) => noticeReviews(tx, sending(at)))
  await scene.send(['mia', 'lea'])
  const report = (shareId: string, at: Date) =>
    store.transact((tx) =>
      reportShare(tx, { shareId, sessionId: `friend-${shareId}`, reason: 'offends', words: '', now: at }),
    )
  expect(await report('share-ana-mia', after(10))).toEqual({ ok: true })
  expect(await notice(after(20))).toBe(2)
  expect(await report('share-ana-lea', after(60))).toEqual({ ok: true })
  expect(await notice(after(3600))).toBe(0)
  expect(await notice(after(3620))).toBe(2)
  expect(await notice(after(9000))).toBe(0)
  const mails = await store.db.select().from(outbox).where(eq(outbox.email, 'review-queue'))
  expect(mails.map((mail) => (propsOf(mail, keys) as { count: number }).count).sort()).toEqual([1, 1, 2, 2])
})

test('a policy counts from now on: an ad that was allowed when it was written waits when it is to leave', async () => {
  scene = await openScene()
  const { store } = scene
  await change({ words: 'allow' })
  await store.transact((tx) => addVisitor(tx, 'ben', false))
  expect(await send('mia', { by: 'ben', way: 'mail' })).toMatchObject({ ok: true, reviewed: false })
  await change({ words: 'review' })
  await becomesProven('ben')
  expect(await scene.mails('ad')).toEqual([])
  const { id } = await only()
  expect(await standings('ben')).toEqual(['standing.unsent.waiting'])
  await decide(id, 'approved')
  await apply(after(11))
  expect(await scene.mails('ad')).toHaveLength(1)
})

test('what waits goes along when its visitor proves to be one whom the shop knows', async () => {
  scene = await openScene()
  const { store } = scene
  await store.transact(async (tx) => {
    await addVisitor(tx, 'anonymous', false)
    await readsIn(tx, { id: 'anonymous', locale: 'fil' })
  })
  await send('mia', { by: 'anonymous' })
  await send('lea', { by: 'anonymous', design: 'd2', motifs: [words('Two')] })
  await decide((await queue())[0]!.id, 'approved')
  await apply(after(11))
  const browser = { sessionId: 'session-anonymous', deviceId: 'device-anonymous' }
  const proof = { id: 'proof', name: 'Ana', address: 'ana@example.org', next: '/mine', locale: 'en' as const }
  await store.transact(async (tx) => {
    await beginProof(tx, {
      ...{ ...proof, sessionId: browser.sessionId, visitorId: 'anonymous', now, keys },
      publicUrl: 'https://toile.example',
    })
    const proven = await proveByCode(tx, { code: keys.digitsFor('proof'), browser, now, keys })
    expect(proven).toMatchObject({ ok: true, visitorId: 'ana' })
  })
  // Mails to her are in the language of the pages that she proved it on.
  const [ana] = await store.db.select().from(visitors).where(eq(visitors.id, 'ana'))
  expect(ana?.locale).toBe('fil')
  expect(await only()).toMatchObject({ visitorId: 'ana' })
  expect(await send('eva', { design: 'd3', motifs: [own.words] })).toMatchObject({
    ok: true,
    reviewed: false,
  })
})

test('what waits goes with whoever is forgotten', async () => {
  scene = await openScene()
  const { store } = scene
  await send('mia')
  const { eraseVisitor } = await import('~/domain/visitors/erase.server')
  await store.transact((tx) => eraseVisitor(tx, { visitorId: 'ana', now, keys }))
  expect(await queue()).toEqual([])
  expect(JSON.stringify(await store.db.select().from(reviews))).not.toContain('For Ana')
})
