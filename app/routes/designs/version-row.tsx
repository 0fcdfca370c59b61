import type { ReactNode } from 'react'
import type { DesignPicture } from '~/catalog/design-picture'
import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import { BringBack } from './bring-back'
import { Differences } from './differences'

interface Shown {
  revision: number
  title: string
  when: string
  kept: boolean
  sent: boolean
  first: boolean
  /** Which it is, counted from the oldest, in words. */
  number: string
  price: string
  picture: DesignPicture
  /** Against the version before; absent where there is none. */
  changes?: { name: string; from?: string; to: string }[]
}

/** Changes beyond this many are only counted; the page that compares two has them all. */
const most = 5

/** One version in the list: its picture, when it was, what changed in it, and the way back to it. */
export function VersionRow({
  design,
  version,
  now = false,
  children,
}: {
  design: string
  version: Shown
  /** It is the design as it is now. */
  now?: boolean
  children?: ReactNode
}) {
  const t = useT()
  const { revision, title, when, kept, sent, first, number, price, picture, changes } = version
  const marks = [kept && t('versions.kept'), sent && t('versions.sent'), first && t('versions.first')]
  return (
    <li className="version">
      <img {...picture} alt={picture.alt} loading="lazy" />
      <div className="version-words">
        <h2>{now && title === when ? t('versions.now') : title}</h2>
        <p className="small quiet">
          {[
            now ? title !== when && t('versions.now') : number,
            (now || title !== when) && when,
            price,
            ...marks,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {changes && (
          <>
            <h3 className="unseen">{t('versions.changed')}</h3>
            {changes.length > 0 ? (
              <Differences list={changes} most={most} />
            ) : (
              <p className="small quiet">{t('versions.same')}</p>
            )}
          </>
        )}
        {!now && (
          <div className="version-ways">
            <BringBack design={design} version={revision} title={title} />
            <a className="link link-tall" href={pathTo`/designs/${design}/compare?a=${revision}`}>
              {t('versions.compare')}
              <span className="unseen">: {title}</span>
            </a>
          </div>
        )}
        {children}
      </div>
    </li>
  )
}
