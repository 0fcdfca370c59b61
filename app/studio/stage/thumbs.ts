import { pinkedEdge } from '~/components/swatch'
import { assetsOf } from '~/drawing/assets'
import type { Drawing } from '~/drawing/drawing'
import { paintLayer } from '~/drawing/canvas'
import type { Staging } from '~/products/product'
import { loadTiles, missingOf, tiles } from './tiles'

/** Paints one option's picture: the design as it would be, cropped to where the option shows. */
export async function paintThumb(
  canvas: HTMLCanvasElement,
  drawing: Drawing,
  crop: ReturnType<Staging<unknown>['closeUp']>,
): Promise<void> {
  const needed = assetsOf(drawing)
  if (missingOf(needed).length > 0) await loadTiles(needed)
  const size = Math.round((canvas.clientWidth || 48) * Math.min(window.devicePixelRatio || 1, 2))
  canvas.width = size
  canvas.height = Math.round((size * crop.height) / crop.width)
  const context = canvas.getContext('2d')
  if (!context) return
  const scale = size / crop.width
  const marks = drawing.marks.filter(
    ({ layer, of }) => layer !== 'backdrop' || (!crop.cloth && of === 'form'),
  )
  if (crop.cloth) {
    context.scale(size / 48, size / 48)
    context.clip(new Path2D(pinkedEdge))
    context.resetTransform()
  }
  context.translate(-crop.x * scale, -crop.y * scale)
  paintLayer(context, marks, tiles, scale)
  canvas.dataset.painted = ''
}
