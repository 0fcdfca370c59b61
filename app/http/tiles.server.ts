import { Router } from 'express'
import type { Tiles } from '~/pictures/tiles.server'
import { refuse } from './refusal.server'

/** Print and weave tiles by content: an id never means other bytes, so browsers keep them for ever. */
export function tileRouter(tiles: Tiles): Router {
  const router = Router()
  router.get('/tiles/:id.png', (req, res, next) => {
    tiles
      .png(req.params.id)
      .then((png) => {
        if (!png) return refuse(req, res, 404, 'missing')
        res.set('Cache-Control', 'public, max-age=31536000, immutable').type('png').send(png)
      })
      .catch(next)
  })
  return router
}
