import type { Logger } from 'pino'
import type { Store } from '#db/store'
import {
  designBytes,
  firstBeyond,
  oldestDesigns,
  removeDesigns,
  type Oldest,
} from '~/domain/designs/oldest.server'
import { uploadsInUse } from '~/domain/shares/uploads.server'
import type { Uploads } from '~/uploads/uploads.server'

/** What designs and visitors' pictures take, beside what they may take; in bytes. */
export interface Fill {
  used: number
  limit: number
}

export interface Storage {
  /** Says that so many bytes more are kept. Nobody waits for the room that may have to be made. */
  grew: (bytes: number) => void
  /** As far as it is known: all of it is reckoned once an hour, and what came since is added. */
  fill: () => Fill | undefined
  /** Reckons where that is due, and where there is more than there may be, removes what may go. */
  keepWithin: () => Promise<void>
}

/** From this part of the limit on people are told; below the second it is forgotten that they were. */
const near = 0.8
const calm = 0.75
/** So much is left once room was made, so that it is not made for each save. */
const roomy = 0.95
/**
 * So much of the limit the latest changed free designs have, whatever takes the rest: else whoever fills it with what they
 * sent would take everybody's from their screens.
 */
const forLatest = 0.1
const hour = 3_600_000
const page = 200
/** Designs removed in one transaction, and bytes of them. */
const most = { designs: 50, bytes: 8 * 1024 * 1024 }

export const isNear = ({ used, limit }: Fill): boolean => used >= near * limit
export const percentOf = ({ used, limit }: Fill): number => Math.round((100 * used) / limit)

/** A size as people write it: 3.4 GB. */
function sizeText(bytes: number): string {
  const mb = bytes / 1024 ** 2
  return mb < 1000 ? `${Math.round(mb)} MB` : `${(mb / 1024).toFixed(1)} GB`
}

/** What `/readyz` and the log say from 80 % on; undefined below. */
export function storageNote(fill: Fill | undefined): string | undefined {
  if (!fill || !isNear(fill)) return undefined
  return (
    `The shop's storage is ${percentOf(fill)} % full: ${sizeText(fill.used)} of ${sizeText(fill.limit)}. Where it is full, the ` +
    'designs that are longest unchanged, that nobody with a confirmed address owns and nobody sent, make room for new ' +
    'ones. To keep them, set STORAGE_LIMIT higher and start again.'
  )
}

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
const turn = () => new Promise((resolve) => setImmediate(resolve))

/** Keeps designs and pictures within `limit`, in bytes. Nothing is refused for it: what is oldest and nobody's makes room. */
export function createStorage({
  store,
  uploads,
  clock,
  log,
  limit,
}: {
  store: Store
  uploads: Uploads
  clock: { now: () => Date }
  log: Logger
  limit: number
}): Storage {
  let reckoned: { bytes: number; at: number } | undefined
  let since = 0
  let told = false
  let running: Promise<void> | undefined

  const known = () => reckoned && { used: Math.max(0, reckoned.bytes + since), limit }

  async function reckon(): Promise<number> {
    since = 0
    const [designs, pictures] = [await designBytes(store.db), await uploads.size()]
    reckoned = { bytes: designs + pictures, at: clock.now().getTime() }
    return reckoned.bytes
  }

  /** Removes pictures sent more than `age` milliseconds ago that nothing names. Gives the bytes of those that are younger. */
  async function sweepUploads(age: number): Promise<number> {
    const named = await uploadsInUse(store.db)
    const before = new Date(clock.now().getTime() - age)
    await uploads.sweep({ before, inUse: () => Promise.resolve(named) })
    return (await uploads.size()) - (await uploads.size([...named]))
  }

  /**
   * Removes the oldest free designs until that and what they alone may have named makes up for `bytes`; but for the latest
   * changed ones.
   */
  async function removeOldest(bytes: number): Promise<number> {
    let [left, count] = [bytes, 0]
    let after: Oldest | undefined
    const last = await firstBeyond(store.db, { bytes: forLatest * limit, limit: page })
    const mayGo = ({ isFree, updatedAt }: Oldest) =>
      isFree && last !== undefined && updatedAt <= last.updatedAt
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
        await turn()
      }
      await turn()
    }
    return count
  }

  async function makeRoom(): Promise<void> {
    const begun = reckoned!.bytes
    // A picture is named a moment after it was sent, as a rule: where there is no room, not much longer is waited for that.
    let unnamed = 0
    for (const age of [hour, hour / 6]) {
      unnamed = await sweepUploads(age)
      if ((await reckon()) <= limit) break
    }
    let designs = 0
    // No design goes for the sake of pictures that nothing names: they go themselves in a while.
    for (let used = reckoned!.bytes - unnamed; used > roomy * limit;) {
      const removed = await removeOldest(used - roomy * limit)
      if (removed > 0) unnamed = await sweepUploads(hour / 6)
      designs += removed
      const now = (await reckon()) - unnamed
      if (removed === 0 || now >= used) break
      used = now
    }
    const [before, after] = [sizeText(begun), sizeText(reckoned!.bytes)]
    const done = `The shop's storage was full, so ${designs} designs that nobody owned or sent made room: ${before} became ${after}.`
    log.warn(`${done} To keep such designs, set STORAGE_LIMIT higher.`)
    if (reckoned!.bytes - unnamed > limit)
      log.error(
        `All that is left belongs to somebody, was sent or is new, and takes more than ${sizeText(limit)}. Set STORAGE_LIMIT ` +
          'higher, and see that the disk has room for it.',
      )
  }

  async function work(): Promise<void> {
    const now = clock.now().getTime()
    if (!reckoned || Math.abs(now - reckoned.at) >= hour || reckoned.bytes + since > limit) await reckon()
    if (reckoned!.bytes > limit) await makeRoom()
    const fill = known()!
    if (fill.used < calm * limit) told = false
    const note = storageNote(fill)
    if (note && !told) log.warn(note)
    told ||= note !== undefined
  }

  const keepWithin = () => (running ??= work().finally(() => (running = undefined)))

  return {
    grew(bytes) {
      since += bytes
      if (!reckoned || reckoned.bytes + since <= limit || running) return
      keepWithin().catch((error: unknown) =>
        log.error(error, 'No room could be made. It is tried again in a minute.'),
      )
    },
    fill: known,
    keepWithin,
  }
}
