import type { Store } from '#db/store'
import type { Clock } from '~/domain/clock'
import type { Keys } from '~/domain/keys.server'
import type { Claimed } from '~/domain/outbox/claim.server'
import { abandonSending } from '~/domain/outbox/commands.server'
import { readProps, unreadable } from '~/domain/outbox/props.server'
import { readSettings } from '~/domain/settings/queries.server'
import { smtpUrlOf } from '~/domain/settings/smtp.server'
import type { Settings } from '~/domain/settings/settings'
import { mailbox } from '~/domain/visitors/visitors'
import { createLanes } from './lanes.server'
import { messageOf } from './message.server'
import type { Outcome } from './outcome'
import { renderEmail } from './render.server'
import {
  createTransport,
  refusing,
  type Refusal,
  type Transport,
  type TransportOptions,
} from './transport.server'
import { createOutboxBatches } from './outbox-batches.server'

export interface WorkerOptions {
  store: Store
  keys: Keys
  clock: Clock
  publicUrl: string
  /** From the environment; goes before the mail server that staff entered. */
  smtpUrl?: string | undefined
  /** True where no other process sends from this outbox: on SQLite. */
  alone: boolean
  /** Mails on their way at once. */
  concurrency?: number
  /** Looks for due mails so often, besides being poked. */
  everyMs?: number
  /** Told what went wrong beside a mail's own fate. */
  onError?: (error: unknown) => void
  transport?: (options: TransportOptions) => Transport
}

export interface Worker {
  start: () => Promise<void>
  /** Finishes the mails on their way and gives back what was not begun; resolves when nothing is on its way. */
  stop: () => Promise<void>
  /** Sends all that is due now. */
  drain: () => Promise<void>
  /** Says that something may be due; called after the commit, never inside it. */
  poke: () => void
  /** Why mails wait, or undefined when they leave. */
  trouble: () => Refusal | undefined
}

/**
 * What empties the outbox. A mail is claimed in one transaction, sent outside of any, and marked in a later one. Where a
 * mail hangs, the others go on beside it.
 */
export function createWorker(options: WorkerOptions): Worker {
  const {
    store,
    keys,
    clock,
    alone,
    publicUrl,
    concurrency = 5,
    everyMs = 3000,
    onError = () => {},
  } = options
  const key = 'outbox'
  /** `named`: by what it was made, so that the mail server's password is opened once and kept nowhere else. */
  let transport: { named: string | undefined; made: Transport } | undefined
  let timer: NodeJS.Timeout | undefined
  let stopping = false
  /** With what the mails of now are sent. */
  let current: { settings: Settings; through: Transport } | undefined
  const closed = () => stopping || !current || current.through.refusal !== undefined
  const turns = createOutboxBatches({ store, key, now: clock.now, closed, lanes: concurrency })
  const lanes = createLanes({ most: concurrency, turns, tried, ready, closed, onError })

  function made(smtp: Settings['smtp']): Transport {
    let smtpUrl
    try {
      smtpUrl = options.smtpUrl ?? smtpUrlOf(smtp, keys)
    } catch (error) {
      onError(error)
      return refusing(
        'sealed',
        'The mail server’s address was sealed with another SECRET. Restore that SECRET, or save the mail settings again.',
      )
    }
    // One more than leave at once: that one is for codes.
    const pool = concurrency + 1
    return (options.transport ?? createTransport)({ smtpUrl, publicUrl, pool })
  }

  function transportFor({ smtp }: Settings): Transport {
    const named = options.smtpUrl ?? smtp.sealedUrl
    if (transport?.named !== named || !transport) {
      transport?.made.close()
      transport = { named, made: made(smtp) }
    }
    return transport.made
  }

  /** Looks up with what to send, and what a sender that died left; says whether anything may leave. */
  async function ready(): Promise<boolean> {
    const settings = await readSettings(store.db)
    current = { settings, through: transportFor(settings) }
    if (closed()) return false
    await store.transact((tx) => abandonSending(tx, { now: clock.now() }), { key })
    return true
  }

  /** What became of a mail; undefined when it was not begun, because we are about to stop. */
  async function tried(mail: Claimed): Promise<Outcome | undefined> {
    if (closed() || !current) return undefined
    const { settings, through } = current
    let props: { stopUrl?: string } | undefined
    let to: string
    try {
      props = readProps(mail, keys)
      if (!props) throw new Error('What this mail says was erased, so it was not sent.')
      to = opened(mail.address, keys)
    } catch (error) {
      // Trying again would not open it either; the others go on.
      onError(error)
      return { state: 'refused', said: error instanceof Error ? error.message : '' }
    }
    try {
      const rendered = await renderEmail(mail.email, mail.locale, props)
      const message = messageOf({
        ...rendered,
        email: mail.email,
        messageId: mail.messageId,
        to,
        from: settings.smtp.from ?? defaultFrom(publicUrl),
        shopName: settings.shop.name,
        fromName: mail.fromName,
        stopUrl: props.stopUrl,
        date: mail.createdAt,
      })
      return await through.send(message)
    } catch (error) {
      // `send` answers for itself; what is thrown here was thrown before it.
      onError(error)
      return {
        state: 'deferred',
        said: `could not be written: ${error instanceof Error ? error.message : ''}`,
      }
    }
  }

  const drain = () => (stopping ? Promise.resolve() : lanes.drain())

  const poke = () => {
    if (!stopping && timer) lanes.fill().catch(onError)
  }

  return {
    start: async () => {
      stopping = false
      if (alone) await store.transact((tx) => abandonSending(tx, { now: clock.now(), all: true }), { key })
      timer = setInterval(poke, everyMs)
      timer.unref()
      poke()
    },
    stop: async () => {
      stopping = true
      clearInterval(timer)
      timer = undefined
      await lanes.drained()
      transport?.made.close()
      transport = undefined
    },
    drain,
    poke,
    trouble: () => transport?.made.refusal,
  }
}

/** To whom a mail goes. Throws a sentence where that can't be opened any more. */
function opened(address: string, keys: Keys): string {
  try {
    return keys.open(address)
  } catch (cause) {
    throw new Error(unreadable, { cause })
  }
}

function defaultFrom(publicUrl: string): string {
  const from = `mail@${new URL(publicUrl).hostname}`
  // A bare host or a number is no mail domain; nothing leaves such a machine but to itself.
  return mailbox.safeParse(from).success ? from : 'mail@toile.example'
}
