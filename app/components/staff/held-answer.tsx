import { useT } from '~/i18n/react'

export interface HeldFacts {
  id: string
  sender: string
  friend: string
  act: string
  when: string
  reason: string
}

const reasons = ['own', 'duplicate', 'machine', 'window', 'staff']

/** An answer that does not count by itself, why, and the two things staff can do. */
export function HeldAnswer({ held }: { held: HeldFacts }) {
  const t = useT()
  const reason = reasons.includes(held.reason) ? held.reason : 'other'
  return (
    <article className="held" aria-labelledby={`held-${held.id}`}>
      <h2 id={`held-${held.id}`}>
        <span className="unseen">{t('staff.answers.friend')}: </span>
        {held.friend}
      </h2>
      <dl className="facts facts-small">
        <div>
          <dt>{t('staff.answers.sender')}</dt>
          <dd>{held.sender}</dd>
        </div>
        <div>
          <dt>{t('staff.answers.act')}</dt>
          <dd>{t(`staff.act.${held.act}`)}</dd>
        </div>
        <div>
          <dt>{t('staff.answers.when')}</dt>
          <dd>{held.when}</dd>
        </div>
        <div className="held-why">
          <dt>{t('staff.answers.why')}</dt>
          <dd>{t(`staff.answers.reason.${reason}`)}</dd>
        </div>
      </dl>
      <form method="post" className="held-acts">
        <input type="hidden" name="id" value={held.id} />
        <button
          className="button"
          name="decision"
          value="accept"
          aria-label={t('staff.answers.acceptNamed', { name: held.friend })}
        >
          {t('staff.answers.accept')}
        </button>
        <button
          className="button"
          name="decision"
          value="refuse"
          aria-label={t('staff.answers.refuseNamed', { name: held.friend })}
        >
          {t('staff.answers.refuse')}
        </button>
      </form>
    </article>
  )
}
