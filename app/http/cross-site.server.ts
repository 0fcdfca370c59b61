import type { RequestHandler } from 'express'
import { refuse } from './refusal.server'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
const oneClick = /^\/stop\/[^/]+\/?$/

export interface Sender {
  method: string
  path: string
  host: string | undefined
  site: string | undefined
  origin: string | undefined
}

/**
 * Whether an unsafe request came from our own pages. Browsers of today say so in Sec-Fetch-Site, which no script can
 * forge; older ones only in Origin. Mail programs unsubscribe with neither (RFC 8058), at that one path. Anything else
 * that says nothing is refused: it is no browser's form. X-Forwarded-Host is never believed.
 */
export function isOwn(
  sender: Sender,
  { publicUrl, loopback }: { publicUrl: string; loopback: boolean },
): boolean {
  const { method, path, host, site, origin } = sender
  if (safe.has(method)) return true
  if (method === 'POST' && oneClick.test(path)) return true
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (origin === undefined || origin === 'null') return false
  return origin === publicUrl || (loopback && origin === `http://${host}`)
}

/** Turns away every unsafe request that does not come from our own pages, resource routes included. */
export function crossSiteGuard(options: { publicUrl: string; loopback: boolean }): RequestHandler {
  return (req, res, next) => {
    const { method, path } = req
    const sender = {
      method,
      path,
      host: req.get('host'),
      site: req.get('sec-fetch-site'),
      origin: req.get('origin'),
    }
    if (isOwn(sender, options)) return next()
    // Without https a browser tells only the Origin: our own page, opened under a name of this machine's in a network.
    const elsewhere = sender.site === undefined && sender.origin === `http://${sender.host}`
    if (elsewhere) refuse(req, res, 403, 'otherAddress', options.publicUrl)
    else refuse(req, res, 403, 'crossSite')
  }
}
