import type { Requester } from '~/pictures/fair-queue.server'

/** How many pictures are at hand without drawing anything: about 24 MB. */
const mostAtHand = 300

interface Entry {
  picture: Promise<Buffer>
  made: boolean
  /** How many wait who could still go; infinite once somebody can't. */
  waiting: number
  nobodyWaits: AbortController
}

/**
 * The latest pictures by what they show: drawing a design again only to find its picture costs ten times the finding.
 * One that is being made is made for all who asked meanwhile, and given up when all of them have gone.
 */
export function createMemoryCache() {
  const kept = new Map<string, Entry>()

  function begin(
    key: string,
    asker: Requester | undefined,
    make: (asker?: Requester) => Promise<Buffer>,
  ): Entry {
    const nobodyWaits = new AbortController()
    const picture = make(asker && { ...asker, signal: nobodyWaits.signal })
    const shelved: Entry = { picture, made: false, waiting: 0, nobodyWaits }
    picture.then(
      () => (shelved.made = true),
      () => forget(key, shelved),
    )
    return shelved
  }

  function forget(key: string, shelved: Entry) {
    if (kept.get(key) === shelved) kept.delete(key)
  }

  /** The picture, or the signal's reason as soon as its asker has gone. */
  function waitFor(key: string, shelved: Entry, signal: AbortSignal | undefined): Promise<Buffer> {
    if (shelved.made) return shelved.picture
    shelved.waiting += signal ? 1 : Number.POSITIVE_INFINITY
    if (!signal) return shelved.picture
    return new Promise((resolve, reject) => {
      const left = () => {
        reject(signal.reason as Error)
        if (--shelved.waiting > 0) return
        forget(key, shelved)
        shelved.nobodyWaits.abort(signal.reason)
      }
      const done = () => signal.removeEventListener('abort', left)
      if (signal.aborted) return left()
      signal.addEventListener('abort', left, { once: true })
      shelved.picture.finally(done).then(resolve, reject)
    })
  }

  return function shelf(
    parts: unknown[],
    asker: Requester | undefined,
    make: (asker?: Requester) => Promise<Buffer>,
  ): Promise<Buffer> {
    const key = JSON.stringify(parts)
    const shelved = kept.get(key) ?? begin(key, asker, make)
    kept.delete(key)
    kept.set(key, shelved)
    for (const oldest of kept.keys()) {
      if (kept.size <= mostAtHand) break
      kept.delete(oldest)
    }
    return waitFor(key, shelved, asker?.signal)
  }
}
