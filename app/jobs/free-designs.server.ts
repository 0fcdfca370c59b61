import type { Store } from '#db/store'
import type { Clock } from '~/domain/clock'
import { firstBeyond, oldestDesigns, removeDesigns, type Oldest } from '~/domain/designs/oldest.server'
import { uploadsInUse } from '~/domain/shares/uploads.server'
import type { Uploads } from '~/uploads/uploads.server'

/** What may go where the storage is full: pictures that nothing names, and designs that nobody owns or sent. */

export interface Kept {
  store: Store
  uploads: Uploads
  clock: Clock
  /** In bytes. */
  limit: number
}

/**
 * So much of the limit the latest changed free designs have, whatever takes the rest: else whoever fills it with what they
 * sent would take everybody's from their screens.
 */
const forLatest = 0.1
const page = 200
/** Designs removed in one transaction, and bytes of them. */
const most = { designs: 50, bytes: 8 * 1024 * 1024 }

/** The first of these that make up for `bytes`, as many as one transaction takes, and one at least. */
function batchOf(free: readonly Oldest[], bytes: number): Oldest[] {
  const batch: Oldest[] = []
  let sum = 0
  for (const design of free.slice(0, most.designs)) {
    if (batch.length > 0 && (sum >= bytes || sum + design.bytes > most.bytes)) break
    batch.push(design)
    sum += design.bytes
  }
  return batch
}

/** Lets whatever else waits have its turn: SQLite answers without giving one. */
const yieldToOthers = () => new Promise((resolve) => setImmediate(resolve))

/** Removes pictures sent more than `age` milliseconds ago that nothing names. Gives the bytes of those that are younger. */
export async function sweepUploads({ store, uploads, clock }: Kept, age: number): Promise<number> {
  const named = await uploadsInUse(store.db)
  const before = new Date(clock.now().getTime() - age)
  await uploads.sweep({ before, inUse: () => Promise.resolve(named) })
  return (await uploads.size()) - (await uploads.size([...named]))
}

/**
 * Removes the oldest free designs until that and what they alone may have named makes up for `bytes`; but for the latest
 * changed ones. Gives how many.
 */
export async function removeOldest({ store, uploads, limit }: Kept, bytes: number): Promise<number> {
  let [left, count] = [bytes, 0]
  let after: Oldest | undefined
  const last = await firstBeyond(store.db, { bytes: forLatest * limit, limit: page })
  const mayGo = ({ isFree, updatedAt }: Oldest) => isFree && last !== undefined && updatedAt <= last.updatedAt
  while (last && left > 0 && !(after && after.updatedAt > last.updatedAt)) {
    const found = await oldestDesigns(store.db, { after, limit: page })
    after = found.at(-1)
    if (!after) break
    const free = found.filter(mayGo)
    while (free.length > 0 && left > 0) {
      const found = free.splice(0, batchOf(free, left).length)
      const gone = await store.transact((tx) => removeDesigns(tx, { found }))
      count += gone.designs
      left -= gone.bytes + (await uploads.size(gone.uploads))
      await yieldToOthers()
    }
    await yieldToOthers()
  }
  return count
}
