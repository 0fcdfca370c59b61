import sharp from 'sharp'
import type { Uploads } from '~/uploads/uploads.server'

/** Pixels: what 26 points of paper show at 300 dots an inch, and a little more. */
const side = 120

/** Visitors' pictures as small as a sheet shows them, each made once; those that are gone are left out. */
export async function thumbnails(
  ids: readonly string[],
  uploads: Pick<Uploads, 'bytes'>,
): Promise<ReadonlyMap<string, Buffer>> {
  const made = new Map<string, Buffer>()
  // One after the other, so that only one is held whole.
  for (const id of new Set(ids)) {
    const bytes = await uploads.bytes(id)
    if (!bytes) continue
    const small = sharp(bytes).resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    const isJpeg = bytes[0] === 0xff
    made.set(id, await (isJpeg ? small.jpeg({ quality: 88 }) : small.png()).toBuffer())
  }
  return made
}
