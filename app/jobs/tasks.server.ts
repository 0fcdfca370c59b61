import type { Logger } from 'pino'
import type { Store } from '#db/store'
import { endTooOld, eraseProps } from '~/domain/outbox/erase.server'
import { forgetBounces } from '~/domain/outbox/peace.server'
import { expireRewards } from '~/domain/rewards/commands.server'
import { creditsTooOld, lapseCredits } from '~/domain/rewards/lapse.server'
import { dueDecisions } from '~/domain/review/queries.server'
import { readSettings } from '~/domain/settings/queries.server'
import { eraseUnproven } from '~/domain/shares/commands.server'
import { dueConversions, dueReviews, sendersWaiting } from '~/domain/shares/queries.server'
import { releaseShares } from '~/domain/shares/release.server'
import { endReview } from '~/domain/shares/decide.server'
import { applyDecision } from '~/domain/shares/review.server'
import { noticeReviews, waitingFor } from '~/domain/shares/review-notice.server'
import { settle } from '~/domain/shares/settle.server'
import { uploadsInUse } from '~/domain/shares/uploads.server'
import { eraseProofs } from '~/domain/visitors/commands.server'
import { mailContextOf, type MailDeps } from '~/mail/mail-context.server'
import type { Uploads } from '~/uploads/uploads.server'
import { createAttempts, type Attempts } from './attempts.server'
import { createDailyCheckpoint } from './checkpoints.server'
import { applyRetention } from './retention.server'
import type { Storage } from './storage.server'

/** What the tasks work with. */
export type TaskServices = MailDeps & {
  store: Store
  env: { dataDir: string }
  log: Logger
  uploads: Uploads
  storage: Storage
  poke: () => void
}

const day = 86_400_000
const hour = day / 24
/** Mails erased in one transaction. */
const batch = 500
/** A picture that was sent and is on no design is kept so long: its design may still be on the visitor's device. */
const keptDays = 30

/** Ads that met a cap go on when there is room again, a sender at a time. */
function releaseWaiting(services: TaskServices, { each }: Attempts, now: Date): Promise<void> {
  const { store } = services
  return each(
    'ads whose turn came',
    () => sendersWaiting(store.db, { now }),
    (visitorId) => {
      const sending = mailContextOf(services)
      return store.transact((tx) => releaseShares(tx, { ...sending, visitorId, byClock: true }), {
        key: visitorId,
      })
    },
  )
}

/** What staff decided on designs, once it can't be undone any more, each in the queue of whoever made it. */
async function applyReviews(services: TaskServices, { each, one }: Attempts, now: Date): Promise<void> {
  const { store } = services
  await each(
    'decisions on designs',
    () => dueDecisions(store.db, { now }),
    ({ id, visitorId }) => {
      const sending = mailContextOf(services)
      return store.transact((tx) => applyDecision(tx, { ...sending, reviewId: id }), { key: visitorId })
    },
  )
  await one('word to staff of what waits', async () => {
    if ((await waitingFor(store.db)) === 0) return
    await store.transact((tx) => noticeReviews(tx, mailContextOf(services)), { key: 'review-notice' })
  })
}

/** Answers that waited too long for others, a visitor at a time: each has a chain of their own. */
async function lapse({ store }: TaskServices, { each }: Attempts, now: Date): Promise<void> {
  const { timeZone } = (await readSettings(store.db)).shop
  const old = async () =>
    new Set((await creditsTooOld(store.db, { now, timeZone })).map(({ visitorId }) => visitorId))
  await each('answers that are too old', old, (visitorId) =>
    store.transact((tx) => lapseCredits(tx, { visitorId, now, timeZone }), { key: visitorId }),
  )
}

/** Answers whose hold ended, and those that staff left alone too long: each in the queue of whoever sent the design. */
async function decideAnswers(services: TaskServices, { each }: Attempts, now: Date): Promise<void> {
  const { store } = services
  const decidedBy =
    (decide: typeof settle | typeof endReview) =>
    ({ id, visitorId }: { id: string; visitorId: string }) => {
      const sending = mailContextOf(services)
      return store.transact<unknown>((tx) => decide(tx, { ...sending, conversionId: id }), {
        key: visitorId,
      })
    }
  await each('answers whose hold ended', () => dueConversions(store.db, { now }), decidedBy(settle))
  await each('answers nobody looked at', () => dueReviews(store.db, { now }), decidedBy(endReview))
}

/** Everything else that is over at a moment. */
async function endExpired({ store }: TaskServices, { one }: Attempts, now: Date): Promise<void> {
  await one('addresses of friends', () => store.transact((tx) => eraseUnproven(tx, { now })))
  await one('codes that ran out', () => store.transact((tx) => eraseProofs(tx, { now })))
  await one('mailboxes that bounced', () => store.transact((tx) => forgetBounces(tx, { now })))
  await one('mails that are too old', async () => {
    while ((await store.transact((tx) => endTooOld(tx, { now, limit: batch }))) === batch);
  })
}

/** Once an hour: what mails said that are long at their end. */
function createMailEraser({ store }: TaskServices) {
  let last = 0
  return async (now: Date): Promise<void> => {
    if (now.getTime() - last < hour) return
    while ((await store.transact((tx) => eraseProps(tx, { now, limit: batch }))) === batch);
    last = now.getTime()
  }
}

/** Once a day: a month after it was sent, a picture that lies on no design goes; and what is over. */
function createDailySweep({ store, uploads }: TaskServices, { one }: Attempts) {
  let last = 0
  return async (now: Date): Promise<void> => {
    if (Math.abs(now.getTime() - last) < day) return
    last = now.getTime()
    const before = new Date(now.getTime() - keptDays * day)
    await one('pictures nobody needs', () => uploads.sweep({ before, inUse: () => uploadsInUse(store.db) }))
    await one('what is over', () => applyRetention(store, now, one))
  }
}

/** All that time brings about, as one function that does what is due. What fails is logged, and keeps nothing else. */
export function createTasks(services: TaskServices): (now: Date) => Promise<void> {
  const { store, log, storage, poke } = services
  const attempts = createAttempts(log)
  const eraseMails = createMailEraser(services)
  const sweepDaily = createDailySweep(services, attempts)
  const keepCheckpoints = createDailyCheckpoint(services)
  const { one } = attempts

  return async (now) => {
    await applyReviews(services, attempts, now)
    // Before addresses are looked at, as an ad whose turn came may just go.
    await releaseWaiting(services, attempts, now)
    await endExpired(services, attempts, now)
    await one('what mails said', () => eraseMails(now))
    await one('vouchers that ran out', () => store.transact((tx) => expireRewards(tx, { now })))
    await one('answers that are too old', () => lapse(services, attempts, now))
    await decideAnswers(services, attempts, now)
    poke()
    await sweepDaily(now)
    await one('room for new designs', () => storage.keepWithin())
    await one('the ledger’s checkpoint', () => keepCheckpoints(now))
  }
}
