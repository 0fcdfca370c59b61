import { useEffect, useRef } from 'react'
import { change, duplicate, nudged, remove } from './edit'
import { newMotifId, type MotifsHandle } from './use-motifs'

/** Fields, buttons that arrows move between, and lists keep their own keys. */
function taken(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea, summary') !== null
}

/**
 * Keys for the chosen motifs: arrows move them (further with Shift), Delete removes, Ctrl or Command with D copies,
 * Escape lets go. The same commands as pointer and fields, so they are saved and undone alike.
 */
export function useMotifKeys(motifs: MotifsHandle): void {
  const now = useRef(motifs)
  now.current = motifs
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { chosen, setMotifs, choose, setTool } = now.current
      if (event.key === 'Escape' && !event.defaultPrevented) {
        setTool(undefined)
        return choose([])
      }
      if (chosen.length === 0 || taken(event.target) || event.altKey) return
      const step = nudged(event.key, event.shiftKey)
      if (step && !event.ctrlKey && !event.metaKey) {
        setMotifs(
          (all) => change(all, chosen, ({ x, y }) => ({ x: x + step.dx, y: y + step.dy })),
          `${chosen.join()}.nudge`,
        )
      } else if (event.key === 'Delete' || event.key === 'Backspace') {
        setMotifs((all) => remove(all, chosen))
      } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd') {
        setMotifs((all) => duplicate(all, chosen, newMotifId))
      } else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
