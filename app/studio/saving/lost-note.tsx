import { useEffect, useState } from 'react'
import { useT } from '~/i18n/react'

/** What could not be kept of the design, told until it is read. Without JavaScript it stays until the design is saved. */
export function LostNote({ lost }: { lost: readonly string[] }) {
  const t = useT()
  const [live, setLive] = useState(false)
  const [read, setRead] = useState(false)
  useEffect(() => setLive(true), [])
  if (lost.length === 0 || read) return null
  return (
    <div className="lost-note" role="alert">
      {lost.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {live && (
        <button type="button" className="button button-small" onClick={() => setRead(true)}>
          {t('studio.lost.close')}
        </button>
      )}
    </div>
  )
}
