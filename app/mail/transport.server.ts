import type { Readable } from 'node:stream'
import nodemailer, { type SendMailOptions } from 'nodemailer'
import { isLoopbackHost } from '~/domain/network'
import { readSmtpUrl, smtpExample, type MailServer } from '~/domain/settings/smtp-url'
import { outcomeOf, type Outcome } from './outcome'

export interface Refusal {
  /** A word of `staff.outbox.trouble.*`. */
  kind: 'address' | 'loopback' | 'sealed'
  /** The whole sentence, for those who read the log. */
  response: string
}

export interface Transport {
  /** True when nothing leaves this machine: staff read the mails in the browser. */
  local: boolean
  /** Why nothing may be sent; mails wait meanwhile. */
  refusal?: Refusal
  send: (message: SendMailOptions) => Promise<Outcome>
  close: () => void
}

export interface TransportOptions {
  smtpUrl: string | undefined
  publicUrl: string
  /** Connections kept open to the mail server. */
  pool?: number
  /** A delivery that takes longer is broken off, however busy its mail server seems. */
  deliveryMs?: number
}

/** The transport that the settings name: a mail server's, or the local outbox. */
export function createTransport({
  smtpUrl,
  publicUrl,
  pool = 5,
  deliveryMs = 180_000,
}: TransportOptions): Transport {
  if (!smtpUrl) return localTransport
  const read = readSmtpUrl(smtpUrl)
  if (!read.ok) {
    return refusing('address', `The mail server’s address ${read.reason}. Write it like ${smtpExample}.`)
  }
  if (isLoopbackHost(new URL(publicUrl).hostname) && !read.server.local) {
    return refusing(
      'loopback',
      'Real mail is not sent while PUBLIC_URL is localhost, because nobody else could open the links in it. ' +
        'Set PUBLIC_URL to the address that your visitors use.',
    )
  }
  return smtpTransport(read.server, { pool, deliveryMs })
}

const localTransport: Transport = {
  local: true,
  send: async () => ({ state: 'handed-over', response: 'local outbox' }),
  close: () => {},
}

/** A transport through which nothing leaves until what keeps it is mended. */
export function refusing(kind: Refusal['kind'], response: string): Transport {
  return {
    ...localTransport,
    local: false,
    refusal: { kind, response },
    send: async () => ({ state: 'deferred', response }),
  }
}

function smtpTransport(
  named: MailServer,
  { pool, deliveryMs }: { pool: number; deliveryMs: number },
): Transport {
  const server = nodemailer.createTransport({
    ...optionsOf(named),
    pool: true,
    maxConnections: pool,
    maxMessages: 100,
    // Whether and when to try again is the outbox's business alone.
    maxRequeues: 0,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    dnsTimeout: 15_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const begun = new Set<unknown>()
  // nodemailer's errors don't say whether the body was on its way. It takes the first bytes from this
  // stream once the server has said that it listens, and never before.
  server.use('stream', (mail, done) => {
    const message = mail.message as unknown as { createReadStream: () => Readable }
    const inner = message.createReadStream.bind(message)
    // Emitted before the first byte flows.
    message.createReadStream = () => inner().once('resume', () => begun.add(mail.data.messageId))
    done()
  })
  return {
    local: false,
    send: async (message) => {
      try {
        // A server that sends a sign now and then outlasts every timeout of the socket; not this one.
        const { response } = await server.sendMail({ ...message, signal: AbortSignal.timeout(deliveryMs) })
        return { state: 'handed-over', response: response }
      } catch (error) {
        return outcomeOf(error as Error, begun.has(message.messageId))
      } finally {
        begun.delete(message.messageId)
      }
    },
    close: () => server.close(),
  }
}

function optionsOf({ host, port, secure, user, password, local, verified, certificateName }: MailServer) {
  return {
    host,
    port,
    secure,
    // A password never travels in the clear; a relay on this machine needs no cover.
    requireTLS: !secure && user !== '' && !local,
    tls: { rejectUnauthorized: verified, ...(certificateName && { servername: certificateName }) },
    ...(user && { auth: { user, pass: password } }),
  }
}
