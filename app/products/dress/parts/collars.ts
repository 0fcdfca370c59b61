import type { Hex, Mark, Point } from '~/drawing/drawing'
import { type Run, along, clamp, cubic, mirror, offset, pathOf, point, reverse } from '~/drawing/geometry'
import { type Cloth, clothOf, ground } from '../../cloth/cloth'
import { solid } from '../../cloth/tone'
import type { Lighting } from '../../cloth/shade'
import { stroke } from '../../cloth/stitching'
import { surface } from '../../cloth/surface'
import type { Figure } from '../../figure/grading'
import { centre, shoulderHeight } from '../../figure/landmarks'
import type { View } from '../../product'
import type { Collar, Neckline } from '../options'
import { wholeOf } from './joints'
import { withoutKeyhole } from './necklines'

const white: Hex = '#faf6ec'

interface Leaf {
  run: Run
  /** The part of its edge that is stitched, and on which side of it. */
  stitched: Run
  inwards: number
}

/** A collar of that kind along the neck edge, whose right half runs from the centre to the shoulder. */
export function sewCollar(
  body: Figure,
  kind: Collar,
  neckline: Neckline,
  neck: Run,
  cloth: Cloth,
  view: View,
): Mark[] {
  const leaves = leavesOf(body, kind, neckline, neck, view)
  const own = kind === 'peterpan' ? clothOf('cotton', white) : cloth
  return leaves.flatMap((leaf) => sewLeaf(body, leaf, own, kind !== 'peterpan'))
}

function leavesOf(body: Figure, kind: Collar, neckline: Neckline, neck: Run, view: View): Leaf[] {
  const pair = (run: Run, stitched: Run): Leaf[] => [
    { run: mirror(run, centre), stitched: mirror(stitched, centre), inwards: -5 },
    { run, stitched, inwards: 5 },
  ]
  if (view === 'back') return [backBand(body, kind, neck)]
  switch (kind) {
    case 'peterpan': {
      const run = peterPan(neck)
      return pair(run, run.slice(3, 30))
    }
    case 'shirt': {
      const run = pointed(body, neckline, neck)
      return pair(run, run.slice(0, 16))
    }
    case 'stand': {
      const { on } = body
      const base = withoutKeyhole(neckline, neck)
      const low = base[0]!
      const top = cubic(
        on(foldEnd.half, foldEnd.y),
        on(35, 178),
        point(centre + 16, low.y - 20),
        point(centre + 2, low.y - 20),
      )
      return pair([...base, ...roundNeck(body), ...top], base)
    }
  }
}

/** Where a collar's upper edge ends: just outside the neck. */
const foldEnd = { half: 40.8, y: 160 }

/** Where a leaf ends on the shoulder. */
const leafEnd = ({ on }: Figure): Point => on(64, shoulderHeight(64) - 1)

/** A stand's side, from the shoulder up to its edge: round the neck, which is hollow there, so that none of it shows. */
const roundNeck = ({ on }: Figure): Run => [on(54.5, 190.2), on(52.7, 186), on(48.8, 181.4), on(43.6, 170)]

/** Two rounded leaves that lie along the neck edge and meet at the centre front. */
function peterPan(neck: Run): Point[] {
  const t = along(neck)
  const inner = Array.from({ length: 22 }, (_, i) => t(i / 21))
  const outer = offset(inner, (k) => 5 + 33 * Math.sin(Math.PI * clamp(0.16 + k * 0.62)))
  const front = inner[0]!
  return [
    point(front.x + 0.6, front.y - 1),
    ...cubic(
      point(front.x + 0.6, front.y),
      point(front.x + 3, front.y + 30),
      point(front.x + 20, front.y + 40),
      outer[6]!,
    ),
    ...outer.slice(7),
    ...reverse(inner),
  ]
}

/** A shirt's leaf: folded over at the neck, with a point in front. On a V it begins part of the way up. */
function pointed(body: Figure, neckline: Neckline, neck: Run): Point[] {
  const { on } = body
  const v = neckline === 'v'
  const front = v ? along(neck)(0.4) : point(centre + 1, neck[0]!.y - 2)
  const tip = v ? point(front.x + 39, front.y + 14) : point(front.x + 27, front.y + 46)
  const side = leafEnd(body)
  const top = on(40, 163)
  return [
    front,
    ...cubic(tip, point(tip.x + (v ? 6 : 14), tip.y - 26), point(side.x + 2, side.y + 12), side),
    ...cubic(side, on(58, 186), on(48, 170), top).slice(1),
    ...cubic(top, on(38, 186), point(front.x + 12, front.y - (v ? 30 : 6)), front).slice(1, -1),
  ]
}

/** Seen from behind, every collar goes round the neck in one. */
function backBand(body: Figure, kind: Collar, neck: Run): Leaf {
  const { on } = body
  const low = neck[0]!
  if (kind === 'peterpan') {
    const lower = wholeOf(offset(neck, (k) => 30 - 16 * k * k))
    return { run: [...lower, ...reverse(neck), ...mirror(neck, centre)], stitched: lower, inwards: -5 }
  }
  const upper = cubic(on(0, 172), on(16, 172), on(33, 169), on(foldEnd.half, foldEnd.y))
  const { lower, side } =
    kind === 'stand'
      ? { lower: neck, side: roundNeck(body) }
      : foldedBack(leafEnd(body), on(foldEnd.half, foldEnd.y), point(centre, low.y + 9))
  const right = [...lower, ...side, ...reverse(upper)]
  return { run: [...right, ...reverse(mirror(right, centre))], stitched: wholeOf(lower), inwards: -5 }
}

/** A shirt's collar lies folded over the neck's edge: down at the back, and over the shoulder up to its fold. */
function foldedBack(shoulder: Point, fold: Point, low: Point): { lower: Run; side: Run } {
  return {
    lower: cubic(low, point(low.x + 26, low.y), point(shoulder.x - 10, shoulder.y + 10), shoulder),
    side: cubic(
      shoulder,
      point(shoulder.x - 6, shoulder.y - 10),
      point(fold.x + 8, fold.y + 10),
      fold,
      8,
    ).slice(1, -1),
  }
}

function sewLeaf(body: Figure, { run, stitched, inwards }: Leaf, cloth: Cloth, own: boolean): Mark[] {
  const { fabric, tone, color } = cloth
  const { on } = body
  const d = pathOf([run])
  const lighting: Lighting = { of: 'collar', layer: 'light', fabric, tone, clip: d }
  const free = { ...lighting, clip: undefined }
  const mark = { type: 'path', layer: 'light', of: 'collar', d } as const
  // A collar stands on its interfacing: opaque, whatever the cloth.
  const stiff = { ...cloth, fabric: { ...fabric, cover: 1 } }
  const flat = surface({ left: () => on(-60, 180), right: () => on(60, 180), sag: () => 0 })
  const base: Mark[] = own
    ? ground(
        { of: 'collar', outline: d, surface: flat, whole: { origin: on(0, 190), angle: 0 }, lining: d },
        stiff,
        'light',
      )
    : [{ ...mark, fill: solid(color) }]
  return [
    ...[3, 6, 10].map((w) =>
      stroke(
        free,
        run.map((p) => point(p.x + 1, p.y + 3)),
        '#1c1424',
        0.09,
        w,
      ),
    ),
    ...base,
    {
      ...mark,
      fill: {
        type: 'linear',
        from: on(-70, 190),
        to: on(80, 250),
        stops: [
          { offset: 0, color: tone.light, alpha: 0.3 },
          { offset: 0.5, color: tone.shade, alpha: 0.03 },
          { offset: 1, color: tone.shade, alpha: 0.26 },
        ],
      },
    },
    stroke(lighting, [...run, run[0]!], tone.line, 0.5, 2),
    stroke(
      lighting,
      offset(stitched, inwards),
      own ? tone.light : tone.line,
      own ? 0.5 : 0.35,
      0.9,
      [3.4, 2.6],
    ),
  ]
}
