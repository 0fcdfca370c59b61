import { and, count, eq, inArray } from 'drizzle-orm'
import type { Reader, Writer } from '#db/store'
import { approvals, conversions, designs, designVersions, reviews, shares } from '#db/schema'
import type { CampaignHistory } from '~/domain/campaigns/campaigns'
import { record } from '~/domain/audit/commands.server'
import { barredFrom, type Barred } from '~/domain/identity/own-affair.server'
import { derivedId } from '~/domain/derived-id.server'
import type { Result } from '~/domain/result'
import { partKey } from '~/domain/review/parts.server'
import { ownParts, type Review } from '~/domain/review/review'
import type { DesignDocument } from '~/products/product'
import { inShop, type MailContext, type ShopContext } from './mail-context.server'
import { enqueueDecision } from './mails.server'
import type { Conversion, Share } from './queries.server'
import { endReports } from './reports.server'
import { takeBack } from './reverse.server'
import { refuse } from './settle.server'

/** So much is looked through for one take-down. */
const most = 200

/** A visitor's design that an ad was made of, or that a friend made of an ad. */
export interface Copy {
  id: string
  visitorId: string
  document: DesignDocument
  /** How many states of it are kept. */
  versions: number
}

/** What hangs together with an ad: it and other ads, and designs. What is taken down already is not in it. */
export interface Copies {
  ads: Share[]
  designs: Copy[]
}

/**
 * The design that an ad was made of, other ads of that, what friends made of those ("make it yours"), and the ads of
 * these, as far as they go. At most two hundred of each.
 */
export async function copiesOf(db: Reader, shareId: string): Promise<Copies> {
  const ads = new Map<string, Share>()
  const made = new Map<string, typeof designs.$inferSelect>()
  let next = await db.select().from(shares).where(eq(shares.id, shareId))
  while (next.length > 0 && ads.size < most) {
    for (const share of next) ads.set(share.id, share)
    const of = next.flatMap(({ designId }) => designId ?? [])
    const from = next.map(({ id }) => id)
    const found = [
      ...(of.length > 0 ? await db.select().from(designs).where(inArray(designs.id, of)) : []),
      ...(await db.select().from(designs).where(inArray(designs.fromShareId, from)).limit(most)),
    ]
    const fresh = found.filter(({ id }) => !made.has(id))
    for (const design of fresh) made.set(design.id, design)
    const freshIds = fresh.map(({ id }) => id)
    const sent = await db.select().from(shares).where(inArray(shares.designId, freshIds)).limit(most)
    next = sent.filter(({ id }) => !ads.has(id))
  }
  const open = [...made.values()].filter(({ takenDownFor }) => takenDownFor === null).slice(0, most)
  const openIds = open.map(({ id }) => id)
  const states = await db
    .select({ designId: designVersions.designId, versions: count() })
    .from(designVersions)
    .where(inArray(designVersions.designId, openIds))
    .groupBy(designVersions.designId)
  return {
    ads: [...ads.values()].filter(({ takenDownAt }) => takenDownAt === null).slice(0, most),
    designs: open.map(({ id, visitorId, document }) => ({
      ...{ id, visitorId, document },
      versions: states.find(({ designId }) => designId === id)?.versions ?? 0,
    })),
  }
}

interface TakingDown {
  /** What staff looked at. */
  shareId: string
  /** What of `copiesOf` goes with it. */
  shareIds: readonly string[]
  designIds: readonly string[]
  /** A word of the review's reasons, and staff's own sentence; both told to the sender. */
  reason: string
  note: string | null
  staffId: string
}

/**
 * Takes an ad down with what staff chose of its copies: pictures are gone at once, also from mails that were sent,
 * nobody can answer, and the designs can't be sent or taken home. What was approved of them is so no more. What it means
 * for answers that were given is the rule of the campaign's version that each ad was sent under. The sender is told why,
 * and can appeal once. `gone`: it was down already; nobody decides on what is their own. Queue the transaction by the sender.
 */
export async function takeDown(
  tx: Writer,
  { shareId, reason, note, staffId, ...request }: MailContext & TakingDown,
): Promise<Result<{ review: Review }, 'gone' | Barred>> {
  const { now } = request
  const copies = await copiesOf(tx, shareId)
  const source = copies.ads.find(({ id }) => id === shareId)
  if (!source) return { ok: false, reason: 'gone' }
  const barred = await barredFrom(tx, { staffId, visitorId: source.visitorId, keys: request.keys })
  if (barred) return { ok: false, reason: barred }
  const context = await inShop(tx, request)
  const ads = copies.ads.filter(({ id }) => id === shareId || request.shareIds.includes(id))
  const taken = copies.designs.filter(({ id }) => request.designIds.includes(id))
  const review = await writeReview(tx, source, { reason, note, staffId, now })

  const adIds = ads.map(({ id }) => id)
  const down = { takenDownAt: now, takenDownFor: review.id, friendAddress: null }
  await tx.update(shares).set(down).where(inArray(shares.id, adIds))
  const takenIds = taken.map(({ id }) => id)
  await tx.update(designs).set({ takenDownFor: review.id }).where(inArray(designs.id, takenIds))
  await approveNoMore(tx, [...ads, ...taken])
  for (const ad of adIds) await endReports(tx, { shareId: ad, staffId, outcome: 'taken-down', now })
  const reversed = await reverseWhereRuled(tx, ads, { staffId, context })
  await record(tx, {
    ...{ staffId, act: 'take-down', subject: 'share', subjectId: shareId, reason: note ?? '', now },
    detail: { reason, ads: adIds.length, designs: takenIds.length, reversed },
  })
  await enqueueDecision(tx, review, context)
  return { ok: true, review }
}

/** The take-down as its sender finds it among what the shop looked at: rejected, with one appeal. */
async function writeReview(
  tx: Writer,
  { id: shareId, visitorId, designId, document }: Share,
  { reason, note, staffId, now }: Pick<TakingDown, 'reason' | 'note' | 'staffId'> & { now: Date },
): Promise<Review> {
  const [review] = await tx
    .insert(reviews)
    .values({
      id: derivedId('take-down', shareId, now.getTime()),
      ...{ visitorId, designId, document, reason, note },
      parts: ownParts(document).map(partKey),
      state: 'rejected',
      ...{
        createdAt: now,
        queuedAt: now,
        decidedAt: now,
        effectiveAt: now,
        appliedAt: now,
        takenDownAt: now,
      },
      decidedBy: staffId,
    })
    .returning()
  // An insert gives its row.
  return review!
}

async function approveNoMore(
  tx: Writer,
  taken: readonly { visitorId: string; document: DesignDocument }[],
): Promise<void> {
  for (const { visitorId, document } of taken)
    await tx
      .delete(approvals)
      .where(
        and(eq(approvals.visitorId, visitorId), inArray(approvals.part, ownParts(document).map(partKey))),
      )
}

/** Where the rule says so, answers to what is taken down are taken back or refused. Gives how many were. */
async function reverseWhereRuled(
  tx: Writer,
  ads: readonly Share[],
  { staffId, context }: { staffId: string; context: ShopContext },
): Promise<number> {
  const { now, campaign } = context
  const ruled = ads.filter((ad) => campaign.rulesIn(ad.campaignVersion).takeDown === 'reverse')
  let reversed = 0
  for (const { id, state } of await answersTo(tx, ruled)) {
    if (state === 'counted') {
      if (await takeBack(tx, { conversionId: id, staffId, now })) reversed += 1
    } else {
      await refuse(tx, id, 'taken-down', now)
      reversed += 1
    }
  }
  return reversed
}

/** Answers to these ads that count or may come to. */
async function answersTo(db: Reader, ads: readonly Share[]): Promise<Conversion[]> {
  const ids = ads.map(({ id }) => id)
  const alive = inArray(conversions.state, ['pending', 'held', 'counted'])
  return db
    .select()
    .from(conversions)
    .where(and(inArray(conversions.shareId, ids), alive))
}

/** What a take-down of these ads means for answers to them, by the rules that each was sent under. */
export interface TakeDownEffect {
  /** Count, and stay so. */
  stays: number
  /** Are being looked at, and go on. */
  goesOn: number
  /** Count, and are taken back. */
  reversed: number
  /** Are being looked at, and no longer count. */
  refused: number
}

export async function takeDownEffect(
  db: Reader,
  ads: readonly Share[],
  { rulesIn }: Pick<CampaignHistory, 'rulesIn'>,
): Promise<TakeDownEffect> {
  const effect = { stays: 0, goesOn: 0, reversed: 0, refused: 0 }
  for (const { state, campaignVersion } of await answersTo(db, ads)) {
    const keeps = rulesIn(campaignVersion).takeDown === 'keep'
    effect[state === 'counted' ? (keeps ? 'stays' : 'reversed') : keeps ? 'goesOn' : 'refused'] += 1
  }
  return effect
}

/**
 * Puts back what went with a take-down. Mails that had not left stay unsent, as their addresses are gone; answers that
 * were taken back stay so, until staff take them in again.
 */
export async function putBack(tx: Writer, reviewId: string): Promise<void> {
  const back = { takenDownFor: null }
  await tx
    .update(shares)
    .set({ ...back, takenDownAt: null })
    .where(eq(shares.takenDownFor, reviewId))
  await tx.update(designs).set(back).where(eq(designs.takenDownFor, reviewId))
}
