import { resolve } from 'node:path'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { assetsOf } from '~/drawing/assets'
import type { Drawing, TileId } from '~/drawing/drawing'

/** What runs in the browser: Konva's own Stage, with one custom shape a run of marks, as the studio has it. */
const entry = `
import Konva from 'konva/lib/Core'
import { Shape } from 'konva/lib/Shape'
import { paintLayer } from './app/drawing/canvas.ts'
import { runsOf } from './app/drawing/layers.ts'

window.paintDrawing = async (drawing, tiles) => {
  Konva.pixelRatio = 1
  const images = new Map()
  for (const [id, base64] of Object.entries(tiles)) {
    const type = base64.startsWith('/9j/') ? 'jpeg' : 'png'
    const image = new Image()
    image.src = 'data:image/' + type + ';base64,' + base64
    await image.decode()
    images.set(id, image)
  }
  const stage = new Konva.Stage({ container: document.body, width: drawing.width, height: drawing.height })
  const layers = { below: new Konva.Layer({ listening: false }), above: new Konva.Layer({ listening: false }) }
  stage.add(layers.below, layers.above)
  for (const { layer, marks } of runsOf(drawing)) {
    const shape = new Shape({ sceneFunc: (context) => paintLayer(context._context, marks, images, 1) })
    layers[layer === 'backdrop' ? 'below' : 'above'].add(shape)
  }
  stage.draw()
  const url = stage.toCanvas({ pixelRatio: 1 }).toDataURL('image/png')
  stage.destroy()
  return url.slice(url.indexOf(',') + 1)
}
`

export interface CanvasStage {
  /** The drawing as PNG, painted by Konva at pixel ratio 1 with the tiles' own bytes. */
  paint: (drawing: Drawing) => Promise<Buffer>
}

/** A page in which drawings are painted as the studio paints them. */
export async function openStage(
  browser: Browser,
  tile: (id: TileId) => Promise<Buffer | undefined>,
): Promise<CanvasStage> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: resolve('.'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    alias: { '~': resolve('app') },
    logLevel: 'error',
  })
  const page: Page = await browser.newPage({ viewport: { width: 800, height: 1200 } })
  await page.setContent('<!doctype html><body style="margin:0"></body>')
  await page.addScriptTag({ content: outputFiles[0]!.text })
  return {
    async paint(drawing) {
      const tiles: Record<TileId, string> = {}
      for (const id of assetsOf(drawing)) {
        const bytes = await tile(id)
        if (bytes) tiles[id] = bytes.toString('base64')
      }
      const painted = await page.evaluate(
        ([marks, images]) =>
          (window as unknown as { paintDrawing: (d: unknown, t: unknown) => Promise<string> }).paintDrawing(
            marks,
            images,
          ),
        [drawing, tiles] as const,
      )
      return Buffer.from(painted, 'base64')
    },
  }
}
