import { statfs } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { settings } from '#db/schema'
import type { Store } from '#db/store'
import type { Clock } from '~/domain/clock'
import { outboxCounts } from '~/domain/outbox/queries.server'
import { assertWritable } from './environment/folders.server'

export interface Readiness {
  /** A sentence for each thing that keeps the app from doing its work. */
  reasons: string[]
  /** What somebody should look at, while the app does its work. */
  notes: string[]
}

export interface ReadinessOptions {
  store: Store
  clock: Clock
  dataDir: string
  /** Where the database's file lies; absent on PostgreSQL, whose disk is not ours. */
  databaseDir?: string | undefined
  /** Why mails wait, as a sentence. */
  mailTrouble: () => string | undefined
  /** That the shop's own storage is nearly full, as a sentence. */
  storageNote?: () => string | undefined
  /** Told what stands behind a reason. */
  onError: (error: unknown) => void
}

/** Whoever asks more often gets the last answer again: a trial writes to the disk. */
const everyMs = 10_000
/** So much room a shop needs to go on for a while: a picture, and SQLite's log. */
export const leastBytes = 32 * 1024 * 1024
/** Beside the shop's own sections, and none of them: what a trial writes. */
const section = 'trial'

/** Tries what the app needs, at most every ten seconds: to write in the database and in DATA_DIR, and room on the disk. */
export function createReadiness(options: ReadinessOptions): () => Promise<Readiness> {
  let last: { at: number; answer: Promise<Readiness> } | undefined
  return () => {
    const at = options.clock.now().getTime()
    // Also after the clock was set back.
    if (!last || Math.abs(at - last.at) >= everyMs) {
      const trial = { at, answer: tried(options) }
      last = trial
      // A trial may take long where the storage is slow: the next one is reckoned from its end.
      void trial.answer.then(() => (trial.at = options.clock.now().getTime()))
    }
    return last.answer
  }
}

async function tried(options: ReadinessOptions): Promise<Readiness> {
  const { store, clock, dataDir, databaseDir, mailTrouble, storageNote, onError } = options
  const failing = async (sentence: string, work: () => Promise<unknown>): Promise<string[]> => {
    try {
      await work()
      return []
    } catch (error) {
      onError(error)
      return [sentence]
    }
  }
  const now = clock.now()
  const reasons = [
    ...(await failing(
      'Nothing can be written in the database. See that its disk has room and can be written, or that its server runs.',
      () =>
        store.transact((tx) =>
          tx
            .insert(settings)
            .values({ section, value: {}, updatedAt: now })
            .onConflictDoUpdate({ target: settings.section, set: { updatedAt: sql`excluded.updated_at` } }),
        ),
    )),
    ...(await failing('Nothing can be written in DATA_DIR. See that this user may write there.', async () =>
      assertWritable('DATA_DIR', dataDir),
    )),
  ]
  const folders = new Set(['DATA_DIR' as const, ...(databaseDir ? (['DATABASE_URL'] as const) : [])])
  const rooms = await Promise.all(
    [...folders].map((name) => lacksRoom(name, name === 'DATA_DIR' ? dataDir : databaseDir!)),
  )
  reasons.push(...rooms.flatMap((sentence) => sentence ?? []))
  const filling = storageNote?.()
  return { reasons, notes: [...(filling ? [filling] : []), ...(await mailNotes(store, mailTrouble()))] }
}

async function lacksRoom(name: string, folder: string): Promise<string | undefined> {
  try {
    return roomTrouble(name, await statfs(folder))
  } catch {
    // Where the system does not tell, the trials above have to do.
    return undefined
  }
}

/** A sentence where a disk has hardly any room left; `stat` as `statfs` gives it. */
export function roomTrouble(
  name: string,
  { bavail, bsize }: { bavail: number; bsize: number },
): string | undefined {
  const mb = (bytes: number) => Math.floor(bytes / 1024 / 1024)
  if (bavail * bsize >= leastBytes) return undefined
  return `The disk of ${name} has ${mb(bavail * bsize)} MB left; at least ${mb(leastBytes)} are needed. Make room there.`
}

/** What keeps mails: told, but the shop is open without them. */
async function mailNotes(store: Store, trouble: string | undefined): Promise<string[]> {
  try {
    const { deferred = 0 } = await outboxCounts(store.db)
    const waiting = deferred > 0 ? [`Mails that could not leave yet and are tried again: ${deferred}.`] : []
    return [...(trouble ? [`Mails wait: ${trouble}`] : []), ...waiting]
  } catch {
    return []
  }
}
