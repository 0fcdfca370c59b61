/**
 * Does `work` once, when nobody has come for `ms` milliseconds. Call what it answers whenever somebody comes: that puts
 * it off, and once it is done does nothing. A process that ends does not wait for it.
 */
export function onceQuiet(work: () => void, ms: number): () => void {
  let waiting = true
  const quiet = setTimeout(() => {
    waiting = false
    work()
  }, ms).unref()
  return () => {
    if (waiting) quiet.refresh()
  }
}
