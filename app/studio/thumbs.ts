import { pinkedEdge } from '~/components/swatch'
import { assetsOf } from '~/drawing/assets'
import type { Drawing } from '~/drawing/drawing'
import { paintLayer } from '~/drawing/konva'
import { hemHeight } from '~/products/figure/landmarks'
import type { Choices } from './choices'
import { loadTiles, missingOf, tiles } from './tiles'

/** Which part of the drawing shows an option best, in drawing units. */
interface Crop {
  x: number
  y: number
  width: number
  height: number
  /** Swatches of cloth show nothing of what lies behind. */
  cloth?: boolean
}

const crops: Record<string, Crop> = {
  neckline: { x: 262, y: 160, width: 276, height: 276 },
  collar: { x: 262, y: 150, width: 276, height: 276 },
  sleeve: { x: 200, y: 170, width: 400, height: 400 },
  sleeves: { x: 200, y: 170, width: 400, height: 400 },
  bodice: { x: 240, y: 190, width: 320, height: 320 },
  belt: { x: 280, y: 380, width: 240, height: 240 },
  buttons: { x: 240, y: 230, width: 320, height: 320 },
  fabric: { x: 330, y: 560, width: 130, height: 130, cloth: true },
  cloth: { x: 330, y: 560, width: 130, height: 130, cloth: true },
  print: { x: 300, y: 540, width: 190, height: 190, cloth: true },
  printScale: { x: 300, y: 540, width: 190, height: 190, cloth: true },
}
const whole: Crop = { x: -70, y: 140, width: 1010, height: 1010 }

function cropOf(group: string, { length }: Choices): Crop {
  if (group !== 'hem') return crops[group] ?? { ...whole, x: 400 - whole.width / 2 }
  const hem = hemHeight[length as keyof typeof hemHeight] ?? hemHeight.midi
  return { x: 300, y: hem - 150, width: 200, height: 200 }
}

/** Paints one option's picture: the dress as it would be, cropped to where the option shows. */
export async function paintThumb(
  canvas: HTMLCanvasElement,
  drawing: Drawing,
  group: string,
  choices: Choices,
): Promise<void> {
  const needed = assetsOf(drawing)
  if (missingOf(needed).length > 0) await loadTiles(needed)
  const crop = cropOf(group, choices)
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
