import { useEffect, useRef, type RefObject } from 'react'
import { listen } from '../listen'

interface Spot {
  /** The motif whose row it was in, and that row's number in the list. */
  motif?: string
  row: number
  /** Which of the row's controls. */
  control?: string
}

/**
 * Keeps the keyboard's place in a panel of motifs: when the control that had the focus is gone or has been moved, it
 * goes to the same one of the same motif, or of the one that has taken its place, or else to the panel's first control.
 */
export function useRestoredFocus(panel: RefObject<HTMLElement>): void {
  const spot = useRef<Spot>()
  useEffect(() => {
    const { current: box } = panel
    if (!box) return
    const rows = () => [...box.querySelectorAll<HTMLElement>('[data-motif]')]
    const onFocusIn = ({ target }: FocusEvent) => {
      const element = target as HTMLElement
      // A motif's own fields belong to the chosen one's row.
      const row =
        element.closest<HTMLElement>('[data-motif]') ?? box.querySelector<HTMLElement>('[data-chosen]')
      spot.current = {
        motif: row?.dataset.motif,
        row: row ? rows().indexOf(row) : 0,
        control: element.dataset.act,
      }
    }
    const onFocusOut = ({ target, relatedTarget }: FocusEvent) => {
      const inside = relatedTarget instanceof Node && box.contains(relatedTarget)
      // What is taken out of the page loses its focus to nothing; only who leaves by choice has left.
      queueMicrotask(() => {
        if (!inside && (target as Node).isConnected && document.activeElement !== document.body)
          spot.current = undefined
      })
    }
    const onPointerDown = ({ target }: PointerEvent) => {
      if (!box.contains(target as Node)) spot.current = undefined
    }
    const stops = [
      listen(box, { focusin: onFocusIn, focusout: onFocusOut }),
      listen(window, { pointerdown: onPointerDown }, { capture: true }),
    ]
    return () => stops.forEach((stop) => stop())
  }, [panel])

  // After every render: only then is it known what has gone.
  useEffect(() => {
    const { current: box } = panel
    const before = spot.current
    if (!box || !before || document.activeElement !== document.body || box.hidden) return
    const rows = [...box.querySelectorAll<HTMLElement>('[data-motif]')]
    const row =
      rows.find(({ dataset }) => dataset.motif === before.motif) ??
      rows[Math.min(before.row, rows.length - 1)]
    const same = row?.querySelector<HTMLElement>(`[data-act="${before.control ?? 'name'}"]`)
    ;(same ?? box.querySelector<HTMLElement>('button'))?.focus()
  })
}
