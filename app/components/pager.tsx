import { Link } from '@remix-run/react'
import { useT } from '~/i18n/react'

/** Addresses of the pages beside this one of a list. */
export interface PagerLinks {
  /** Absent on the first page. */
  latest?: string | undefined
  /** Absent on the last one. */
  earlier?: string | undefined
}

/** Plain links to the pages beside this one of a list of one's own. Shows nothing where there is only one. */
export function Pager({ list, latest, earlier }: PagerLinks & { list: 'shares' | 'designs' }) {
  const t = useT()
  if (!latest && !earlier) return null
  return (
    <nav className="pager" aria-label={t(`mine.pages.${list}`)}>
      {latest && (
        <Link className="button button-small" to={latest}>
          {t(`mine.latest.${list}`)}
        </Link>
      )}
      {earlier && (
        <Link className="button button-small" to={earlier} rel="next">
          {t(`mine.earlier.${list}`)}
        </Link>
      )}
    </nav>
  )
}
