import { useEffect } from 'react'
import { nudged } from '~/catalog/motifs/edit'
import { latinKey } from '~/components/latin-key'
import { listen } from '../listen'
import type { MotifCommands } from './motif-commands'

/** Fields keep their own keys, and what is open above the studio keeps all of them. */
function hasOwnKeys(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox]), select, textarea, summary, dialog') !== null
  )
}

/** What a key does together with Ctrl or Command. Undefined for one that does nothing here. */
function commandOfControl(key: string, { selection, copy, choose, rotate, resize }: MotifCommands) {
  switch (key) {
    case 'd':
      return () => copy(selection().chosen)
    case 'a':
      return () => choose(selection().shown.map(({ id }) => id))
    case 'ArrowLeft':
      return () => rotate(-5)
    case 'ArrowRight':
      return () => rotate(5)
    case 'ArrowUp':
      return () => resize(1.05)
    case 'ArrowDown':
      return () => resize(1 / 1.05)
    default:
      return undefined
  }
}

function commandOf(event: KeyboardEvent, motifs: MotifCommands): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey) return commandOfControl(latinKey(event), motifs)
  if (event.key === 'Delete' || event.key === 'Backspace')
    return () => motifs.remove(motifs.selection().chosen)
  const step = nudged(event.key, event.shiftKey)
  return step && (() => motifs.nudge(step))
}

/**
 * Keys for the chosen motifs: arrows move them (further with Shift), with Ctrl or Command they rotate them and make them
 * larger or smaller; Delete removes, Ctrl with D copies, with A chooses all; Escape lets go. The same commands as
 * pointer and fields have, so they are saved, undone and announced alike.
 */
export function useMotifKeys(commands: MotifCommands): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || (event.target as HTMLElement).closest?.('dialog')) return
      if (event.key === 'Escape') {
        commands.setTool(undefined)
        return commands.choose([])
      }
      if (commands.selection().chosen.length === 0 || hasOwnKeys(event.target) || event.altKey) return
      const command = commandOf(event, commands)
      if (!command) return
      event.preventDefault()
      command()
    }
    return listen(window, { keydown: onKey })
  }, [commands])
}
