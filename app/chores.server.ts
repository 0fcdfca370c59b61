import { expireRewards } from '~/domain/rewards/commands.server'
import { eraseUnproven } from '~/domain/shares/commands.server'
import { dueConversions, sendersWaiting } from '~/domain/shares/queries.server'
import { releaseShares } from '~/domain/shares/release.server'
import { settle } from '~/domain/shares/settle.server'
import type { Services } from './services.server'
import { sendingOf } from './pages/sending.server'

export interface Chores {
  start: () => void
  stop: () => Promise<void>
  /** Does all that is due now. */
  run: () => Promise<void>
}

/** What time brings about by itself: answers whose hold ended, vouchers that ran out, addresses to erase, ads whose turn came. */
export function createChores(
  services: Pick<Services, 'store' | 'clock' | 'keys' | 'env' | 'log'> & { poke: () => void },
  { everyMs = 60_000 } = {},
): Chores {
  const { store, clock, log, poke } = services
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined

  async function run(): Promise<void> {
    const now = clock.now()
    await store.transact((tx) => eraseUnproven(tx, { now }))
    await store.transact((tx) => expireRewards(tx, { now }))
    for (const { id, visitorId } of await dueConversions(store.db, { now })) {
      const sending = sendingOf(services)
      await store.transact((tx) => settle(tx, { ...sending, conversionId: id }), { key: visitorId })
    }
    // Ads that met a cap go on when there is room again.
    for (const visitorId of await sendersWaiting(store.db)) {
      const sending = sendingOf(services)
      await store.transact((tx) => releaseShares(tx, { ...sending, visitorId }), { key: visitorId })
    }
    poke()
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
