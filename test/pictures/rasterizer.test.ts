import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Drawing } from '~/drawing/drawing'
import { createRasterizer } from '~/pictures/rasterizer.server'
import { createTiles } from '~/pictures/tiles.server'
import { tileId } from '~/products/cloth/tiles/tile-id'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import { differenceOf, pixelsOf } from '../drawing/pixels'
import { randomDrawing } from '../drawing/random-drawing'

const { png } = createTiles({ svg: tileSvg })
const ids = [tileId({ kind: 'print', print: 'floral', ink: '#b23a48', tone: 'light', scale: 2 })]
const drawing = randomDrawing(3, ids)
let cacheDir: string

beforeEach(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'toile-pictures-'))
})

afterEach(() => rm(cacheDir, { recursive: true, force: true }))

test('the same picture asked for twenty times at once is rendered once', async () => {
  const rasterizer = createRasterizer({ tile: png, cacheDir })
  const asked = Array.from({ length: 20 }, () => rasterizer.render(drawing, { width: 400, format: 'jpeg' }))
  const pictures = await Promise.all(asked)
  expect(rasterizer.rendered).toBe(1)
  expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(1)
})

test('a picture outlives a restart, and another size or quality is another picture', async () => {
  await createRasterizer({ tile: png, cacheDir }).render(drawing, { width: 400, format: 'jpeg' })
  const again = createRasterizer({ tile: png, cacheDir })
  await again.render(drawing, { width: 400, format: 'jpeg' })
  expect(again.rendered).toBe(0)
  await again.render(drawing, { width: 200, format: 'jpeg' })
  await again.render(drawing, { width: 400, format: 'jpeg', quality: 50 })
  expect(again.rendered).toBe(2)
  expect(await readdir(cacheDir)).toHaveLength(3)
})

test('a picture is made though its folder cannot be written', async () => {
  const rasterizer = createRasterizer({ tile: png, cacheDir: '/dev/null/pictures' })
  const picture = await rasterizer.render(drawing, { width: 400, format: 'webp' })
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'webp', width: 400, height: 600 })
})

test('a JPEG is the picture on white, to the byte, whether anything is seen through it or not', async () => {
  const rasterizer = createRasterizer({ tile: png, cacheDir })
  const page = 'M0 0H800V1200H0Z'
  const paper = (alpha: number): Drawing => ({
    ...drawing,
    marks: [
      {
        type: 'path',
        d: page,
        fill: { type: 'solid', color: '#336699', alpha },
        of: 'paper',
        layer: 'backdrop',
      },
      ...drawing.marks.filter(({ layer }) => layer !== 'backdrop'),
    ],
  })
  for (const one of [paper(1), paper(0.5)]) {
    const whole = await rasterizer.render(one, { width: 400, format: 'png' })
    const flat = await sharp(whole).flatten({ background: '#ffffff' }).jpeg({ quality: 82 }).toBuffer()
    expect((await rasterizer.render(one, { width: 400, format: 'jpeg' })).equals(flat)).toBe(true)
  }
})

test('a baked backdrop looks like one painted with the rest', async () => {
  const rasterizer = createRasterizer({ tile: png, cacheDir })
  const whole: Drawing = {
    ...drawing,
    marks: drawing.marks.map((mark) => ({ ...mark, layer: 'cloth' as const })),
  }
  const [baked, painted] = await Promise.all(
    [drawing, whole].map(async (one) =>
      pixelsOf(await rasterizer.render(one, { width: 400, format: 'png' })),
    ),
  )
  const { off, mean } = differenceOf(baked!, painted!)
  expect(off).toBeLessThan(0.0001)
  expect(mean).toBeLessThan(1)
})

test('a missing asset or an impossible size is refused with a sentence', async () => {
  const rasterizer = createRasterizer({ tile: async () => undefined, cacheDir })
  await expect(rasterizer.render(drawing, { width: 400, format: 'png' })).rejects.toThrow(/There is no asset/)
  await expect(rasterizer.render(drawing, { width: 4000, format: 'png' })).rejects.toThrow(
    /16 to 2000 pixels/,
  )
  await expect(rasterizer.render(drawing, { width: 400, height: 400, format: 'png' })).rejects.toThrow(
    /600 high/,
  )
  await expect(rasterizer.render(drawing, { width: 401, format: 'png' })).rejects.toThrow(/whole pixels/)
})
