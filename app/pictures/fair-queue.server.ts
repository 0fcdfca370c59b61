/** Who waits for a piece of work. */
export interface Requester {
  /** `shared` is what many look at, ads and looks; `own` is for its asker alone. */
  lane: 'shared' | 'own'
  network: string
  /** Within the network: a visitor, or nothing where nobody knows. */
  visitor: string
  /** Aborted once nobody waits any more. */
  signal?: AbortSignal
}

/** So many wait that this one can't, or it has waited for as long as anybody may. */
export class Busy extends Error {
  constructor() {
    super('Too much is being made just now. Ask again in a minute.')
    this.name = 'Busy'
  }
}

/** Told by its name: pages and services are bundled apart, each with a class of its own. */
export const isBusy = (error: unknown): error is Busy => error instanceof Error && error.name === 'Busy'

interface Job {
  requester: Requester
  begin: () => void
}

/** Those who wait: networks take turns, within one its visitors do, and each visitor's own stand in order. */
class Line {
  readonly #networks = new Map<string, Map<string, Job[]>>()
  length = 0

  push(job: Job): void {
    const { network, visitor } = job.requester
    const visitors = this.#networks.get(network) ?? new Map<string, Job[]>()
    this.#networks.set(network, visitors)
    visitors.set(visitor, [...(visitors.get(visitor) ?? []), job])
    this.length++
  }

  /** How many of one visitor's wait. */
  of({ network, visitor }: Requester): number {
    return this.#networks.get(network)?.get(visitor)?.length ?? 0
  }

  shift(): Job | undefined {
    for (const [network, visitors] of this.#networks)
      for (const [visitor, jobs] of visitors) {
        const [next, ...rest] = jobs
        visitors.delete(visitor)
        if (rest.length > 0) visitors.set(visitor, rest)
        // Whoever had a turn goes to the end.
        this.#networks.delete(network)
        if (visitors.size > 0) this.#networks.set(network, visitors)
        this.length--
        return next
      }
    return undefined
  }

  remove(job: Job): void {
    const { network, visitor } = job.requester
    const visitors = this.#networks.get(network)
    const left = visitors?.get(visitor)?.filter((one) => one !== job)
    if (!visitors || !left || left.length === visitors.get(visitor)!.length) return
    if (left.length > 0) visitors.set(visitor, left)
    else visitors.delete(visitor)
    if (visitors.size === 0) this.#networks.delete(network)
    this.length--
  }
}

/** After so many shared pieces in a row somebody's own has a turn, if any waits. */
const inARow = 3

/**
 * Work for many, a few pieces at a time. What is shared goes before what is somebody's own, which is never under way
 * `ownAtOnce` times over; networks take turns, and within one its visitors. Who no longer waits is passed over. Rejects with
 * `Busy` beyond `mostEach` of one visitor, `most` of all, or when a turn has not come within `patienceMs`.
 */
export function createFairQueue({
  atOnce,
  ownAtOnce,
  mostEach,
  most,
  patienceMs,
}: {
  atOnce: number
  ownAtOnce: number
  mostEach: number
  most: number
  patienceMs: number
}) {
  const lines = { shared: new Line(), own: new Line() }
  const running = { shared: 0, own: 0 }
  let row = 0

  const mayBegin = (lane: Requester['lane']) =>
    running.shared + running.own < atOnce && (lane === 'shared' || running.own < ownAtOnce)

  function next(): Job | undefined {
    const own = mayBegin('own') && lines.own.length > 0
    const shared = mayBegin('shared') && lines.shared.length > 0
    if (!own && !shared) return undefined
    const lane = shared && !(own && row >= inARow) ? 'shared' : 'own'
    row = lane === 'shared' ? row + 1 : 0
    return lines[lane].shift()
  }

  function go(): void {
    for (let job = next(); job; job = next()) {
      running[job.requester.lane]++
      job.begin()
    }
  }

  function turn(requester: Requester): Promise<void> {
    const { lane, signal } = requester
    const line = lines[lane]
    if (signal?.aborted) return Promise.reject(signal.reason as Error)
    if (line.length >= most || line.of(requester) >= mostEach) return Promise.reject(new Busy())
    return new Promise((resolve, reject) => {
      const give = (error: unknown) => {
        line.remove(job)
        done()
        reject(error as Error)
      }
      const gone = () => give(signal?.reason)
      const late = setTimeout(() => give(new Busy()), patienceMs)
      const done = () => {
        clearTimeout(late)
        signal?.removeEventListener('abort', gone)
      }
      const job: Job = {
        requester,
        begin: () => {
          done()
          resolve()
        },
      }
      signal?.addEventListener('abort', gone)
      line.push(job)
      go()
    })
  }

  return async function inTurn<T>(requester: Requester, work: () => Promise<T>): Promise<T> {
    await turn(requester)
    try {
      return await work()
    } finally {
      running[requester.lane]--
      go()
    }
  }
}
