/**
 * A function that keeps its last few results, by all that it was given: a garment is drawn anew at each change, and most
 * of its parts are as they were. What it is given is plain data. `work` stands beside other declarations, not inside a
 * function that knows more, so that the compiler sees to it that it is given all it reads. Results are shared, so nobody
 * may change them.
 */
export function memoize<Given, Result>(work: (given: Given) => Result, most = 6): (given: Given) => Result {
  const kept = new Map<string, Result>()
  return (given) => {
    const key = JSON.stringify(given)
    const result = kept.get(key) ?? work(given)
    // The one asked for last goes last of all.
    kept.delete(key)
    kept.set(key, result)
    if (kept.size > most) kept.delete(kept.keys().next().value!)
    return result
  }
}
