import type { Request, Response as ExpressResponse } from 'express'
import type { Store } from '#db/store'
import { storageTrouble } from '#db/trouble'
import { answerOf } from './refusal.server'

/**
 * The store as pages have it: where nothing can be written down just now, what was sent is answered with 503 and one
 * sentence in the reader's language. Nothing of it was kept, so it may be sent again.
 */
export function answering(
  store: Store,
  req: Request,
  res: ExpressResponse,
  onError: (error: unknown) => void,
): Store {
  return {
    ...store,
    transact: async (work, options) => {
      try {
        return await store.transact(work, options)
      } catch (error) {
        if (!storageTrouble(error)) throw error
        onError(error)
        const { type, body } = answerOf(req, res, 503, 'noRoom')
        throw new Response(body, {
          status: 503,
          headers: { 'Content-Type': type, 'Cache-Control': 'no-store', 'Retry-After': '60' },
        })
      }
    },
  }
}
