import type { DesignPicture } from '~/catalog/design-picture'
import { useT } from '~/i18n/react'

export interface AskFacts {
  id: string
  name: string
  contact: string
  note: string
  asked: string
  maker: string | null
  picture: DesignPicture
  /** It came from a friend's ad and waits to be accepted, which is an act of the friend's. */
  isOpen: boolean
  /** The day the shop accepted it. */
  accepted: string | null
  /** The day it was marked as done. */
  done: string | null
}

/** Someone who wants the dress they were shown. */
export function Ask({ ask }: { ask: AskFacts }) {
  const t = useT()
  return (
    <article className="ask" aria-labelledby={`ask-${ask.id}`}>
      <img {...ask.picture} alt={ask.picture.alt} loading="lazy" />
      <div className="stack">
        <h2 id={`ask-${ask.id}`}>{ask.name}</h2>
        <dl className="facts facts-small">
          <div>
            <dt>{t('staff.asks.contact')}</dt>
            <dd>{ask.contact ? <a href={linkOf(ask.contact)}>{ask.contact}</a> : '–'}</dd>
          </div>
          <div>
            <dt>{t('staff.asks.note')}</dt>
            <dd className={ask.note ? 'said' : 'quiet'}>{ask.note || t('staff.asks.noNote')}</dd>
          </div>
          {ask.maker && (
            <div>
              <dt>{t('staff.asks.maker')}</dt>
              <dd>{ask.maker}</dd>
            </div>
          )}
          <div>
            <dt>{t('staff.asks.asked')}</dt>
            <dd>{ask.asked}</dd>
          </div>
        </dl>
        <p className="small">{ask.picture.alt}</p>
        {ask.accepted && <p className="quiet">{t('staff.asks.acceptedOn', { day: ask.accepted })}</p>}
        {ask.done ? (
          <p className="quiet">{t('staff.asks.closedOn', { day: ask.done })}</p>
        ) : (
          <form method="post" className="ask-acts">
            {ask.isOpen && (
              <button
                className="button"
                name="accept"
                value={ask.id}
                aria-label={t('staff.asks.acceptNamed', { name: ask.name })}
              >
                {t('staff.asks.accept')}
              </button>
            )}
            <button
              className="button"
              name="done"
              value={ask.id}
              aria-label={t('staff.asks.doneNamed', { name: ask.name })}
            >
              {t('staff.asks.done')}
            </button>
          </form>
        )}
      </div>
    </article>
  )
}

function linkOf(contact: string): string {
  if (contact.includes('@')) return `mailto:${encodeURIComponent(contact).replace('%40', '@')}`
  return `tel:${contact.replace(/[^\d+]/g, '')}`
}
