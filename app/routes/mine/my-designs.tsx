import { Link } from '@remix-run/react'
import type { DesignPicture } from '~/catalog/design-picture'
import { ofProduct } from '~/catalog/of-product'
import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import { Pager, type PagerLinks } from '~/components/pager'
import { OtherColors } from '~/components/other-colors'
import { useShop } from '~/components/use-shop'

interface SeenDesign {
  id: string
  product: string
  picture: DesignPicture
  /** Began as a friend's ad, and counts for them once this mailbox is proven. */
  counts: boolean
  /** Others to have a copy of it in. */
  colors: { color: string; name: string }[]
}

/** A page of the visitor's own designs, the latest first. */
export function MyDesigns({ designs, beside }: { designs: SeenDesign[]; beside: PagerLinks }) {
  const t = useT()
  const { makes } = useShop()
  return (
    <section className="designs" aria-labelledby="designs">
      <div className="shares-head">
        <h2 id="designs">{t('mine.designs')}</h2>
        <Link className="link link-tall" to="/studio">
          {t(`${makes}.studio.begin`)}
        </Link>
      </div>
      {designs.length === 0 && <p className="quiet">{t('mine.designsNone')}</p>}
      <ul className="designs-row">
        {designs.map(({ id, product, picture, counts, colors }) => (
          <li key={id}>
            <img {...picture} alt={picture.alt} loading="lazy" />
            <p className="designs-ways">
              <a className="link link-tall" href={pathTo`/studio/${id}`}>
                {t('mine.openDesign')}
              </a>
              <a className="link link-tall" href={pathTo`/designs/${id}/send`}>
                {t('mine.sendDesign')}
              </a>
              <a className="link link-tall" href={pathTo`/designs/${id}/versions`}>
                {t('versions.title')}
              </a>
            </p>
            {colors.length > 0 && (
              <details className="designs-colors">
                <summary>{t('another.link')}</summary>
                <p className="small quiet" id={`colors-${id}`}>
                  {t('another.lead')}
                </p>
                <OtherColors design={id} colors={colors} label={`colors-${id}`} />
              </details>
            )}
            {counts && (
              <p className="small quiet">
                {ofProduct(t, product)('mine.forSender')}{' '}
                <Link to={pathTo`/prove?design=${id}`}>{t('mine.prove')}</Link>
              </p>
            )}
          </li>
        ))}
      </ul>
      <Pager list="designs" {...beside} />
    </section>
  )
}
