const kept = new WeakMap<object, Map<string, { at: number; result: Promise<unknown> }>>()
const minutes = 10
const most = 500

/**
 * Does a piece of work once for each key: who presses again within ten minutes gets the first press's result, also
 * while that is still under way. Kept in memory: after a restart the work itself must refuse to happen twice.
 */
export function once<T>(owner: object, key: string, now: Date, work: () => Promise<T>): Promise<T> {
  const results = kept.get(owner) ?? new Map<string, { at: number; result: Promise<unknown> }>()
  kept.set(owner, results)
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
export async function doneBefore<T>(owner: object, key: string): Promise<T | undefined> {
  return kept.get(owner)?.get(key)?.result as Promise<T> | undefined
}
