import { LRUCache } from 'lru-cache'
import type { Clock } from '~/domain/clock'

/** So long after somebody opened an item they are said to have it open. */
const openMinutes = 5

type Person = { id: string; name: string }

/** Who of staff has which item open, so that two do not work on the same one. Kept in this process, and never for long. */
export interface Presence {
  /** Notes that a member has an item open now. */
  open: (item: string, member: Person) => void
  /** They are done with it. */
  leave: (item: string, member: Person) => void
  /** The name of another member who opened it last; undefined where nobody has it open. */
  other: (item: string, member: Person) => string | undefined
}

export function createPresence(clock: Clock): Presence {
  const items = new LRUCache<string, Map<string, { name: string; at: number }>>({ max: 500 })
  return {
    open: (item, { id, name }) => {
      const people = items.get(item) ?? new Map<string, { name: string; at: number }>()
      people.delete(id)
      people.set(id, { name, at: clock.now().getTime() })
      items.set(item, people)
    },
    leave: (item, { id }) => void items.get(item)?.delete(id),
    other: (item, { id }) => {
      const since = clock.now().getTime() - openMinutes * 60_000
      const others = [...(items.get(item) ?? [])].filter(([one, { at }]) => one !== id && at >= since)
      return others.at(-1)?.[1].name
    },
  }
}
