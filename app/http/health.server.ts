import { Router } from 'express'

/**
 * `/healthz`: the process answers. `/readyz`: it can do its work; `notReady` gives a sentence for each thing that
 * keeps it from that.
 */
export function healthRouter(notReady: () => Promise<string[]>): Router {
  const router = Router()
  router.get('/healthz', (_req, res) => {
    res.set('Cache-Control', 'no-store').type('text').send('ok\n')
  })
  router.get('/readyz', (_req, res, next) => {
    notReady()
      .then((reasons) => {
        res
          .status(reasons.length > 0 ? 503 : 200)
          .set('Cache-Control', 'no-store')
          .type('text')
        res.send(`${reasons.join('\n') || 'ready'}\n`)
      })
      .catch(next)
  })
  return router
}
