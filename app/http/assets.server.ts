import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'

/** The built client: hashed names are kept by browsers for ever, the rest an hour. */
export function clientAssets(folder: string): Router {
  const router = Router()
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
