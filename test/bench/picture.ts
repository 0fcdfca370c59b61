import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { assetsOf } from '~/drawing/assets'
import type { Drawing, TileId } from '~/drawing/drawing'
import { createRasterizer } from '~/pictures/rasterizer.server'
import { toSvg } from '~/drawing/svg'
import type { Tile } from '~/drawing/svg-definitions'
import { createTiles } from '~/pictures/tiles.server'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import { assetsFor } from '~/products/motifs/fonts'
import { productOf } from '~/products/registry'
import { differenceOf, pixelsOf } from '../drawing/pixels'
import { randomDesign } from '../drawing/random-design'
import { samplePictures } from '../drawing/sample-pictures'
import { launch } from '../support/browser'
import { median, time, type Bench } from './bench'

const size = { width: 800, height: 1200 }
const quality = 82
const designs = 50
/** A screenshot takes long: of so many designs, one. */
const shotEvery = 4

type Asset = (id: TileId) => Promise<Buffer | undefined>

/** The picture a friend gets, against what else could have made it of the same SVG. */
export const picture: Bench = {
  name: 'picture',
  run: async () => {
    const cacheDir = mkdtempSync(join(tmpdir(), 'toile-bench-'))
    const [samples, tiles] = [await samplePictures(), createTiles({ svg: tileSvg })]
    const tile: Asset = async (id) => (await tiles.png(id)) ?? samples.bytes(id)
    const rasterizer = createRasterizer({ tile, cacheDir })
    const browser = await launch()
    const took = { ours: [] as number[], encode: [] as number[], resvg: [] as number[] }
    const shots: { ours: number; shot: number }[] = []
    for (const [nth, { product, choices, motifs }] of withMotifs(samples.pictures).entries()) {
      const assets = await assetsFor(motifs)
      const draw = () => productOf(product)!.draw(choices, 'front', motifs, assets)
      // Tiles and the backdrop are baked before: they serve every look.
      const drawing = draw()
      await rasterizer.render(drawing, { width: 80, format: 'png' })
      const backdrop = { ...drawing, marks: drawing.marks.filter(({ layer }) => layer === 'backdrop') }
      await rasterizer.render(backdrop, { width: size.width, format: 'png' })

      const ours = await time(() => rasterizer.render(draw(), { width: size.width, format: 'jpeg', quality }))
      took.ours.push(ours)
      const svg = await svgOf(drawing, tile)
      took.resvg.push(await time(() => encoded(new Resvg(svg).render().pixels, 4)))
      const png = await rasterizer.render(drawing, { width: size.width, format: 'png' })
      const raw = await sharp(png).removeAlpha().raw().toBuffer()
      took.encode.push(await time(() => encoded(raw, 3)))
      if (nth % shotEvery === 0) shots.push({ ours, shot: await time(() => screenshot(browser, svg)) })
      if (nth < 3) await assertAlike(new Resvg(svg).render().asPng(), png)
    }
    await browser.close()
    await samples.remove()
    rmSync(cacheDir, { recursive: true, force: true })
    const row = { unit: 'ms', ours: median(took.ours), better: 'lower' as const }
    return [
      {
        ...row,
        name: `picture of ${designs} random designs, against encode alone`,
        floor: median(took.encode),
        goal: { floorTimesAtMost: 4 },
      },
      {
        ...row,
        name: 'picture, against resvg drawing the same SVG',
        floor: median(took.resvg),
        goal: { floorTimesAtMost: 0.5 },
      },
      {
        ...row,
        name: 'picture, against a Chromium screenshot',
        ours: median(shots.map(({ ours }) => ours)),
        floor: median(shots.map(({ shot }) => shot)),
        goal: { atLeast: 6 },
      },
    ]
  },
}

/** Designs of all products, each with something of the visitor's on its front; the same every time. */
function withMotifs(pictures: Parameters<typeof randomDesign>[1]) {
  const found: ReturnType<typeof randomDesign>[] = []
  for (let seed = 1; found.length < designs; seed += 1) {
    const design = randomDesign(seed, pictures)
    if (design.motifs.some(({ view }) => view === 'front')) found.push(design)
  }
  return found
}

/** The whole drawing as others would get it, backdrop included. */
async function svgOf(drawing: Drawing, tile: Asset): Promise<string> {
  const loaded = new Map<TileId, Tile>()
  for (const id of assetsOf(drawing)) {
    const bytes = await tile(id)
    if (!bytes) throw new Error(`There is no asset "${id}".`)
    const { width, height } = await sharp(bytes).metadata()
    loaded.set(id, { png: bytes.toString('base64'), width, height })
  }
  return toSvg(drawing, loaded, size)
}

function encoded(pixels: Uint8Array, channels: 3 | 4): Promise<Buffer> {
  return sharp(pixels, { raw: { ...size, channels } })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality })
    .toBuffer()
}

async function screenshot(browser: Browser, svg: string): Promise<void> {
  const page = await browser.newPage({ viewport: size })
  await page.setContent(`<body style="margin:0">${svg}</body>`)
  await page.screenshot({ type: 'jpeg', quality })
  await page.close()
}

/** A peer that leaves half of the picture out is quick, and proves nothing. */
async function assertAlike(theirs: Buffer, ours: Buffer): Promise<void> {
  const { mean } = differenceOf(await pixelsOf(theirs), await pixelsOf(ours))
  if (mean > 2)
    throw new Error(`resvg drew another picture: its channels differ by ${mean} of 255 on average.`)
}
