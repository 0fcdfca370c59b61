import type { DesignPicture } from '~/catalog/design-picture'
import { Field } from '~/components/field'
import { useT } from '~/i18n/react'
import { keyOf } from '~/i18n/language'
import type { OwnPath } from '~/url/own-path'

interface MyReview {
  id: string
  state: 'waiting' | 'rejected' | 'change' | 'appealed' | 'approved'
  picture?: DesignPicture | undefined
  /** Where it stands, in a sentence. */
  says: string
  reason?: string | undefined
  /** The shop's own sentence. */
  note?: string | undefined
  /** For whom it is, in words. */
  friends?: string | undefined
  /** When somebody looks, or that an appeal was answered: a sentence each. */
  more?: string[]
  /** Where it can be changed. */
  studio?: OwnPath | undefined
  appealable: boolean
  /** It had left, and was taken down. */
  takenDown?: boolean
}

interface MyReviewsProps {
  reviews: MyReview[]
  /** What the last press came to, in a sentence. */
  message?: string | undefined
  /** An appeal that came back, with what is wrong with it. */
  rejected?: { review: string; words: string; error: string } | undefined
}

/** What the shop looks at before it leaves, and what it said: each can be changed and sent again, and appealed once. */
export function MyReviews({ reviews, message, rejected }: MyReviewsProps) {
  const t = useT()
  if (reviews.length === 0 && !message) return null
  return (
    <section className="reviews" aria-labelledby="reviews">
      <h2 id="reviews">{t('review.mine.title')}</h2>
      {message && (
        <p className="note" role="status">
          {message}
        </p>
      )}
      <ul>
        {reviews.map((review) => (
          <li key={review.id} id={`review-${review.id}`} className="review">
            {review.picture && <img {...review.picture} alt={review.picture.alt} loading="lazy" />}
            <div className="stack">
              {review.friends && <h3>{review.friends}</h3>}
              <p>{review.says}</p>
              {review.reason && <p className="review-reason">{review.reason}</p>}
              {review.note && <p className="review-reason">{review.note}</p>}
              {review.more?.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              {review.studio && <Change id={review.id} studio={review.studio} />}
              {review.appealable && (
                <Appeal
                  id={review.id}
                  down={review.takenDown ?? false}
                  rejected={rejected?.review === review.id ? rejected : undefined}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Change({ id, studio }: { id: string; studio: OwnPath }) {
  const t = useT()
  return (
    <form method="post" action="/mine" className="review-change">
      <input type="hidden" name="review" value={id} />
      <a className="button button-small button-primary" href={studio}>
        {t('review.mine.open')}
      </a>
      <button className="button button-small" name="intent" value="again" aria-describedby={`again-${id}`}>
        {t('review.mine.again')}
      </button>
      <p className="small quiet" id={`again-${id}`}>
        {t('review.mine.againHint')}
      </p>
    </form>
  )
}

function Appeal({
  id,
  down,
  rejected,
}: {
  id: string
  /** It had left, and was taken down. */
  down: boolean
  rejected: { words: string; error: string } | undefined
}) {
  const t = useT()
  return (
    <details open={rejected !== undefined}>
      <summary>{t('review.mine.appeal')}</summary>
      <form method="post" action="/mine" className="stack" noValidate>
        <input type="hidden" name="review" value={id} />
        <Field
          id={`words-${id}`}
          name="words"
          label={t(down ? 'review.mine.down.appealLabel' : 'review.mine.appealLabel')}
          hint={t('review.mine.appealHint')}
          error={rejected && t(keyOf(rejected.error))}
          defaultValue={rejected?.words}
          maxLength={400}
          required
        />
        <p>
          <button className="button button-small" name="intent" value="appeal">
            {t('review.mine.appealSend')}
          </button>
        </p>
      </form>
    </details>
  )
}
