import { useEffect, useRef } from 'react'
import { nudged } from '~/catalog/motifs/edit'
import type { MotifsHandle } from './use-motifs'

/** Fields keep their own keys, and what is open above the studio keeps all of them. */
function taken(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox]), select, textarea, summary, dialog') !== null
  )
}

/** What a key does together with Ctrl or Command. Undefined for one that does nothing here. */
function commandOf(key: string, { chosen, shown, copy, choose, turn, resize }: MotifsHandle) {
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'd':
      return () => copy(chosen)
    case 'a':
      return () => choose(shown.map(({ id }) => id))
    case 'ArrowLeft':
      return () => turn(-5)
    case 'ArrowRight':
      return () => turn(5)
    case 'ArrowUp':
      return () => resize(1.05)
    case 'ArrowDown':
      return () => resize(1 / 1.05)
    default:
      return undefined
  }
}

function actOf(event: KeyboardEvent, motifs: MotifsHandle): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey) return commandOf(event.key, motifs)
  if (event.key === 'Delete' || event.key === 'Backspace') return () => motifs.remove(motifs.chosen)
  const step = nudged(event.key, event.shiftKey)
  return step && (() => motifs.nudge(step))
}

/**
 * Keys for the chosen motifs: arrows move them (further with Shift), with Ctrl or Command they turn them and make them
 * larger or smaller; Delete removes, Ctrl with D copies, with A chooses all; Escape lets go. The same acts as pointer
 * and fields have, so they are saved, undone and told alike.
 */
export function useMotifKeys(motifs: MotifsHandle): void {
  const now = useRef(motifs)
  now.current = motifs
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { chosen, choose, setTool } = now.current
      if (event.defaultPrevented || (event.target as HTMLElement).closest?.('dialog')) return
      if (event.key === 'Escape') {
        setTool(undefined)
        return choose([])
      }
      if (chosen.length === 0 || taken(event.target) || event.altKey) return
      const act = actOf(event, now.current)
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
