import type { Store } from '#db/store'
import type { Keys } from '~/domain/keys.server'
import type { Claimed } from '~/domain/outbox/claim.server'
import { abandonSending } from '~/domain/outbox/commands.server'
import { propsOf } from '~/domain/outbox/props.server'
import { readSettings } from '~/domain/settings/queries.server'
import { smtpUrlOf } from '~/domain/settings/smtp.server'
import type { Settings } from '~/domain/settings/settings'
import { mailbox } from '~/domain/visitors/visitors'
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
import { createTurns } from './turns.server'

export interface WorkerOptions {
  store: Store
  keys: Keys
  clock: { now: () => Date }
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

/** What empties the outbox. A mail is claimed in one transaction, sent outside of any, and marked in a later one. */
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
  let running: Promise<void> | undefined
  let again = false
  const turns = createTurns({ store, key, now: clock.now, closed: () => stopping, lanes: concurrency })

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
    return (options.transport ?? createTransport)({ smtpUrl, publicUrl, pool: concurrency })
  }

  function transportFor({ smtp }: Settings): Transport {
    const named = options.smtpUrl ?? smtp.sealedUrl
    if (transport?.named !== named || !transport) {
      transport?.made.close()
      transport = { named, made: made(smtp) }
    }
    return transport.made
  }

  async function pass(): Promise<void> {
    const settings = await readSettings(store.db)
    const through = transportFor(settings)
    if (through.refusal) return
    await turns.catchUp()
    await store.transact((tx) => abandonSending(tx, { now: clock.now() }), { key })
    const lane = async () => {
      let mail = await turns.next()
      while (mail) {
        const outcome = stopping ? undefined : await tried(mail, settings, through)
        mail = await turns.next({ id: mail.id, now: clock.now(), outcome })
      }
    }
    const lanes = await Promise.allSettled(Array.from({ length: concurrency }, lane))
    for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason
  }

  async function tried(mail: Claimed, settings: Settings, through: Transport): Promise<Outcome> {
    let props: { stopUrl?: string } | undefined
    try {
      props = propsOf(mail, keys)
      if (!props) throw new Error('What this mail says was erased, so it was not sent.')
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
        to: keys.open(mail.address),
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

  async function drain(): Promise<void> {
    again = true
    running ??= (async () => {
      try {
        while (again && !stopping) {
          again = false
          await pass()
        }
      } finally {
        running = undefined
      }
    })()
    return running
  }

  const poke = () => {
    if (!stopping && timer) drain().catch(onError)
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
      await running?.catch(() => {})
      transport?.made.close()
      transport = undefined
    },
    drain,
    poke,
    trouble: () => transport?.made.refusal,
  }
}

function defaultFrom(publicUrl: string): string {
  const from = `mail@${new URL(publicUrl).hostname}`
  // A bare host or a number is no mail domain; nothing leaves such a machine but to itself.
  return mailbox.safeParse(from).success ? from : 'mail@toile.example'
}
