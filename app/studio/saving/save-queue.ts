interface Options {
  /** Whether there is anything that may be saved now. */
  isDue: () => boolean
  /** Saves; answers in how many milliseconds to save again, or nothing. */
  save: () => Promise<number | undefined>
}

/** Lets one save be under way at a time, and the next one wait. */
export function createSaveQueue({ isDue, save }: Options) {
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  function later(wait: number) {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void now(), wait)
  }
  /** Saves at once what is due. Resolves when that, or what was under way already, has come to an end. */
  async function now(): Promise<void> {
    clearTimeout(timer)
    if (running) return running
    if (stopped || !isDue()) return
    running = save()
      .then((wait) => wait !== undefined && later(wait))
      .then(() => undefined)
      .finally(() => {
        running = undefined
      })
    return running
  }

  return {
    now,
    /** Saves after a wait in milliseconds, in place of what was to be saved later. */
    later,
    cancel: () => clearTimeout(timer),
    isRunning: () => running !== undefined,
    isStopped: () => stopped,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
