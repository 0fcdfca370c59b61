import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Reader } from '#db/store'
import type { Signer } from '~/domain/signer.server'
import { checkpointVersion, fileNameOf, type Checkpoint } from './checkpoint'
import { checkpointById, checkpointList, isGenuine } from './checkpoint.server'

const File = z.object({
  format: z.literal('toile-checkpoint'),
  version: z.literal(checkpointVersion),
  id: z.string(),
  at: z.iso.datetime().transform((at) => new Date(at)),
  chains: z.number(),
  lines: z.number(),
  previousId: z.string().nullable(),
  heads: z.array(z.tuple([z.string(), z.number(), z.string()])),
  signature: z.string(),
})

/** The folder of checkpoints beside the database: whoever changes the one may not reach the other. */
export interface CheckpointFolder {
  /** The files there are, the oldest first; none where there is no folder. */
  names: () => Promise<string[]>
  /** What a file holds. Undefined when that is no checkpoint. */
  read: (name: string) => Promise<Checkpoint | undefined>
  /** Writes a checkpoint's file: whole and on the disk, or not at all. */
  write: (checkpoint: Checkpoint, publicKey: string) => Promise<void>
}

/** Readable by the owner only, as the secret is. */
export function checkpointFolder(dataDir: string): CheckpointFolder {
  const dir = join(dataDir, 'checkpoints')
  return {
    names: async () => {
      const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return []
        throw error
      })
      return names.filter((name) => name.endsWith('.json')).sort()
    },

    read: async (name) => {
      const text = await readFile(join(dir, name), 'utf8')
      try {
        return File.parse(JSON.parse(text))
      } catch {
        return undefined
      }
    },

    write: async (checkpoint, publicKey) => {
      await mkdir(dir, { recursive: true, mode: 0o700 })
      const aside = join(dir, `${randomUUID()}.tmp`)
      try {
        const file = await open(aside, 'wx', 0o600)
        try {
          const head = { format: 'toile-checkpoint', version: checkpointVersion }
          await file.writeFile(`${JSON.stringify({ ...head, ...checkpoint, publicKey })}\n`)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(aside, join(dir, fileNameOf(checkpoint.at)))
        await syncFolder(dir)
      } finally {
        await rm(aside, { force: true })
      }
    },
  }
}

/** A new name is only kept through a power cut once its folder is on the disk. */
async function syncFolder(dir: string): Promise<void> {
  const folder = await open(dir, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/**
 * Writes the file of each stored checkpoint that has none: that of a new one, and of one whose process ended between
 * commit and file. A file that is there stays as it is, and one that is not genuine gets none. Returns how many.
 */
export async function writeMissingFiles(
  db: Reader,
  folder: CheckpointFolder,
  signer: Pick<Signer, 'verifySignature' | 'publicKey'>,
): Promise<number> {
  const there = new Set(await folder.names())
  let written = 0
  for (const { id, at } of await checkpointList(db)) {
    if (there.has(fileNameOf(at))) continue
    const checkpoint = await checkpointById(db, id)
    if (!checkpoint || !(await isGenuine(checkpoint, signer))) continue
    await folder.write(checkpoint, signer.publicKey())
    written += 1
  }
  return written
}
