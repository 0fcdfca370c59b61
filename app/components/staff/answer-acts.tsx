import type { ReactNode } from 'react'
import { Link } from '@remix-run/react'
import { useT } from '~/i18n/react'
import type { OwnPath } from '~/url/own-path'

/** What staff can do about an answer. */
export interface Acts {
  decide: boolean
  /** It can be accepted: with a sender who was forgotten no answer counts any more. */
  acceptable: boolean
  /** Until when it can be taken in. */
  reopen: string | undefined
  /** What taking it back does, a sentence each. */
  reverse: string[] | undefined
  /** Where it is taken down, or put back. */
  takeDown: OwnPath
}

/** What can be done. What can't be undone is opened first, says what it does, and takes a second press. */
export function AnswerActs({ acts, down }: { acts: Acts; down: boolean }) {
  const t = useT()
  return (
    <section className="answer-acts" aria-label={t('staff.answer.decide')}>
      {acts.decide && (
        <form method="post" className="answer-decide">
          <p className="quiet small">
            {t(acts.acceptable ? 'staff.answer.decideHint' : 'staff.answer.downHint')}
          </p>
          {acts.acceptable && (
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
      <p>
        <Link className="link link-tall" to={acts.takeDown}>
          {t(down ? 'staff.answer.downPage' : 'staff.answer.down')}
        </Link>
      </p>
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
