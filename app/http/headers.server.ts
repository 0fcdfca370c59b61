import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

const permissions = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']

/**
 * The headers of every answer. A route may replace one by naming it in its own response. Referrer-Policy is
 * `same-origin` also where the address holds a token: no other site learns anything, and a browser without
 * Sec-Fetch-Site still tells us the form's origin, which `no-referrer` would turn into `null`.
 */
export function securityHeaders({
  secure,
  development,
}: {
  secure: boolean
  development: boolean
}): RequestHandler[] {
  const nonce = (_req: unknown, res: unknown) => `'nonce-${(res as Response).locals.nonce as string}'`
  return [
    (_req, res, next) => {
      res.locals.nonce = randomBytes(16).toString('base64')
      res.setHeader('Permissions-Policy', permissions.map((name) => `${name}=()`).join(', '))
      next()
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'", nonce],
          // Vite writes style elements by script while developing.
          styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'", nonce],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'"],
          connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
      crossOriginEmbedderPolicy: false,
      // Mail programs show the hosted pictures.
      crossOriginResourcePolicy: { policy: 'cross-origin' },
    }),
  ]
}
