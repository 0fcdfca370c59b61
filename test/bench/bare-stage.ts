import { resolve } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { assetsOf } from '~/drawing/assets'
import type { Drawing } from '~/drawing/drawing'
import { productOf } from '~/products/registry'
import { frameOf, wholeOf } from '~/studio/stage/camera'
import { addressOf } from '~/studio/preload'

/** What runs in the page: a layer of Konva's with one shape a run of marks, and nothing that the studio does to be quick. */
const entry = `
import { Konva } from 'konva/lib/Global'
import { Layer } from 'konva/lib/Layer'
import { Shape } from 'konva/lib/Shape'
import { Stage } from 'konva/lib/Stage'
import { paintLayer } from './app/drawing/canvas.ts'
import { runsOf } from './app/drawing/layers.ts'
import { afterFrame } from './app/studio/after-frame.ts'
import { widenBackdrop } from './app/drawing/frame.ts'

const tiles = new Map()
let stage, layer, box

window.bareStage = async (drawing, { x, y, scale, width, height }, addresses) => {
  for (const [id, address] of Object.entries(addresses)) {
    if (tiles.has(id)) continue
    const bytes = await fetch(address).then((answer) => answer.blob())
    tiles.set(id, await createImageBitmap(bytes, { colorSpaceConversion: 'none' }))
  }
  if (!stage) {
    box = document.body.appendChild(document.createElement('div'))
    box.setAttribute('style', 'position:fixed;inset:0 auto auto 0;z-index:99')
    stage = new Stage({ container: box, width, height, listening: false })
    layer = new Layer({ listening: false })
    stage.add(layer)
  }
  box.hidden = false
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)))
  const start = performance.now()
  layer.destroyChildren()
  for (const { marks } of runsOf({ ...drawing, marks: widenBackdrop(drawing.marks) }))
    layer.add(new Shape({ listening: false, perfectDrawEnabled: false, sceneFunc: ({ _context }) => {
      _context.save()
      _context.translate(x, y)
      paintLayer(_context, marks, tiles, scale)
      _context.restore()
    } }))
  layer.draw()
  await new Promise(afterFrame)
  const took = performance.now() - start
  box.hidden = true
  return took
}
`

let bundled: Promise<string> | undefined

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: resolve('.'), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    alias: { '~': resolve('app') },
    logLevel: 'error',
  })
  return outputFiles[0]!.text
}

export interface BareStage {
  /** Milliseconds from a drawing to the frame that shows all of it, painted anew. */
  paint: (drawing: Drawing) => Promise<number>
}

/** Where the studio's page could paint as well: the same size, the same painter and tiles, each time everything. */
export async function openBareStage(page: Page): Promise<BareStage> {
  await page.evaluate(await (bundled ??= bundle()))
  const box = await page.locator('.stage-canvas').boundingBox()
  if (!box) throw new Error('The studio shows no stage. Open it with `npm run dev` and look.')
  const { width, height } = box
  const { focus } = productOf('dress')!.staging
  const frame = { ...frameOf(wholeOf(focus), { width, height, focus }), width, height }
  return {
    paint: (drawing) =>
      page.evaluate(
        (given) =>
          (window as unknown as { bareStage: (...given: unknown[]) => Promise<number> }).bareStage(...given),
        [drawing, frame, Object.fromEntries(assetsOf(drawing).map((id) => [id, addressOf(id)]))] as const,
      ),
  }
}
