import sharp from 'sharp'
import type { Drawing, TileId } from '~/drawing/drawing'
import type { Tile } from '~/drawing/svg-definitions'

/** Pixels for a unit: at 300 dots an inch a drawing is then as wide as an A4. */
const perUnit = 3
/** Of all pictures in one drawing together, so that no drawing is too heavy to be carried: 16 MB at the very worst. */
const mostPixels = 4e6

/** How wide each picture of a drawing is shown, in units; what is only a pattern is not named. */
function shownWidths({ marks }: Drawing): Map<TileId, number> {
  const widths = new Map<TileId, number>()
  for (const mark of marks) {
    if (mark.type !== 'image') continue
    const [a, b] = mark.matrix ?? [1, 0]
    const shown = mark.width * Math.hypot(a, b)
    widths.set(mark.asset, Math.max(widths.get(mark.asset) ?? 0, shown))
  }
  return widths
}

interface Kept {
  width: number
  height: number
  format: string
  /** Of its own sides, 0 to 1. */
  scale: number
}

const scaledTo = ({ width, height, format }: Kept, scale: number): Kept => ({ width, height, format, scale })

/** Each picture as large as paper shows it, and all of them coarser where together they would be too many pixels. */
async function fitted(
  widths: ReadonlyMap<TileId, number>,
  bytesOf: (id: TileId) => Promise<Buffer>,
): Promise<Map<TileId, Kept>> {
  const kept = new Map<TileId, Kept>()
  let pixels = 0
  for (const [id, shown] of widths) {
    const { width, height, format } = await sharp(await bytesOf(id)).metadata()
    const scale = Math.min(1, (shown * perUnit) / width)
    kept.set(id, { width, height, format, scale })
    pixels += width * height * scale ** 2
  }
  if (pixels <= mostPixels) return kept
  const coarser = Math.sqrt(mostPixels / pixels)
  return new Map([...kept].map(([id, one]) => [id, scaledTo(one, one.scale * coarser)]))
}

async function shrunk(bytes: Buffer, { width, height, format, scale }: Kept): Promise<Tile> {
  if (scale >= 1) return { png: bytes.toString('base64'), width, height }
  const smaller = sharp(bytes).resize({ width: Math.max(1, Math.round(width * scale)) })
  const packed = format === 'jpeg' ? smaller.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }) : smaller.png()
  const { data, info } = await packed.toBuffer({ resolveWithObject: true })
  return { png: data.toString('base64'), width: info.width, height: info.height }
}

/**
 * What an SVG of the drawing carries: patterns as they are, pictures as large as paper needs them, one after the other,
 * so that no more than one is held unpacked.
 */
export async function paperTiles(
  drawing: Drawing,
  assets: readonly TileId[],
  bytesOf: (id: TileId) => Promise<Buffer>,
): Promise<Map<TileId, Tile>> {
  const pictures = await fitted(shownWidths(drawing), bytesOf)
  const tiles = new Map<TileId, Tile>()
  for (const id of assets) {
    const bytes = await bytesOf(id)
    const picture = pictures.get(id)
    if (picture) tiles.set(id, await shrunk(bytes, picture))
    else {
      const { width, height } = await sharp(bytes).metadata()
      tiles.set(id, { png: bytes.toString('base64'), width, height })
    }
  }
  return tiles
}
