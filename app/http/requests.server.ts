import type { RequestHandler } from 'express'
import { isNearHost } from '~/domain/network'
import { refuse } from './refusal.server'

const methods = ['GET', 'HEAD', 'POST']
const form = /^(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i

/**
 * Turns away what no browser sends us: another method, an address with a site before its path (or none at all), a Host
 * that is missing, given twice or no name. What comes after it may make a URL of both.
 */
export const plainRequest: RequestHandler = (req, res, next) => {
  if (!methods.includes(req.method))
    return refuse(req, res.set('Allow', methods.join(', ')), 405, 'unreadable')
  const hosts = req.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host')
  const { host } = req.headers
  // HTTP/1.0 has none.
  const named =
    host !== undefined ? form.test(host) && URL.canParse(`http://${host}`) : req.httpVersion === '1.0'
  if (!req.url.startsWith('/') || hosts.length > 1 || !named) return refuse(req, res, 400, 'unreadable')
  next()
}

/**
 * Turns away addresses with a zero byte, which PostgreSQL takes nowhere; and paths with another control or with bytes
 * that are no text. Nothing of ours is called so, and Remix, which can't draw a page for them, would write them to the
 * log.
 */
export const plainAddress: RequestHandler = (req, res, next) => {
  const path = decoded(req.url.replace(/\?.*/s, ''))
  if (path === undefined || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(path) || /%00/.test(req.url))
    refuse(req, res, 400, 'unreadable')
  else next()
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/** Whether a Host is this machine's own name, one of its network, or an IP address. */
export const isNear = (host: string): boolean => isNearHost(new URL(`http://${host}`).hostname)

/**
 * For a shop that is open on this machine and its network only. A stranger's page, whose own name was made to lead here
 * (DNS rebinding), would else read what it shows as if it were theirs: it still calls us by that name.
 */
export const nearHost: RequestHandler = (req, res, next) => {
  const { host } = req.headers
  if (host === undefined || isNear(host)) next()
  else refuse(req, res, 421, 'elsewhere')
}
