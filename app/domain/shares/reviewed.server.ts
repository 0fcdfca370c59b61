import { and, asc, eq, inArray, isNotNull, or } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { audit, reviews, shares } from '#db/schema'
import type { Review } from '~/domain/review/review'
import type { Share } from './queries.server'

type Looked = Pick<Review, 'id' | 'visitorId' | 'designId' | 'takenDownAt'>

/** So many are looked through for one page. */
const most = 400

/**
 * The ads that each of these reviews is about, by its id, the earliest first: those that wait for it or left by it, of a
 * take-down those that went with it; where no such ad is left, those of the design it was sent from.
 */
export async function adsOfReviews(db: Reader, reviews: readonly Looked[]): Promise<Map<string, Share[]>> {
  if (reviews.length === 0) return new Map()
  const ids = reviews.map(({ id }) => id)
  const designIds = reviews.flatMap(({ designId }) => designId ?? [])
  const rows = await db
    .select()
    .from(shares)
    .where(
      and(
        inArray(shares.visitorId, [...new Set(reviews.map(({ visitorId }) => visitorId))]),
        or(
          inArray(shares.reviewId, ids),
          inArray(shares.takenDownFor, ids),
          inArray(shares.designId, designIds),
        ),
      ),
    )
    .orderBy(asc(shares.createdAt), asc(shares.id))
    .limit(most)
  return new Map(reviews.map((review) => [review.id, adsOf(review, rows)]))
}

function adsOf({ id, visitorId, designId, takenDownAt }: Looked, rows: readonly Share[]): Share[] {
  const own = rows.filter((share) => share.visitorId === visitorId)
  const named = own.filter((share) => (takenDownAt ? share.takenDownFor : share.reviewId) === id)
  return named.length > 0 ? named : own.filter((share) => designId !== null && share.designId === designId)
}

/** The friends' first names, each once; those who were forgotten have none. */
export const friendsIn = (ads: readonly Pick<Share, 'friendName'>[]): string[] => [
  ...new Set(ads.flatMap(({ friendName }) => friendName || [])),
]

/** When an ad was last taken down and put back. */
export interface PutBack {
  down: Date
  at: Date
}

/**
 * Which of these ads were taken down by themselves and are back, by their ids. Of those that went along with another's
 * take-down nothing is kept once they are back.
 */
export async function putBackAds(db: Reader, shareIds: readonly string[]): Promise<Map<string, PutBack>> {
  if (shareIds.length === 0) return new Map()
  const rows = await db
    .select({ shareId: audit.subjectId, down: audit.at, at: reviews.decidedAt })
    .from(audit)
    .innerJoin(shares, eq(shares.id, audit.subjectId))
    .innerJoin(
      reviews,
      and(
        eq(reviews.visitorId, shares.visitorId),
        eq(reviews.takenDownAt, audit.at),
        eq(reviews.state, 'approved'),
      ),
    )
    .where(
      and(
        eq(audit.subject, 'share'),
        inArray(audit.subjectId, [...shareIds]),
        eq(audit.act, 'take-down'),
        isNotNull(reviews.appliedAt),
      ),
    )
    .orderBy(asc(audit.at))
  return new Map(rows.flatMap(({ shareId, down, at }) => (at ? [[shareId, { down, at }] as const] : [])))
}
