import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { type Refused, readPicture } from './read-picture.server'

export interface Uploads {
  /**
   * Reads, re-encodes and keeps a visitor's picture. Undefined when so many wait that this one can't. `mayKeep` is asked
   * before so many bytes more are kept, and says in how many seconds that may be; 0 is at once.
   */
  take: (
    bytes: Buffer,
    options: { cut: boolean; mayKeep?: (bytes: number) => Promise<number> },
  ) => Promise<Taken | undefined>
  /** The bytes of an upload: PNG or JPEG. Undefined when there is no such upload. */
  bytes: (id: string) => Promise<Buffer | undefined>
  /** Which of these are there. */
  present: (ids: readonly string[]) => Promise<ReadonlySet<string>>
  /** Removes what was last sent before `before` and is not in use. Returns how many. */
  sweep: (options: { before: Date; inUse: () => Promise<ReadonlySet<string>> }) => Promise<number>
  /** How many bytes these take, or all that there are. */
  size: (ids?: readonly string[]) => Promise<number>
}

export type Taken =
  /** `aspect` is width over height. */
  | { ok: true; asset: string; aspect: number }
  | { ok: false; error: Refused }
  /** Seconds to wait. */
  | { ok: false; error: 'studio.upload.enough'; wait: number }

const form = /^upload-[0-9a-f]{32}$/

/** Whether an asset's id is that of an upload. Nothing else is ever looked for among the files. */
export const isUploadId = (id: string): boolean => form.test(id)

/** Decoded at once; a picture of the largest kind takes some hundred megabytes. */
const atOnce = 2
const mostWaiting = 8

/**
 * Visitors' pictures by content: the same picture sent twice is one file, and an id never means other bytes. Files
 * appear whole or not at all.
 */
export function createUploads({ dir }: { dir: string }): Uploads {
  const decoding = pLimit(atOnce)
  const at = (id: string) => join(dir, id)

  const idOf = (bytes: Buffer) => `upload-${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`

  /** Whether it is there; if so it counts as sent just now. */
  async function known(id: string): Promise<boolean> {
    const now = new Date()
    return utimes(at(id), now, now).then(
      () => true,
      () => false,
    )
  }

  async function keep(id: string, bytes: Buffer): Promise<void> {
    await mkdir(dir, { recursive: true })
    const aside = join(dir, `${randomUUID()}.tmp`)
    try {
      await writeFile(aside, bytes)
      await rename(aside, at(id))
    } finally {
      await rm(aside, { force: true })
    }
  }

  return {
    async take(bytes, { mayKeep, ...options }) {
      if (decoding.pendingCount >= mostWaiting) return undefined
      const read = await decoding(() => readPicture(bytes, options))
      if (!read.ok) return read
      const asset = idOf(read.bytes)
      if (!(await known(asset))) {
        const wait = (await mayKeep?.(read.bytes.length)) ?? 0
        if (wait > 0) return { ok: false, error: 'studio.upload.enough', wait }
        await keep(asset, read.bytes)
      }
      return { ok: true, asset, aspect: read.width / read.height }
    },

    async bytes(id) {
      return isUploadId(id) ? readFile(at(id)).catch(() => undefined) : undefined
    },

    async present(ids) {
      const found = await Promise.all(
        ids.map(async (id) => isUploadId(id) && (await stat(at(id)).catch(() => undefined))?.isFile()),
      )
      return new Set(ids.filter((_, i) => found[i]))
    },

    async size(ids) {
      let sum = 0
      for (const name of ids ?? (await readdir(dir).catch(() => [])))
        sum += (await stat(at(name)).catch(() => undefined))?.size ?? 0
      return sum
    },

    async sweep({ before, inUse }) {
      const names = await readdir(dir).catch(() => [])
      const old: string[] = []
      for (const name of names) {
        const { mtime } = (await stat(at(name)).catch(() => undefined)) ?? {}
        if (mtime && mtime < before) old.push(name)
      }
      if (old.length === 0) return 0
      const used = await inUse()
      const left = old.filter((name) => !used.has(name))
      for (const name of left) await rm(at(name), { force: true })
      return left.length
    },
  }
}
