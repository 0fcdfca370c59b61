import sharp from 'sharp'
import type { Drawing, TileId } from './drawing'
import { sheetsOf, type Sheet } from './sheets'
import type { Tile } from './svg'

/** A tile as often as a sheet asks for, its opacity in its pixels. */
async function sheetOf({ alpha, across, down }: Sheet, { png }: Tile): Promise<Tile> {
  const bytes = Buffer.from(png as string, 'base64')
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  if (alpha < 1) for (let i = 3; i < data.length; i += 4) data[i] = Math.round(data[i]! * alpha)
  const [width, height, row] = [info.width * across, info.height * down, info.width * 4]
  const all = Buffer.alloc(width * height * 4)
  for (let y = 0; y < info.height; y++) {
    for (let x = 0; x < across; x++) data.copy(all, y * width * 4 + x * row, y * row, (y + 1) * row)
  }
  const one = info.height * width * 4
  for (let y = 1; y < down; y++) all.copy(all, y * one, 0, one)
  const raw = { raw: { width, height, channels: 4 as const } }
  // Repeats pack well however little one tries.
  const sheet = await sharp(all, raw).png({ compressionLevel: 1 }).toBuffer()
  return { png: sheet.toString('base64'), width, height }
}

/** The sheets that a drawing's turned patterns are cut from, by their keys. `tiles` must hold all its tiles. */
export async function madeSheets(
  drawing: Pick<Drawing, 'marks'>,
  tiles: ReadonlyMap<TileId, Tile>,
): Promise<Map<string, Tile>> {
  const wanted = [...sheetsOf(drawing, (id) => tiles.get(id))]
  const made = wanted.map(
    async ([key, sheet]) => [key, await sheetOf(sheet, tiles.get(sheet.tile)!)] as const,
  )
  return new Map(await Promise.all(made))
}
