import { Link } from '@remix-run/react'
import type { DesignPicture } from '~/catalog/design-picture'
import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import { Pager, type PagerLinks } from '~/components/pager'
import { Icon } from '~/components/icon'
import { Verdict, type VerdictState } from '~/components/verdict'

interface SeenShare {
  id: string
  friend: string
  way: 'mail' | 'link' | 'card'
  picture: DesignPicture
  state: VerdictState
  verdict: string
  words: string
  /** All that is on record of it, a sentence each; nothing of what has not left. */
  history: string[]
  /** The friend's own version. */
  version?: { picture: DesignPicture; description: string }
  made?: string
  /** What the shop said to it, by its id on this page. */
  review?: string | undefined
  url?: string
}

interface MyShares {
  shares: SeenShare[]
  beside: PagerLinks
  /** The design that another friend gets. */
  design: string | undefined
}

/** A page of friends: what was sent to each, where it stands and why, and the friend's own version. */
export function MyShares({ shares, beside, design }: MyShares) {
  const t = useT()
  return (
    <section className="shares" aria-labelledby="shares">
      <div className="shares-head">
        <h2 id="shares">{t('mine.shares')}</h2>
        {design && shares.length > 0 && (
          <a className="button button-small" href={pathTo`/designs/${design}/send`}>
            <Icon name="plane" />
            {t('mine.another')}
          </a>
        )}
      </div>
      {shares.length === 0 ? (
        <p className="quiet">{t('mine.sharesNone')}</p>
      ) : (
        <ul>
          {shares.map(({ id, friend, way, picture, state, verdict, words, history, ...more }) => (
            <li className="share" key={id}>
              <span className="share-pictures">
                <img {...picture} alt={picture.alt} loading="lazy" />
                {more.version && (
                  <img {...more.version.picture} alt={more.version.picture.alt} loading="lazy" />
                )}
              </span>
              <div className="share-who">
                <h3>{friend}</h3>
                <p className="small quiet">{t(`mine.way.${way}`)}</p>
              </div>
              <div className="share-words">
                <p>{words}</p>
                {more.version && (
                  <p className="small quiet">
                    {t('mine.version', { friend })}: {more.version.description}
                  </p>
                )}
                {more.made && (
                  <p className="small quiet">
                    {t('mine.version', { friend })}: {more.made}
                  </p>
                )}
                {more.url && (
                  <details>
                    <summary className="small">{t('mine.showLink')}</summary>
                    <input
                      className="input"
                      readOnly
                      value={more.url}
                      aria-label={t('send.linkField', { friend })}
                    />
                  </details>
                )}
                {more.review && (
                  <p className="small">
                    <a className="link" href={`#${more.review}`}>
                      {t('mine.toReview')}
                    </a>
                  </p>
                )}
                {history.length > 0 && (
                  <details>
                    <summary className="small">
                      {t(state === 'counted' ? 'history.title' : 'history.missing', { name: friend })}
                    </summary>
                    <ol className="share-history small">
                      {history.map((sentence, nth) => (
                        <li key={nth}>{sentence}</li>
                      ))}
                    </ol>
                  </details>
                )}
              </div>
              <Verdict state={state}>{verdict}</Verdict>
            </li>
          ))}
        </ul>
      )}
      <Pager list="shares" {...beside} />
      <p className="small quiet">
        {t('mine.explain')} <Link to="/rules">{t('mine.rules')}</Link>
      </p>
    </section>
  )
}
