/** Runs jobs one after another. A job that throws does not stop those behind it. */
export function createQueue() {
  let tail: Promise<unknown> = Promise.resolve()
  return <T>(job: () => Promise<T>): Promise<T> => {
    const run = tail.then(job)
    tail = run.catch(() => {})
    return run
  }
}

/** One queue a key; a key's queue is forgotten when it runs empty. */
export function createKeyedQueue() {
  const tails = new Map<string, Promise<unknown>>()
  return <T>(key: string | undefined, job: () => Promise<T>): Promise<T> => {
    if (key === undefined) return job()
    const run = (tails.get(key) ?? Promise.resolve()).then(job)
    const tail = run
      .catch(() => {})
      .then(() => {
        if (tails.get(key) === tail) tails.delete(key)
      })
    tails.set(key, tail)
    return run
  }
}
