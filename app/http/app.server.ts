import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import { storageTrouble } from '#db/trouble'
import { maxDocumentBytes } from '~/domain/designs/designs'
import { clientAssets } from './assets.server'
import { crossSiteGuard } from './cross-site.server'
import { securityHeaders } from './headers.server'
import { healthRouter } from './health.server'
import { refuse } from './refusal.server'
import { sharePictureRouter } from './share-pictures.server'
import { remixHandler } from './remix.server'
import { nearHost, plainAddress, plainRequest } from './requests.server'
import { answering, answeringUploads } from './storage.server'
import { tileRouter } from './tiles.server'
import { uploadBody, uploadRouter } from './uploads.server'

/** A design, and what is said beside it. No form of ours comes near. */
const bodyLimit = maxDocumentBytes + 16 * 1024

export interface Front {
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** Serves the client's files: the built folder, or Vite while developing. */
  assets: string | RequestHandler
}

/** The whole app as one Express application; what it does comes from `services`. */
export function createApp(services: AppLoadContext['services'], { build, assets }: Front): Express {
  const { env, log } = services
  const development = typeof assets !== 'string'
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', env.trustProxy)

  app.use(securityHeaders({ secure: env.secure, development }))
  app.use(plainRequest)
  app.use(healthRouter(services.readiness))
  if (env.loopback) app.use(nearHost)
  app.use(plainAddress)
  app.use(sharePictureRouter(services))
  app.use(compression())
  app.use(typeof assets === 'string' ? clientAssets(assets) : assets)
  app.use(tileRouter(services.tiles))
  app.use(uploadRouter(services.uploads))
  app.use(crossSiteGuard(env))
  app.use(uploadBody())
  app.use(express.raw({ type: () => true, limit: bodyLimit }))
  app.use(
    remixHandler({
      build,
      mode: development ? 'development' : 'production',
      publicUrl: env.publicUrl,
      loopback: env.loopback,
      context: (req, res, asked) => {
        const onUnwritable = (error: unknown) => log.error(error, 'Nothing can be written.')
        return {
          services: {
            ...services,
            store: answering(services.store, req, res, onUnwritable),
            uploads: answeringUploads(services.uploads, req, res, onUnwritable),
          },
          ...asked,
          nonce: res.locals.nonce as string,
          clientAddress: req.ip ?? 'unknown',
        }
      },
    }),
  )

  const failed: ErrorRequestHandler = (error: Error & { status?: number }, req, res, next) => {
    if (res.headersSent) return next(error)
    if (error.status === 413) return refuse(req, res, 413, 'tooLarge')
    if (error.status && error.status < 500) return refuse(req, res, error.status, 'unreadable')
    log.error({ err: error, method: req.method }, 'A request failed.')
    if (storageTrouble(error)) return refuse(req, res, 503, 'noRoom')
    refuse(req, res, 500, 'failed')
  }
  app.use(failed)
  return app
}
