import { endTooOld, eraseProps } from '~/domain/outbox/erase.server'
import { expireRewards } from '~/domain/rewards/commands.server'
import { creditsTooOld, lapseCredits } from '~/domain/rewards/lapse.server'
import { readSettings } from '~/domain/settings/queries.server'
import { eraseUnproven } from '~/domain/shares/commands.server'
import { unneededSince } from '~/domain/campaigns/queries.server'
import { forgetIdentities, forgetTraces } from '~/domain/identity/commands.server'
import { dueConversions, dueReviews, sendersWaiting } from '~/domain/shares/queries.server'
import { uploadsInUse } from '~/domain/shares/uploads.server'
import { releaseShares } from '~/domain/shares/release.server'
import { endReview, settle } from '~/domain/shares/settle.server'
import { createCheckpointing } from './checkpointing.server'
import { eraseProofs } from '~/domain/visitors/commands.server'
import type { Services } from './services.server'
import { sendingOf } from './pages/sending.server'

export interface Chores {
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
export function createChores(
  services: Pick<Services, 'store' | 'clock' | 'keys' | 'env' | 'log' | 'uploads'> & { poke: () => void },
  { everyMs = 60_000 } = {},
): Chores {
  const { store, clock, log, poke } = services
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let swept = 0
  const keepCheckpoints = createCheckpointing(services)
  let erased = 0

  /** Once a day: a month after it was sent, a picture that lies on no design goes; and old traces of people. */
  async function daily(now: Date) {
    if (Math.abs(now.getTime() - swept) < day) return
    swept = now.getTime()
    const before = new Date(now.getTime() - keptDays * day)
    await services.uploads.sweep({ before, inUse: () => uploadsInUse(store.db) })
    const unneeded = await unneededSince(store.db, now)
    await store.transact((tx) => forgetIdentities(tx, { before: unneeded }))
    await store.transact((tx) => forgetTraces(tx, { before: unneeded }))
  }

  /** Answers that waited too long for others, a visitor at a time: each has a chain of their own. */
  async function lapse(now: Date) {
    const { timeZone } = (await readSettings(store.db)).shop
    const old = await creditsTooOld(store.db, { now, timeZone })
    for (const visitorId of new Set(old.map((credit) => credit.visitorId)))
      await store.transact((tx) => lapseCredits(tx, { visitorId, now, timeZone }), { key: visitorId })
  }

  /** Once an hour: what mails said that are long at their end. */
  async function eraseMails(now: Date) {
    if (now.getTime() - erased < hour) return
    while ((await store.transact((tx) => eraseProps(tx, { now, limit: batch }))) === batch);
    erased = now.getTime()
  }

  async function run(): Promise<void> {
    const now = clock.now()
    await store.transact((tx) => eraseUnproven(tx, { now }))
    await store.transact((tx) => eraseProofs(tx, { now }))
    while ((await store.transact((tx) => endTooOld(tx, { now, limit: batch }))) === batch);
    await eraseMails(now)
    await store.transact((tx) => expireRewards(tx, { now }))
    await lapse(now)
    for (const { id, visitorId } of await dueConversions(store.db, { now })) {
      const sending = sendingOf(services)
      await store.transact((tx) => settle(tx, { ...sending, conversionId: id }), { key: visitorId })
    }
    for (const { id, visitorId } of await dueReviews(store.db, { now })) {
      const sending = sendingOf(services)
      await store.transact((tx) => endReview(tx, { ...sending, conversionId: id }), { key: visitorId })
    }
    // Ads that met a cap go on when there is room again.
    for (const visitorId of await sendersWaiting(store.db, { now })) {
      const sending = sendingOf(services)
      await store.transact((tx) => releaseShares(tx, { ...sending, visitorId, byClock: true }), {
        key: visitorId,
      })
    }
    poke()
    await daily(now)
    await keepCheckpoints(now)
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
