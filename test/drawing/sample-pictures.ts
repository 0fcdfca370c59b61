import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { TileId } from '~/drawing/drawing'
import { chance } from '~/products/cloth/chance'
import { createUploads } from '~/uploads/uploads.server'
import type { SamplePicture } from './random-design'

/** Pixels as rough as a photograph of leaves, with soft shapes beneath. */
function leaves(width: number, height: number, channels: 3 | 4) {
  const next = chance(width)
  const data = Buffer.alloc(width * height * channels)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += channels) {
      const wave = Math.sin(x / 17) * Math.cos(y / 23) * 60
      const grain = next() * 50
      data[at] = 110 + wave + grain
      data[at + 1] = 120 - wave / 2 + grain
      data[at + 2] = 70 + Math.sin((x + y) / 40) * 50 + grain
      if (channels === 4) data[at + 3] = Math.hypot(x / width - 0.5, y / height - 0.5) < 0.45 ? 255 : 0
    }
  }
  return sharp(data, { raw: { width, height, channels } })
}

const drawn = (svg: string) => sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${svg}</svg>`))

/** Fine stripes and a thin ring: where two renderers that shrink pictures differently would differ. */
const stripes = drawn(
  `width="1200" height="900"><rect width="1200" height="900" fill="#fff"/>` +
    Array.from({ length: 60 }, (_, i) => `<rect x="${i * 20}" width="9" height="900" fill="#111"/>`).join(
      '',
    ) +
    '<circle cx="600" cy="450" r="300" fill="none" stroke="#c02030" stroke-width="6"/>',
)
const logo = drawn(
  `width="300" height="300"><path d="M150 10L190 290L10 110L290 110L110 290Z" fill="#2040c0" fill-opacity=".8"/>`,
)

/**
 * Pictures as visitors send them, taken in by the uploads themselves: a large photograph, one that is cut out, fine
 * stripes, a tall one, a small one and a drawing that shines through. `bytes` gives what the uploads keep of each.
 */
export async function samplePictures(): Promise<{
  pictures: SamplePicture[]
  bytes: (id: TileId) => Promise<Buffer | undefined>
  remove: () => Promise<void>
}> {
  const dir = await mkdtemp(join(tmpdir(), 'toile-samples-'))
  const uploads = createUploads({ dir })
  const files = await Promise.all([
    leaves(1600, 1200, 3).jpeg().toBuffer(),
    leaves(900, 900, 4).png().toBuffer(),
    stripes.png().toBuffer(),
    leaves(200, 1000, 3).webp().toBuffer(),
    leaves(24, 16, 3).png().toBuffer(),
    logo.png().toBuffer(),
  ])
  const pictures: SamplePicture[] = []
  for (const file of files) {
    const taken = await uploads.take(file, { cut: false })
    if (!taken?.ok) throw new Error('A sample picture was not taken in. Look at what the uploads say of it.')
    pictures.push({ asset: taken.asset, aspect: Math.round(taken.aspect * 1e4) / 1e4 })
  }
  return { pictures, bytes: uploads.bytes, remove: () => rm(dir, { recursive: true, force: true }) }
}
