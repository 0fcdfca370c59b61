import { useEffect, useRef, useState, type MouseEvent, type RefObject } from 'react'
import { useT } from '~/i18n/react'
import type { View } from '~/products/product'
import { Icon } from './icons'

const files = [
  ['png', 'picture.png'],
  ['webp', 'picture.webp'],
  ['svg', 'picture.svg'],
  ['story', 'story.jpg'],
  ['sheet', 'sheet.pdf'],
] as const

/**
 * The design as files to keep. `flush` saves what is unsaved and gives the design's id, or undefined where it can't be
 * saved now; without JavaScript the links show what was stored last, and a design that never was has none.
 */
export function Downloads({
  id,
  stored,
  view,
  flush,
}: {
  id: string
  stored: boolean
  view: View
  flush: () => Promise<string | undefined>
}) {
  const t = useT()
  const [waits, setWaits] = useState(false)
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  const menu = useRef<HTMLDetailsElement>(null)
  useLightDismiss(menu)

  async function follow(event: MouseEvent<HTMLAnchorElement>, file: string) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    const saved = await flush().catch(() => undefined)
    setWaits(saved === undefined)
    if (saved !== undefined) window.location.assign(addressOf(saved, file, view))
  }

  return (
    <details className="downloads" ref={menu}>
      <summary className="studio-step" aria-label={t('downloads.button')} title={t('downloads.button')}>
        <Icon name="download" />
      </summary>
      <div className="downloads-list">
        <h2>{t('downloads.title')}</h2>
        {stored || live ? (
          <ul>
            {files.map(([word, file]) => (
              <li key={file}>
                <a href={addressOf(id, file, view)} onClick={(event) => void follow(event, file)}>
                  {t(`downloads.${word}`)}
                </a>
              </li>
            ))}
          </ul>
        ) : (
          <p>{t('downloads.first')}</p>
        )}
        <p role="status">{waits ? t('downloads.waits') : ''}</p>
      </div>
    </details>
  )
}

const addressOf = (id: string, file: string, view: View) =>
  `/designs/${id}/export/${file}${view === 'back' && file !== 'sheet.pdf' ? '?view=back' : ''}`

/** A press beside an open `details`, or Escape in it, closes it, as menus do. */
function useLightDismiss(menu: RefObject<HTMLDetailsElement>) {
  useEffect(() => {
    const shut = (back: boolean) => {
      if (!menu.current?.open) return
      menu.current.open = false
      if (back) menu.current.querySelector('summary')?.focus()
    }
    const beside = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) shut(false)
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape')
        shut(event.target instanceof Node && menu.current?.contains(event.target) === true)
    }
    document.addEventListener('pointerdown', beside)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', beside)
      document.removeEventListener('keydown', escape)
    }
  }, [menu])
}
