import type { Point } from '~/drawing/drawing'
import { type Run, cubic, point } from '~/drawing/geometry'
import type { Figure } from '../../figure/grading'
import { shoulderHeight } from '../../figure/landmarks'
import type { View } from '../../product'
import type { Neckline } from '../options'
import { bareEnd, offEnd } from './joints'

/** Where a camisole's straps are sewn on, front and back, and where they cross the shoulder. */
export const strapEnds = { front: point(66, 268), back: point(54, 349), shoulder: 67 }

/** Points of the right half, from the centre up to where the edge ends, on the regular body. */
interface NecklineCut {
  /** How low it reaches at the centre front. */
  low: number
  front: (low: number) => Point[]
  back: () => Point[]
}

/** An edge that ends on the shoulder, at `half` from the centre: its back is shallow, and ends where the front does. */
function onShoulder(half: number, low: number, front: (low: number, top: Point) => Point[]): NecklineCut {
  const top = point(half, shoulderHeight(half))
  const deep = top.y + 16 + half * 0.28
  return {
    low,
    front: () => front(low, top),
    back: () => cubic(point(0, deep), point(half * 0.5, deep), point(half * 0.85, top.y + 14), top),
  }
}

const bareTip = point(bareEnd.half, bareEnd.y)
const offTip = point(offEnd.half, offEnd.y)
const bareBack = () => cubic(point(0, 352), point(40, 352), point(76, 346), bareTip)

const cuts: Record<Neckline, NecklineCut> = {
  v: onShoulder(57, 340, (low, top) => cubic(point(0, low), point(17, 308), point(44, 258), top)),
  scoop: onShoulder(66, 298, (low, top) => cubic(point(0, low), point(38, low), point(61, 262), top, 20)),
  square: onShoulder(73, 288, (low, top) => [
    ...cubic(point(0, low + 2), point(22, low + 2), point(44, low + 1), point(65, low)),
    ...cubic(point(65, low), point(68, 262), point(70, 232), top),
  ]),
  sweetheart: onShoulder(78, 322, (low, top) => [
    ...cubic(point(0, low), point(6, 296), point(30, 285), point(52, 292)),
    ...cubic(point(52, 292), point(68, 298), point(73, 280), point(74, 266)).slice(1),
    ...cubic(point(74, 266), point(76, 244), point(77, 226), top).slice(1),
  ]),
  boat: onShoulder(88, 226, (low, top) => cubic(point(0, low), point(40, low), point(72, 220), top)),
  jewel: onShoulder(48, 212, (low, top) => cubic(point(0, low), point(24, low), point(43, 204), top)),
  // A drop below a jewel's edge, closed above it by the slit where both sides meet.
  keyhole: onShoulder(48, 298, (low, top) => [
    ...cubic(point(0, low), point(15, low), point(18, 272), point(12, 254)),
    ...cubic(point(12, 254), point(8, 242), point(2, 236), point(0.8, 228)).slice(1),
    ...cubic(point(0.8, 212), point(24, 212), point(43, 204), top),
  ]),
  cowl: onShoulder(70, 296, (low, top) => cubic(point(0, low), point(34, low), point(58, 256), top, 20)),
  halter: {
    low: 330,
    front: (low) => cubic(point(0, low), point(10, 300), point(30, 220), point(33, 164)),
    back: () => cubic(point(0, 352), point(40, 350), point(80, 346), point(100, 340)),
  },
  camisole: {
    low: 304,
    front: (low) => [
      ...cubic(point(0, low), point(20, 298), point(52, 286), strapEnds.front),
      ...cubic(strapEnds.front, point(76, 292), point(88, 316), bareTip).slice(1),
    ],
    back: bareBack,
  },
  strapless: {
    low: 316,
    front: (low) => [
      ...cubic(point(0, low), point(8, 298), point(30, 287), point(52, 288)),
      ...cubic(point(52, 288), point(74, 290), point(88, 306), bareTip).slice(1),
    ],
    back: bareBack,
  },
  offshoulder: {
    low: 281,
    front: (low) => cubic(point(0, low), point(46, low + 3), point(88, 275), offTip, 20),
    back: () => cubic(point(0, 268), point(46, 270), point(88, 267), offTip, 20),
  },
}

/** The neck edge's right half, from the centre to the shoulder: the joint that collars and bodices share. */
export function neckEdge({ on }: Figure, neckline: Neckline, view: View): Point[] {
  const { low, front, back } = cuts[neckline]
  const half = view === 'front' ? front(low) : back()
  return half.map((p) => on(p.x, p.y))
}

/** The neck edge without a keyhole's drop. */
export const withoutKeyhole = (neckline: Neckline, neck: Run): Run =>
  neckline === 'keyhole' && neck.length > 20 ? neck.slice(-15) : neck

/** The lowest point at the centre, where buttons begin. */
export const neckDepth = ({ on }: Figure, neckline: Neckline): Point => on(0, cuts[neckline].low)
