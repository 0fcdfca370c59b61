import { keyOf } from '~/i18n/language'
import { possibleOf } from '~/domain/campaigns/acts'
import type { Rules } from '~/domain/campaigns/campaigns'
import { reopenDays, reviewDays } from '~/domain/shares/judgement'
import { visitHours } from '~/domain/shares/shares'
import { counted } from '~/i18n/counted'
import { money } from '~/i18n/format'
import { useLocale, useT } from '~/i18n/react'
import { Icon } from './icon'

/** The campaign in one honest sentence. */
export function TermsSentence({ rules, currency }: { rules: Rules; currency: string }) {
  const t = useT()
  const worth = money(useLocale(), rules.worth, currency)
  const { count, word } = counted(t, rules.friends)
  return <>{t('rules.sentence', { count, friends: word, window: rules.windowMonths, worth })}</>
}

/** That the campaign rests, in one sentence; nothing while it runs. */
export function PauseNote({ pause }: { pause: { until: string | undefined } | undefined }) {
  const t = useT()
  if (!pause) return null
  return (
    <p className="note">{pause.until ? t('rules.pausedUntil', { date: pause.until }) : t('rules.paused')}</p>
  )
}

/** What counts as an answer and what does not, from the campaign's own rules. */
export function Terms({ rules, level }: { rules: Pick<Rules, 'acts'>; level: 'h2' | 'h3' }) {
  const t = useT()
  const Heading = level
  return (
    <>
      <div className="ticked ticked-yes">
        <Heading>{t('rules.counts')}</Heading>
        <ul>
          {possibleOf(rules).map((act) => (
            <li key={act}>
              <Icon name="check" />
              {t(`rules.act.${act}`)}
            </li>
          ))}
        </ul>
      </div>
      <div className="ticked ticked-no">
        <Heading>{t('rules.countsNot')}</Heading>
        <ul>
          {['looked', 'twice', 'own'].map((reason) => (
            <li key={reason}>
              <Icon name="cross" />
              {t(keyOf(`rules.not.${reason}`))}
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

/** What a person in the shop looks at before it counts, how long they have, and what follows where nobody did. */
export function Waits({ rules }: { rules: Pick<Rules, 'acts' | 'undecided'> }) {
  const t = useT()
  const reasons = ['device', 'machine', 'again', 'network', 'ring', 'disposable', 'spelling', 'domain']
  if (rules.acts.includes('visited')) reasons.push('visit')
  return (
    <>
      <div className="ticked ticked-waits">
        <h2>{t('rules.waits')}</h2>
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>
              <Icon name="clock" />
              {t(keyOf(`rules.waits.${reason}`), { hours: visitHours })}
            </li>
          ))}
        </ul>
      </div>
      <p>
        {t('rules.waitsText', { review: reviewDays })} {t(`rules.undecided.${rules.undecided}`)}{' '}
        {t('rules.reopen', { reopen: reopenDays })}
      </p>
    </>
  )
}
