import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRasterizer, type Rasterizer } from '~/pictures/rasterizer.server'
import { createTiles } from '~/pictures/tiles.server'
import { looksOf } from '~/products/ideas'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import { products } from '~/products/registry'
import { differenceOf, pixelsOf } from './pixels'

const folder = resolve('test/fixtures/golden')
const looks = Object.values(products).flatMap((product) =>
  looksOf(product.id)
    .slice(0, 12)
    .map((look) => ({ product, look, name: `${product.id}-${look.id}` })),
)
let cacheDir: string
let rasterizer: Rasterizer

beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'toile-pictures-'))
  rasterizer = createRasterizer({ tile: createTiles({ svg: tileSvg }).png, cacheDir })
})

afterAll(() => rm(cacheDir, { recursive: true, force: true }))

test.each(looks)('$name looks as it did when it was last looked at', async ({ product, look, name }) => {
  const drawing = product.draw(look.choices, 'front', [])
  const picture = await rasterizer.render(drawing, { width: 400, format: 'png' })
  const golden = join(folder, `${name}.png`)
  if (process.env.UPDATE_GOLDEN === '1' || (!process.env.CI && !existsSync(golden))) {
    await mkdir(folder, { recursive: true })
    await writeFile(golden, picture)
  }
  const { off } = differenceOf(await pixelsOf(picture), await pixelsOf(await readFile(golden)))
  expect(off).toBeLessThanOrEqual(0.001)
})
