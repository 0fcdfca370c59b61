import type { Point } from '~/drawing/drawing'
import { type Run, at, cubic } from '~/drawing/geometry'
import type { Figure } from '../../figure/grading'
import { shoulderHeight } from '../../figure/landmarks'
import type { View } from '../../product'
import type { Neckline } from '../options'
import { bareEnd, offEnd } from './joints'

/** Where a camisole's straps are sewn on, front and back, and where they cross the shoulder. */
export const strapEnds = { front: at(66, 268), back: at(54, 349), shoulder: 67 }

/** Points of the right half, from the centre up to where the edge ends, on the regular body. */
interface NecklineCut {
  /** How low it reaches at the centre front. */
  low: number
  front: (low: number) => Point[]
  back: () => Point[]
}

/** An edge that ends on the shoulder, at `half` from the centre: its back is shallow, and ends where the front does. */
function onShoulder(half: number, low: number, front: (low: number, top: Point) => Point[]): NecklineCut {
  const top = at(half, shoulderHeight(half))
  const deep = top.y + 16 + half * 0.28
  return {
    low,
    front: () => front(low, top),
    back: () => cubic(at(0, deep), at(half * 0.5, deep), at(half * 0.85, top.y + 14), top),
  }
}

const bareTip = at(bareEnd.half, bareEnd.y)
const offTip = at(offEnd.half, offEnd.y)
const bareBack = () => cubic(at(0, 352), at(40, 352), at(76, 346), bareTip)

const cuts: Record<Neckline, NecklineCut> = {
  v: onShoulder(57, 340, (low, top) => cubic(at(0, low), at(17, 308), at(44, 258), top)),
  scoop: onShoulder(66, 298, (low, top) => cubic(at(0, low), at(38, low), at(61, 262), top, 20)),
  square: onShoulder(73, 288, (low, top) => [
    ...cubic(at(0, low + 2), at(22, low + 2), at(44, low + 1), at(65, low)),
    ...cubic(at(65, low), at(68, 262), at(70, 232), top),
  ]),
  sweetheart: onShoulder(78, 322, (low, top) => [
    ...cubic(at(0, low), at(6, 296), at(30, 285), at(52, 292)),
    ...cubic(at(52, 292), at(68, 298), at(73, 280), at(74, 266)).slice(1),
    ...cubic(at(74, 266), at(76, 244), at(77, 226), top).slice(1),
  ]),
  boat: onShoulder(88, 226, (low, top) => cubic(at(0, low), at(40, low), at(72, 220), top)),
  jewel: onShoulder(48, 212, (low, top) => cubic(at(0, low), at(24, low), at(43, 204), top)),
  // A drop below a jewel's edge, closed above it by the slit where both sides meet.
  keyhole: onShoulder(48, 298, (low, top) => [
    ...cubic(at(0, low), at(15, low), at(18, 272), at(12, 254)),
    ...cubic(at(12, 254), at(8, 242), at(2, 236), at(0.8, 228)).slice(1),
    ...cubic(at(0.8, 212), at(24, 212), at(43, 204), top),
  ]),
  cowl: onShoulder(70, 296, (low, top) => cubic(at(0, low), at(34, low), at(58, 256), top, 20)),
  halter: {
    low: 330,
    front: (low) => cubic(at(0, low), at(10, 300), at(30, 220), at(33, 164)),
    back: () => cubic(at(0, 352), at(40, 350), at(80, 346), at(100, 340)),
  },
  camisole: {
    low: 304,
    front: (low) => [
      ...cubic(at(0, low), at(20, 298), at(52, 286), strapEnds.front),
      ...cubic(strapEnds.front, at(76, 292), at(88, 316), bareTip).slice(1),
    ],
    back: bareBack,
  },
  strapless: {
    low: 316,
    front: (low) => [
      ...cubic(at(0, low), at(8, 298), at(30, 287), at(52, 288)),
      ...cubic(at(52, 288), at(74, 290), at(88, 306), bareTip).slice(1),
    ],
    back: bareBack,
  },
  offshoulder: {
    low: 281,
    front: (low) => cubic(at(0, low), at(46, low + 3), at(88, 275), offTip, 20),
    back: () => cubic(at(0, 268), at(46, 270), at(88, 267), offTip, 20),
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
