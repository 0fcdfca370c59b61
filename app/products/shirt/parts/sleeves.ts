import type { Mark, Point } from '~/drawing/drawing'
import { type Run, along, mirror, mix, mixPoints, pathOf, point, reverse, through } from '~/drawing/geometry'
import { type Cloth, type Piece, ground, lightingOf } from '../../cloth/cloth'
import { crumpled, drawnIn } from '../../cloth/creases'
import { type Lighting, roundness } from '../../cloth/shade'
import { cast, rim, seam, stroke, topstitch } from '../../cloth/stitching'
import { type Surface, level, surface } from '../../cloth/surface'
import { centre, onFigure } from '../../figure/landmarks'
import type { Cuff } from '../options'
import { type Sewn, thread } from './body'
import { crease, creased, creases } from './creases'
import { type Cut, eases } from './cut'

/** One sleeve, cut and turned to its side. */
export interface Sleeve {
  of: 'sleeve-left' | 'sleeve-right'
  right: boolean
  outer: Run
  inner: Run
  armhole: Run
  outline: Run
  surface: Surface
  /** Where its threads run: the angle of the arm. */
  angle: number
}

const isShort = (cuff: Cuff) => cuff === 'short' || cuff === 'turnup'

/** The right sleeve's edges, from the armhole it is sewn into. It hangs clear of the body. */
function edges(cut: Cut, cuff: Cuff): { outer: Point[]; inner: Point[] } {
  const [tip, arm] = [cut.armhole[0]!, cut.armhole[cut.armhole.length - 1]!]
  const { regular } = eases
  const [half, y] = cut.ease.under
  /** How much further out and lower than a regular shirt's its armhole lies. */
  const out = tip.x - centre - regular.tip
  const [wider, low] = [half - regular.under[0], y - regular.under[1]]
  const from = (first: Point, rest: readonly (readonly [number, number])[]) =>
    through([first, ...rest.map(([dx, dy]) => onFigure(dx, dy))], 8)
  if (isShort(cuff)) {
    return {
      outer: from(tip, [
        [138 + out, 248 + low * 0.3],
        [156 + out, 296 + low * 0.6],
        [171 + out, 366 + low],
      ]),
      inner: from(arm, [
        [half + 2, y + 14],
        [half + 5, y + 44],
      ]),
    }
  }
  const wide = wider * 0.7
  return {
    outer: from(tip, [
      [139 + out, 252],
      [160 + out, 320],
      [178 + out, 400],
      [193 + out, 480],
      [202 + out, 545],
      [203 + out, 572],
    ]),
    inner: from(arm, [
      [half + 6, 400 + low * 0.5],
      [129 + wide, 470],
      [147 + wide, 540],
      [156 + wide, 582],
    ]),
  }
}

export function sleevesOf(cut: Cut, cuff: Cuff): Sleeve[] {
  const { outer, inner } = edges(cut, cuff)
  return [false, true].map((right) => {
    const side = (run: Run) => (right ? [...run] : mirror(run, centre))
    const [o, i, armhole] = [side(outer), side(inner), side(cut.armhole)]
    const [far, near] = [along(o), along(i)]
    const s = surface({
      left: right ? near : far,
      right: right ? far : near,
      sag: (v) => (isShort(cuff) ? 5 : 3) * v * v,
      wrapAngle: 1.2,
      bends: 8,
    })
    const hem = level(s, 1, 12)
    // The set-in edge lies one unit over the body, so no backdrop shows through the seam.
    const set = reverse(armhole).map((p) => point(p.x + (right ? -1 : 1), p.y))
    const outline = [...o, ...(right ? reverse(hem) : hem).slice(1, -1), ...reverse(i), ...set]
    const [a, b] = [mixPoints(o[0]!, armhole[armhole.length - 1]!, 0.5), mixPoints(far(1), near(1), 0.5)]
    return {
      of: right ? 'sleeve-right' : 'sleeve-left',
      right,
      outer: o,
      inner: i,
      armhole,
      outline,
      surface: s,
      angle: Math.atan2(a.x - b.x, b.y - a.y),
    }
  })
}

/** What the cloth itself does in an arm: it is drawn in at the bend, and keeps what crushed it. */
function wrinkles({ outer, inner, right, surface: s }: Sleeve, cuff: Cuff, lighting: Lighting): Mark[] {
  const [far, near] = [along(outer), along(inner)]
  const [from, to] = isShort(cuff) ? ([0.1, 0.6] as const) : ([0.38, 0.62] as const)
  return [
    ...drawnIn(
      lighting,
      (t) => near(mix(from, to, t)),
      (t) => far(mix(from + 0.12, to + 0.04, t)),
      right ? 31 : 32,
    ),
    ...crumpled(s, lighting, right ? 33 : 34),
  ]
}

/** A little fullness at the sleeve's head, breaks at the elbow, and pleats into the cuff. */
function drapes({ outer, inner, armhole, right }: Sleeve, cuff: Cuff, lighting: Lighting): Mark[] {
  const [far, near, set] = [along(outer), along(inner), along(armhole)]
  const across = (v: number, u: number) => mixPoints(near(v), far(v), u)
  const more = right ? 1 : 0.9
  const head = creases(
    (t) => set(0.22 + 0.4 * t),
    (t) => far(0.3 + 0.3 * t),
    [0.55, 0.8 * more, 0.5],
    7,
    0.5,
  )
  if (isShort(cuff)) {
    return creased(lighting, [
      ...head,
      crease(set(0.92), across(0.7, 0.72), 8, 0.75),
      crease(set(0.7), across(0.86, 0.5), 9, 0.5),
    ])
  }
  return [
    ...creased(lighting, [
      ...head,
      crease(near(0.02), across(0.3, 0.7 * more), 9, 0.8),
      crease(near(0.1), across(0.36, 0.55), 7, 0.6),
      ...creases(
        (t) => near(0.36 + 0.2 * t),
        (t) => far(0.5 + 0.08 * t),
        [0.62, 0.8 * more, 0.55],
        6.5,
        0.95,
      ),
      ...creases(
        (t) => far(0.56 + 0.16 * t),
        (t) => near(0.62 + 0.22 * t),
        [0.5 * more, 0.62],
        7,
        0.7,
      ),
      // Two pleats and what they let out.
      crease(across(1, 0.66), across(0.74, 0.6), 5.5, 1.1),
      crease(across(1, 0.42), across(0.78, 0.4), 5, 1),
      crease(across(1, 0.2), across(0.82, 0.24), 4.5, 0.8),
    ]),
    stroke(lighting, [across(1, 0.66), across(0.94, 0.655)], lighting.tone.line, 0.45, 1),
    stroke(lighting, [across(1, 0.42), across(0.95, 0.42)], lighting.tone.line, 0.4, 1),
  ]
}

export function sewSleeve(cut: Cut, sleeve: Sleeve, cuff: Cuff, cloth: Cloth): Sewn {
  const { of, outer, inner, armhole, surface: s, angle } = sleeve
  const outline = pathOf([sleeve.outline])
  const piece: Piece = { of, outline, surface: s, whole: { origin: armhole[0]!, angle } }
  const lighting = lightingOf(piece, cloth)
  const free = { ...lighting, clip: undefined }
  const shade = lighting.fabric.shade * lighting.tone.shadeGain
  const sewing = thread(cloth)
  const hem = level(s, 1, 12)
  const inside = along(armhole)
  const stitched = Array.from({ length: 12 }, (_, i) => inside(0.06 + (0.6 * i) / 11)).map((p) =>
    point(p.x + (sleeve.right ? -4 : 4), p.y + 1),
  )
  const light = [
    ...roundness(s, lighting, 1.05),
    ...cast(lighting, armhole, 8, shade * 0.42),
    ...cast(lighting, inner, 8, shade * 0.35),
    ...drapes(sleeve, cuff, lighting),
    ...wrinkles(sleeve, cuff, lighting),
    ...rim(lighting, outer),
    stroke(free, outer, lighting.tone.line, 0.45, 1.3),
    stroke(free, inner, lighting.tone.line, 0.42, 1.2),
    ...(cuff === 'short' ? shortHem(hem, lighting, cloth) : []),
    ...seam(free, armhole, 0.85),
    topstitch({ ...free, of: cut.view }, stitched, sewing.color, sewing.alpha),
  ]
  return { cloth: ground(piece, cloth), light }
}

function shortHem(hem: Run, lighting: Lighting, cloth: Cloth): Mark[] {
  const sewing = thread(cloth)
  return [
    ...cast(lighting, hem, 6, lighting.fabric.shade * lighting.tone.shadeGain * 0.3),
    stroke(lighting, hem, lighting.tone.light, 0.28 * lighting.tone.lightGain, 3.4),
    topstitch(
      lighting,
      hem.map((p) => point(p.x, p.y - 12)),
      sewing.color,
      sewing.alpha,
    ),
    stroke({ ...lighting, clip: undefined }, hem, lighting.tone.line, 0.55, 1.3),
  ]
}
