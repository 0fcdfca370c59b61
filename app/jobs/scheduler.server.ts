import { endTooOld, eraseProps } from '~/domain/outbox/erase.server'
import { forgetBounces } from '~/domain/outbox/peace.server'
import { expireRewards } from '~/domain/rewards/commands.server'
import { creditsTooOld, lapseCredits } from '~/domain/rewards/lapse.server'
import { readSettings } from '~/domain/settings/queries.server'
import { eraseUnproven } from '~/domain/shares/commands.server'
import { dueConversions, dueReviews, sendersWaiting } from '~/domain/shares/queries.server'
import { uploadsInUse } from '~/domain/shares/uploads.server'
import { releaseShares } from '~/domain/shares/release.server'
import { endReview } from '~/domain/shares/decide.server'
import { settle } from '~/domain/shares/settle.server'
import { createDailyCheckpoint } from './checkpoints.server'
import { applyRetention } from './retention.server'
import type { Storage } from './storage.server'
import type { Uploads } from '~/uploads/uploads.server'
import { eraseProofs } from '~/domain/visitors/commands.server'
import type { Logger } from 'pino'
import type { Store } from '#db/store'
import { mailContextOf, type MailDeps } from '~/mail/mail-context.server'

export interface Scheduler {
  start: () => void
  stop: () => Promise<void>
  /** Does all that is due now. */
  run: () => Promise<void>
}

const day = 86_400_000
const hour = day / 24
/** Mails erased in one transaction. */
const batch = 500
/** A picture that was sent and is on no design is kept so long: its design may still be on the visitor's device. */
const keptDays = 30

/** What time brings about by itself: answers whose hold ended or that waited too long for others, vouchers that ran out, addresses to erase, ads whose turn came, pictures nobody needs, the ledger's daily checkpoint. */
export function createScheduler(
  services: MailDeps & {
    store: Store
    env: { dataDir: string }
    log: Logger
    uploads: Uploads
    storage: Storage
    poke: () => void
  },
  { everyMs = 60_000 } = {},
): Scheduler {
  const { store, clock, log, poke } = services
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let swept = 0
  const keepCheckpoints = createDailyCheckpoint(services)
  let erased = 0

  /** What fails is told and tried again a minute later; it keeps nothing else from being done. */
  async function attempt(what: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work()
    } catch (error) {
      log.error(error, `A chore did not end: ${what}. It is tried again in a minute, and the others go on.`)
    }
  }

  /** The same for each of many, so that one that can't be read stops none of the others. */
  async function each<Item>(
    what: string,
    items: () => Promise<Iterable<Item>>,
    work: (item: Item) => Promise<unknown>,
  ): Promise<void> {
    await attempt(what, async () => {
      for (const item of await items()) await attempt(what, () => work(item))
    })
  }

  /** Once a day: a month after it was sent, a picture that lies on no design goes; and what is over. */
  async function daily(now: Date) {
    if (Math.abs(now.getTime() - swept) < day) return
    swept = now.getTime()
    const before = new Date(now.getTime() - keptDays * day)
    await attempt('pictures nobody needs', () =>
      services.uploads.sweep({ before, inUse: () => uploadsInUse(store.db) }),
    )
    await attempt('what is over', () => applyRetention(store, now, attempt))
  }

  /** Answers that waited too long for others, a visitor at a time: each has a chain of their own. */
  async function lapse(now: Date) {
    const { timeZone } = (await readSettings(store.db)).shop
    const old = async () =>
      new Set((await creditsTooOld(store.db, { now, timeZone })).map(({ visitorId }) => visitorId))
    await each('answers that are too old', old, (visitorId) =>
      store.transact((tx) => lapseCredits(tx, { visitorId, now, timeZone }), { key: visitorId }),
    )
  }

  /** Decides on one answer, in the queue of whoever sent the design. */
  function decidedBy(decide: typeof settle | typeof endReview) {
    return ({ id, visitorId }: { id: string; visitorId: string }) => {
      const sending = mailContextOf(services)
      return store.transact<unknown>((tx) => decide(tx, { ...sending, conversionId: id }), {
        key: visitorId,
      })
    }
  }

  /** Once an hour: what mails said that are long at their end. */
  async function eraseMails(now: Date) {
    if (now.getTime() - erased < hour) return
    while ((await store.transact((tx) => eraseProps(tx, { now, limit: batch }))) === batch);
    erased = now.getTime()
  }

  async function run(): Promise<void> {
    const now = clock.now()
    // Ads that met a cap go on when there is room again; before their addresses are looked at, as they may just go.
    await each(
      'ads whose turn came',
      () => sendersWaiting(store.db, { now }),
      (visitorId) => {
        const sending = mailContextOf(services)
        return store.transact((tx) => releaseShares(tx, { ...sending, visitorId, byClock: true }), {
          key: visitorId,
        })
      },
    )
    await attempt('addresses of friends', () => store.transact((tx) => eraseUnproven(tx, { now })))
    await attempt('codes that ran out', () => store.transact((tx) => eraseProofs(tx, { now })))
    await attempt('mailboxes that bounced', () => store.transact((tx) => forgetBounces(tx, { now })))
    await attempt('mails that are too old', async () => {
      while ((await store.transact((tx) => endTooOld(tx, { now, limit: batch }))) === batch);
    })
    await attempt('what mails said', () => eraseMails(now))
    await attempt('vouchers that ran out', () => store.transact((tx) => expireRewards(tx, { now })))
    await attempt('answers that are too old', () => lapse(now))
    await each('answers whose hold ended', () => dueConversions(store.db, { now }), decidedBy(settle))
    await each('answers nobody looked at', () => dueReviews(store.db, { now }), decidedBy(endReview))
    poke()
    await daily(now)
    await attempt('room for new designs', () => services.storage.keepWithin())
    await attempt('the ledger’s checkpoint', () => keepCheckpoints(now))
  }

  const turn = () => {
    running ??= run()
      .catch((error: unknown) =>
        log.error(error, 'The chores did not end. They are tried again in a minute.'),
      )
      .finally(() => (running = undefined))
  }
  return {
    run,
    start: () => {
      timer = setInterval(turn, everyMs)
      timer.unref()
      turn()
    },
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
