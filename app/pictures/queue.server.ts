/** At most `width` pieces of work run at once; the others wait in order. */
export function createQueue(width: number) {
  const waiting: (() => void)[] = []
  let running = 0
  async function queued<T>(work: () => Promise<T>): Promise<T> {
    if (running >= width) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
  return queued
}
