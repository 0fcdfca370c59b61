import { useEffect } from 'react'
import { listen } from '../listen'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=radio], [type=checkbox]), select, textarea, dialog') !== null
/** Where arrows have a meaning of their own. */
const isChoosing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, select, textarea, dialog, .panels') !== null

const step = 48
const directions: Record<string, [dx: number, dy: number]> = {
  ArrowLeft: [step, 0],
  ArrowRight: [-step, 0],
  ArrowUp: [0, step],
  ArrowDown: [0, -step],
}

interface ViewKeys {
  /** Whether keys that write a character act: who speaks to the computer may not want them to. */
  single: boolean
  onZoom: (factor: number) => void
  /** Absent while arrows move something else. */
  onPan: ((dx: number, dy: number) => void) | undefined
  onHelp: () => void
}

/** Keys for what is seen: nearer, further, the whole, the arrows to look around, and the sheet of keys. */
export function useViewKeys({ single, onZoom, onPan, onHelp }: ViewKeys): void {
  useEffect(() => {
    const commands: Record<string, () => void> = {
      '?': onHelp,
      '+': () => onZoom(1.5),
      '=': () => onZoom(1.5),
      '-': () => onZoom(1 / 1.5),
      '0': () => onZoom(0),
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const direction = directions[event.key]
      if (direction && onPan && !isChoosing(event.target)) onPan(...direction)
      const command = single && !isTyping(event.target) ? commands[event.key] : undefined
      if (!command) return
      event.preventDefault()
      command()
    }
    return listen(window, { keydown: onKey })
  }, [single, onZoom, onPan, onHelp])
}
