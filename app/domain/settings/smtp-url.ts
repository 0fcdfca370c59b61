import type { Result } from '~/domain/result'
import { isLoopbackHost } from '~/domain/network'

/** A mail server as its address names it. */
export interface MailServer {
  host: string
  port: number
  /** TLS from the first byte (smtps), not after STARTTLS. */
  secure: boolean
  user: string
  password: string
  /** On this machine: nobody stands between, so its certificate may be its own. */
  local: boolean
  /** Whether its certificate must be one that this machine trusts. */
  verified: boolean
  /** The name its certificate bears, where that is not the host's. */
  certificateName: string | undefined
}

export type ReadSmtpUrl =
  /** `unread`: options that nothing is done with. Who types an address is told; a kept one goes on. */
  Result<{ server: MailServer; unread: string[] }, string>

export const smtpExample = 'smtp://user:password@mail.example.com:587'
export const smtpOptions = ['tls.rejectUnauthorized', 'tls.servername']

/** How a password is written inside an address, for those whose address can't be read. */
export const percentSigns = 'write the signs # / ? % @ : of a password as %23 %2F %3F %25 %40 %3A'

const no = (reason: string): ReadSmtpUrl => ({ ok: false, reason })

/** Takes a mail server's address apart. `reason` is half a sentence and shows nothing of what was typed, a password least. */
export function readSmtpUrl(text: string): ReadSmtpUrl {
  if (!/^smtps?:\/\//i.test(text)) return no('does not begin with smtp:// or smtps://')
  if (!URL.canParse(text)) return no(`cannot be read as an address: ${percentSigns}`)
  const url = new URL(text)
  // A password that has one of these signs ends the host's part too early.
  if (/@/.test(url.pathname + url.search + url.hash) || url.hash)
    return no(`has a # / or ? too early: ${percentSigns}`)
  if (!/^\/?$/.test(url.pathname)) return no('has a path after the host, which a mail server has not')
  const host = plainHost(url.hostname)
  if (!host) return no('names no host')
  const [user, password] = [literally(url.username), literally(url.password)]
  const verify = url.searchParams.get('tls.rejectUnauthorized')
  if (verify !== null && verify !== 'true' && verify !== 'false')
    return no('has a tls.rejectUnauthorized that is neither true nor false')
  const secure = url.protocol === 'smtps:'
  const local = isLoopbackHost(host)
  const server = {
    host,
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    user,
    password,
    local,
    verified: verify === null ? !local : verify === 'true',
    certificateName: url.searchParams.get('tls.servername') ?? undefined,
  }
  return {
    ok: true,
    server,
    unread: [...url.searchParams.keys()].filter((name) => !smtpOptions.includes(name)),
  }
}

/** What an address holds in its escaped form; where a `%` begins no escape, somebody typed it as it is. */
export function literally(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The host as DNS has it, an IPv6 address without brackets. Only http's addresses are brought to that form by `URL`. */
function plainHost(hostname: string): string | undefined {
  const asWeb = `http://${literally(hostname)}`
  return URL.canParse(asWeb) ? new URL(asWeb).hostname.replace(/^\[|\]$/g, '') : undefined
}
