import { Link } from '@remix-run/react'
import { TextArea } from '~/components/field'
import { reasonLength } from '~/domain/audit/audit'
import { keyOf } from '~/i18n/language'
import { useT } from '~/i18n/react'
import type { OwnPath } from '~/url/own-path'
import { Twice } from './twice'

/** What staff can do about an answer. */
export interface Acts {
  decide?: boolean | undefined
  /** It can be accepted: with a sender who was forgotten no answer counts any more. */
  acceptable?: boolean | undefined
  /** That it can be taken in and until when, in a sentence. */
  reopen?: string | undefined
  /** What taking it back does, a sentence each. */
  reverse?: string[] | undefined
  /** It was taken back, and can count again. */
  reinstate?: boolean | undefined
  /** In place of all these: that it is one's own, and who can. */
  own?: string | undefined
  /** Where it is taken down, or put back. */
  takeDown: OwnPath
}

/** A press that lacked its reason. */
export interface RejectedAct {
  act: string
  reason: string
  /** A word key. */
  error: string
}

interface ActsProps {
  acts: Acts
  down: boolean
  rejected?: RejectedAct | undefined
}

/** What can be done. What can't be undone is opened first, says what it does, and takes a second press. */
export function AnswerActs({ acts, down, rejected }: ActsProps) {
  const t = useT()
  return (
    <section className="answer-acts" aria-label={t('staff.answer.decide')}>
      {acts.own && <p className="note">{acts.own}</p>}
      {acts.decide && <Decide acceptable={acts.acceptable ?? false} rejected={rejected} />}
      {acts.reopen && (
        <form method="post" className="answer-decide">
          <p className="quiet small">{acts.reopen}</p>
          <button className="button button-primary button-full" name="act" value="reopen">
            {t('staff.answer.reopen')}
          </button>
        </form>
      )}
      {acts.reverse && (
        <Twice
          act="reverse"
          title={t('staff.answer.reverse')}
          press={t('staff.answer.reverse.press')}
          isOpen={rejected?.act === 'reverse'}
        >
          {acts.reverse.map((sentence, index) => (
            <p key={index}>{sentence}</p>
          ))}
          <Reason act="reverse" rejected={rejected} />
        </Twice>
      )}
      {acts.reinstate && (
        <Twice
          act="reinstate"
          title={t('staff.answer.reinstate')}
          press={t('staff.answer.reinstate.press')}
          isOpen={rejected?.act === 'reinstate'}
        >
          <p>{t('staff.answer.reinstate.what')}</p>
          <p>{t('staff.answer.reinstate.voucher')}</p>
          <Reason act="reinstate" rejected={rejected} />
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

/** One press accepts; a no takes a reason. */
function Decide({ acceptable, rejected }: { acceptable: boolean; rejected: RejectedAct | undefined }) {
  const t = useT()
  return (
    <>
      <form method="post" className="answer-decide">
        <p className="quiet small">{t(acceptable ? 'staff.answer.decideHint' : 'staff.answer.downHint')}</p>
        {acceptable && (
          <button className="button button-primary button-full" name="act" value="accept">
            {t('staff.answer.accept')}
          </button>
        )}
      </form>
      <Twice
        act="refuse"
        title={t('staff.answer.refuse')}
        press={t('staff.answer.refuse.press')}
        isOpen={rejected?.act === 'refuse'}
      >
        <p>{t('staff.answer.refuse.what')}</p>
        <Reason act="refuse" rejected={rejected} />
      </Twice>
    </>
  )
}

/** Why, in staff's own words; what was typed stands there again where it was not enough. */
function Reason({ act, rejected }: { act: string; rejected: RejectedAct | undefined }) {
  const t = useT()
  const own = rejected?.act === act ? rejected : undefined
  return (
    <TextArea
      id={`reason-${act}`}
      name="reason"
      label={t('staff.answer.reason')}
      hint={t('staff.answer.reasonHint')}
      error={own && t(keyOf(own.error))}
      defaultValue={own?.reason}
      maxLength={reasonLength}
      rows={2}
      required
    />
  )
}
