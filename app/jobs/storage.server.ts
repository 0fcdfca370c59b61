import type { Logger } from 'pino'
import { designBytes } from '~/domain/designs/oldest.server'
import { sizeText, storageNote, type Fill } from '~/domain/designs/storage'
import { type Kept, removeOldest, sweepUploads } from './free-designs.server'

export interface Storage {
  /** Says that so many bytes more are kept. Nobody waits for the room that may have to be made. */
  grew: (bytes: number) => void
  /** As far as it is known: all of it is reckoned once an hour, and what came since is added. */
  fill: () => Fill | undefined
  /** Reckons where that is due, and where there is more than there may be, removes what may go. */
  keepWithin: () => Promise<void>
}

/** Below this part of the limit people are warned anew. */
const calm = 0.75
/** So much is left once room was made, so that it is not made for each save. */
const roomy = 0.95
const hour = 3_600_000

/** Keeps designs and pictures within `limit`, in bytes. Nothing is refused for it: what is oldest and nobody's makes room. */
export function createStorage({ log, ...kept }: Kept & { log: Logger }): Storage {
  const { store, uploads, clock, limit } = kept
  let reckoned: { bytes: number; time: number } | undefined
  let since = 0
  let warned = false
  let running: Promise<void> | undefined

  const known = () => reckoned && { used: Math.max(0, reckoned.bytes + since), limit }

  async function reckon(): Promise<number> {
    since = 0
    const [designs, pictures] = [await designBytes(store.db), await uploads.size()]
    reckoned = { bytes: designs + pictures, time: clock.now().getTime() }
    return reckoned.bytes
  }

  async function makeRoom(): Promise<void> {
    const begun = reckoned!.bytes
    // A picture is named a moment after it was sent, as a rule: where there is no room, not much longer is waited for that.
    let unnamed = 0
    for (const age of [hour, hour / 6]) {
      unnamed = await sweepUploads(kept, age)
      if ((await reckon()) <= limit) break
    }
    let designs = 0
    // No design goes for the sake of pictures that nothing names: they go themselves in a while.
    for (let used = reckoned!.bytes - unnamed; used > roomy * limit;) {
      const removed = await removeOldest(kept, used - roomy * limit)
      if (removed > 0) unnamed = await sweepUploads(kept, hour / 6)
      designs += removed
      const now = (await reckon()) - unnamed
      if (removed === 0 || now >= used) break
      used = now
    }
    report({ designs, before: begun, after: reckoned!.bytes, tight: reckoned!.bytes - unnamed > limit })
  }

  /** Logs what was removed; `tight` where all that is left has to stay and is still too much. */
  function report(room: { designs: number; before: number; after: number; tight: boolean }): void {
    const [before, after] = [sizeText(room.before), sizeText(room.after)]
    const done = `The shop's storage was full, so ${room.designs} designs that nobody owned or sent made room: ${before} became ${after}.`
    log.warn(`${done} To keep such designs, set STORAGE_LIMIT higher.`)
    if (room.tight)
      log.error(
        `All that is left belongs to somebody, was sent or is new, and takes more than ${sizeText(limit)}. Set STORAGE_LIMIT ` +
          'higher, and see that the disk has room for it.',
      )
  }

  async function work(): Promise<void> {
    const now = clock.now().getTime()
    if (!reckoned || Math.abs(now - reckoned.time) >= hour || reckoned.bytes + since > limit) await reckon()
    if (reckoned!.bytes > limit) await makeRoom()
    const fill = known()!
    if (fill.used < calm * limit) warned = false
    const note = storageNote(fill)
    if (note && !warned) log.warn(note)
    warned ||= note !== undefined
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
