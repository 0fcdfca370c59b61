import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface PictureCache {
  get: (name: string) => Promise<Buffer | undefined>
  /** Never throws: a full disk costs speed, not pictures. */
  put: (name: string, bytes: Buffer) => Promise<void>
}

const sweepEvery = 200

/**
 * Pictures by content name, on disk and the latest also in memory. Files appear whole or not at all (written aside,
 * then renamed); beyond `diskBytes` the oldest go.
 */
export function createPictureCache({
  dir,
  memoryBytes,
  diskBytes = 1024 * 1024 * 1024,
}: {
  dir: string
  memoryBytes: number
  diskBytes?: number
}): PictureCache {
  const kept = new Map<string, Buffer>()
  let held = 0
  let written = 0

  function remember(name: string, bytes: Buffer) {
    held += bytes.length - (kept.get(name)?.length ?? 0)
    kept.delete(name)
    kept.set(name, bytes)
    for (const [oldest, { length }] of kept) {
      if (held <= memoryBytes) break
      kept.delete(oldest)
      held -= length
    }
  }

  async function sweep() {
    const files = await Promise.all(
      (await readdir(dir)).map(async (name) => {
        const { size, mtimeMs } = await stat(join(dir, name))
        return { name, size, mtimeMs }
      }),
    )
    files.sort((a, b) => b.mtimeMs - a.mtimeMs)
    let total = 0
    for (const { name, size } of files) {
      total += size
      if (total > diskBytes) await rm(join(dir, name), { force: true })
    }
  }

  return {
    async get(name) {
      const known = kept.get(name)
      if (known) {
        remember(name, known)
        return known
      }
      const bytes = await readFile(join(dir, name)).catch(() => undefined)
      if (bytes) remember(name, bytes)
      return bytes
    },

    async put(name, bytes) {
      remember(name, bytes)
      const aside = join(dir, `${name}.${randomUUID()}.tmp`)
      try {
        await mkdir(dir, { recursive: true })
        await writeFile(aside, bytes)
        await rename(aside, join(dir, name))
        if (++written % sweepEvery === 0) await sweep()
      } catch {
        await rm(aside, { force: true }).catch(() => undefined)
      }
    },
  }
}
