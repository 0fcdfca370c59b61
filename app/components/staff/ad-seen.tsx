import { Link } from '@remix-run/react'
import type { DesignPicture } from '~/catalog/design-picture'
import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import { Evidence, type EvidenceRow } from './evidence'

/** What the counter says of an ad; only with `ad` can a visit be counted. */
export type AdVerdict =
  | 'ad'
  | 'adCounted'
  | 'adPending'
  | 'adHeld'
  | 'adRefused'
  | 'adStands'
  | 'adRules'
  | 'adLate'
  | 'adDown'
  | 'adOwn'

export interface AdSeen {
  id: string
  /** Names this ad in the page's address: the press comes back to it, and counts no other. */
  query: string
  sender: string
  friend: string
  /** The day it went out. */
  sent: string
  /** By mail, by link, on a card. */
  way: string
  /** The answer that it has. */
  answer: { act: string; state: string; day: string } | undefined
  /** Another ad of the same sender was brought in the last hours. */
  again: boolean
  picture: DesignPicture
  /** What already counts for the sender. */
  counted: EvidenceRow[]
}

/** Whose ad a friend brought, and the one press that says so. Nothing counts by looking. */
export function AdFacts({ ad, verdict, press }: { ad: AdSeen; verdict: AdVerdict; press: string }) {
  const t = useT()
  return (
    <div className="voucher">
      <div className="voucher-picture">
        <img {...ad.picture} alt={ad.picture.alt} />
      </div>
      <div className="voucher-words">
        <dl className="facts">
          <div>
            <dt>{t('staff.counter.adBy')}</dt>
            <dd>{ad.sender}</dd>
          </div>
          <div>
            <dt>{t('staff.counter.adFor')}</dt>
            <dd>{ad.friend}</dd>
          </div>
          <div>
            <dt>{t('staff.counter.adSent')}</dt>
            <dd>{ad.sent}</dd>
            <dd className="small quiet">{ad.way}</dd>
          </div>
          {ad.answer && (
            <div>
              <dt>{t('staff.counter.adAnswer')}</dt>
              <dd>{ad.answer.act}</dd>
              <dd className="small quiet">
                {ad.answer.day}. {ad.answer.state}
              </dd>
            </div>
          )}
        </dl>
        <Evidence
          rows={ad.counted}
          title={t('staff.counter.adCounts', { sender: ad.sender })}
          none={t('staff.counter.adCountsNone')}
        />
        {verdict === 'ad' ? (
          <form
            method="post"
            action={pathTo`/staff?${new URLSearchParams(ad.query)}`}
            className="voucher-redeem stack"
          >
            <input type="hidden" name="share" value={ad.id} />
            <input type="hidden" name="press" value={press} />
            <p id="visit-about">
              {t(ad.again ? 'staff.counter.adAgain' : 'staff.counter.adAbout', { sender: ad.sender })}
            </p>
            <button className="button button-primary button-full" aria-describedby="visit-about">
              {t('staff.counter.adCame')}
            </button>
          </form>
        ) : (
          <p className="voucher-redeem">
            <Link className="button button-full" to="/staff">
              {t('staff.counter.adNext')}
            </Link>
          </p>
        )}
      </div>
    </div>
  )
}
