import { assetsOf } from '~/drawing/assets'
import { paintCloseUp, type CloseUp } from '~/drawing/close-up'
import type { Drawing } from '~/drawing/drawing'
import { loadTiles, missingOf, tiles } from './tiles'

/** Paints one option's picture, as wide as its canvas is shown. */
export async function paintThumb(
  canvas: HTMLCanvasElement,
  drawing: Drawing,
  closeUp: CloseUp,
): Promise<void> {
  const needed = assetsOf(drawing)
  if (missingOf(needed).length > 0) await loadTiles(needed)
  const width = Math.round((canvas.clientWidth || 48) * Math.min(window.devicePixelRatio || 1, 2))
  canvas.width = width
  canvas.height = Math.round((width * closeUp.height) / closeUp.width)
  const context = canvas.getContext('2d')
  if (!context) return
  paintCloseUp(context, drawing.marks, closeUp, width, tiles)
  canvas.dataset.painted = ''
}
