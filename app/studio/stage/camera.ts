import type { Box } from '~/products/product'
import { fit, type Frame, type Window } from './frame'

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
const nearest = 8

const within = (n: number, low: number, high: number) => Math.min(high, Math.max(low, n))

/** The same camera, never beyond the garment's edges and never further than the whole of it. */
function held({ zoom, x, y }: Camera, focus: Box): Camera {
  const near = within(zoom, 1, nearest)
  if (near === 1) return wholeOf(focus)
  const [w, h] = [focus.width / near / 2, focus.height / near / 2]
  return {
    zoom: near,
    x: within(x, focus.x + w, focus.x + focus.width - w),
    y: within(y, focus.y + h, focus.y + focus.height - h),
  }
}

/** Where the drawing lies on the page, seen through this camera. */
export function frameOf(camera: Camera, box: Window): Frame {
  const scale = fit(box).scale * camera.zoom
  return { scale, x: box.width / 2 - camera.x * scale, y: box.height / 2 - camera.y * scale }
}

/** Nearer or further by `factor`, with what lies at `at` (pixels of the view) staying where it is. */
export function zoomed(camera: Camera, box: Window, factor: number, at: { x: number; y: number }): Camera {
  const before = frameOf(camera, box)
  const zoom = within(camera.zoom * factor, 1, nearest)
  const scale = (before.scale / camera.zoom) * zoom
  const point = { x: (at.x - before.x) / before.scale, y: (at.y - before.y) / before.scale }
  return held(
    {
      zoom,
      x: point.x - (at.x - box.width / 2) / scale,
      y: point.y - (at.y - box.height / 2) / scale,
    },
    box.focus,
  )
}

/** Moved by pixels of the view, as a finger drags it. */
export function panned(camera: Camera, box: Window, dx: number, dy: number): Camera {
  const { scale } = frameOf(camera, box)
  return held({ ...camera, x: camera.x - dx / scale, y: camera.y - dy / scale }, box.focus)
}
