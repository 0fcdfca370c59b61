import sharp from 'sharp'
import type { Drawing, TileId } from './drawing'
import { halved, halvings, shownWidth } from './halves'
import type { Tile } from './svg'

/** The picture halved as often as asked for; each of these once. */
async function halvesOf({ png }: Tile, times: ReadonlySet<number>): Promise<Map<number, Tile>> {
  const bytes = typeof png === 'string' ? Buffer.from(png, 'base64') : png
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  let pixels: ReturnType<typeof halved> = { data, width: info.width, height: info.height }
  const found = new Map<number, Tile>()
  for (let time = 1; time <= Math.max(...times); time++) {
    pixels = halved(pixels)
    if (!times.has(time)) continue
    const { width, height } = pixels
    const raw = { raw: { width, height, channels: 4 as const } }
    const small = await sharp(pixels.data, raw).png({ compressionLevel: 2 }).toBuffer()
    found.set(time, { png: small.toString('base64'), width, height })
  }
  return found
}

/** The tiles, and of each picture in the drawing the halves it is painted from at that scale. */
export async function withHalves(
  { marks }: Pick<Drawing, 'marks'>,
  scale: number,
  tiles: ReadonlyMap<TileId, Tile>,
): Promise<ReadonlyMap<TileId, Tile>> {
  const wanted = new Map<TileId, Set<number>>()
  for (const mark of marks) {
    const tile = mark.type === 'image' ? tiles.get(mark.asset) : undefined
    const times = tile && mark.type === 'image' ? halvings(tile.width, shownWidth(mark) * scale) : 0
    if (times === 0 || mark.type !== 'image') continue
    wanted.set(mark.asset, (wanted.get(mark.asset) ?? new Set()).add(times))
  }
  if (wanted.size === 0) return tiles
  const shrunk = [...wanted].map(async ([id, times]) => {
    const tile = tiles.get(id)!
    return [id, { ...tile, halves: await halvesOf(tile, times) }] as const
  })
  return new Map([...tiles, ...(await Promise.all(shrunk))])
}
