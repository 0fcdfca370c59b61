import type { DesignPicture } from '~/catalog/design-picture'
import { FieldError, TextArea } from '~/components/field'
import { problemsOf, typed, type Problems } from '~/components/problems'
import { reasonLength } from '~/domain/audit/audit'
import { reasonWord, reasons } from '~/domain/review/reasons'
import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import { MarkedWords, type Marked } from './marked'
import { OwnAlone, type Alone } from './own-alone'
import { Twice } from './twice'

/** What staff look at of a design: its sides, and what of it is the visitor's own. */
export interface ReviewedDesign {
  pictures: { side: string; picture: DesignPicture }[]
  description: string
  /** What of the visitor's own is on it, in words; empty where nothing is. */
  kinds: string
  words: Marked[]
  /** Pictures and lines of the visitor's own, each by itself. */
  alone: Alone[]
}

/** Both sides that carry something of the visitor's own, large. */
export function ReviewPictures({ pictures }: Pick<ReviewedDesign, 'pictures'>) {
  return (
    <div className="review-pictures">
      {pictures.map(({ side, picture }) => (
        <figure key={picture.src}>
          <img {...picture} alt={picture.alt} />
          {pictures.length > 1 && <figcaption className="small quiet">{side}</figcaption>}
        </figure>
      ))}
    </div>
  )
}

/** What is on it, and how what its sender sent before went. */
export function ReviewedWords({ design, history }: { design: ReviewedDesign; history: string[] }) {
  const t = useT()
  return (
    <>
      {design.kinds && <p>{t('staff.review.kinds', { kinds: design.kinds })}</p>}
      <MarkedWords words={design.words} label={t('staff.review.words')} hint={t('staff.review.marked')} />
      <OwnAlone parts={design.alone} />
      <p className="small quiet">{design.description}</p>
      <section aria-labelledby="history">
        <h2 id="history" className="review-history">
          {t('staff.review.history')}
        </h2>
        <p>{history.length > 0 ? history.join(' · ') : t('staff.review.history.none')}</p>
      </section>
    </>
  )
}

export interface ReviewFacts {
  id: string
  title: string
  /** Names what is shown: a decision is on that. */
  shown: string
  design: ReviewedDesign
  age: string
  /** What was decided for this visitor before: "3 approved". */
  history: string[]
  /** That a colleague has it open, in a sentence. */
  openedBy: string | undefined
  appeal: { words: string; against: string | undefined } | undefined
  /** What staff said to it before, a sentence each. */
  before: string[]
  /** What friends reported of what was taken down, a sentence each. */
  reported: string[]
  /** What was decided, by whom, when and why. */
  decided: string | undefined
  undoable: boolean
  /** It had left, and was taken down. */
  takenDown: boolean
  mayPutBack: boolean
  /** That it is one's own, or an appeal against one's own decision, and who can decide on it. */
  own?: string | undefined
  banned: boolean
  mayBan: boolean
}

/** A form that came back. */
export interface Rejection {
  values: Partial<Record<string, string | string[]>>
  errors: Problems
}

interface ReviewProps {
  review: ReviewFacts
  rejected?: Rejection | undefined
}

/** A design with something of its visitor's own: both sides that carry it, its words, who sent it, and what to do. */
export function ReviewItem({ review, rejected }: ReviewProps) {
  const t = useT()
  return (
    <div className="review-item">
      <ReviewPictures pictures={review.design.pictures} />
      <div className="stack">
        {review.openedBy && <p className="note">{review.openedBy}</p>}
        <ReviewedWords design={review.design} history={review.history} />
        <Said id="before" title={t('staff.review.before')} said={review.before} />
        <Said id="reported" title={t('staff.down.reports')} said={review.reported} />
        {review.appeal && (
          <section className="note" aria-labelledby="appeal">
            <h2 id="appeal">{t('staff.review.appealWords')}</h2>
            <p className="said">{review.appeal.words}</p>
            {review.appeal.against && !review.own && <p className="small">{review.appeal.against}</p>}
          </section>
        )}
        {review.decided ? (
          <div className="stack">
            <p>{review.decided}</p>
            {review.undoable && <Undo id={review.id} />}
            {review.mayPutBack && (
              <Twice act="put-back" title={t('staff.review.putBack')} press={t('staff.review.putBackDo')}>
                <p>{t('staff.review.putBackText')}</p>
              </Twice>
            )}
          </div>
        ) : review.own ? (
          <p className="note">{review.own}</p>
        ) : (
          <Decide review={review} rejected={rejected} />
        )}
        {review.mayBan && <Ban banned={review.banned} rejected={rejected} />}
      </div>
    </div>
  )
}

/** Nothing of theirs leaves any more, or it may again: both with a reason. */
function Ban({ banned, rejected }: { banned: boolean; rejected: ReviewProps['rejected'] }) {
  const t = useT()
  const [act, title, text, press] = banned
    ? (['lift-ban', 'staff.review.liftBan', 'staff.review.liftBanText', 'staff.review.liftBanDo'] as const)
    : (['ban', 'staff.review.ban', 'staff.review.banText', 'staff.review.banDo'] as const)
  const was = typed(rejected?.values)
  const isBack = was('act') === act
  return (
    <Twice act={act} title={t(title)} press={t(press)} isOpen={isBack}>
      <p>{t(text)}</p>
      <TextArea
        id="why"
        name="why"
        label={t('staff.answer.reason')}
        hint={t('staff.answer.reasonHint')}
        error={isBack ? problemsOf(rejected?.errors, t).of('why') : undefined}
        defaultValue={isBack ? was('why') : undefined}
        maxLength={reasonLength}
        rows={2}
        required
      />
    </Twice>
  )
}

/** What was said, a sentence each. */
function Said({ id, title, said }: { id: string; title: string; said: string[] }) {
  if (said.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="review-history">
        {title}
      </h2>
      <ul className="down-reports">
        {said.map((sentence, nth) => (
          <li key={nth}>{sentence}</li>
        ))}
      </ul>
    </section>
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
          {t(review.takenDown ? 'staff.review.putBack' : 'staff.review.approve')}
        </button>
      </form>
      {!review.takenDown && (
        <Refusal
          act="change"
          shown={review.shown}
          down={false}
          rejected={act === 'change' ? rejected : undefined}
        />
      )}
      <Refusal
        act="rejected"
        shown={review.shown}
        down={review.takenDown}
        rejected={act === 'rejected' ? rejected : undefined}
      />
    </section>
  )
}

/** A no takes a reason, and asking for a change a sentence: the visitor reads both. */
function Refusal({
  act,
  shown,
  down,
  rejected,
}: {
  act: 'rejected' | 'change'
  shown: string
  down: boolean
  rejected: ReviewProps['rejected']
}) {
  const t = useT()
  const title = t(act === 'change' ? 'staff.review.change' : 'staff.review.reject')
  return (
    <details className="twice" id={act} open={rejected !== undefined}>
      <summary>{title}</summary>
      <form method="post" className="stack-small" noValidate>
        <input type="hidden" name="shown" value={shown} />
        <Why id={act} withReasons={act === 'rejected'} down={down} rejected={rejected} />
        <button className="button" name="act" value={act}>
          {title}
        </button>
      </form>
    </details>
  )
}

/** Why, as the visitor reads it: one of the reasons, and staff's own sentence. */
export function Why({
  id,
  withReasons,
  down = false,
  rejected,
}: {
  id: string
  withReasons: boolean
  /** It had left, and is to be taken down or stay so. */
  down?: boolean
  rejected: ReviewProps['rejected']
}) {
  const t = useT()
  const problems = problemsOf(rejected?.errors, t)
  const was = typed(rejected?.values)
  return (
    <>
      {withReasons && (
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
              <span>{t(reasonWord(reason, down))}</span>
            </label>
          ))}
          <FieldError id="reason" error={problems.of('reason')} />
        </fieldset>
      )}
      <TextArea
        id={`note-${id}`}
        name="note"
        label={t('staff.review.note')}
        hint={t('staff.review.noteHint')}
        error={problems.of('note')}
        defaultValue={was('note')}
        maxLength={400}
        rows={3}
      />
    </>
  )
}
