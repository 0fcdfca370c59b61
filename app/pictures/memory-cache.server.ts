import { LRUCache } from 'lru-cache'
import type { Requester } from '~/pictures/fair-queue.server'

/** Of pictures at hand without drawing anything, and of what names them: some 600 pictures. No other cache holds any. */
const mostBytes = 48 * 1024 * 1024

interface Underway {
  picture: Promise<Buffer>
  /** How many wait who could still go; infinite once somebody can't. */
  waiting: number
  nobodyWaits: AbortController
}

type Make = (requester?: Requester) => Promise<Buffer>

/**
 * The latest pictures by what they show: drawing a design again only to find its picture costs ten times the finding.
 * One that is being made is made for all who asked meanwhile, and given up when all of them have gone.
 */
export function createMemoryCache() {
  const made = new LRUCache<string, Buffer>({
    maxSize: mostBytes,
    sizeCalculation: (picture, name) => picture.length + 2 * name.length,
  })
  const underway = new Map<string, Underway>()

  function begin(name: string, requester: Requester | undefined, make: Make): Underway {
    const nobodyWaits = new AbortController()
    const picture = make(requester && { ...requester, signal: nobodyWaits.signal })
    const begun: Underway = { picture, waiting: 0, nobodyWaits }
    underway.set(name, begun)
    picture.then(
      (bytes) => {
        made.set(name, bytes)
        end(name, begun)
      },
      () => end(name, begun),
    )
    return begun
  }

  function end(name: string, one: Underway) {
    if (underway.get(name) === one) underway.delete(name)
  }

  /** The picture, or the signal's reason as soon as its asker has gone. */
  function waitFor(name: string, one: Underway, signal: AbortSignal | undefined): Promise<Buffer> {
    one.waiting += signal ? 1 : Number.POSITIVE_INFINITY
    if (!signal) return one.picture
    return new Promise((resolve, reject) => {
      const left = () => {
        reject(signal.reason as Error)
        if (--one.waiting > 0) return
        end(name, one)
        one.nobodyWaits.abort(signal.reason)
      }
      const done = () => signal.removeEventListener('abort', left)
      if (signal.aborted) return left()
      signal.addEventListener('abort', left, { once: true })
      one.picture.finally(done).then(resolve, reject)
    })
  }

  return async function shelf(
    parts: unknown[],
    requester: Requester | undefined,
    make: Make,
  ): Promise<Buffer> {
    const name = JSON.stringify(parts)
    const kept = made.get(name)
    if (kept) return kept
    return waitFor(name, underway.get(name) ?? begin(name, requester, make), requester?.signal)
  }
}
