import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { assetsOf } from '~/drawing/assets'
import type { TileId } from '~/drawing/drawing'
import { createRasterizer } from '~/drawing/rasterizer.server'
import { toSvg, type Tile } from '~/drawing/svg'
import { createTiles } from '~/drawing/tiles.server'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import { productOf } from '~/products/registry'
import { launch } from '../support/browser'
import { median, time, type Bench, type Measure } from './bench'

const size = { width: 800, height: 1200 }

/** The picture a friend gets: our render against encode alone, and against a screenshot of the same SVG. */
export const picture: Bench = {
  name: 'picture',
  run: async () => {
    const product = productOf('dress')
    if (!product) throw new Error('The registry lists no dress. Put it back to measure its pictures.')
    const drawings = product.looks.map((look) => product.draw(look.choices, 'front', []))
    const tiles = createTiles({ svg: tileSvg })
    const cacheDir = mkdtempSync(join(tmpdir(), 'toile-bench-'))
    const rasterizer = createRasterizer({ tile: tiles.png, cacheDir })
    const browser = await launch()
    const ours: number[] = []
    const encode: number[] = []
    const shots: number[] = []
    // Tiles and the backdrop are baked before: they serve every look.
    for (const drawing of drawings) await rasterizer.render(drawing, { width: 80, format: 'png' })
    await rasterizer.render(drawings[0]!, { width: size.width, format: 'webp' })
    for (const drawing of drawings) {
      ours.push(await time(() => rasterizer.render(drawing, { width: size.width, format: 'jpeg' })))
      const png = await rasterizer.render(drawing, { width: size.width, format: 'png' })
      const raw = await sharp(png).removeAlpha().raw().toBuffer()
      encode.push(
        await time(() =>
          sharp(raw, { raw: { ...size, channels: 3 } })
            .jpeg({ quality: 82 })
            .toBuffer(),
        ),
      )
      const loaded = new Map<TileId, Tile>()
      for (const id of assetsOf(drawing)) {
        const bytes = await tiles.png(id)
        if (!bytes) throw new Error(`There is no tile "${id}".`)
        const { width, height } = await sharp(bytes).metadata()
        loaded.set(id, { png: bytes.toString('base64'), width, height })
      }
      const html = `<body style="margin:0">${toSvg(drawing, loaded, size)}</body>`
      shots.push(
        await time(async () => {
          const page = await browser.newPage({ viewport: size })
          await page.setContent(html)
          await page.screenshot({ type: 'jpeg', quality: 82 })
          await page.close()
        }),
      )
    }
    await browser.close()
    rmSync(cacheDir, { recursive: true, force: true })
    const unit = 'ms'
    const rows: Measure[] = [
      {
        name: 'picture, against encode alone',
        unit,
        ours: median(ours),
        floor: median(encode),
        better: 'lower',
        goal: { none: 'to stand beside' },
      },
      {
        name: 'picture, against a Chromium screenshot',
        unit,
        ours: median(ours),
        floor: median(shots),
        better: 'lower',
        goal: { atLeast: 4 },
      },
    ]
    return rows
  },
}
