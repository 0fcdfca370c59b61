import type { PathData, Point } from '~/drawing/drawing'
import type { Region } from '../product'
import { stepsOf } from './paths'

type Ring = readonly Point[]

/** Where motifs may lie, as polygons to measure in. */
export interface Area {
  pieces: readonly { rings: readonly Ring[]; box: Extent }[]
  box: Extent
}

interface Extent {
  left: number
  right: number
  top: number
  bottom: number
}

/** The corner points of a path and so many of each of its curves. */
export function pointsOf(d: PathData, ofCurve = 6): Point[][] {
  const rings: Point[][] = []
  for (const { letter, points } of stepsOf(d)) {
    const end = points.at(-1)
    if (!end) continue
    if (letter === 'M' || rings.length === 0) rings.push([end])
    else {
      const ring = rings.at(-1)!
      const from = ring.at(-1)!
      if (points.length === 1) ring.push(end)
      else for (let i = 1; i <= ofCurve; i++) ring.push(onCurve([from, ...points], i / ofCurve))
    }
  }
  return rings
}

/** De Casteljau, for two or three control points. */
function onCurve(points: readonly Point[], t: number): Point {
  let row = [...points]
  while (row.length > 1) {
    row = row.slice(1).map((q, i) => ({
      x: row[i]!.x + (q.x - row[i]!.x) * t,
      y: row[i]!.y + (q.y - row[i]!.y) * t,
    }))
  }
  return row[0]!
}

function extentOf(points: readonly Point[]): Extent {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

export function areaOf(regions: readonly Region[]): Area {
  const pieces = regions.map(({ outline }) => {
    const rings = pointsOf(outline)
    return { rings, box: extentOf(rings.flat()) }
  })
  const corners = pieces.flatMap(({ box }) => [
    { x: box.left, y: box.top },
    { x: box.right, y: box.bottom },
  ])
  return { pieces, box: extentOf(corners) }
}

/** How often the rings run around a point: not at all outside. */
function windings(rings: readonly Ring[], { x, y }: Point): number {
  let turns = 0
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [p, q] = [ring[j]!, ring[i]!]
      if (p.y <= y === q.y <= y) continue
      const side = (q.x - p.x) * (y - p.y) - (x - p.x) * (q.y - p.y)
      if (q.y > p.y && side > 0) turns += 1
      else if (q.y <= p.y && side < 0) turns -= 1
    }
  }
  return turns
}

const within = ({ left, right, top, bottom }: Extent, { x, y }: Point) =>
  x >= left && x <= right && y >= top && y <= bottom

/** Whether a point lies on the cloth. */
export const holds = ({ pieces }: Area, point: Point): boolean =>
  pieces.some(({ rings, box }) => within(box, point) && windings(rings, point) !== 0)

function distanceTo(rings: readonly Ring[], { x, y }: Point): number {
  let least = Infinity
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [p, q] = [ring[j]!, ring[i]!]
      const [dx, dy] = [q.x - p.x, q.y - p.y]
      const length = dx * dx + dy * dy
      const t = length ? Math.max(0, Math.min(1, ((x - p.x) * dx + (y - p.y) * dy) / length)) : 0
      const [ox, oy] = [x - p.x - dx * t, y - p.y - dy * t]
      least = Math.min(least, ox * ox + oy * oy)
    }
  }
  return Math.sqrt(least)
}

/** How far a point is from the edge of the piece it lies on, in drawing units; 0 off the cloth. */
export function clearance({ pieces }: Area, point: Point): number {
  let most = 0
  for (const { rings, box } of pieces) {
    if (within(box, point) && windings(rings, point) !== 0) most = Math.max(most, distanceTo(rings, point))
  }
  return most
}

/** So far from the edge a small motif is seen whole. */
const enough = 26

/**
 * The point of the area nearest to the one aimed at that leaves a motif room, or as much of it as there is; upright
 * above or below it if possible, so that what is to be in the middle stays there. Always on the cloth, if there is any.
 */
export function settle(area: Area, aim: Point): Point {
  if (clearance(area, aim) >= enough) return aim
  const { left, right, top, bottom } = area.box
  const steps = 32
  const ys = Array.from({ length: steps + 1 }, (_, i) => Math.round(top + ((bottom - top) * i) / steps))
  const xs = Array.from({ length: steps + 1 }, (_, i) => Math.round(left + ((right - left) * i) / steps))
  const best = (points: readonly Point[]) => {
    let found: { point: Point; cost: number; room: number } | undefined
    for (const point of points) {
      const room = clearance(area, point)
      if (room === 0) continue
      const cost = Math.hypot(point.x - aim.x, point.y - aim.y) + 4 * Math.max(0, enough - room)
      if (!found || cost < found.cost) found = { point, cost, room }
    }
    return found
  }
  const below = best(ys.map((y) => ({ x: aim.x, y })))
  if (below && below.room >= enough / 2) return below.point
  return best(ys.flatMap((y) => xs.map((x) => ({ x, y }))))?.point ?? below?.point ?? aim
}
