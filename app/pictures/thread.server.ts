import { Worker, type ResourceLimits } from 'node:worker_threads'

/** What goes to a thread, and what comes back, told apart by `id`. */
export interface Order {
  id: number
  act: string
  given: unknown[]
}
export type Answer = { id: number } & ({ done: unknown } | { error: string; heavy?: boolean })

/** The work took longer, or more memory, than any may. */
export class TooHeavy extends Error {
  constructor() {
    super('This is too heavy to be made. Take something away, and try again.')
    this.name = 'TooHeavy'
  }
}

/** Told by its name: pages and services are bundled apart, each with a class of its own. */
export const isTooHeavy = (error: unknown): error is TooHeavy =>
  error instanceof Error && error.name === 'TooHeavy'

export interface Thread {
  /** Rejects with a sentence: that of the work, `TooHeavy`, or that the thread ended. */
  order: <T>(act: string, ...given: unknown[]) => Promise<T>
  close: () => Promise<void>
}

interface Waiting {
  resolve: (done: never) => void
  reject: (error: Error) => void
  late: NodeJS.Timeout
}

/** The bytes of a thread's answer, without a copy. */
export const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength)

/**
 * A thread for work that would hold up every request. `entry` is its bundled script. It begins with the first order, and
 * ends when there was none for `idleMs`. An order that takes `longestMs` ends the thread, and so does one that needs more
 * than `limits`; should it die, who waits for it is told so, and the next order starts another.
 */
export function openThread(
  entry: URL,
  {
    dataDir,
    name,
    longestMs,
    idleMs = Number.POSITIVE_INFINITY,
    limits,
  }: { dataDir: string; name: string; longestMs: number; idleMs?: number; limits?: ResourceLimits },
): Thread {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let last = 0

  function settle(id: number): Waiting | undefined {
    const asker = waiting.get(id)
    waiting.delete(id)
    clearTimeout(asker?.late)
    return asker
  }

  /** A thread that is no more; who waits for it is told why. */
  function lost(one: Worker, why: Error): void {
    if (thread !== one) return
    thread = undefined
    for (const id of [...waiting.keys()]) settle(id)?.reject(why)
  }
  const ended = () => new Error(`The ${name}’s thread ended. Ask for the picture again.`)

  function start(): Worker {
    const started = new Worker(entry, { workerData: { dataDir }, resourceLimits: limits })
    started.on('message', (answer: Answer) => {
      const asker = settle(answer.id)
      if ('error' in answer) asker?.reject(answer.heavy ? new TooHeavy() : new Error(answer.error))
      else asker?.resolve(answer.done as never)
      if (waiting.size === 0 && Number.isFinite(idleMs)) idle = setTimeout(rest, idleMs).unref()
    })
    started.on('error', (error: NodeJS.ErrnoException) =>
      lost(started, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooHeavy() : error),
    )
    started.on('exit', () => lost(started, ended()))
    // A process that has nothing else to do may end.
    started.unref()
    return started
  }

  function rest(): void {
    if (waiting.size > 0) return
    const resting = thread
    thread = undefined
    void resting?.terminate()
  }

  return {
    order<T>(act: string, ...given: unknown[]): Promise<T> {
      return new Promise((resolve, reject) => {
        clearTimeout(idle)
        const id = ++last
        const worker = (thread ??= start())
        const late = setTimeout(() => {
          settle(id)?.reject(new TooHeavy())
          lost(worker, ended())
          void worker.terminate()
        }, longestMs)
        waiting.set(id, { resolve, reject, late })
        worker.postMessage({ id, act, given } satisfies Order)
      })
    },
    async close() {
      clearTimeout(idle)
      await thread?.terminate()
    },
  }
}
