/**
 * Keeps the last few results of some work, by what it was done from: a garment is drawn anew at each change, and most of
 * its parts are as they were. `from` is plain data and must hold all that the work reads; results are shared, so
 * nobody may change them.
 */
export function memoize<Result>(most = 6): (from: unknown, work: () => Result) => Result {
  const kept = new Map<string, Result>()
  return (from, work) => {
    const key = JSON.stringify(from)
    const result = kept.get(key) ?? work()
    // The one asked for last goes last of all.
    kept.delete(key)
    kept.set(key, result)
    if (kept.size > most) kept.delete(kept.keys().next().value!)
    return result
  }
}
