import { Link } from '@remix-run/react'
import { useT } from '~/i18n/react'

interface SeenDesign {
  id: string
  picture: string
  alt: string
  /** Began as a friend's ad, and counts for them once this mailbox is proven. */
  counts: boolean
}

/** The visitor's own designs, the latest first. */
export function MyDesigns({ designs }: { designs: SeenDesign[] }) {
  const t = useT()
  return (
    <section className="designs" aria-labelledby="designs">
      <div className="shares-head">
        <h2 id="designs">{t('mine.designs')}</h2>
        <Link className="link link-tall" to="/studio">
          {t('mine.new')}
        </Link>
      </div>
      {designs.length === 0 && <p className="quiet">{t('mine.designsNone')}</p>}
      <ul className="designs-row">
        {designs.map(({ id, picture, alt, counts }) => (
          <li key={id}>
            <img src={picture} alt={alt} width="400" height="600" loading="lazy" />
            <p className="designs-ways">
              <a className="link link-tall" href={`/studio/${id}`}>
                {t('mine.openDesign')}
              </a>
              <a className="link link-tall" href={`/designs/${id}/send`}>
                {t('mine.sendDesign')}
              </a>
            </p>
            {counts && (
              <p className="small quiet">
                {t('mine.forSender')} <Link to={`/prove?design=${id}`}>{t('mine.prove')}</Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
