import { useRef, useState } from 'react'
import { useT } from '~/i18n/react'

/** Upward or downward so far is a pull, not a tap. */
const pull = 24

/** On a phone: raises the sheet of tools over part of the garment, and lowers it again. By a tap, a key or a pull. */
export function SheetGrip() {
  const t = useT()
  const [raised, setRaised] = useState(false)
  const from = useRef(0)
  const pulled = useRef(false)
  return (
    <button
      type="button"
      className="sheet-grip"
      aria-expanded={raised}
      aria-label={t('studio.sheet')}
      onPointerDown={(event) => {
        from.current = event.clientY
        pulled.current = false
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerUp={(event) => {
        const way = event.clientY - from.current
        pulled.current = Math.abs(way) >= pull
        if (pulled.current) setRaised(way < 0)
      }}
      // A pull may end in a click as well; a key's click has no pointer before it.
      onClick={(event) => {
        if (event.detail === 0 || !pulled.current) setRaised((now) => !now)
      }}
    />
  )
}
