import type { Store } from '#db/store'
import type { Keys } from '~/domain/keys.server'
import type { Claimed } from '~/domain/outbox/claim.server'
import { abandonSending } from '~/domain/outbox/commands.server'
import { readSettings } from '~/domain/settings/queries.server'
import type { Settings } from '~/domain/settings/settings'
import { mailbox } from '~/domain/visitors/visitors'
import { messageOf } from './message.server'
import type { Outcome } from './outcome'
import { renderEmail } from './render.server'
import { createTransport, type Transport, type TransportOptions } from './transport.server'
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
  /** The sentence that says why mails wait, or undefined when they leave. */
  trouble: () => string | undefined
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
  let transport: { url: string | undefined; made: Transport } | undefined
  let timer: NodeJS.Timeout | undefined
  let stopping = false
  let running: Promise<void> | undefined
  let again = false
  const turns = createTurns({ store, key, now: clock.now, closed: () => stopping, lanes: concurrency })

  function transportFor({ smtp }: Settings): Transport {
    const url = options.smtpUrl ?? smtp.url
    if (transport?.url !== url || !transport) {
      transport?.made.close()
      transport = {
        url,
        made: (options.transport ?? createTransport)({ smtpUrl: url, publicUrl, pool: concurrency }),
      }
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
    try {
      const props = mail.props as { stopUrl?: string }
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
