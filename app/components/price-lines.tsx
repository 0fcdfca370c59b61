import { keyOf } from '~/i18n/language'
import type { ReactNode } from 'react'
import { sumOf } from '~/products/price'
import type { PriceLine } from '~/products/product'
import { money } from '~/i18n/format'
import { useLocale, useT } from '~/i18n/react'

/** The price; pressed, it says what it is made of. A native disclosure, so it opens without scripts too. */
export function PriceLines({
  lines,
  currency,
  head,
  children,
}: {
  lines: readonly PriceLine[]
  currency: string
  /** What stands there to be pressed, where the sum has been said. */
  head?: string
  /** More to say beside the sum. */
  children?: ReactNode
}) {
  const t = useT()
  const locale = useLocale()
  const sum = money(locale, sumOf(lines), currency)
  return (
    <details className="price">
      <summary>
        {!head && <span className="unseen">{t('price.sum')}</span>}
        <strong>{head ?? sum}</strong>
        {!head && <span className="unseen">{t('price.open')}</span>}
        {children}
      </summary>
      <div className="price-lines">
        <dl>
          {lines.map(({ label, of, amount, count = 1 }) => (
            <div key={label}>
              <dt>
                {of && <span className="price-of">{t(keyOf(of))}</span>} {t(keyOf(label))}
                {count > 1 && <span className="price-count"> × {count}</span>}
              </dt>
              <dd>{money(locale, amount, currency)}</dd>
            </div>
          ))}
          <div className="price-sum">
            <dt>{t('price.sum')}</dt>
            <dd>{sum}</dd>
          </div>
        </dl>
      </div>
    </details>
  )
}
