import { useEffect } from 'react'
import { latinKey } from '~/components/latin-key'
import { listen } from '../listen'

/** Text fields have an undo of their own. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'text'
}

/** Ctrl or Command with Z undoes, with Shift and Z (or Y) does again. */
export function useUndoKeys(undo: (() => void) | undefined, redo: (() => void) | undefined): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return
      const key = latinKey(event)
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo?.()
      else undo?.()
    }
    return listen(window, { keydown: onKey })
  }, [undo, redo])
}
