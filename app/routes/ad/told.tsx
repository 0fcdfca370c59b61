import { ofProduct } from '~/catalog/of-product'
import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import { FormToken } from '~/components/form-token'
import { useShop } from '~/components/use-shop'

interface ToldProps {
  product: string
  token: string
  way: 'mail' | 'link'
  friend: string
  sender: string
  worth: string
  price: string
  takenDown: boolean
  /** The token of the form that makes it theirs. */
  issuedToMake: string
}

/** Where the friend can go from here, and in plain words why this page exists and what it earns whom. */
export function AdTold({
  product,
  token,
  way,
  friend,
  sender,
  worth,
  price,
  takenDown,
  issuedToMake,
}: ToldProps) {
  const t = useT()
  const word = ofProduct(t, product)
  const { shop } = useShop()
  return (
    <>
      {!takenDown && (
        <div className="ad-ways" id="make">
          <h2 className="unseen">{t('ad.or')}</h2>
          <form method="post" action={pathTo`/a/${token}/make`}>
            <FormToken issued={issuedToMake} />
            <button className="button button-full button-told">
              {word('ad.make')} <small>{t('ad.makeHint')}</small>
            </button>
          </form>
          <a className="button button-full button-told" href={pathTo`/a/${token}/ask`}>
            {word('ad.ask')} <small>{word('ad.askHint', { price })}</small>
          </a>
        </div>
      )}
      <hr className="stitch" />
      <div className="ad-told small quiet">
        <h2>{t('ad.whyTitle')}</h2>
        <p>{t(`ad.why_${way}`, { sender, friend })}</p>
        {!takenDown && <p>{t(`ad.earns_${way}`, { sender, worth })}</p>}
        <p className="ad-links">
          {way === 'mail' && <a href={pathTo`/stop/${token}`}>{t('ad.stop', { shop: shop.name })}</a>}
          <a href={pathTo`/privacy`}>{t('ad.privacy')}</a>
          {!takenDown && <a href={pathTo`/a/${token}/report`}>{t('ad.report')}</a>}
        </p>
      </div>
    </>
  )
}
