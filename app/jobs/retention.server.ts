import type { Store } from '#db/store'
import { sweepQuarantine } from '#db/sweep-quarantine'
import { unneededSince } from '~/domain/campaigns/queries.server'
import { forgetIdentities, forgetSessions, forgetTraces } from '~/domain/identity/commands.server'
import { forgetMails } from '~/domain/outbox/erase.server'
import { forgetSetupLinks } from '~/domain/staff/commands.server'
import { forgetNobodies, nobodies, type Place } from '~/domain/visitors/forget.server'

/** Rows removed, or looked at, in one transaction. */
const batch = 500
const day = 86_400_000

/** Each thing that has an end, told apart, so that one that can't be ended keeps none of the others. */
type Attempt = (what: string, work: () => Promise<unknown>) => Promise<void>

/** Others have their turn between two transactions. */
async function inBatches(work: () => Promise<number>): Promise<void> {
  while ((await work()) === batch) await new Promise((resolve) => setImmediate(resolve))
}

/** Once a day: what visitors and the shop leave behind goes when its time is over. */
export async function applyRetention(store: Store, now: Date, attempt: Attempt): Promise<void> {
  const unneeded = await unneededSince(store.db, now)
  await attempt('sessions that ran out', () =>
    inBatches(() => store.transact((tx) => forgetSessions(tx, { now, limit: batch }))),
  )
  await attempt('links for staff that no longer work', () =>
    store.transact((tx) => forgetSetupLinks(tx, { now })),
  )
  await attempt('mails that nothing looks back to', () =>
    inBatches(() => store.transact((tx) => forgetMails(tx, { now, unneeded, limit: batch }))),
  )
  await attempt('old traces of people', async () => {
    await inBatches(() => store.transact((tx) => forgetIdentities(tx, { before: unneeded, limit: batch })))
    await store.transact((tx) => forgetTraces(tx, { before: unneeded }))
  })
  await attempt('what a migration took out', () => store.transact((tx) => sweepQuarantine(tx, { now })))
  await attempt('visitors of whom nothing is left', async () => {
    const before = new Date(now.getTime() - day)
    let after: Place | undefined
    do {
      const { ids, next } = await nobodies(store.db, { before, after, limit: batch })
      if (ids.length > 0) await store.transact((tx) => forgetNobodies(tx, { ids }))
      after = next
      await new Promise((resolve) => setImmediate(resolve))
    } while (after)
  })
}
