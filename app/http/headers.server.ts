import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** Stands for the nonce of one answer. */
const anyNonce = 'nonce-of-an-answer'
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
}): RequestHandler {
  const helmeted = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", `'nonce-${anyNonce}'`],
        // Vite writes style elements by script while developing.
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${anyNonce}'`],
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
  })
  const headers = new Map([['Permissions-Policy', permissions.map((name) => `${name}=()`).join(', ')]])
  // But for the nonce they are the same in every answer: they are written once.
  helmeted(
    {} as IncomingMessage,
    {
      setHeader: (name: string, value: string) => headers.set(name, value),
      removeHeader: (name: string) => headers.delete(name),
    } as unknown as ServerResponse,
    (error?: unknown) => {
      if (error) throw error as Error
    },
  )
  return (_req, res, next) => {
    const nonce = randomBytes(16).toString('base64')
    res.locals.nonce = nonce
    for (const [name, value] of headers) res.setHeader(name, value.replaceAll(anyNonce, nonce))
    next()
  }
}
