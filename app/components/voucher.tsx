import type { DesignPicture } from '~/catalog/design-picture'
import { keyOf } from '~/i18n/language'
import { Link } from '@remix-run/react'
import { counted } from '~/i18n/counted'
import { useT } from '~/i18n/react'
import type { OwnPath } from '~/url/own-path'

/** What a voucher shows. */
export interface VoucherFacts {
  id: string
  state: string
  /** One sentence on what it is worth now. */
  standing: string
  path: OwnPath
  code: string
  /** From when it can be redeemed, where that is not at once. */
  from: string | undefined
  until: string
  worth: string
  picture: DesignPicture | undefined
  /** Its address as a QR code: one path on a grid of `size` squares. */
  qr: { size: number; d: string }
}

/** A voucher for one dress: code, dates, and the QR that the counter scans. */
export function Voucher({
  voucher,
  name,
  link = false,
  heading: Heading = 'h2',
}: {
  voucher: VoucherFacts
  name: string
  /** Leads to the voucher's own page. */
  link?: boolean
  heading?: 'h1' | 'h2'
}) {
  const t = useT()
  const { state, code, from, until, worth, picture, qr, path, standing } = voucher
  return (
    <section className={`voucher voucher-${state}`} aria-label={t('voucher.for', { name })}>
      {picture && <img className="voucher-picture" {...picture} alt={picture.alt} />}
      <div className="voucher-words">
        <p className="small quiet">{t('voucher.for', { name })}</p>
        <Heading>{t('voucher.title')}</Heading>
        <p>{t('voucher.text', { worth })}</p>
        <dl>
          {from && (
            <div>
              <dt>{t('voucher.from')}</dt>
              <dd>{from}</dd>
            </div>
          )}
          <div>
            <dt>{t('voucher.until')}</dt>
            <dd>{until}</dd>
          </div>
          <div>
            <dt>{t('voucher.code')}</dt>
            <dd className="voucher-code">{code}</dd>
            {/* A sign that is no letter or figure is named: keyboards hide it, and print blurs it. */}
            {'*~$='.includes(code.slice(-1)) && (
              <dd className="voucher-sign">{t(keyOf(`voucher.sign.${code.slice(-1)}`))}</dd>
            )}
          </div>
        </dl>
        {state !== 'granted' && <p className="voucher-standing">{standing}</p>}
        {link && state === 'granted' && (
          <Link className="button button-primary voucher-open" to={path}>
            {t('voucher.open')}
          </Link>
        )}
      </div>
      {state === 'granted' && (
        <div className="voucher-qr">
          <svg
            viewBox={`-2 -2 ${qr.size + 4} ${qr.size + 4}`}
            role="img"
            aria-label={t('voucher.qr')}
            shapeRendering="crispEdges"
          >
            <rect x="-2" y="-2" width={qr.size + 4} height={qr.size + 4} fill="#fff" />
            <path d={qr.d} fill="#1f1b18" />
          </svg>
          <p className="small quiet">{t('voucher.show')}</p>
        </div>
      )}
    </section>
  )
}

/** Where the voucher will be, while buttons are still open. */
export function VoucherToCome({ open, worth }: { open: number; worth: string }) {
  const t = useT()
  const { count, word } = counted(t, open)
  return (
    <section className="voucher-to-come">
      <h2>{t('mine.voucherNone')}</h2>
      <p className="quiet">{t('mine.voucherNoneText', { count, friends: word, worth })}</p>
    </section>
  )
}
