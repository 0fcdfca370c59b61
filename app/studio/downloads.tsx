import { keyOf } from '~/i18n/language'
import { useEffect, useRef, useState, type MouseEvent } from 'react'
import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import type { View } from '~/products/product'
import { Icon } from './icons'
import { useLightDismiss } from './use-light-dismiss'

const files = [
  ['png', 'picture.png'],
  ['webp', 'picture.webp'],
  ['svg', 'picture.svg'],
  ['story', 'story.jpg'],
  ['sheet', 'sheet.pdf'],
] as const

interface DownloadsProps {
  id: string
  stored: boolean
  view: View
  /** Saves what is unsaved and gives the design's id, or undefined where it can't be saved now. */
  flush: () => Promise<string | undefined>
  onKept: () => void
}

/**
 * The design as files to keep, its earlier versions, and copies of it. Without JavaScript the links show what was
 * stored last, and a design that never was has none.
 */
export function Downloads({ id, stored, view, flush, onKept }: DownloadsProps) {
  const t = useT()
  const [isWaiting, setIsWaiting] = useState(false)
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  const menu = useRef<HTMLDetailsElement>(null)
  useLightDismiss(menu)

  /** The design's id once all is saved; says so where it has to wait. */
  async function saveFirst(): Promise<string | undefined> {
    const savedId = await flush().catch(() => undefined)
    setIsWaiting(savedId === undefined)
    return savedId
  }
  async function follow(event: MouseEvent<HTMLAnchorElement>, address: (id: string) => string) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    const savedId = await saveFirst()
    if (savedId !== undefined) window.location.assign(address(savedId))
  }
  async function keepVersion(event: MouseEvent) {
    event.preventDefault()
    const savedId = await saveFirst()
    const body = new URLSearchParams({ intent: 'keep' })
    const response =
      savedId &&
      (await fetch(pathTo`/designs/${savedId}/versions`, { method: 'POST', body }).catch(() => undefined))
    if (response && response.ok) onKept()
    setIsWaiting(!(response && response.ok))
    if (response && response.ok && menu.current) menu.current.open = false
  }

  const link = (word: string, address: (id: string) => string) => (
    <li key={word}>
      <a href={address(id)} onClick={(event) => void follow(event, address)}>
        {t(keyOf(word))}
      </a>
    </li>
  )
  return (
    <details className="downloads" ref={menu}>
      <summary className="studio-step" aria-label={t('downloads.button')} title={t('downloads.button')}>
        <Icon name="download" />
      </summary>
      <div className="downloads-list">
        <h2>{t('downloads.title')}</h2>
        {stored || live ? (
          <>
            <ul>{files.map(([word, file]) => link(`downloads.${word}`, exportOf(file, view)))}</ul>
            <h2>{t('downloads.design')}</h2>
            <ul>
              <li>
                <button name="then" value="keep" onClick={(event) => void keepVersion(event)}>
                  {t('versions.keep')}
                </button>
              </li>
              {link('versions.title', (design) => pathTo`/designs/${design}/versions`)}
              {link('another.link', (design) => pathTo`/designs/${design}/another`)}
            </ul>
          </>
        ) : (
          <p>{t('downloads.first')}</p>
        )}
        <p role="status">{isWaiting ? t('downloads.waits') : ''}</p>
      </div>
    </details>
  )
}

const exportOf = (file: string, view: View) => (id: string) =>
  view === 'back' && file !== 'sheet.pdf'
    ? pathTo`/designs/${id}/export/${file}?view=back`
    : pathTo`/designs/${id}/export/${file}`
