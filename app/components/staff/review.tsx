import { Link } from '@remix-run/react'
import { FieldError, TextArea } from '~/components/field'
import { problemsOf, typed, type Problems } from '~/components/problems'
import { reasons } from '~/domain/review/reasons'
import { useT } from '~/i18n/react'
import { pathTo, type OwnPath } from '~/url/own-path'

export interface ReviewRow {
  id: string
  to: OwnPath
  title: string
  picture: string
  /** What of the visitor's own is on it, in words. */
  kinds: string
  age: string
  appeal: boolean
}

/** What waits for a look, the oldest first: each leads to its page. */
export function ReviewRows({ rows }: { rows: ReviewRow[] }) {
  const t = useT()
  return (
    <ol className="review-rows">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={row.to}>
            <img src={row.picture} alt="" width={160} height={240} loading="lazy" />
            <span>
              <strong>{row.title}</strong>
              <span className="small">{row.kinds}</span>
              {row.appeal && <em className="small">{t('staff.review.appeal')}</em>}
              <span className="small quiet">{row.age}</span>
            </span>
          </Link>
        </li>
      ))}
    </ol>
  )
}

export interface ReviewFacts {
  id: string
  title: string
  /** Names what is shown: a decision is on that. */
  shown: string
  pictures: { url: string; side: string; alt: string }[]
  description: string
  kinds: string
  /** The visitor's own words, as they wrote them. */
  words: string[]
  age: string
  /** What was decided for this visitor before: "3 approved". */
  history: string[]
  appeal: { words: string; against: string | undefined } | undefined
  /** By whom and when, in a sentence. */
  decided: string | undefined
  undoable: boolean
  /** That it is one's own, and who can decide on it. */
  own?: string | undefined
  mayBan: boolean
}

interface ReviewProps {
  review: ReviewFacts
  /** A form that came back. */
  rejected?: { values: Partial<Record<string, string | string[]>>; errors: Problems } | undefined
}

/** A design with something of its visitor's own: both sides that carry it, its words, who sent it, and what to do. */
export function ReviewItem({ review, rejected }: ReviewProps) {
  const t = useT()
  return (
    <div className="review-item">
      <div className="review-pictures">
        {review.pictures.map(({ url, side, alt }) => (
          <figure key={url}>
            <img src={url} alt={alt} width={800} height={1200} />
            {review.pictures.length > 1 && <figcaption className="small quiet">{side}</figcaption>}
          </figure>
        ))}
      </div>
      <div className="stack">
        <p>{t('staff.review.kinds', { kinds: review.kinds })}</p>
        {review.words.length > 0 && (
          <ul className="review-words" aria-label={t('staff.review.words')}>
            {review.words.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
        <p className="small quiet">{review.description}</p>
        {review.appeal && (
          <section className="note" aria-labelledby="appeal">
            <h2 id="appeal">{t('staff.review.appealWords')}</h2>
            <p className="said">{review.appeal.words}</p>
            {review.appeal.against && <p className="small">{review.appeal.against}</p>}
          </section>
        )}
        <section aria-labelledby="history">
          <h2 id="history" className="review-history">
            {t('staff.review.history')}
          </h2>
          <p>{review.history.length > 0 ? review.history.join(' · ') : t('staff.review.history.none')}</p>
        </section>
        {review.decided ? (
          <div className="stack">
            <p>{review.decided}</p>
            {review.undoable && <Undo id={review.id} />}
          </div>
        ) : review.own ? (
          <p className="note">{review.own}</p>
        ) : (
          <Decide review={review} rejected={rejected} />
        )}
        {review.mayBan && (
          <details className="twice">
            <summary>{t('staff.review.ban')}</summary>
            <form method="post" className="stack-small">
              <p>{t('staff.review.banText')}</p>
              <button className="button button-grave" name="act" value="ban">
                {t('staff.review.banDo')}
              </button>
            </form>
          </details>
        )}
      </div>
    </div>
  )
}

/** One press takes a decision back, while nothing has followed from it. */
export function Undo({ id }: { id: string }) {
  const t = useT()
  return (
    <form method="post" action={pathTo`/staff/review/${id}`}>
      <button className="button button-small" name="act" value="undo">
        {t('staff.review.undo')}
      </button>
    </form>
  )
}

function Decide({ review, rejected }: ReviewProps) {
  const t = useT()
  const act = typed(rejected?.values)('act')
  return (
    <section className="review-acts" aria-label={t('staff.answer.decide')}>
      <form method="post">
        <input type="hidden" name="shown" value={review.shown} />
        <button className="button button-primary button-full" name="act" value="approved">
          {t('staff.review.approve')}
        </button>
      </form>
      <Refusal act="change" shown={review.shown} rejected={act === 'change' ? rejected : undefined} />
      <Refusal act="rejected" shown={review.shown} rejected={act === 'rejected' ? rejected : undefined} />
    </section>
  )
}

/** A no takes a reason, and asking for a change a sentence: the visitor reads both. */
function Refusal({
  act,
  shown,
  rejected,
}: {
  act: 'rejected' | 'change'
  shown: string
  rejected: ReviewProps['rejected']
}) {
  const t = useT()
  const problems = problemsOf(rejected?.errors, t)
  const was = typed(rejected?.values)
  const title = t(act === 'change' ? 'staff.review.change' : 'staff.review.reject')
  return (
    <details className="twice" open={rejected !== undefined}>
      <summary>{title}</summary>
      <form method="post" className="stack-small" noValidate>
        <input type="hidden" name="shown" value={shown} />
        {act === 'rejected' && (
          <fieldset
            className="review-reasons"
            aria-describedby={problems.of('reason') ? 'reason-error' : 'reason-hint'}
          >
            <legend>{t('staff.review.reason')}</legend>
            <p className="field-hint" id="reason-hint">
              {t('staff.review.reasonHint')}
            </p>
            {reasons.map((reason) => (
              <label key={reason} className="check">
                <input type="radio" name="reason" value={reason} defaultChecked={was('reason') === reason} />
                <span>{t(`review.reason.${reason}`)}</span>
              </label>
            ))}
            <FieldError id="reason" error={problems.of('reason')} />
          </fieldset>
        )}
        <TextArea
          id={`note-${act}`}
          name="note"
          label={t('staff.review.note')}
          hint={t('staff.review.noteHint')}
          error={problems.of('note')}
          defaultValue={was('note')}
          maxLength={400}
          rows={3}
        />
        <button className="button" name="act" value={act}>
          {title}
        </button>
      </form>
    </details>
  )
}
