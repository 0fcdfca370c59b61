import type { ReactNode } from 'react'
import { useT } from '~/i18n/react'

/** What staff can do about an answer. */
export interface Acts {
  decide: boolean
  /** Until when it can be taken in. */
  reopen: string | undefined
  /** What taking it back does, a sentence each. */
  reverse: string[] | undefined
  takeDown: boolean
  /** It goes by mail, which may not have left. */
  waits: boolean
}

/** What can be done. What can't be undone is opened first, says what it does, and takes a second press. */
export function AnswerActs({ acts, down }: { acts: Acts; down: boolean }) {
  const t = useT()
  return (
    <section className="answer-acts" aria-label={t('staff.answer.decide')}>
      {acts.decide && (
        <form method="post" className="answer-decide">
          <p className="quiet small">{t(down ? 'staff.answer.downHint' : 'staff.answer.decideHint')}</p>
          {!down && (
            <button className="button button-primary button-full" name="act" value="accept">
              {t('staff.answer.accept')}
            </button>
          )}
          <button className="button button-full" name="act" value="refuse">
            {t('staff.answer.refuse')}
          </button>
        </form>
      )}
      {acts.reopen && (
        <form method="post" className="answer-decide">
          <p className="quiet small">{t('staff.answer.reopenHint', { day: acts.reopen })}</p>
          <button className="button button-primary button-full" name="act" value="reopen">
            {t('staff.answer.reopen')}
          </button>
        </form>
      )}
      {acts.reverse && (
        <Twice act="reverse" title={t('staff.answer.reverse')} press={t('staff.answer.reverse.press')}>
          {acts.reverse.map((sentence, index) => (
            <p key={index}>{sentence}</p>
          ))}
        </Twice>
      )}
      {acts.takeDown && (
        <Twice act="take-down" title={t('staff.answer.down')} press={t('staff.answer.down.press')}>
          <p>{t('staff.answer.down.what')}</p>
          <p>{t('staff.answer.down.answers')}</p>
          {acts.waits && <p>{t('staff.answer.down.mail')}</p>}
          <p>
            <strong>{t('staff.answer.down.never')}</strong>
          </p>
        </Twice>
      )}
    </section>
  )
}

/** The first press opens it; the second one, on another button, acts. */
function Twice({
  act,
  title,
  press,
  children,
}: Record<'act' | 'title' | 'press', string> & { children: ReactNode }) {
  return (
    <details className="twice">
      <summary>{title}</summary>
      <form method="post" className="stack-small">
        {children}
        <button className="button button-grave" name="act" value={act}>
          {press}
        </button>
      </form>
    </details>
  )
}
