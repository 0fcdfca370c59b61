import type { Keys } from '~/domain/keys.server'
import { smtpUrlOf } from '~/domain/settings/smtp.server'
import type { Settings } from '~/domain/settings/settings'
import {
  createTransport,
  refusing,
  type Refusal,
  type Transport,
  type TransportOptions,
} from './transport.server'

export interface MailServer {
  /** The transport to the mail server that is set now; the former one is closed where that changed. */
  transportFor: (settings: Settings) => Transport
  /** Why mails wait, or undefined when they leave. */
  refusal: () => Refusal | undefined
  close: () => void
}

/** Keeps the one connection to the mail server: that of the environment, or else that which staff entered. */
export function createMailServer({
  keys,
  publicUrl,
  smtpUrl: fromEnvironment,
  pool,
  onError,
  create = createTransport,
}: {
  keys: Keys
  publicUrl: string
  smtpUrl: string | undefined
  /** Mails on their way at once. */
  pool: number
  onError: (error: unknown) => void
  create?: (options: TransportOptions) => Transport
}): MailServer {
  /** `source`: what it was made from, so that the mail server's password is opened once and kept nowhere else. */
  let current: { source: string | undefined; transport: Transport } | undefined

  function made(smtp: Settings['smtp']): Transport {
    let smtpUrl
    try {
      smtpUrl = fromEnvironment ?? smtpUrlOf(smtp, keys)
    } catch (error) {
      onError(error)
      return refusing(
        'sealed',
        'The mail server’s address was sealed with another SECRET. Restore that SECRET, or save the mail settings again.',
      )
    }
    return create({ smtpUrl, publicUrl, pool })
  }

  return {
    transportFor({ smtp }) {
      const source = fromEnvironment ?? smtp.sealedUrl
      if (current?.source !== source || !current) {
        current?.transport.close()
        current = { source, transport: made(smtp) }
      }
      return current.transport
    },
    refusal: () => current?.transport.refusal,
    close() {
      current?.transport.close()
      current = undefined
    },
  }
}
