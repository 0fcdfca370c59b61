import type { WordKey } from '~/i18n/language'
import type { ReactNode } from 'react'
import { PriceLines } from '~/components/price-lines'
import { ofProduct } from '~/catalog/of-product'
import { useT } from '~/i18n/react'
import type { PriceLine } from '~/products/product'
import type { SaveState } from './saving/save-progress'
import { Icon } from './icons'
import type { Shop } from './panels'

function saveWord(save: SaveState): WordKey {
  if (save.state !== 'waiting') return `studio.save.${save.state}`
  const word = save.kept ? 'studio.save.waiting' : 'studio.save.notKept'
  return save.why === 'network' ? word : `${word}.${save.why}`
}

interface HeaderProps {
  product: string
  save: SaveState
  price: readonly PriceLine[]
  shop: Shop
  /** Absent when there is nothing to undo. */
  undo: (() => void) | undefined
  redo: (() => void) | undefined
  /** More to press, beside undo and redo. */
  children?: ReactNode
}

/** Above the stage; on a phone the price and the button to send lie at the bottom instead. */
export function Header({ product, save, price, shop, undo, redo, children }: HeaderProps) {
  const t = useT()
  const weeks = shop.leadTimeWeeks
  return (
    <>
      <header className="studio-head">
        <a className="studio-back" href="/" aria-label={t('studio.back')}>
          <Icon name="back" />
        </a>
        <div className="studio-title">
          <h1>{t(`${product}.studio.yours`)}</h1>
          <p className="save-state" role="status" data-state={save.state}>
            {t(saveWord(save))}
          </p>
        </div>
        <div className="studio-steps">
          <button
            type="button"
            className="studio-step"
            aria-label={t('studio.undo')}
            aria-disabled={!undo}
            onClick={undo}
          >
            <Icon name="undo" />
          </button>
          <button
            type="button"
            className="studio-step"
            aria-label={t('studio.redo')}
            aria-disabled={!redo}
            onClick={redo}
          >
            <Icon name="redo" />
          </button>
          {children}
        </div>
      </header>
      <div className="studio-bar">
        <div className="studio-price">
          <PriceLines lines={price} currency={shop.currency}>
            <span className="lead-long">{ofProduct(t, product)('studio.leadTime', { count: weeks })}</span>
            <span className="lead-short" aria-hidden="true">
              {t('studio.leadShort', { count: weeks })}
            </span>
          </PriceLines>
        </div>
        <button className="button button-primary" name="then" value="send">
          {t('studio.send')}
        </button>
      </div>
    </>
  )
}
