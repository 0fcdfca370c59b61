import { z } from 'zod'
import { pictureAt } from '~/catalog/design-picture'
import { appeal } from '~/domain/review/commands.server'
import { openToChange, reviewsOf } from '~/domain/review/queries.server'
import {
  answersAppeal,
  isAppealable,
  isOpenToChange,
  noteLength,
  stateFor,
  type Review,
} from '~/domain/review/review'
import { reasonWord, reasons } from '~/domain/review/reasons'
import type { Settings, Shop } from '~/domain/settings/settings'
import { sendAgain } from '~/domain/shares/review.server'
import { adsOfReviews, friendsIn } from '~/domain/shares/reviewed.server'
import type { Share } from '~/domain/shares/queries.server'
import { parseForm } from '~/http/forms.server'
import type { Limits } from '~/http/limits.server'
import { tooMany } from '~/http/responses.server'
import { day } from '~/i18n/format'
import type { Locale, Translate } from '~/i18n/language'
import { listed } from '~/i18n/listed'
import { mailContextOf, type MailDeps } from '~/mail/mail-context.server'
import { pathTo, type OwnPath } from '~/url/own-path'
import { describe } from '~/catalog/describe-design'
import type { AskedChange } from '~/components/asked-change'
import type { Design } from '~/domain/designs/designs'
import type { Reader, Store } from '#db/store'
import type { Mine } from './mine.server'
import { contactOf } from './contact'
import { nextLook } from './opening-hours.server'

/** So many are shown; what was let go is not among them. */
const most = 20

interface Language {
  shop: Shop
  locale: Locale
  t: Translate
}

/** What of the visitor's waits for the shop's look, or was not let go, the latest first: why, and what can be done. */
export async function myReviews(mine: Mine & { settings: Settings }) {
  const { services, visitor, t } = mine
  const rows = (await reviewsOf(services.store.db, visitor.id))
    .filter((review) => stateFor(review) !== 'approved')
    .slice(0, most)
  const ads = await adsOfReviews(services.store.db, rows)
  return rows.map((review) => {
    const { id, designId, document, takenDownAt } = review
    const open = isOpenToChange(review) && !visitor.bannedAt ? designId : null
    const friends = friendsWords(ads.get(id), t)
    return {
      ...saidOf(review, mine),
      id,
      state: stateFor(review),
      picture: designId
        ? pictureAt(document, {
            src: pathTo`/designs/${designId}/picture.jpg?width=400`,
            alt: describe(document, t),
            width: 400,
          })
        : undefined,
      friends: friends && t('review.mine.for', { friends }),
      more: isOpenToChange(review) && visitor.bannedAt ? [t('review.send.banned')] : moreOf(review, mine),
      studio: open ? pathTo`/studio/${open}` : undefined,
      appealable: isAppealable(review),
      takenDown: takenDownAt !== null,
    }
  })
}

const friendsWords = (ads: readonly Share[] | undefined, t: Translate): string | undefined =>
  listed(friendsIn(ads ?? []), t) || undefined

/** Where a review stands and since when, and why not; `prove` where it waits for its sender. */
function saidOf(review: Review, { shop, locale, t }: Language) {
  const state = stateFor(review)
  const at = review.appliedAt ? review.decidedAt : (review.appealedAt ?? review.queuedAt)
  const since = state === 'waiting' ? review.queuedAt : at
  const reason = reasons.find((one) => one === review.reason)
  const isExplained = state === 'rejected' || state === 'change'
  const down = review.takenDownAt && state === 'rejected'
  return {
    says: since
      ? t(`review.mine.${down ? 'takenDown' : state}`, { date: day(locale, since, shop.timeZone) })
      : t('review.mine.prove'),
    reason: isExplained && reason ? t(reasonWord(reason, review.takenDownAt !== null)) : undefined,
    note: isExplained && review.note ? t('review.mine.note', { note: review.note }) : undefined,
  }
}

/** When somebody looks, while it waits; that an appeal was answered, and that it was the last. */
function moreOf(review: Review, { services, settings, locale, t }: Mine & { settings: Settings }): string[] {
  const state = stateFor(review)
  if (state === 'appealed' || (state === 'waiting' && review.queuedAt)) {
    const next = nextLook(settings, { now: services.clock.now(), locale, t })
    return next ? [next] : []
  }
  const answered = answersAppeal(review)
  if (state !== 'rejected' || !answered) return []
  return [
    t(`review.appealed.${answered}`),
    t(review.takenDownAt ? 'review.mine.finalDown' : 'review.mine.final', {
      contact: contactOf(settings.shop),
    }),
  ]
}

/** What the shop asked to be changed of a design, for the pages where it is changed and sent. */
export async function askedOf(
  db: Reader,
  { id: designId, visitorId, document }: Pick<Design, 'id' | 'visitorId' | 'document'>,
  language: Language,
): Promise<AskedChange | undefined> {
  const review = await openToChange(db, { designId, visitorId })
  if (!review) return undefined
  const { t } = language
  const ads = await adsOfReviews(db, [review])
  const friends = friendsWords(ads.get(review.id), t) ?? t('review.asked.yours')
  return {
    ...saidOf(review, language),
    review: review.id,
    words: {
      title: t('review.asked.title'),
      change: t('review.asked.change', { friends }),
      send: t('review.asked.send', { friends }),
      open: t('review.mine.open'),
      again: t('review.mine.again'),
    },
    changed: JSON.stringify(document) !== JSON.stringify(review.document),
  }
}

type Acting = MailDeps & { store: Store; worker: { poke: () => void } }

/** Sends a design again, where the shop asked for a change; gives where that is told. Throws 429 where it is too much. */
export async function sendDesignAgain(
  services: Acting & { limits: Limits },
  { designId, visitorId, clientAddress }: { designId: string; visitorId: string; clientAddress: string },
): Promise<OwnPath> {
  const wait = await services.limits.take('share', { address: clientAddress, identity: visitorId })
  if (wait > 0) throw tooMany(wait)
  const review = await openToChange(services.store.db, { designId, visitorId })
  const form = new FormData()
  form.set('review', review?.id ?? '')
  form.set('intent', 'again')
  const done = await actOnMyReview(services, { form, visitorId })
  return 'to' in done ? done.to : pathTo`/mine#reviews`
}

const ReviewForm = z.object({
  review: z.string().max(40),
  intent: z.enum(['appeal', 'again']),
  words: z.string().trim().max(noteLength, 'errors.tooLong').optional(),
})

/** Does what a visitor presses beside one of them: asks for another look, or sends it again. */
export async function actOnMyReview(
  services: Acting,
  { form, visitorId }: { form: FormData; visitorId: string },
): Promise<
  { to: OwnPath } | { review: string; words: string; error: 'errors.tooLong' | 'review.mine.appealMissing' }
> {
  const parsed = await parseForm(form, ReviewForm)
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
  const outcome = await services.store.transact(
    async (tx) => {
      if (intent === 'appeal') return (await appeal(tx, { ...by, words: words! })).ok ? 'appealed' : 'gone'
      const again = await sendAgain(tx, by)
      return again.ok ? (again.reviewed ? 'again' : 'left') : again.reason
    },
    { key: visitorId },
  )
  services.worker.poke()
  return { to: pathTo`/mine?review=${outcome}#reviews` }
}
