import { useRef, useState } from 'react'
import { useT } from '~/i18n/react'

/** Upward or downward so far is a pull, not a tap. */
const pullDistance = 24

/** On a phone: raises the sheet of tools over part of the garment, and lowers it again. By a tap, a key or a pull. */
export function SheetGrip() {
  const t = useT()
  const [raised, setRaised] = useState(false)
  const startY = useRef(0)
  const pulled = useRef(false)
  return (
    <button
      type="button"
      className="sheet-grip"
      aria-expanded={raised}
      aria-label={t('studio.sheet')}
      onPointerDown={(event) => {
        startY.current = event.clientY
        pulled.current = false
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerUp={(event) => {
        const distance = event.clientY - startY.current
        pulled.current = Math.abs(distance) >= pullDistance
        if (pulled.current) setRaised(distance < 0)
      }}
      // A pull may end in a click as well; a key's click has no pointer before it.
      onClick={(event) => {
        if (event.detail === 0 || !pulled.current) setRaised((now) => !now)
      }}
    />
  )
}
