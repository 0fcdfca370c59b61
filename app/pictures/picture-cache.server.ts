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
 * Pictures by content name, on disk. Files appear whole or not at all (written aside, then renamed); beyond `diskBytes`
 * the oldest go.
 */
export function createPictureCache({
  dir,
  diskBytes = 1024 * 1024 * 1024,
}: {
  dir: string
  diskBytes?: number
}): PictureCache {
  let written = 0

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
    get: (name) => readFile(join(dir, name)).catch(() => undefined),

    async put(name, bytes) {
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
