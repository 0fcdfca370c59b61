import type { Store } from '#db/store'
import type { Clock } from '~/domain/clock'
import type { Keys } from '~/domain/keys.server'
import { abandonSending } from '~/domain/outbox/commands.server'
import { readSettings } from '~/domain/settings/queries.server'
import type { Settings } from '~/domain/settings/settings'
import { createLanes } from './lanes.server'
import { createMailServer } from './mail-server.server'
import { createOutboxBatches } from './outbox-batches.server'
import { sendMail } from './send.server'
import type { Refusal, Transport, TransportOptions } from './transport.server'

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
  const server = createMailServer({
    keys,
    publicUrl,
    smtpUrl: options.smtpUrl,
    // One more than leave at once: that one is for codes.
    pool: concurrency + 1,
    onError,
    create: options.transport,
  })
  let timer: NodeJS.Timeout | undefined
  let stopping = false
  /** With what the mails of now are sent. */
  let current: { settings: Settings; transport: Transport } | undefined
  const closed = () => stopping || !current || current.transport.refusal !== undefined
  const batches = createOutboxBatches({ store, key, now: clock.now, closed, lanes: concurrency })
  const lanes = createLanes({
    most: concurrency,
    batches,
    // Not begun, because we are about to stop.
    send: async (mail) =>
      closed() || !current ? undefined : sendMail(mail, { keys, publicUrl, onError, ...current }),
    ready,
    closed,
    onError,
  })

  /** Looks up with what to send, and what a sender that died left; says whether anything may leave. */
  async function ready(): Promise<boolean> {
    const settings = await readSettings(store.db)
    current = { settings, transport: server.transportFor(settings) }
    if (closed()) return false
    await store.transact((tx) => abandonSending(tx, { now: clock.now() }), { key })
    return true
  }

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
      server.close()
    },
    drain: () => (stopping ? Promise.resolve() : lanes.drain()),
    poke,
    trouble: () => server.refusal(),
  }
}
