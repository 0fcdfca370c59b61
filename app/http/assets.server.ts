import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import express, { Router } from 'express'

/**
 * The built client: hashed names are kept by browsers for ever, the rest an hour. What the build has packed, as
 * `name.br`, is sent so to whoever can unpack it.
 */
export function clientAssets(folder: string): Router {
  const router = Router()
  const assets = new Set(readdirSync(join(folder, 'assets')))
  router.use('/assets', (req, res, next) => {
    const packed = `${req.path.slice(1)}.br`
    if (!assets.has(packed)) return next()
    res.vary('Accept-Encoding')
    if (req.acceptsEncodings('br') === 'br') {
      res.type(extname(req.path)).set('Content-Encoding', 'br')
      req.url = '/' + packed
    }
    next()
  })
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  )
  router.use('/assets', (_req, res) => {
    res.status(404).type('text').send('There is no such file. The app was updated; load the page again.\n')
  })
  const rest = express.static(folder, { maxAge: '1h', index: false })
  const top = new Set(readdirSync(folder))
  // What is built does not change. A look at the disk for every page would cost as much as a query.
  router.use((req, res, next) => (top.has(req.path.split('/')[1] ?? '') ? rest(req, res, next) : next()))
  return router
}
