import { fork } from 'node:child_process'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

/** What goes to the background, and what comes back, told apart by `id`. */
export interface Order {
  id: number
  act: string
  given: unknown[]
}
export type Answer = { id: number } & ({ done: unknown } | { error: string; heavy?: boolean })

/** What the script in the background is told when it starts: a thread as its `workerData`, a process as its argument. */
export interface BackgroundData {
  dataDir: string
  name: 'painter' | 'export'
}

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

export interface Background {
  /** Rejects with a sentence: that of the work, `TooHeavy`, or that the thread or process ended. */
  order: <T>(act: string, ...given: unknown[]) => Promise<T>
  close: () => Promise<void>
}

/** The bytes of an answer, without a copy. */
export const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength)

interface Running {
  post: (order: Order) => void
  end: () => Promise<void>
}
interface Heard {
  answer: (answer: Answer) => void
  /** It is no more. */
  lost: (why: Error) => void
}
type Start = (entry: URL, data: BackgroundData, heard: Heard) => Running

const ended = (name: string) => new Error(`The ${name}’s work was ended. Ask for the picture again.`)

/** Starts quickly and shares what the process has; should a library crash in it, all crash. */
export const inThread: Start = (entry, data, { answer, lost }) => {
  const thread = new Worker(entry, { workerData: data })
  thread.on('message', answer)
  thread.on('error', lost)
  thread.on('exit', () => lost(ended(data.name)))
  // A process that has nothing else to do may end.
  thread.unref()
  return {
    post: (order) => thread.postMessage(order),
    end: async () => void (await thread.terminate()),
  }
}

/**
 * In a process of its own with at most so many megabytes of heap, after all others in the queue for a core: whatever
 * becomes of it harms nobody, and when it ends all of its memory is free again.
 */
export function inProcess(megabytes: number): Start {
  return (entry, data, { answer, lost }) => {
    const child = fork(fileURLToPath(entry), [JSON.stringify(data)], {
      execArgv: [`--max-old-space-size=${megabytes}`],
      serialization: 'advanced',
      // Not the shop's secrets. The C library would keep a pool of freed memory for each thread and core.
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, MALLOC_ARENA_MAX: '2' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    if (child.pid) setPriority(child.pid, 10)
    child.on('message', (message) => answer(message as Answer))
    child.on('error', lost)
    // V8 aborts where there is no more room.
    child.on('exit', (_code, signal) => lost(signal === 'SIGABRT' ? new TooHeavy() : ended(data.name)))
    child.unref()
    child.channel?.unref()
    const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    return {
      post: (order) => void child.send(order),
      end: async () => {
        child.kill('SIGKILL')
        await exit
      },
    }
  }
}

interface Waiting {
  resolve: (done: never) => void
  reject: (error: Error) => void
  late: NodeJS.Timeout
}

interface Options extends BackgroundData {
  /** An order that takes so long ends whoever works on it. */
  longestMs: number
  /** Without an order for so long, it ends by itself. */
  idleMs?: number
  start?: Start
}

/**
 * Work that would hold up every request, done elsewhere by the bundled script `entry`. It begins with the first order;
 * should it die, who waits for it is told so, and the next order starts it again.
 */
export function openBackground(
  entry: URL,
  { longestMs, idleMs = Number.POSITIVE_INFINITY, start = inThread, ...data }: Options,
): Background {
  const waiting = new Map<number, Waiting>()
  let running: Running | undefined
  let idle: NodeJS.Timeout | undefined
  let last = 0

  function settle(id: number): Waiting | undefined {
    const requester = waiting.get(id)
    waiting.delete(id)
    clearTimeout(requester?.late)
    return requester
  }

  function begin(): Running {
    const begun: Running = start(entry, data, {
      answer(answer) {
        const requester = settle(answer.id)
        if ('error' in answer) requester?.reject(answer.heavy ? new TooHeavy() : new Error(answer.error))
        else requester?.resolve(answer.done as never)
        if (waiting.size === 0 && Number.isFinite(idleMs)) idle = setTimeout(rest, idleMs).unref()
      },
      lost: (why) => lose(begun, why),
    })
    return begun
  }

  /** One that is no more; who waits for it is told why. */
  function lose(one: Running, why: Error): void {
    if (running !== one) return
    running = undefined
    for (const id of [...waiting.keys()]) settle(id)?.reject(why)
  }

  function rest(): void {
    if (waiting.size > 0) return
    const resting = running
    running = undefined
    void resting?.end()
  }

  return {
    order<T>(act: string, ...given: unknown[]): Promise<T> {
      return new Promise((resolve, reject) => {
        clearTimeout(idle)
        const id = ++last
        const one = (running ??= begin())
        const late = setTimeout(() => {
          settle(id)?.reject(new TooHeavy())
          lose(one, ended(data.name))
          void one.end()
        }, longestMs)
        waiting.set(id, { resolve, reject, late })
        one.post({ id, act, given })
      })
    },
    async close() {
      clearTimeout(idle)
      await running?.end()
    },
  }
}
