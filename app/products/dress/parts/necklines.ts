import type { Point } from '~/drawing/drawing'
import { type Run, at, cubic } from '~/drawing/geometry'
import type { Figure } from '../../figure/grading'
import { shoulderHeight } from '../../figure/landmarks'
import type { View } from '../../product'
import type { Neckline } from '../options'
import { bareEnd, offEnd } from './joints'

/** Where each neckline meets the shoulder, and how low it reaches at the centre front. */
const depth: Record<Neckline, { shoulder: number; low: number }> = {
  v: { shoulder: 57, low: 340 },
  scoop: { shoulder: 66, low: 298 },
  square: { shoulder: 73, low: 288 },
  sweetheart: { shoulder: 78, low: 322 },
  boat: { shoulder: 88, low: 226 },
  jewel: { shoulder: 48, low: 212 },
  keyhole: { shoulder: 48, low: 298 },
  cowl: { shoulder: 70, low: 296 },
  halter: { shoulder: 44, low: 330 },
  camisole: { shoulder: 66, low: 304 },
  strapless: { shoulder: 98, low: 316 },
  offshoulder: { shoulder: offEnd.half, low: 281 },
}

/** Where a camisole's straps are sewn on, front and back, and where they cross the shoulder. */
export const strapEnds = { front: at(66, 268), back: at(54, 349), shoulder: 67 }

/** Points of the right half, from the centre front up to the shoulder line, which all necklines share. */
function frontEdge(neckline: Neckline): Point[] {
  const { shoulder, low } = depth[neckline]
  const top = at(shoulder, shoulderHeight(shoulder))
  switch (neckline) {
    case 'v':
      return cubic(at(0, low), at(17, 308), at(44, 258), top)
    case 'scoop':
      return cubic(at(0, low), at(38, low), at(61, 262), top, 20)
    case 'square':
      return [
        ...cubic(at(0, low + 2), at(22, low + 2), at(44, low + 1), at(65, low)),
        ...cubic(at(65, low), at(68, 262), at(70, 232), top),
      ]
    case 'sweetheart':
      return [
        ...cubic(at(0, low), at(6, 296), at(30, 285), at(52, 292)),
        ...cubic(at(52, 292), at(68, 298), at(73, 280), at(74, 266)).slice(1),
        ...cubic(at(74, 266), at(76, 244), at(77, 226), top).slice(1),
      ]
    case 'boat':
      return cubic(at(0, low), at(40, low), at(72, 220), top)
    case 'jewel':
      return cubic(at(0, low), at(24, low), at(43, 204), top)
    case 'keyhole':
      // A drop below the neck, closed above it by the slit where both sides meet.
      return [
        ...cubic(at(0, low), at(15, low), at(18, 272), at(12, 254)),
        ...cubic(at(12, 254), at(8, 242), at(2, 236), at(0.8, 228)).slice(1),
        ...cubic(at(0.8, 212), at(24, 212), at(43, 204), top),
      ]
    case 'cowl':
      return cubic(at(0, low), at(34, low), at(58, 256), top, 20)
    case 'halter':
      return cubic(at(0, low), at(10, 300), at(30, 220), at(33, 164))
    case 'camisole':
      return [
        ...cubic(at(0, low), at(20, 298), at(52, 286), strapEnds.front),
        ...cubic(strapEnds.front, at(76, 292), at(88, 316), at(bareEnd.half, bareEnd.y)).slice(1),
      ]
    case 'strapless':
      return [
        ...cubic(at(0, low), at(8, 298), at(30, 287), at(52, 288)),
        ...cubic(at(52, 288), at(74, 290), at(88, 306), at(bareEnd.half, bareEnd.y)).slice(1),
      ]
    case 'offshoulder':
      return cubic(at(0, low), at(46, low + 3), at(88, 275), at(offEnd.half, offEnd.y), 20)
  }
}

/** The back's neck edge: shallow, and meeting the shoulder where the front does. */
function backEdge(neckline: Neckline): Point[] {
  const { shoulder } = depth[neckline]
  if (neckline === 'halter') return cubic(at(0, 352), at(40, 350), at(80, 346), at(100, 340))
  if (neckline === 'camisole' || neckline === 'strapless') {
    return cubic(at(0, 352), at(40, 352), at(76, 346), at(bareEnd.half, bareEnd.y))
  }
  if (neckline === 'offshoulder') {
    return cubic(at(0, 268), at(46, 270), at(88, 267), at(offEnd.half, offEnd.y), 20)
  }
  const top = at(shoulder, shoulderHeight(shoulder))
  return cubic(
    at(0, top.y + 16 + shoulder * 0.28),
    at(shoulder * 0.5, top.y + 16 + shoulder * 0.28),
    at(shoulder * 0.85, top.y + 14),
    top,
  )
}

/** The neck edge's right half, from the centre to the shoulder: the joint that collars and bodices share. */
export function neckEdge({ on }: Figure, neckline: Neckline, view: View): Point[] {
  const half = view === 'front' ? frontEdge(neckline) : backEdge(neckline)
  return half.map((p) => on(p.x, p.y))
}

/** The neck edge without a keyhole's drop. */
export const withoutKeyhole = (neckline: Neckline, neck: Run): Run =>
  neckline === 'keyhole' && neck.length > 20 ? neck.slice(-15) : neck

/** The lowest point at the centre, where buttons begin. */
export const neckDepth = ({ on }: Figure, neckline: Neckline): Point => on(0, depth[neckline].low)
