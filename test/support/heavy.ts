import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { chance } from '~/products/cloth/chance'
import { motifLimits } from '~/products/motifs/motif'
import type { ReadDocument } from '~/products/product'
import { productOf } from '~/products/registry'

/** Pictures as heavy as the uploads keep any: nothing but noise that shines through, 5.8 MB each. Gives their ids. */
export async function heavyUploads(dataDir: string, count: number): Promise<string[]> {
  const dir = join(dataDir, 'uploads')
  await mkdir(dir, { recursive: true })
  const next = chance(7)
  const [side, step] = [1200, 997]
  const length = side * side + step * count
  const noise = Buffer.from(Uint32Array.from({ length }, () => next() * 2 ** 32).buffer)
  const ids: string[] = []
  for (let nth = 0; nth < count; nth++) {
    const raw = { width: side, height: side, channels: 4 } as const
    // Moved a little, and none is like another, however small it is made.
    const moved = noise.subarray(nth * step * 4, (nth * step + side * side) * 4)
    const bytes = await sharp(moved, { raw }).png({ compressionLevel: 0 }).toBuffer()
    const id = `upload-${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`
    await writeFile(join(dir, id), bytes)
    ids.push(id)
  }
  return ids
}

/** A dress with as many pictures as a design may hold, each as large as one may be; the given ones in turn. */
export function heavyDesign(assets: readonly string[]): ReadDocument {
  const { version, start } = productOf('dress')!
  const placed = { view: 'front', x: 400, width: 800, flip: false, opacity: 0.9, aspect: 1 } as const
  const motifs = Array.from({ length: motifLimits.count }, (_, i) => ({
    ...placed,
    id: `m${i}`,
    kind: 'picture' as const,
    y: 500 + i,
    angle: i,
    asset: assets[i % assets.length]!,
  }))
  return { product: 'dress', version, choices: start, motifs }
}
