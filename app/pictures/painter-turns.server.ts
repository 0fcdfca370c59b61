import { createFairQueue, type Requester } from '~/pictures/fair-queue.server'
import type { Painter } from './painter.server'

/** Whoever looks at what is everybody's. */
const anybody: Requester = { lane: 'shared', network: '', visitor: '' }

/**
 * The same painter, asked for a few pictures at a time: shared ones first, and those of visitors' own in turn. Rejects with
 * `Busy` where too many wait, and as the asker's signal says once nobody waits.
 */
export function takingTurns(painter: Painter): Painter {
  const inTurn = createFairQueue({ atOnce: 2, ownAtOnce: 1, mostEach: 60, most: 600, patienceMs: 25_000 })
  return {
    ...painter,
    paint: (request, options, requester = anybody) =>
      inTurn(requester, () => painter.paint(request, options)),
  }
}
