import { Router } from 'express'

/**
 * `/healthz`: the process answers. `/readyz`: it can do its work; `ready` gives a sentence for each thing that
 * keeps it from that, and notes on what does not.
 */
export function healthRouter(ready: () => Promise<{ reasons: string[]; notes: string[] }>): Router {
  const router = Router()
  router.get('/healthz', (_req, res) => {
    res.set('Cache-Control', 'no-store').type('text').send('ok\n')
  })
  router.get('/readyz', (_req, res, next) => {
    ready()
      .then(({ reasons, notes }) => {
        res
          .status(reasons.length > 0 ? 503 : 200)
          .set('Cache-Control', 'no-store')
          .type('text')
        res.send(`${[...(reasons.length > 0 ? reasons : ['ready']), ...notes].join('\n')}\n`)
      })
      .catch(next)
  })
  return router
}
