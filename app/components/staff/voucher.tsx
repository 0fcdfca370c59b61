import type { DesignPicture } from '~/catalog/design-picture'
import { keyOf } from '~/i18n/language'
import { Link } from '@remix-run/react'
import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import { Evidence, type EvidenceRow } from './evidence'

/** What the counter says; only with `valid` can a voucher be redeemed. */
export type Verdict =
  'valid' | 'own' | 'done' | 'redeemed' | 'expired' | 'notYet' | 'voided' | 'unknown' | 'throttled'

export interface Voucher {
  id: string
  /** Names this voucher in the page's address: Redeem comes back to it, and redeems no other. */
  query: string
  name: string
  /** An amount with its currency. */
  worth: string
  from: string
  until: string
  earned: string
  /** The earner's latest design. */
  picture?: DesignPicture
  redeemed?: { at: string; by: string }
  /** The friends whose answers went into it. */
  evidence: EvidenceRow[]
}

/** Whose voucher it is, what it is worth, who answered for it, and what can be done with it. */
export function VoucherFacts({
  voucher,
  verdict,
  press,
}: {
  voucher: Voucher
  verdict: Verdict
  press: string
}) {
  const t = useT()
  const facts: [word: string, value: string, beside?: string][] = [
    ...(voucher.redeemed
      ? ([
          ['at', voucher.redeemed.at],
          ['by', voucher.redeemed.by],
        ] as [string, string][])
      : []),
    ['for', voucher.name],
    ['worth', t('staff.counter.worthText', { worth: voucher.worth })],
    ...(verdict === 'notYet' ? ([['from', voucher.from]] as [string, string][]) : []),
    ['until', voucher.until, `${t('staff.counter.earned')}: ${voucher.earned}`],
  ]
  return (
    <div className="voucher">
      <div className="voucher-picture">
        {voucher.picture ? (
          <img {...voucher.picture} alt={voucher.picture.alt} />
        ) : (
          <p className="quiet">{t('staff.counter.noPicture')}</p>
        )}
      </div>
      <div className="voucher-words">
        <dl className="facts">
          {facts.map(([word, value, beside]) => (
            <div key={word}>
              <dt>{t(keyOf(`staff.counter.${word}`))}</dt>
              <dd>{value}</dd>
              {beside && <dd className="small quiet">{beside}</dd>}
            </div>
          ))}
        </dl>
        <Evidence
          rows={voucher.evidence}
          title={t('staff.counter.evidence')}
          none={t('staff.counter.noEvidence')}
        />
        {verdict === 'valid' ? (
          <Redeem voucher={voucher} press={press} />
        ) : (
          <p className="voucher-redeem">
            <Link className="button button-full" to="/staff">
              {t('staff.counter.next')}
            </Link>
          </p>
        )}
      </div>
    </div>
  )
}

/**
 * Two steps, with or without a script: the first only asks, and presses itself back. The second lies above it, so that
 * pressing the same place twice redeems nothing.
 */
function Redeem({ voucher, press }: { voucher: Voucher; press: string }) {
  const t = useT()
  return (
    <details className="voucher-redeem redeem">
      <summary className="button button-primary button-full">
        <span className="redeem-ask">{t('staff.counter.redeem')}</span>
        <span className="redeem-close">{t('staff.counter.keep')}</span>
      </summary>
      <form
        method="post"
        action={pathTo`/staff?${new URLSearchParams(voucher.query)}`}
        className="redeem-sure"
      >
        <input type="hidden" name="reward" value={voucher.id} />
        <input type="hidden" name="press" value={press} />
        <input type="hidden" name="confirmed" value="yes" />
        <p id="redeem-sure">{t('staff.counter.sure', { name: voucher.name })}</p>
        <button className="button button-primary button-full" aria-describedby="redeem-sure">
          {t('staff.counter.yes')}
        </button>
      </form>
    </details>
  )
}
