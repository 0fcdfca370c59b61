import { useT } from '~/i18n/react'

export interface ForgetFacts {
  address: string
  designs: number
  shares: number
  received: number
  asks: number
  vouchers: number
}

/** What goes and what stays, before the press that forgets. */
export function Forget({ found }: { found: ForgetFacts }) {
  const t = useT()
  const { address, vouchers } = found
  const goes = (['designs', 'shares', 'received', 'asks'] as const).filter((part) => found[part] > 0)
  return (
    <div className="forget">
      <p className="forget-who">{address}</p>
      <div className="forget-parts">
        <section>
          <h2>{t('staff.forget.goes')}</h2>
          <ul>
            <li>{t('staff.forget.goes.name')}</li>
            {goes.map((part) => (
              <li key={part}>{t(`staff.forget.goes.${part}`, { count: found[part] })}</li>
            ))}
            <li>{t('staff.forget.goes.waiting')}</li>
          </ul>
        </section>
        <section>
          <h2>{t('staff.forget.stays')}</h2>
          <ul>
            <li>{t('staff.forget.stays.ledger')}</li>
            {vouchers > 0 && <li>{t('staff.forget.stays.vouchers', { count: vouchers })}</li>}
            <li>{t('staff.forget.stays.marks')}</li>
            <li>{t('staff.forget.stays.others')}</li>
          </ul>
        </section>
      </div>
      <form method="post" action="/staff/forget" className="stack-small">
        <input type="hidden" name="address" value={address} />
        <p>
          <strong>{t('staff.forget.never')}</strong>
        </p>
        <button className="button button-grave" name="intent" value="forget">
          {t('staff.forget.press')}
        </button>
      </form>
    </div>
  )
}
