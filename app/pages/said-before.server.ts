import type { Reader } from '#db/store'
import { auditLines, type AuditLine } from '~/domain/audit/queries.server'
import { reasonWord, reasons } from '~/domain/review/reasons'
import type { Review } from '~/domain/review/review'
import type { Shop } from '~/domain/settings/settings'
import { reportsOf } from '~/domain/shares/reports.server'
import { adsOfReviews } from '~/domain/shares/reviewed.server'
import { moment } from '~/i18n/format'
import type { Locale, Translate } from '~/i18n/language'
import { reportSays } from './reports.server'

/** So much is shown of what was said, and of what was reported. */
const most = 10

/**
 * What staff said to this before, the latest first, and what friends reported of what was taken down: whoever decides
 * again knows what the first decision rested on. What was undone is not in it, nor the decision that stands now.
 */
export async function saidBefore(
  db: Reader,
  review: Review,
  { shop, locale, t }: { shop: Pick<Shop, 'timeZone'>; locale: Locale; t: Translate },
): Promise<{ before: string[]; reported: string[] }> {
  const ads = review.takenDownAt
    ? ((await adsOfReviews(db, [review])).get(review.id) ?? []).slice(0, most)
    : []
  const lines = await auditLines(db, { subject: 'review', subjectId: review.id }, { limit: 2 * most })
  for (const { id } of ads)
    lines.push(...(await auditLines(db, { subject: 'share', subjectId: id, act: 'take-down' }, { limit: 1 })))
  const reported = await Promise.all(ads.map(({ id }) => reportsOf(db, id)))
  return {
    before: standing(lines)
      .filter(({ at }) => at.getTime() !== review.decidedAt?.getTime())
      .slice(0, most)
      .map((line) => sentence(line, { shop, locale, t })),
    reported: reported
      .flat()
      .slice(0, most)
      .map((report) => reportSays(report, t)),
  }
}

/** Those that were not undone: an undoing ends the one before it. Lines come, and go, the newest first. */
function standing(lines: readonly AuditLine[]): AuditLine[] {
  const found: AuditLine[] = []
  let undone = 0
  for (const line of lines)
    if (line.act === 'undo') undone += 1
    else if (undone > 0) undone -= 1
    else found.push(line)
  return found
}

function sentence(
  { act, staffName: name, at, reason: note, detail }: AuditLine,
  { shop, locale, t }: { shop: Pick<Shop, 'timeZone'>; locale: Locale; t: Translate },
): string {
  const time = moment(locale, at, shop.timeZone)
  const by =
    act === 'take-down'
      ? 'downBy'
      : act === 'put-back' || (detail.down && detail.decision === 'approved')
        ? 'backBy'
        : detail.down
          ? 'downBy'
          : (`decidedBy.${decisionOf(detail.decision)}` as const)
  const reason = typeof detail.reason === 'string' ? detail.reason : null
  return [
    t(`staff.review.${by}`, { name, time }),
    ...whyWords({ reason, note }, { down: by === 'downBy', t }),
  ].join(' ')
}

const decisionOf = (value: unknown) => (value === 'approved' || value === 'change' ? value : 'rejected')

/** Why, as the visitor read it: the reason in words, and staff's own sentence. */
export const whyWords = (
  { reason, note }: Pick<Review, 'reason' | 'note'>,
  { down, t }: { down: boolean; t: Translate },
): string[] => {
  const known = reasons.find((one) => one === reason)
  return [...(known ? [t(reasonWord(known, down))] : []), ...(note ? [`“${note}”`] : [])]
}
