import type { DesignPicture } from '~/catalog/design-picture'
import { keyOf } from '~/i18n/language'
import { Verdict, type VerdictState } from '~/components/verdict'
import { useT } from '~/i18n/react'
import { AnswerActs, type Acts, type RejectedAct } from './answer-acts'
import { Signals, type SignalFacts } from './signals'

export interface Line {
  word: string
  value: string
}

export interface AnswerFacts {
  title: string
  friend: string
  sender: string
  /** Undefined where its sender was forgotten. */
  picture: DesignPicture | undefined
  /** The friend's own. */
  version: DesignPicture | undefined
  lines: Line[]
  verdict: { state: VerdictState; word: string }
  /** Word for word what the sender reads. */
  standing: string
  held: boolean
  signals: SignalFacts[]
  /** The sender's answers by state. */
  tally: Line[]
  vouchers: string[]
  down: boolean
  acts: Acts
}

/** One share: what was sent, the answer to it, why it stands as it does, and what can be done. */
export function Answer({ answer, rejected }: { answer: AnswerFacts; rejected?: RejectedAct | undefined }) {
  const t = useT()
  const { friend, sender, picture, version } = answer
  return (
    <div className="answer">
      <div className="answer-pictures">
        {picture ? (
          <figure>
            <img {...picture} alt={picture.alt} />
            <figcaption className="small quiet">{t('staff.answer.picture', { sender })}</figcaption>
          </figure>
        ) : (
          <p className="empty">{t('staff.answer.noPicture')}</p>
        )}
        {version && (
          <figure>
            <img {...version} alt={version.alt} />
            <figcaption className="small quiet">{t('staff.answer.version', { friend })}</figcaption>
          </figure>
        )}
      </div>
      <div className="answer-words">
        <section aria-labelledby="standing">
          <h2 id="standing">{t('staff.answer.standing')}</h2>
          <Verdict state={answer.verdict.state}>{answer.verdict.word}</Verdict>
          <p className="answer-standing">{answer.standing}</p>
        </section>
        {answer.signals.length > 0 && (
          <section aria-labelledby="why">
            <h2 id="why">{t(answer.held ? 'staff.answer.why' : 'staff.answer.whyWas')}</h2>
            <Signals signals={answer.signals} />
          </section>
        )}
        <AnswerActs acts={answer.acts} down={answer.down} rejected={rejected} />
        <Lines lines={answer.lines} />
        <section aria-labelledby="sender">
          <h2 id="sender">{t('staff.answer.sender')}</h2>
          <dl className="answer-lines">
            {answer.tally.map(({ word, value }) => (
              <div key={word}>
                <dt>{t(keyOf(word))}</dt>
                <dd>{value}</dd>
              </div>
            ))}
            <div>
              <dt>{t('staff.answer.vouchers')}</dt>
              {answer.vouchers.length === 0 && <dd>{t('staff.answer.noVouchers')}</dd>}
              {answer.vouchers.map((voucher, index) => (
                <dd key={index}>{voucher}</dd>
              ))}
            </div>
          </dl>
        </section>
      </div>
    </div>
  )
}

function Lines({ lines }: { lines: Line[] }) {
  const t = useT()
  return (
    <dl className="answer-lines">
      {lines.map(({ word, value }) => (
        <div key={word}>
          <dt>{t(keyOf(word))}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
