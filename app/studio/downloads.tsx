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
  const [waits, setWaits] = useState(false)
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  const menu = useRef<HTMLDetailsElement>(null)
  useLightDismiss(menu)

  /** The design's id once all is saved; says so where it has to wait. */
  async function saved(): Promise<string | undefined> {
    const at = await flush().catch(() => undefined)
    setWaits(at === undefined)
    return at
  }
  async function follow(event: MouseEvent<HTMLAnchorElement>, address: (id: string) => string) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    const at = await saved()
    if (at !== undefined) window.location.assign(address(at))
  }
  async function keep(event: MouseEvent) {
    event.preventDefault()
    const at = await saved()
    const body = new URLSearchParams({ intent: 'keep' })
    const kept =
      at && (await fetch(pathTo`/designs/${at}/versions`, { method: 'POST', body }).catch(() => undefined))
    if (kept && kept.ok) onKept()
    setWaits(!(kept && kept.ok))
    if (kept && kept.ok && menu.current) menu.current.open = false
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
                <button name="then" value="keep" onClick={(event) => void keep(event)}>
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
        <p role="status">{waits ? t('downloads.waits') : ''}</p>
      </div>
    </details>
  )
}

const exportOf = (file: string, view: View) => (id: string) =>
  view === 'back' && file !== 'sheet.pdf'
    ? pathTo`/designs/${id}/export/${file}?view=back`
    : pathTo`/designs/${id}/export/${file}`
