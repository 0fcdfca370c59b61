import { isDue } from '~/domain/ledger/checkpoint'
import { checkpointFolder, writeMissingFiles } from '~/domain/ledger/checkpoint-files.server'
import { checkpointList, storeCheckpoint, takeCheckpoint } from '~/domain/ledger/checkpoint.server'
import { readSettings } from '~/domain/settings/queries.server'
import type { Store } from '#db/store'
import type { Keys } from '~/domain/keys.server'

const hour = 3_600_000

/**
 * Signs the ledger once a day of the shop's calendar, when lines were added since, and keeps each checkpoint in a file
 * too. The file follows the commit; what a crash left without one gets it at the next look. Looks when it is first
 * called, then once an hour.
 */
export function createDailyCheckpoint({
  store,
  keys,
  env,
}: {
  store: Store
  keys: Keys
  env: { dataDir: string }
}) {
  const folder = checkpointFolder(env.dataDir)
  let looked: Date | undefined
  let wroteAt: Date | undefined

  return async function keepCheckpoints(now: Date): Promise<void> {
    if (looked && Math.abs(now.getTime() - looked.getTime()) < hour) return
    const [last] = await checkpointList(store.db, 1)
    const { timeZone } = (await readSettings(store.db)).shop
    if (isDue(now, { lastAt: last?.at, wroteAt, timeZone })) {
      const taken = await store.snapshot((db) => takeCheckpoint(db, { now, signer: keys }))
      if (taken && (await store.transact((tx) => storeCheckpoint(tx, taken)))) wroteAt = now
    }
    await writeMissingFiles(store.db, folder, keys)
    looked = now
  }
}
