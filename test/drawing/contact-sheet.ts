import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Drawing } from '~/drawing/drawing'
import { createRasterizer } from '~/pictures/rasterizer.server'
import { createTiles } from '~/pictures/tiles.server'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'

export interface Shot {
  label: string
  drawing: Drawing
  /** What of the drawing is shown, in its units; all of it when absent. */
  box?: { x: number; y: number; width: number; height: number }
}

const caption = 16
const escaped = (text: string) => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)

function labels(shots: readonly Shot[], columns: number, width: number, height: number): Buffer {
  const rows = Math.ceil(shots.length / columns)
  const words = shots.map(({ label }, i) => {
    const [x, y] = [(i % columns) * width + 4, Math.floor(i / columns) * (height + caption) + 12]
    return `<text x="${x}" y="${y}">${escaped(label)}</text>`
  })
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${columns * width}" height="${rows * (height + caption)}">` +
      `<rect width="100%" height="100%" fill="#fff"/><g font-size="11" font-family="sans-serif">${words.join('')}</g></svg>`,
  )
}

/**
 * Writes pictures side by side, each under its label, to `test/artifacts/<name>.png`, for the eye. All show boxes of
 * one aspect. Returns how many bytes the file has.
 */
export async function contactSheet(
  name: string,
  shots: readonly Shot[],
  { columns, width }: { columns: number; width: number },
): Promise<number> {
  const cacheDir = await mkdtemp(join(tmpdir(), 'toile-pictures-'))
  const rasterizer = createRasterizer({ tile: createTiles({ svg: tileSvg }).png, cacheDir })
  const first = shots[0]?.box ?? shots[0]!.drawing
  const height = Math.round((width * first.height) / first.width)
  const shown = async ({ drawing, box }: Shot): Promise<Buffer> => {
    const { x, y, width: across, height: down } = box ?? { x: 0, y: 0, ...drawing }
    // A picture is wide enough that the box has the pixels it is shown with, in whole ones.
    const wide = Math.min(1200, Math.ceil((width * drawing.width) / across / 2) * 2)
    const per = wide / drawing.width
    const picture = await rasterizer.render(drawing, { width: wide, format: 'png' })
    return sharp(picture)
      .extract({
        left: Math.round(x * per),
        top: Math.round(y * per),
        width: Math.floor(across * per),
        height: Math.floor(down * per),
      })
      .resize(width, height, { fit: 'fill' })
      .toBuffer()
  }
  const pictures: Buffer[] = []
  for (const shot of shots) pictures.push(await shown(shot))
  await rm(cacheDir, { recursive: true, force: true })
  await mkdir('test/artifacts', { recursive: true })
  const { size } = await sharp(labels(shots, columns, width, height))
    .composite(
      pictures.map((input, i) => ({
        input,
        left: (i % columns) * width,
        top: Math.floor(i / columns) * (height + caption) + caption,
      })),
    )
    .png()
    .toFile(`test/artifacts/${name}.png`)
  return size
}
