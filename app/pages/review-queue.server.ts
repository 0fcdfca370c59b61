import type { Store } from '#db/store'
import type { QueueRow } from '~/components/staff/review-queue'
import { ago } from '~/components/staff/when'
import { shownAs } from '~/domain/review/parts.server'
import { historyOf, reviewQueue } from '~/domain/review/queries.server'
import { reportedShares, reportsOf } from '~/domain/shares/reports.server'
import type { StaffMember } from '~/domain/staff/staff'
import type { Presence } from '~/http/presence.server'
import type { Locale, Translate } from '~/i18n/language'
import { pathTo } from '~/url/own-path'
import { historyWords, reviewedDesign } from './reviewed-design.server'
import { reportSays } from './reports.server'

/** So many are shown at once; what waits behind them comes up as they are decided. */
const most = 30
/** So much of what was reported is said in the list. */
const mostSaid = 3

interface Reading {
  now: Date
  locale: Locale
  t: Translate
  member: StaffMember
}

/** New designs, appeals and what friends reported, in one row: what waits longest first. */
export async function queueRows(
  { store, presence }: { store: Store; presence: Presence },
  { now, locale, t, member }: Reading,
): Promise<QueueRow[]> {
  const { db } = store
  const [reviews, reported] = await Promise.all([reviewQueue(db, most), reportedShares(db, most)])
  const senders = [...reviews.map(({ review }) => review), ...reported.map(({ share }) => share)]
  const history = await historyOf(
    db,
    senders.map(({ visitorId }) => visitorId),
  )
  const of = (visitorId: string) => historyWords(history.get(visitorId) ?? {}, t)
  const openedBy = (item: string) => {
    const name = presence.other(item, member)
    return name && t('staff.review.open', { name })
  }
  const someone = t('staff.review.someone')

  const fromReviews = reviews.map(({ review, senderName }): QueueRow & { since: Date } => {
    const { id, visitorId, document, appeal } = review
    const since = review.queuedAt ?? review.createdAt
    const isAppeal = review.state === 'appealed'
    const design = reviewedDesign(document, { kind: 'review', id, width: 400, t })
    return {
      ...{ id, kind: isAppeal ? 'appeal' : 'new', since, design, history: of(visitorId) },
      to: pathTo`/staff/review/${id}`,
      title: t('staff.review.from', { sender: senderName || someone }),
      why: isAppeal
        ? t(review.takenDownAt ? 'staff.review.appealDown' : 'staff.review.appeal')
        : t('staff.review.kinds', { kinds: design.kinds }),
      says: isAppeal && appeal ? [appeal] : [],
      age: t('staff.review.waits', { age: ago(locale, since, now) }),
      openedBy: openedBy(id),
      ...(!isAppeal && { shown: shownAs(review) }),
    }
  })
  const fromReports = await Promise.all(
    reported.map(async ({ share, senderName, since, reports }): Promise<QueueRow & { since: Date }> => {
      const open = (await reportsOf(db, share.id)).filter(({ decidedAt }) => decidedAt === null)
      const { id, visitorId, document } = share
      return {
        ...{ id, kind: 'report', since, history: of(visitorId) },
        to: pathTo`/staff/shares/${id}/take-down`,
        title: t('staff.review.reported', { sender: senderName || someone }),
        why: t('staff.review.reports', { count: reports }),
        says: open.slice(0, mostSaid).map((report) => reportSays(report, t)),
        design: reviewedDesign(document, { kind: 'share', id, width: 400, t }),
        age: t('staff.review.waits', { age: ago(locale, since, now) }),
        openedBy: openedBy(`share ${id}`),
      }
    }),
  )
  return [...fromReviews, ...fromReports]
    .sort((one, other) => one.since.getTime() - other.since.getTime())
    .slice(0, most)
    .map(({ since: _, ...row }) => row)
}
