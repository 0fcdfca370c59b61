import type { Point } from '~/drawing/drawing'
import { at, cubic } from '~/drawing/geometry'
import { centre, onFigure, shoulderHeight } from '../../figure/landmarks'
import type { View } from '../../product'
import type { Neckline } from '../options'

/** Where each neckline meets the shoulder, and how low it reaches at the centre front. */
const depth: Record<Neckline, { shoulder: number; low: number }> = {
  v: { shoulder: 57, low: 340 },
  scoop: { shoulder: 66, low: 298 },
  square: { shoulder: 73, low: 288 },
  sweetheart: { shoulder: 78, low: 322 },
  boat: { shoulder: 88, low: 226 },
  jewel: { shoulder: 48, low: 212 },
  halter: { shoulder: 44, low: 330 },
}

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
    case 'halter':
      return cubic(at(0, low), at(10, 300), at(30, 220), at(33, 164))
  }
}

/** The back's neck edge: shallow, and meeting the shoulder where the front does. */
function backEdge(neckline: Neckline): Point[] {
  const { shoulder } = depth[neckline]
  if (neckline === 'halter') return cubic(at(0, 352), at(40, 350), at(80, 346), at(100, 340))
  const top = at(shoulder, shoulderHeight(shoulder))
  return cubic(
    at(0, top.y + 16 + shoulder * 0.28),
    at(shoulder * 0.5, top.y + 16 + shoulder * 0.28),
    at(shoulder * 0.85, top.y + 14),
    top,
  )
}

/** The neck edge's right half, from the centre to the shoulder: the joint that collars and bodices share. */
export function neckEdge(neckline: Neckline, view: View): Point[] {
  const half = view === 'front' ? frontEdge(neckline) : backEdge(neckline)
  return half.map((p) => onFigure(p.x, p.y))
}

/** The lowest point at the centre, where buttons begin. */
export const neckDepth = (neckline: Neckline): Point => at(centre, depth[neckline].low)
