import { z } from 'zod'
import { appeal } from '~/domain/review/commands.server'
import { reviewsOf } from '~/domain/review/queries.server'
import { isAppealable, isOpenToChange, noteLength, stateFor } from '~/domain/review/review'
import { reasons } from '~/domain/review/reasons'
import { sendAgain } from '~/domain/shares/review.server'
import { parseForm } from '~/http/forms.server'
import { day } from '~/i18n/format'
import { mailContextOf, type MailDeps } from '~/mail/mail-context.server'
import { pathTo, type OwnPath } from '~/url/own-path'
import { describe } from '~/catalog/describe-design'
import type { Store } from '#db/store'
import type { Mine } from './mine.server'

/** So many are shown; what was let go is not among them. */
const most = 20

/** What of the visitor's waits for the shop's look, or was not let go, the latest first: why, and what can be done. */
export async function myReviews({ services, visitor, shop, locale, t }: Mine) {
  const rows = await reviewsOf(services.store.db, visitor.id)
  return rows
    .map((review) => ({ review, state: stateFor(review) }))
    .filter(({ state }) => state !== 'approved')
    .slice(0, most)
    .map(({ review, state }) => {
      const at = review.appliedAt ? review.decidedAt : (review.appealedAt ?? review.queuedAt)
      const since = state === 'waiting' ? review.queuedAt : at
      const reason = reasons.find((one) => one === review.reason)
      const told = state === 'rejected' || state === 'change'
      const open = isOpenToChange(review) ? review.designId : null
      return {
        id: review.id,
        state,
        alt: describe(review.document, t),
        picture: review.designId ? pathTo`/designs/${review.designId}/picture.jpg?width=400` : undefined,
        says: since
          ? t(`review.mine.${review.takenDownAt && state === 'rejected' ? 'takenDown' : state}`, {
              date: day(locale, since, shop.timeZone),
            })
          : t('review.mine.prove'),
        reason: told && reason ? t(`review.reason.${reason}`) : undefined,
        note: told && review.note ? t('review.mine.note', { note: review.note }) : undefined,
        studio: open ? pathTo`/studio/${open}` : undefined,
        appealable: isAppealable(review),
      }
    })
}

const Asked = z.object({
  review: z.string().max(40),
  intent: z.enum(['appeal', 'again']),
  words: z.string().trim().max(noteLength, 'errors.tooLong').optional(),
})

/** Does what a visitor presses beside one of them: asks for another look, or sends it again. */
export async function actOnMyReview(
  services: MailDeps & { store: Store; worker: { poke: () => void } },
  { form, visitorId }: { form: FormData; visitorId: string },
): Promise<
  { to: OwnPath } | { review: string; words: string; error: 'errors.tooLong' | 'review.mine.appealMissing' }
> {
  const parsed = await parseForm(form, Asked)
  const typed = String(form.get('words') ?? '').slice(0, 2 * noteLength)
  const review = String(form.get('review') ?? '').slice(0, 40)
  if (!parsed.ok)
    return 'words' in parsed.errors
      ? { review, words: typed, error: 'errors.tooLong' }
      : { to: pathTo`/mine` }
  const sending = mailContextOf(services)
  const { intent, words } = parsed.value
  if (intent === 'appeal' && !words) return { review, words: typed, error: 'review.mine.appealMissing' }
  const by = { reviewId: review, visitorId, ...sending }
  const said = await services.store.transact(
    async (tx) => {
      if (intent === 'appeal') return (await appeal(tx, { ...by, words: words! })).ok ? 'appealed' : 'gone'
      const again = await sendAgain(tx, by)
      return again.ok ? (again.reviewed ? 'again' : 'left') : again.reason
    },
    { key: visitorId },
  )
  services.worker.poke()
  return { to: pathTo`/mine?review=${said}#reviews` }
}
