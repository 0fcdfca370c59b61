import { Link } from '@remix-run/react'
import { useT } from '~/i18n/react'

/** The shop's name between two stitched bars; leads to the shop front. */
export function WovenLabel({ shop }: { shop: string }) {
  const t = useT()
  return (
    <Link className="label" to="/" aria-label={t('frame.home', { shop })}>
      {shop}
    </Link>
  )
}
