import express, { Router, type Request, type RequestHandler, type Response } from 'express'
import { pathTo } from '~/url/own-path'
import { mostBytes } from '~/uploads/read-picture.server'
import type { Uploads } from '~/uploads/uploads.server'
import { siteOf } from '~/domain/network'
import { refuse } from './refusal.server'
import { createSlots } from './upload-slots.server'

/** The picture, and what a form adds to it. */
const bodyLimit = mostBytes + 64 * 1024
/** Bodies being received at once: each may hold its eight megabytes. */
const most = { together: 16, network: 4 }
const longestMs = 180_000

/** The pictures visitors sent, by content. They are private as far as nobody else knows the address. */
export function uploadRouter(uploads: Uploads): Router {
  const router = Router()
  router.get('/uploads/:asset', (req, res, next) => {
    uploads
      .bytes(req.params.asset)
      .then((bytes) => {
        if (!bytes) return refuse(req, res, 404, 'missing')
        res.set({
          'Cache-Control': 'private, max-age=31536000, immutable',
          'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
          'Cross-Origin-Resource-Policy': 'same-origin',
          'X-Content-Type-Options': 'nosniff',
          'X-Robots-Tag': 'noindex',
        })
        res.type(bytes[0] === 0xff ? 'jpeg' : 'png').send(bytes)
      })
      .catch(next)
  })
  return router
}

/** A plain form, which names its design, is shown its page again; the studio reads JSON. */
const say = (res: Response, status: number, error: string) => {
  if (res.headersSent) return
  res.set('Cache-Control', 'no-store')
  const { design } = res.req.query
  if (typeof design === 'string') res.redirect(303, pathTo`/studio/${design}?refused=${error}`)
  else res.status(status).json({ error })
}

/**
 * Receives the body of an upload, the one larger than a form may be: a few at once, for three minutes at most, and none
 * so slowly that it keeps others out. What is too large is told in the words the studio shows.
 */
export function uploadBody(): RequestHandler {
  const receive = express.raw({ type: () => true, limit: bodyLimit, inflate: false })
  const slots = createSlots(most)

  return (req: Request, res, next) => {
    if (req.method !== 'POST' || req.path.replace(/\/$/, '') !== '/uploads') return next()
    const late = setTimeout(() => req.destroy(), longestMs)
    res.once('close', () => clearTimeout(late))
    const busy = () => say(res.set('Retry-After', '5'), 429, 'studio.upload.busy')
    const arriving = slots.enter(siteOf(req.ip ?? 'unknown'), () => {
      res.once('finish', () => req.destroy())
      busy()
    })
    if (!arriving) {
      // Read to its end and forgotten: a browser that is cut off while it sends never sees the answer.
      req.once('end', busy)
      req.resume()
      return
    }
    req.on('data', ({ length }: Buffer) => arriving.got(length))
    req.once('end', arriving.whole)
    // Held until it is answered: that long its bytes are in memory.
    res.once('close', arriving.leave)
    receive(req, res, (error?: Error & { status?: number }) => {
      clearTimeout(late)
      if (res.headersSent) return
      if (!error) return next()
      if (error.status === 413) return say(res, 413, 'studio.upload.large')
      if (error.status && error.status < 500) return say(res, error.status, 'studio.upload.broken')
      next(error)
    })
  }
}
