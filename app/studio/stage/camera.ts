import type { Box } from '~/drawing/drawing'
import { fit, type Frame, type Viewport } from './frame'

/** How near we look, and at which point of the drawing: the whole garment at zoom 1. */
export interface Camera {
  /** 1 to 8. */
  zoom: number
  /** The point of the drawing that lies in the middle of the view. */
  x: number
  y: number
}

export const wholeOf = (focus: Box): Camera => ({
  zoom: 1,
  x: focus.x + focus.width / 2,
  y: focus.y + focus.height / 2,
})
const maxZoom = 8

const clamp = (n: number, low: number, high: number) => Math.min(high, Math.max(low, n))

/** The same camera, never beyond the garment's edges and never further than the whole of it. */
function clamped({ zoom, x, y }: Camera, focus: Box): Camera {
  const inBounds = clamp(zoom, 1, maxZoom)
  if (inBounds === 1) return wholeOf(focus)
  const [w, h] = [focus.width / inBounds / 2, focus.height / inBounds / 2]
  return {
    zoom: inBounds,
    x: clamp(x, focus.x + w, focus.x + focus.width - w),
    y: clamp(y, focus.y + h, focus.y + focus.height - h),
  }
}

/** Where the drawing lies on the page, seen through this camera. */
export function frameOf(camera: Camera, box: Viewport): Frame {
  const scale = fit(box).scale * camera.zoom
  return { scale, x: box.width / 2 - camera.x * scale, y: box.height / 2 - camera.y * scale }
}

/** Nearer or further by `factor`, with what lies at `point` (pixels of the view) staying where it is. */
export function zoomed(
  camera: Camera,
  box: Viewport,
  factor: number,
  point: { x: number; y: number },
): Camera {
  const before = frameOf(camera, box)
  const zoom = clamp(camera.zoom * factor, 1, maxZoom)
  const scale = (before.scale / camera.zoom) * zoom
  const target = { x: (point.x - before.x) / before.scale, y: (point.y - before.y) / before.scale }
  return clamped(
    {
      zoom,
      x: target.x - (point.x - box.width / 2) / scale,
      y: target.y - (point.y - box.height / 2) / scale,
    },
    box.focus,
  )
}

/** Moved by pixels of the view, as a finger drags it. */
export function panned(camera: Camera, box: Viewport, dx: number, dy: number): Camera {
  const { scale } = frameOf(camera, box)
  return clamped({ ...camera, x: camera.x - dx / scale, y: camera.y - dy / scale }, box.focus)
}
