import type { Request, Response as ExpressResponse } from 'express'
import type { Store } from '#db/store'
import { storageTrouble } from '#db/trouble'
import { isNotAllowed } from '~/domain/audit/audit'
import type { Uploads } from '~/uploads/uploads.server'
import { answerOf } from './refusal.server'

/**
 * The store as pages have it: where nothing can be written down just now, what was sent is answered with 503 and one
 * sentence in the reader's language. Nothing of it was kept, so it may be sent again. What staff may not do is 403.
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
        // Who may not do a thing any more reads so, as at the door of a page.
        if (isNotAllowed(error)) throw Response.json({ word: 'staff.forManagers' }, { status: 403 })
        if (!storageTrouble(error)) throw error
        onError(error)
        throw noRoom(req, res)
      }
    },
  }
}

const later = { 'Cache-Control': 'no-store', 'Retry-After': '60' }

function noRoom(req: Request, res: ExpressResponse): Response {
  const { type, body } = answerOf(req, res, 503, 'noRoom')
  return new Response(body, { status: 503, headers: { ...later, 'Content-Type': type } })
}

/** Likewise where a picture can't be written down. The studio, whose request names no design, is told in words of its own. */
export function answeringUploads(
  uploads: Uploads,
  req: Request,
  res: ExpressResponse,
  onError: (error: unknown) => void,
): Uploads {
  return {
    ...uploads,
    take: async (bytes, options) => {
      try {
        return await uploads.take(bytes, options)
      } catch (error) {
        if (!storageTrouble(error)) throw error
        onError(error)
        if (req.query.design !== undefined) throw noRoom(req, res)
        throw Response.json({ error: 'studio.upload.noRoom' }, { status: 503, headers: later })
      }
    },
  }
}
