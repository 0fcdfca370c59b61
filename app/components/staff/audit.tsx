import { Icon } from '~/components/icon'
import { useT } from '~/i18n/react'

/** What a check came to. */
export interface CheckedFacts {
  /** How many of each were read; named as the words `staff.audit.<name>` are. */
  read: Record<'chains' | 'lines' | 'vouchers' | 'answers' | 'checkpoints' | 'files', number>
  /** Sentences; the first ones where there are very many. */
  flaws: string[]
  /** How many there are in all. */
  count: number
}

export interface AuditFacts {
  checked?: CheckedFacts
  /** Minutes to wait: there were too many checks. */
  wait?: number
  /** So many checkpoints are shown at most. */
  shown: number
  checkpoints: { id: string; at: string; chains: number; lines: number; fingerprint: string }[]
}

const order = ['lines', 'chains', 'vouchers', 'answers', 'checkpoints', 'files'] as const

/** What the ledger came to when all of it was read: one thing to see first, then what was read or what does not hold. */
export function AuditResult({ checked }: { checked: CheckedFacts }) {
  const t = useT()
  const more = checked.count - checked.flaws.length
  return (
    <section className={`audit-result ${checked.count ? 'audit-broken' : 'audit-whole'}`} role="status">
      <h2>
        <Icon name={checked.count ? 'alert' : 'check'} />
        {checked.count ? t('staff.audit.flaws', { count: checked.count }) : t('staff.audit.holds')}
      </h2>
      {checked.count > 0 && (
        <ol>
          {checked.flaws.map((flaw) => (
            <li key={flaw}>{flaw}</li>
          ))}
        </ol>
      )}
      {more > 0 && <p>{t('staff.audit.more', { count: more })}</p>}
      <dl>
        {order.map((name) => (
          <div key={name}>
            <dt>{t(`staff.audit.${name}`)}</dt>
            <dd>{t('staff.audit.number', { number: checked.read[name] })}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The checkpoints, the newest first, each with a fingerprint that can be written down. */
export function Checkpoints({ checkpoints }: Pick<AuditFacts, 'checkpoints'>) {
  const t = useT()
  if (checkpoints.length === 0) return <p className="quiet">{t('staff.audit.none')}</p>
  return (
    <table className="audit-table">
      <thead>
        <tr>
          <th scope="col">{t('staff.audit.when')}</th>
          <th scope="col">{t('staff.audit.fingerprint')}</th>
          <th scope="col">{t('staff.audit.chains')}</th>
          <th scope="col">{t('staff.audit.lines')}</th>
        </tr>
      </thead>
      <tbody>
        {checkpoints.map(({ id, at, fingerprint, chains, lines }) => (
          <tr key={id}>
            <th scope="row">{at}</th>
            <td className="audit-print">{fingerprint}</td>
            <td data-name={t('staff.audit.chains')}>{t('staff.audit.number', { number: chains })}</td>
            <td data-name={t('staff.audit.lines')}>{t('staff.audit.number', { number: lines })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
