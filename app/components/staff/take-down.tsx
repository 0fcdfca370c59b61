import { Link } from '@remix-run/react'
import type { DesignPicture } from '~/catalog/design-picture'
import { ErrorSummary } from '~/components/error-summary'
import { problemsOf } from '~/components/problems'
import { useT } from '~/i18n/react'
import type { OwnPath } from '~/url/own-path'
import { ReviewedWords, ReviewPictures, Why, type Rejection, type ReviewedDesign } from './review'

/** Something that goes with a take-down, unless staff take its tick away. */
export interface CopyRow {
  id: string
  title: string
  about: string
  picture: DesignPicture
}

export interface TakeDownFacts {
  id: string
  title: string
  design: ReviewedDesign
  history: string[]
  /** That a colleague has it open, in a sentence. */
  openedBy: string | undefined
  down: boolean
  /** That it is one's own, and who can decide on it. */
  own?: string | undefined
  /** Where what was taken down can be put back. */
  review: OwnPath | undefined
  /** What is open of it. */
  reports: { id: string; says: string; age: string }[]
  /** The ad itself, which goes in any case. */
  self: CopyRow
  /** Other ads. */
  ads: CopyRow[]
  designs: CopyRow[]
  /** What becomes of answers, a sentence each. */
  effect: string[]
}

/** An ad that left: what was reported of it, and the one decision on it and on everything made from it. */
export function TakeDown({ ad, rejected }: { ad: TakeDownFacts; rejected?: Rejection | undefined }) {
  const t = useT()
  return (
    <div className="review-item">
      <ReviewPictures pictures={ad.design.pictures} />
      <div className="stack">
        {ad.openedBy && <p className="note">{ad.openedBy}</p>}
        {ad.reports.length > 0 && (
          <section className="note" aria-labelledby="reports">
            <h2 id="reports">{t('staff.down.reports')}</h2>
            <ul className="down-reports">
              {ad.reports.map(({ id, says, age }) => (
                <li key={id}>
                  {says} <span className="small quiet">{age}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ReviewedWords design={ad.design} history={ad.history} />
        {ad.down ? (
          <>
            <p className="note">{t('staff.down.isDown')}</p>
            {ad.review && (
              <p>
                <Link className="button" to={ad.review}>
                  {t('staff.review.putBack')}
                </Link>
              </p>
            )}
          </>
        ) : ad.own ? (
          <p className="note">{ad.own}</p>
        ) : (
          <>
            {ad.reports.length > 0 && (
              <form method="post">
                <button className="button button-primary button-full" name="act" value="keep">
                  {t('staff.down.keep')}
                </button>
              </form>
            )}
            <TakeDownForm ad={ad} rejected={rejected} />
          </>
        )}
      </div>
    </div>
  )
}

function TakeDownForm({ ad, rejected }: { ad: TakeDownFacts; rejected: Rejection | undefined }) {
  const t = useT()
  return (
    <details className="twice" id="reject" open={rejected !== undefined || ad.reports.length === 0}>
      <summary>{t('staff.down.open')}</summary>
      <form method="post" className="stack" noValidate>
        <ErrorSummary errors={problemsOf(rejected?.errors, t).list} />
        <p>{t('staff.down.what')}</p>
        <ul className="down-effect">
          {ad.effect.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <fieldset className="down-copies">
          <legend>{t('staff.down.this')}</legend>
          <label className="check">
            <input type="checkbox" defaultChecked disabled />
            <Copy row={ad.self} />
          </label>
        </fieldset>
        <CopyList name="ad" rows={ad.ads} title={t('staff.down.ads')} rejected={rejected} />
        <CopyList name="design" rows={ad.designs} title={t('staff.down.designs')} rejected={rejected} />
        <Why id="rejected" withReasons down rejected={rejected} />
        <button className="button button-grave" name="act" value="take-down">
          {t('staff.down.press')}
        </button>
      </form>
    </details>
  )
}

/** All go with it, each unless its tick is taken away. */
function CopyList({
  name,
  rows,
  title,
  rejected,
}: {
  name: string
  rows: CopyRow[]
  title: string
  rejected: Rejection | undefined
}) {
  if (rows.length === 0) return null
  const was = [rejected?.values[name]].flat()
  return (
    <fieldset className="down-copies">
      <legend>{title}</legend>
      {rows.map((row) => (
        <label key={row.id} className="check">
          <input
            type="checkbox"
            name={name}
            value={row.id}
            defaultChecked={rejected ? was.includes(row.id) : true}
          />
          <Copy row={row} />
        </label>
      ))}
    </fieldset>
  )
}

function Copy({ row }: { row: CopyRow }) {
  return (
    <>
      <img {...row.picture} alt={row.picture.alt} loading="lazy" />
      <span>
        {row.title}
        <span className="small quiet">{row.about}</span>
      </span>
    </>
  )
}
