import type { Hex, Mark } from '~/drawing/drawing'
import { type Run, at, cubic, mirror, pathOf, reverse } from '~/drawing/geometry'
import { type Cloth, type Piece, ground } from '../../cloth/cloth'
import type { Lighting } from '../../cloth/shade'
import { cast, stroke, topstitch } from '../../cloth/stitching'
import { centre, onFigure } from '../../figure/landmarks'
import type { Collar } from '../options'
import { thread } from './body'
import { button } from './buttons'
import { type Cut, outlineOf } from './cut'

interface Leaf {
  outline: Run
  /** The edge that lies free: it throws a shadow, and its stitches follow it. */
  free: Run
  angle: number
}

/** Where a collar folds over, from the front of the neck to its side. */
const fold = (low: number) =>
  cubic(onFigure(2, low), onFigure(22, low - 3), onFigure(40, low - 13), onFigure(43.5, 158), 10)

/** A leaf's free edge, from the front of the neck by its point to the shoulder. */
function freeEdge(collar: 'kent' | 'buttondown' | 'cutaway' | 'club'): Run {
  const end = onFigure(60, 195)
  switch (collar) {
    case 'kent':
      return [
        ...cubic(onFigure(2, 190), onFigure(14, 208), onFigure(29, 230), onFigure(39, 250), 8),
        ...cubic(onFigure(39, 250), onFigure(50, 234), onFigure(59, 213), end, 8).slice(1),
      ]
    case 'buttondown':
      return [
        ...cubic(onFigure(2, 191), onFigure(17, 200), onFigure(25, 230), onFigure(34, 256), 10),
        ...cubic(onFigure(34, 256), onFigure(49, 240), onFigure(62, 218), end, 10).slice(1),
      ]
    case 'cutaway':
      return [
        ...cubic(onFigure(2, 190), onFigure(22, 203), onFigure(54, 221), onFigure(75, 236), 8),
        ...cubic(onFigure(75, 236), onFigure(75, 224), onFigure(72, 208), end, 8).slice(1),
      ]
    case 'club':
      return [
        ...cubic(onFigure(2, 190), onFigure(14, 204), onFigure(20, 222), onFigure(26, 232), 7),
        ...cubic(onFigure(26, 232), onFigure(34, 249), onFigure(52, 247), onFigure(58, 230), 9).slice(1),
        ...cubic(onFigure(58, 230), onFigure(62, 219), onFigure(63, 207), end, 5).slice(1),
      ]
  }
}

/** From the shoulder up the neck's side to where the collar folds. */
const side = () => cubic(onFigure(60, 195), onFigure(57, 183), onFigure(52, 166), onFigure(43.5, 158), 6)

function lighting(of: string, cloth: Cloth, clip?: string): Lighting {
  return { of, layer: 'light', fabric: cloth.fabric, tone: cloth.tone, clip }
}

/** One flat piece of a collar: its cloth, light from the upper left, its shadow and its stitched edge. */
function sewPiece(piece: Leaf, cloth: Cloth, on: string, shadow = 1): Mark[] {
  const d = pathOf([piece.outline])
  const how = lighting('collar', cloth, d)
  const xs = piece.outline.map((p) => p.x)
  const ys = piece.outline.map((p) => p.y)
  const [left, right, top, low] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const { tone, fabric } = how
  const light = (fabric.light + fabric.streak * 0.3) * tone.lightGain
  const shade = fabric.shade * tone.shadeGain
  const sewing = thread(cloth)
  const cut: Piece = {
    of: 'collar',
    outline: d,
    surface: { at: () => at(left, top), lobes: [], turn: 1, bends: 1 },
    whole: { origin: at((left + right) / 2, top), angle: piece.angle },
    lining: d,
  }
  return [
    ...[3, 6, 10, 15].map((w) =>
      stroke(
        { ...how, clip: on },
        piece.free.map((p) => at(p.x + 1.6, p.y + 3.2)),
        '#1c1424',
        0.07 * shadow,
        w,
      ),
    ),
    ...ground(cut, cloth, 'light', 0),
    {
      type: 'path',
      layer: 'light',
      of: 'collar',
      d,
      fill: {
        type: 'linear',
        from: at(left - 6, top),
        to: at(right + 6, low),
        stops: [
          { at: 0, color: tone.light, alpha: Math.min(0.8, light * 0.9) },
          { at: 0.5, color: tone.light, alpha: 0.02 },
          { at: 1, color: tone.light, alpha: 0 },
        ],
      },
    } as Mark,
    {
      type: 'path',
      layer: 'light',
      of: 'collar',
      d,
      fill: {
        type: 'linear',
        from: at(left - 6, top),
        to: at(right + 6, low),
        stops: [
          { at: 0, color: tone.shade, alpha: 0 },
          { at: 0.45, color: tone.shade, alpha: 0.03 },
          { at: 1, color: tone.shade, alpha: Math.min(0.7, shade * 0.62) },
        ],
      },
    } as Mark,
    ...edged(piece, how, sewing),
  ]
}

function edged(piece: Leaf, how: Lighting, sewing: ReturnType<typeof thread>): Mark[] {
  const open = { ...how, clip: undefined }
  const middle = piece.outline.reduce(
    (sum, p) => at(sum.x + p.x / piece.outline.length, sum.y + p.y / piece.outline.length),
    at(0, 0),
  )
  const inside = piece.free.map((p) => {
    const length = Math.hypot(middle.x - p.x, middle.y - p.y) || 1
    return at(p.x + ((middle.x - p.x) / length) * 4.2, p.y + ((middle.y - p.y) / length) * 4.2)
  })
  return [
    stroke(how, piece.free, how.tone.light, 0.34 * how.tone.lightGain, 3.2),
    topstitch(how, inside, sewing.color, sewing.alpha),
    stroke(open, [...piece.outline, piece.outline[0]!], how.tone.line, 0.3, 0.9),
    stroke(open, piece.free, how.tone.line, 0.6, 1.2),
  ]
}

/** The band around the neck that a leaf is sewn to. */
function stand(low: number, cloth: Cloth, seamLow: number): Mark[] {
  const upper = fold(low)
  const seam = cubic(
    onFigure(0, seamLow),
    onFigure(24, seamLow),
    onFigure(42, seamLow - 7),
    onFigure(47, 186),
    10,
  )
  const half = [...upper, ...reverse(seam)]
  const outline = [...half, ...reverse(mirror(half, centre))]
  const d = pathOf([outline])
  const how = lighting('collar', cloth, d)
  const shade = how.fabric.shade * how.tone.shadeGain
  const cut: Piece = {
    of: 'collar',
    outline: d,
    surface: { at: () => onFigure(0, low), lobes: [], turn: 1, bends: 1 },
    whole: { origin: onFigure(0, low), angle: Math.PI / 2 },
    lining: d,
  }
  return [
    ...ground(cut, cloth, 'light', 0),
    ...[-1, 1].map((sign): Mark => ({
      type: 'path',
      layer: 'light',
      of: 'collar',
      d,
      fill: {
        type: 'linear',
        from: onFigure(0, 190),
        to: onFigure(sign * 48, 180),
        stops: [
          { at: 0, color: how.tone.shade, alpha: 0 },
          { at: 1, color: how.tone.shade, alpha: Math.min(0.8, shade * (sign > 0 ? 0.9 : 0.5)) },
        ],
      },
    })),
    ...cast(how, [...reverse(mirror(seam, centre)), ...seam], 4, shade * 0.5),
    ...[upper, mirror(upper, centre)].map((run) => stroke(how, run, how.tone.line, 0.5, 1.4)),
    ...[seam, mirror(seam, centre)].map((run) =>
      stroke({ ...how, clip: undefined }, run, how.tone.line, 0.5, 1.1),
    ),
  ]
}

const pair = (leaf: Leaf): [Leaf, Leaf] => [
  { outline: mirror(leaf.outline, centre), free: mirror(leaf.free, centre), angle: -leaf.angle },
  leaf,
]

function folded(
  collar: 'kent' | 'buttondown' | 'cutaway' | 'club',
  cloth: Cloth,
  on: string,
  buttons: Hex,
): Mark[] {
  const free = freeEdge(collar)
  const leaf: Leaf = { outline: [...free, ...side().slice(1), ...reverse(fold(188))], free, angle: -0.5 }
  const point = free.reduce((low, p) => (p.y > low.y ? p : low))
  return [
    ...stand(186, cloth, 210),
    ...button(onFigure(0, 199), buttons, 4.2, 'collar'),
    ...pair(leaf).flatMap((one) => sewPiece(one, cloth, on)),
    ...(collar === 'buttondown'
      ? [1, -1].flatMap((sign) =>
          button(at(centre + sign * (point.x - centre + 1.5), point.y - 11), buttons, 3.5, 'collar'),
        )
      : []),
  ]
}

function band(cloth: Cloth, buttons: Hex): Mark[] {
  const how = lighting('collar', cloth)
  const sewing = thread(cloth)
  const upper = fold(184)
  const lower = upper.map((p) => at(p.x, p.y + 4.5))
  return [
    ...stand(183, cloth, 210),
    ...[upper, mirror(upper, centre)].map((run) =>
      stroke(how, run, how.tone.light, 0.34 * how.tone.lightGain, 1.6),
    ),
    ...[lower, mirror(lower, centre)].map((run) => topstitch(how, run, sewing.color, sewing.alpha)),
    // The right end lies over the left, rounded at its corner.
    stroke(
      how,
      cubic(onFigure(-8, 209), onFigure(-8.5, 196), onFigure(-8, 185), onFigure(0, 183), 8),
      how.tone.line,
      0.6,
      1.1,
    ),
    ...button(onFigure(0.5, 197), buttons, 4.4, 'collar'),
  ]
}

/** The front turns back as a lapel, and the collar above meets it in a notch. */
function camp(cut: Cut, cloth: Cloth, own: Cloth): Mark[] {
  const roll = cut.neck
  const on = outlineOf(cut)
  const low = roll[0]!
  const lapelEdge = [
    ...cubic(low, at(low.x + 26, low.y - 12), onFigure(66, 272), onFigure(79, 251), 10),
    ...cubic(onFigure(79, 251), onFigure(72, 245), onFigure(64, 240), onFigure(56, 237), 4).slice(1),
  ]
  const within = roll.filter((p) => p.y > 226)
  const lapel: Leaf = {
    outline: [...lapelEdge, ...reverse(within)],
    free: lapelEdge.slice(0, 12),
    angle: -0.62,
  }
  const above = roll.filter((p) => p.y <= 232)
  const leafEdge = [
    ...cubic(onFigure(58, 238), onFigure(66, 233), onFigure(76, 227), onFigure(84, 222), 5),
    ...cubic(onFigure(84, 222), onFigure(80, 210), onFigure(71, 200), onFigure(64, 194), 6).slice(1),
  ]
  const nape = cubic(onFigure(64, 194), onFigure(60, 182), onFigure(53, 168), onFigure(43.5, 160), 6)
  const leaf: Leaf = {
    outline: [above[0]!, ...leafEdge, ...nape.slice(1), ...reverse(above.slice(1))],
    free: leafEdge,
    angle: -0.75,
  }
  const how = lighting('collar', own)
  return [
    ...pair(lapel).flatMap((one) => sewPiece(one, own, on)),
    ...pair(leaf).flatMap((one) => sewPiece(one, cloth, on)),
    ...[roll, mirror(roll, centre)].map((run) => stroke(how, run, how.tone.line, 0.4, 1.2)),
  ]
}

/** From behind all folded collars look alike; a band stands by itself. */
function behind(collar: Collar, cut: Cut, cloth: Cloth): Mark[] {
  const high = collar === 'camp' ? 158 : 151
  const top = cubic(onFigure(0, high), onFigure(20, high), onFigure(38, high + 3), onFigure(43.5, 160), 8)
  const standing = collar === 'band'
  const end = standing ? onFigure(47, 187) : collar === 'camp' ? onFigure(66, 197) : onFigure(62, 195)
  const drop = standing ? 198 : collar === 'camp' ? 206 : 203
  const down = standing
    ? [onFigure(43.5, 160), end]
    : cubic(onFigure(43.5, 160), onFigure(52, 168), onFigure(59, 182), end, 6)
  const low = cubic(end, onFigure(end.x - centre - 20, end.y + 6), onFigure(24, drop), onFigure(0, drop), 8)
  const half = [...top, ...down.slice(1), ...low.slice(1)]
  const free = [...mirror(low, centre), ...reverse(low).slice(1)]
  const leaf: Leaf = { outline: [...half, ...reverse(mirror(half, centre))], free, angle: Math.PI / 2 }
  const how = lighting('collar', cloth, pathOf([leaf.outline]))
  const shade = how.fabric.shade * how.tone.shadeGain
  return [
    ...sewPiece(leaf, cloth, outlineOf(cut), standing ? 0.4 : 1),
    ...[-1, 1].flatMap((sign) =>
      cast(how, [onFigure(sign * 46, 156), onFigure(sign * 66, 198)], 11, shade * 0.5),
    ),
    ...[
      ...[top, mirror(top, centre)].map((run) =>
        stroke(how, run, how.tone.light, 0.3 * how.tone.lightGain, 2.6),
      ),
    ],
  ]
}

/** The collar in its cloth; a camp collar's lapels are of the front's own. */
export function sewCollar(collar: Collar, cut: Cut, cloth: Cloth, own: Cloth, buttons: Hex): Mark[] {
  if (cut.view === 'back') return behind(collar, cut, cloth)
  switch (collar) {
    case 'band':
      return band(cloth, buttons)
    case 'camp':
      return camp(cut, cloth, own)
    default:
      return folded(collar, cloth, outlineOf(cut), buttons)
  }
}
