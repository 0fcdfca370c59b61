import type { Mark, Point } from '~/drawing/drawing'
import { type Run, along, at, cubic, mirror, mix, offset, pathOf, reverse, through } from '~/drawing/geometry'
import type { View } from '../../product'
import { type Cloth, type Piece, ground, lightingOf, solid } from '../../cloth/cloth'
import { glow } from '../../cloth/glow'
import { type Lighting, roundness } from '../../cloth/shade'
import { cast, denimThread, gathers, rim, seam, stroke, topstitch } from '../../cloth/stitching'
import { type Surface, surface } from '../../cloth/surface'
import type { Figure } from '../../figure/grading'
import { bodyHalf, bothSides, centre, figure, shoulderHeight } from '../../figure/landmarks'
import type { DressChoices } from '../choices'
import type { Bodice } from '../options'
import { boning, lacing, smocking } from './bodice-work'
import { type BodiceJoints, type Sewn, type Waistline, armhole, bare, waistRun, waistlineOf } from './joints'
import { neckEdge, strapEnds } from './necklines'

/** What of the choices a bodice is cut by. */
export type BodiceChoices = Pick<DressChoices, 'bodice' | 'neckline' | 'sleeve' | 'waist'>

/** Half the bodice's width at a height below the underarm, on the regular body. */
function halfOf(bodice: Bodice, waist: Waistline): (y: number) => number {
  const top = figure.underarm.y
  return (y) => {
    const t = (y - top) / (waist.y - top)
    const half =
      waist.y > figure.waist.y
        ? bodyHalf(y) + (waist.half - bodyHalf(waist.y)) * t * t * t
        : mix(bodyHalf(y), waist.half, t * t * t)
    // A blouson is cut longer than the body and hangs over where the waist holds it.
    return bodice === 'blouson' ? half + 21 * Math.sin(Math.PI * Math.pow(Math.min(t, 1), 3.4)) : half
  }
}

/** Sets out a bodice: where its edges run, before any cloth. */
export function bodiceJoints(
  body: Figure,
  { bodice, neckline, sleeve, waist: place }: BodiceChoices,
  view: View,
): BodiceJoints {
  const waist = waistlineOf(place, bodice)
  const neck = neckEdge(body, neckline, view)
  const hole = armhole(body, neckline, sleeve)
  const half = halfOf(bodice, waist)
  const rows = bodice === 'blouson' ? 20 : 12
  const side = Array.from({ length: rows + 1 }, (_, i) => {
    const y = mix(figure.underarm.y, waist.y, i / rows)
    return body.on(half(y), y)
  })
  const backless = neckline === 'halter' && view === 'back'
  const upper = backless ? neck : [...neck, ...hole]
  const right = [...upper, ...side]
  const hem = waistRun(body, waist)
  const outline = [...right, ...reverse(hem).slice(1, -1), ...reverse(mirror(right, centre))]
  return { neck, armhole: hole, side, waist, outline }
}

/** The torso as a rounded body, so that light follows its sides from bust to waist. */
function torso({ on, bends }: Figure, bodice: Bodice, waist: Waistline): Surface {
  const top = 190
  const half = bodice === 'blouson' || waist.y > figure.waist.y ? halfOf(bodice, waist) : bodyHalf
  const edge = (sign: number) => (v: number) => {
    const y = mix(top, waist.y, Math.min(v, 1))
    return on(sign * (y < 338 ? mix(110, 101, (y - top) / 148) : half(y)), y + (v > 1 ? (v - 1) * 200 : 0))
  }
  return surface({
    left: edge(-1),
    right: edge(1),
    sag: (v) => waist.sag * v,
    turn: 1.3,
    bends: (bodice === 'blouson' ? 18 : 10) + bends,
  })
}

/** The bust's light and shade: two soft rounds, lit from the upper left. */
function bust({ on }: Figure, how: Lighting): Mark[] {
  const { tone, fabric } = how
  const light = (fabric.light + fabric.streak * 0.22) * tone.lightGain
  // On white no light beside it makes a shade round: it would be a stain.
  const shade = fabric.shade * tone.shadeGain * (1 - 0.6 * tone.white)
  const { half, y } = figure.apex
  return [
    glow(how, on(0, y + 6), 22, 70, tone.shade, shade * 0.1),
    ...[-1, 1].flatMap((side) => {
      const { x, y: high } = on(side * half, y)
      return [
        glow(how, at(x + 6, high + 46), 58, 30, tone.shade, shade * 0.25, side * -0.16),
        glow(how, at(x + 28, high + 8), 26, 52, tone.shade, shade * 0.24),
        glow(how, at(x - 10, high - 10), 36, 58, tone.light, light * (side < 0 ? 0.62 : 0.8), 0.1),
      ]
    }),
  ]
}

const both = (run: Run, draw: (run: Run) => Mark[]): Mark[] => bothSides(run).flatMap(draw)

/** Darts and seams from under the bust down: by how long the bodice is. */
function dartTo(waist: Waistline, bottom: number): (readonly [number, number])[] {
  if (waist.y > 500)
    return [
      [43, 424],
      [36, 468],
      [46, 528],
    ]
  return waist.y < 450
    ? [[42, bottom - 2]]
    : [
        [43, 424],
        [33, bottom - 2],
      ]
}

function seams(body: Figure, c: BodiceChoices, view: View, how: Lighting, joints: BodiceJoints): Mark[] {
  const { on } = body
  const { waist } = joints
  const { bodice } = c
  const edge = along(bare(c.neckline) ? joints.neck : joints.armhole)
  const bottom = waist.y + waist.sag - 1
  const low = waist.y > 500
  const line = (points: readonly (readonly [number, number])[], pieces: number) =>
    through(
      points.map(([x, y]) => on(x, y)),
      pieces,
    )
  if (view === 'back') {
    if (bodice === 'smocked') return smocking(body, how, joints)
    if (bodice === 'corset') return [...boning(body, how, waist, [0.42, 0.74]), ...lacing(body, how, joints)]
    const zip = [at(centre, joints.neck[0]!.y), on(0, bottom)]
    const dart = low
      ? line(
          [
            [40, 376],
            [37, 430],
            [33, 468],
            [42, 536],
          ],
          5,
        )
      : line(
          [
            [40, waist.y - 92],
            [37, waist.y - 40],
            [30, bottom],
          ],
          5,
        )
    return [...seam(how, zip, 0.8), ...both(dart, (run) => seam(how, run, 0.7))]
  }
  switch (bodice) {
    case 'fitted': {
      const waistDart = line([[48, 388], ...dartTo(waist, bottom)], 6)
      const bustDart = through([joints.side[2]!, on(88, 372), on(70, 364)], 5)
      return both(waistDart, (run) => seam(how, run, 0.85)).concat(
        both(bustDart, (run) => seam(how, run, 0.6)),
      )
    }
    case 'princess': {
      const below: (readonly [number, number])[] = low
        ? [
            [46, 400],
            [37, 468],
            [50, 520],
            [52, bottom],
          ]
        : waist.y < 450
          ? [[46, bottom]]
          : [
              [46, 400],
              [32, bottom],
            ]
      const bust = [[68, 312], [52, 356], ...below] as const
      const run = through([edge(bare(c.neckline) ? 0.68 : 0.56), ...bust.map(([x, y]) => on(x, y))], 6)
      return both(run, (r) => seam(how, r))
    }
    case 'gathered': {
      const [wide, up] = [waist.half * 0.818, Math.min(330, waist.y - 80) + (waist.y > 450 ? 26 : 0)]
      return gathers(
        how,
        (t) => on(mix(-wide, wide, t), waist.y + waist.sag - 1 - Math.abs(t - 0.5) * 8),
        (t) => on(mix(-62, 62, t), up),
        {
          count: 15,
          length: waist.y > 450 ? [30, 70] : [20, 46],
          width: 6,
          seed: 5,
          strength: 0.8,
        },
      )
    }
    case 'corset':
      return boning(body, how, waist, [0.16, 0.42, 0.72])
    case 'smocked':
      return smocking(body, how, joints)
    case 'blouson':
      return gathers(
        how,
        (t) => on(mix(-0.86, 0.86, t) * waist.half, waist.y + waist.sag * (1 - Math.abs(t - 0.5) * 2) - 1),
        (t) => on(mix(-1.2, 1.2, t) * waist.half, waist.y - 110),
        { count: 17, length: [22, 64], width: 7, seed: 9, strength: 1 },
      )
    case 'wrap':
      return []
  }
}

/** The soft folds of a cowl: each hangs from both shoulders, lower than the one above. */
function drapes({ on }: Figure, how: Lighting): Mark[] {
  const { tone, fabric } = how
  const swag = (i: number, dy = 0) => {
    const [x, y, low] = [74 + 5 * i, 226 + 22 * i, 312 + 23 * i + dy]
    const half = cubic(on(0, low), on(30, low), on(x - 14, y + 44), on(x, y), 12)
    return leafOf([...reverse(mirror(half, centre)), ...half.slice(1)], 13 - 2 * i)
  }
  const fill = (d: string, color: typeof tone.shade, alpha: number): Mark => ({
    type: 'path',
    layer: how.layer,
    of: how.of,
    clip: how.clip,
    d,
    fill: solid(color, Math.min(0.9, alpha)),
  })
  const rows = [0, 1, 2, 3]
  return [
    fill(rows.map((i) => swag(i, 9)).join(''), tone.shade, fabric.shade * tone.shadeGain * 0.5),
    fill(rows.map((i) => swag(i, 7)).join(''), tone.shade, fabric.shade * tone.shadeGain * 0.35),
    fill(rows.map((i) => swag(i)).join(''), tone.light, fabric.light * tone.lightGain * 0.7),
  ]
}

/** A leaf along a run, widest in its middle. */
function leafOf(run: Run, width: number): string {
  const wide = (sign: number) => offset(run, (t) => (sign * width * Math.sin(Math.PI * t)) / 2)
  return pathOf([wide(1), reverse(wide(-1))])
}

/** The wrap's upper layer: it runs from our left shoulder over the centre to the right side of the waist. */
function wrapEdge({ on }: Figure, joints: BodiceJoints): Point[] {
  const left = mirror(reverse(joints.neck), centre)
  const low = left[left.length - 1]!
  return [
    ...left,
    ...cubic(
      low,
      at(centre + 18, low.y + 30),
      on(44, joints.waist.y - 52),
      on(joints.waist.half - 5, joints.waist.y - 6),
    ).slice(1),
  ]
}

/** Draws a bodice in its cloth. */
export function sewBodice(
  body: Figure,
  c: BodiceChoices,
  joints: BodiceJoints,
  cloth: Cloth,
  view: View,
): Sewn {
  const { on } = body
  const { bodice, sleeve } = c
  const outline = pathOf([joints.outline])
  const piece: Piece = {
    of: 'bodice',
    outline,
    surface: torso(body, bodice, joints.waist),
    whole: { origin: on(0, figure.waist.y), angle: 0 },
    lining: outline,
  }
  const how = lightingOf(piece, cloth)
  const edge = [...reverse(mirror(joints.neck, centre)), ...joints.neck]
  const light = [
    ...roundness(piece.surface, how),
    ...(view === 'front'
      ? bust(body, how)
      : [glow(how, on(0, 330), 30, 110, how.tone.shade, how.fabric.shade * 0.3)]),
    ...cast(how, waistRun(body, joints.waist), 15, how.fabric.shade * 0.5),
    ...(sleeve === 'none' ? [] : both(joints.armhole, (run) => cast(how, run, 11, how.fabric.shade * 0.55))),
    ...rim(how, bothSides([...joints.armhole, ...joints.side])),
    ...seams(body, c, view, how, joints),
  ]
  if (bodice === 'wrap' && view === 'front') {
    const run = wrapEdge(body, joints)
    light.push(
      ...cast(
        { ...how, clip: pathOf([[...run, on(140, 480), on(140, 160)]]) },
        run,
        9,
        how.fabric.shade * 0.8,
      ),
      ...gathers(
        how,
        (t) => on(joints.waist.half - mix(6, 3, t), joints.waist.y - 30 + 28 * t),
        (t) => on(mix(-40, -70, t), mix(320, 440, t)),
        { count: 8, length: [54, 120], width: 6, seed: 12, strength: 0.85 },
      ),
      ...seam(how, run, 1.1),
    )
  }
  if (c.neckline === 'cowl' && view === 'front' && bodice !== 'wrap') light.push(...drapes(body, how))
  // The turned edge of the neck and armholes: a lit fold, then the line.
  light.push(
    stroke(how, edge, how.tone.light, 0.3 * how.tone.lightGain, 4.5),
    stroke(how, edge, how.tone.line, 0.7, 1.4),
  )
  if (sleeve === 'none') {
    light.push(...both(joints.armhole, (run) => [stroke(how, run, how.tone.line, 0.6, 1.4)]))
  }
  light.push(...both(joints.side, (run) => [stroke(how, run, how.tone.line, 0.45, 1.3)]))
  if (cloth.id === 'denim')
    light.push(
      topstitch(
        how,
        edge.map((p) => at(p.x, p.y + 5)),
        denimThread,
        0.75,
      ),
    )
  if (c.neckline === 'camisole') light.push(...straps(body, how, cloth, view))
  return {
    cloth: [
      ...neckShadow(edge, bare(c.neckline) || c.neckline === 'offshoulder' ? 6 : 2),
      ...ground(piece, cloth),
    ],
    light,
  }
}

/** A camisole's two straps, from the bodice's edge over the shoulders. */
function straps({ on }: Figure, how: Lighting, cloth: Cloth, view: View): Mark[] {
  const end = strapEnds[view]
  const run = cubic(
    on(end.x, end.y + (view === 'front' ? 4 : 1)),
    on(end.x + 2, mix(end.y, 190, 0.4)),
    on(strapEnds.shoulder, mix(end.y, 190, 0.7)),
    on(strapEnds.shoulder, shoulderHeight(strapEnds.shoulder) - 1),
    10,
  )
  const free = { ...how, clip: undefined }
  return both(run, (r) => [
    stroke(
      free,
      r.map((p) => at(p.x + 1.5, p.y + 1)),
      '#6b5436',
      0.22,
      7,
    ),
    stroke(free, r, how.tone.line, 1, 6.4),
    stroke(free, r, cloth.color, 1, 5),
    stroke(
      free,
      r.map((p) => at(p.x - 1, p.y)),
      how.tone.light,
      0.4,
      1.4,
    ),
  ])
}

/** The shadow the neck edge throws on the form: laid under the cloth, which hides its other half. */
function neckShadow(edge: Run, short: number): Mark[] {
  const run = edge.map((p) => at(p.x + 1.5, p.y - 1))
  return [4, 8, 13].map((width, i) => ({
    type: 'path',
    layer: 'cloth',
    of: 'bodice',
    d: pathOf([run.slice(short + i, -short - i)], false),
    stroke: { paint: solid('#6b5436', 0.12), width, cap: 'round', join: 'round' },
  }))
}
