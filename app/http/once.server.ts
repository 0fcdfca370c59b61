import { LRUCache } from 'lru-cache'
import type { Reader } from '#db/store'

type Results = LRUCache<string, Promise<unknown>>

/** By the database, which is one for all requests; what else a page is handed may be its own. */
const kept = new WeakMap<Reader, Results>()
const minutes = 10

/** So many presses of some hundred bytes each. */
const most = 500

/**
 * Does a piece of work once for each key: who presses again within ten minutes gets the first press's result, also
 * while that is still under way. Kept in memory: after a restart the work itself must refuse to happen twice.
 */
export function once<T>(db: Reader, key: string, work: () => Promise<T>): Promise<T> {
  const results: Results = kept.get(db) ?? new LRUCache({ max: most, ttl: minutes * 60_000 })
  kept.set(db, results)
  const before = results.get(key)
  if (before) return before as Promise<T>
  const result = work()
  results.set(key, result)
  result.catch(() => results.delete(key))
  return result
}

/** The result kept for a key, if its work was done here not long ago. */
export async function doneBefore<T>(db: Reader, key: string): Promise<T | undefined> {
  return kept.get(db)?.get(key) as Promise<T> | undefined
}
