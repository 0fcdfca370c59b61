import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Refused, readPicture } from './read-picture.server'

export interface Uploads {
  /** Reads, re-encodes and keeps a visitor's picture. Undefined when so many wait that this one can't. */
  take: (bytes: Buffer, options: { cut: boolean }) => Promise<Taken | undefined>
  /** The bytes of an upload: PNG or JPEG. Undefined when there is no such upload. */
  bytes: (id: string) => Promise<Buffer | undefined>
  /** Which of these are there. */
  present: (ids: readonly string[]) => Promise<ReadonlySet<string>>
  /** Removes what was last sent before `before` and is not in use. Returns how many. */
  sweep: (options: { before: Date; inUse: () => Promise<ReadonlySet<string>> }) => Promise<number>
}

export type Taken =
  /** `aspect` is width over height. */
  { ok: true; asset: string; aspect: number } | { ok: false; error: Refused }

const form = /^upload-[0-9a-f]{32}$/

/** Whether an asset's id is that of an upload. Nothing else is ever looked for among the files. */
export const isUploadId = (id: string): boolean => form.test(id)

/** Decoded at once; a picture of the largest kind takes some hundred megabytes. */
const atOnce = 2
const mostWaiting = 8

function createGate() {
  const waiting: (() => void)[] = []
  let running = 0
  return {
    isFull: () => running >= atOnce && waiting.length >= mostWaiting,
    async through<T>(work: () => Promise<T>): Promise<T> {
      if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
      else running++
      try {
        return await work()
      } finally {
        const next = waiting.shift()
        if (next) next()
        else running--
      }
    },
  }
}

/**
 * Visitors' pictures by content: the same picture sent twice is one file, and an id never means other bytes. Files
 * appear whole or not at all.
 */
export function createUploads({ dir }: { dir: string }): Uploads {
  const gate = createGate()
  const at = (id: string) => join(dir, id)

  async function keep(bytes: Buffer): Promise<string> {
    const id = `upload-${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`
    await mkdir(dir, { recursive: true })
    const now = new Date()
    const known = await utimes(at(id), now, now).then(
      () => true,
      () => false,
    )
    if (known) return id
    const aside = join(dir, `${randomUUID()}.tmp`)
    try {
      await writeFile(aside, bytes)
      await rename(aside, at(id))
    } finally {
      await rm(aside, { force: true })
    }
    return id
  }

  return {
    async take(bytes, options) {
      if (gate.isFull()) return undefined
      const read = await gate.through(() => readPicture(bytes, options))
      if (!read.ok) return read
      return { ok: true, asset: await keep(read.bytes), aspect: read.width / read.height }
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
