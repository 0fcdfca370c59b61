import { Worker } from 'node:worker_threads'
import type { Painter } from './painter.server'

/** What goes to the thread, and what comes back, told apart by `id`. */
export interface Order {
  id: number
  act: 'paint' | 'vector'
  given: unknown[]
}
export type Answer = { id: number } & ({ done: unknown } | { error: string })

interface Waiting {
  resolve: (done: never) => void
  reject: (error: Error) => void
}

/**
 * A painter in a thread of its own, so that drawing holds up no request. `entry` is the thread's bundled script. Should
 * the thread die, who waits for it is told so, and the next order starts another.
 */
export function openPainterThread(entry: URL, { dataDir }: { dataDir: string }): Painter {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | undefined
  let last = 0

  function start(): Worker {
    const started = new Worker(entry, { workerData: { dataDir } })
    const gone = (error: Error) => {
      if (thread === started) thread = undefined
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
    started.on('message', (answer: Answer) => {
      const asker = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('error' in answer) asker?.reject(new Error(answer.error))
      else asker?.resolve(answer.done as never)
    })
    started.on('error', gone)
    started.on('exit', () => gone(new Error('The painter’s thread ended. Ask for the picture again.')))
    // A process that has nothing else to do may end.
    started.unref()
    return started
  }

  function order<T>(act: Order['act'], ...given: unknown[]): Promise<T> {
    return new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, { resolve, reject })
      thread ??= start()
      thread.postMessage({ id, act, given } satisfies Order)
    })
  }

  thread = start()
  return {
    async paint(...given) {
      const { bytes, assets } = await order<{ bytes: Uint8Array; assets: string[] }>('paint', ...given)
      return { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), assets }
    },
    vector: (...given) => order('vector', ...given),
    async close() {
      await thread?.terminate()
    },
  }
}
