import type { Reader } from '#db/store'

/** By the database, which is one for all requests; what else a page is handed may be its own. */
const kept = new WeakMap<Reader, Map<string, { at: number; result: Promise<unknown> }>>()
const minutes = 10
const most = 500

/**
 * Does a piece of work once for each key: who presses again within ten minutes gets the first press's result, also
 * while that is still under way. Kept in memory: after a restart the work itself must refuse to happen twice.
 */
export function once<T>(db: Reader, key: string, now: Date, work: () => Promise<T>): Promise<T> {
  const results = kept.get(db) ?? new Map<string, { at: number; result: Promise<unknown> }>()
  kept.set(db, results)
  for (const [old, { at }] of results) {
    if (results.size < most && now.getTime() - at < minutes * 60_000) break
    results.delete(old)
  }
  const before = results.get(key)
  if (before) return before.result as Promise<T>
  const result = work()
  results.set(key, { at: now.getTime(), result })
  result.catch(() => results.delete(key))
  return result
}

/** The result kept for a key, if its work was done here not long ago. */
export async function doneBefore<T>(db: Reader, key: string): Promise<T | undefined> {
  return kept.get(db)?.get(key)?.result as Promise<T> | undefined
}
