import { Link } from '@remix-run/react'
import { useEffect, useState, type RefObject } from 'react'
import { useT } from '~/i18n/react'
import { pathTo, type OwnPath } from '~/url/own-path'
import { MarkedWords } from './marked'
import { OwnAlone } from './own-alone'
import type { ReviewedDesign } from './review'
import { useReviewKeys } from './use-review-keys'

export interface QueueRow {
  id: string
  kind: 'new' | 'appeal' | 'report'
  /** Its own page. */
  to: OwnPath
  title: string
  /** Why it is here, in a sentence. */
  why: string
  /** What an appeal or a report says. */
  says: string[]
  design: ReviewedDesign
  age: string
  history: string[]
  /** That a colleague has it open, in a sentence. */
  openedBy: string | undefined
  /** Names what is shown; a decision is on that. Absent where staff decide on its own page alone. */
  shown?: string | undefined
}

/**
 * All that waits for a look, the longest first. What is new can be let go from here; everything else has its own page.
 * While the list has the focus, J and K lead on and back, A approves, R opens the page to reject, U undoes.
 */
export function ReviewQueue({ rows, list }: { rows: QueueRow[]; list: RefObject<HTMLOListElement> }) {
  const t = useT()
  // Also with nothing in it: what was decided last can still be undone.
  const [on, setOn] = useReviewKeys(list)
  return (
    <>
      {rows.length > 0 && <Shortcuts on={on} setOn={setOn} />}
      <ol className="review-queue" ref={list} tabIndex={-1}>
        {rows.map((row) => (
          <li key={`${row.kind} ${row.id}`} tabIndex={-1} aria-label={row.title} data-page={row.to}>
            <ReviewCard row={row} />
          </li>
        ))}
      </ol>
      {rows.length === 0 && <p className="lead">{t('staff.review.none')}</p>}
    </>
  )
}

function ReviewCard({ row }: { row: QueueRow }) {
  const t = useT()
  const { design, shown } = row
  return (
    <article className="review-card">
      <div className="review-card-pictures">
        {design.pictures.map(({ picture }) => (
          <img key={picture.src} {...picture} alt={picture.alt} loading="lazy" />
        ))}
      </div>
      <div className="stack-small">
        <h2>{row.title}</h2>
        <p className="small quiet">{row.age}</p>
        {row.openedBy && <p className="note">{row.openedBy}</p>}
        <p>{row.why}</p>
        {row.says.map((said, index) => (
          <p className="said" key={index}>
            {said}
          </p>
        ))}
        <MarkedWords words={design.words} label={t('staff.review.words')} hint={t('staff.review.marked')} />
        <OwnAlone parts={design.alone} />
        <p className="small quiet">
          {row.history.length > 0 ? row.history.join(' · ') : t('staff.review.history.none')}
        </p>
        <div className="review-card-acts">
          {shown && (
            <form method="post" action={pathTo`/staff/review/${row.id}`} data-approve>
              <input type="hidden" name="shown" value={shown} />
              <button className="button button-primary button-full" name="act" value="approved">
                {t('staff.review.approve')}
              </button>
            </form>
          )}
          <Link className="button button-full" to={row.to}>
            {t(shown ? 'staff.review.closer' : 'staff.review.decide')}
          </Link>
        </div>
      </div>
    </article>
  )
}

/** What the keys do, and the switch that puts them off in this browser. Without scripts there are none. */
function Shortcuts({ on, setOn }: { on: boolean; setOn: (on: boolean) => void }) {
  const t = useT()
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  if (!ready) return null
  return (
    <details className="review-keys">
      <summary>{t('staff.review.keys')}</summary>
      <div className="stack-small">
        <p>{t('staff.review.keys.text')}</p>
        <label className="check">
          <input type="checkbox" checked={on} onChange={({ target }) => setOn(target.checked)} />
          <span>{t('staff.review.keys.on')}</span>
        </label>
      </div>
    </details>
  )
}
