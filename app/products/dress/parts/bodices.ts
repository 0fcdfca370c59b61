import type { Mark, Point } from '~/drawing/drawing'
import { type Run, along, at, cubic, mirror, mix, pathOf, reverse, through } from '~/drawing/geometry'
import type { View } from '../../product'
import { type Cloth, type Piece, ground, lightingOf, solid } from '../../cloth/cloth'
import { glow } from '../../cloth/glow'
import { type Lighting, roundness } from '../../cloth/shade'
import { cast, gathers, rim, seam, stroke, topstitch } from '../../cloth/stitching'
import { type Surface, surface } from '../../cloth/surface'
import { bodyHalf, centre, figure, onFigure } from '../../figure/landmarks'
import type { Bodice, Neckline, Sleeve } from '../options'
import { type Sewn, type Waistline, armhole, waistRun, waistlineOf } from './joints'
import { neckEdge } from './necklines'

/** What the other parts read off a bodice. Edges are of the right half; the left mirrors them. */
export interface BodiceJoints {
  neck: Point[]
  armhole: Point[]
  side: Point[]
  waist: Waistline
  outline: Run
}

/** Sets out a bodice: where its edges run, before any cloth. */
export function bodiceJoints(bodice: Bodice, neckline: Neckline, sleeve: Sleeve, view: View): BodiceJoints {
  const waist = waistlineOf(bodice)
  const neck = neckEdge(neckline, view)
  const hole = armhole(neckline, sleeve)
  const top = hole[hole.length - 1]!.y
  const side = Array.from({ length: 13 }, (_, i) => {
    const y = mix(top, waist.y, i / 12)
    return onFigure(mix(bodyHalf(y), waist.half, Math.pow(i / 12, 3)), y)
  })
  const backless = neckline === 'halter' && view === 'back'
  const upper = backless ? neck : [...neck, ...hole]
  const right = [...upper, ...side]
  const hem = waistRun(waist)
  const outline = [...right, ...reverse(hem).slice(1, -1), ...reverse(mirror(right, centre))]
  return { neck, armhole: hole, side, waist, outline }
}

/** The torso as a rounded body, so that light follows its sides from bust to waist. */
function torso(waist: Waistline): Surface {
  const top = 190
  const edge = (sign: number) => (v: number) => {
    const y = mix(top, waist.y, Math.min(v, 1))
    return onFigure(
      sign * (y < 338 ? mix(110, 101, (y - top) / 148) : bodyHalf(y)),
      y + (v > 1 ? (v - 1) * 200 : 0),
    )
  }
  return surface({ left: edge(-1), right: edge(1), sag: (v) => waist.sag * v, turn: 1.3, bends: 10 })
}

/** The bust's light and shade: two soft rounds, lit from the upper left. */
function bust(how: Lighting): Mark[] {
  const { tone, fabric } = how
  const light = (fabric.light + fabric.streak * 0.22) * tone.lightGain
  const shade = fabric.shade * tone.shadeGain
  const { half, y } = figure.apex
  return [
    glow(how, at(centre, y + 6), 22, 70, tone.shade, shade * 0.1),
    ...[-1, 1].flatMap((side) => {
      const x = centre + side * half
      return [
        glow(how, at(x + 6, y + 46), 58, 30, tone.shade, shade * 0.25, side * -0.16),
        glow(how, at(x + 28, y + 8), 26, 52, tone.shade, shade * 0.24),
        glow(how, at(x - 10, y - 10), 36, 58, tone.light, light * (side < 0 ? 0.62 : 0.8), 0.1),
      ]
    }),
  ]
}

const both = (run: Run, draw: (run: Run) => Mark[]): Mark[] => [...draw(run), ...draw(mirror(run, centre))]

function seams(bodice: Bodice, view: View, how: Lighting, joints: BodiceJoints): Mark[] {
  const { waist } = joints
  const hole = along(joints.armhole)
  const bottom = waist.y + waist.sag - 1
  if (view === 'back') {
    const zip = [onFigure(0, joints.neck[0]!.y), onFigure(0, bottom)]
    const dart = through([onFigure(40, waist.y - 92), onFigure(37, waist.y - 40), onFigure(30, bottom)], 5)
    return [...seam(how, zip, 0.8), ...both(dart, (run) => seam(how, run, 0.7))]
  }
  switch (bodice) {
    case 'fitted': {
      const waistDart = through([onFigure(48, 388), onFigure(43, 424), onFigure(33, bottom - 2)], 6)
      const bustDart = through([joints.side[2]!, onFigure(88, 372), onFigure(70, 364)], 5)
      return both(waistDart, (run) => seam(how, run, 0.85)).concat(
        both(bustDart, (run) => seam(how, run, 0.6)),
      )
    }
    case 'princess': {
      const run = through(
        [hole(0.56), onFigure(68, 312), onFigure(52, 356), onFigure(46, 400), onFigure(32, bottom)],
        6,
      )
      return both(run, (r) => seam(how, r))
    }
    case 'empire':
      return gathers(
        how,
        (t) => onFigure(mix(-72, 72, t), waist.y + waist.sag - 1 - Math.abs(t - 0.5) * 8),
        (t) => onFigure(mix(-62, 62, t), 330),
        { count: 15, length: [20, 46], width: 6, seed: 5, strength: 0.8 },
      )
    case 'wrap':
      return []
  }
}

/** The wrap's upper layer: it runs from our left shoulder over the centre to the right side of the waist. */
function wrapEdge(joints: BodiceJoints): Point[] {
  const left = mirror(reverse(joints.neck), centre)
  const low = left[left.length - 1]!
  return [
    ...left,
    ...cubic(low, onFigure(18, low.y + 30), onFigure(44, 416), onFigure(62, joints.waist.y - 6)).slice(1),
  ]
}

/** Draws a bodice in its cloth. */
export function sewBodice(
  bodice: Bodice,
  joints: BodiceJoints,
  cloth: Cloth,
  view: View,
  sleeve: Sleeve,
): Sewn {
  const outline = pathOf([joints.outline])
  const piece: Piece = {
    of: 'bodice',
    outline,
    surface: torso(joints.waist),
    whole: { origin: onFigure(0, figure.waist.y), angle: 0 },
    lining: outline,
  }
  const how = lightingOf(piece, cloth)
  const edge = [...reverse(mirror(joints.neck, centre)), ...joints.neck]
  const light = [
    ...roundness(piece.surface, how),
    ...(view === 'front'
      ? bust(how)
      : [glow(how, onFigure(0, 330), 30, 110, how.tone.shade, how.fabric.shade * 0.3)]),
    ...cast(how, waistRun(joints.waist), 15, how.fabric.shade * 0.5),
    ...(sleeve === 'none' ? [] : both(joints.armhole, (run) => cast(how, run, 11, how.fabric.shade * 0.55))),
    ...both([...joints.armhole, ...joints.side], (run) => rim(how, run)),
    ...seams(bodice, view, how, joints),
  ]
  if (bodice === 'wrap' && view === 'front') {
    const run = wrapEdge(joints)
    light.push(
      ...cast(
        { ...how, clip: pathOf([[...run, onFigure(140, 480), onFigure(140, 160)]]) },
        run,
        9,
        how.fabric.shade * 0.8,
      ),
      ...gathers(
        how,
        (t) => onFigure(mix(61, 64, t), joints.waist.y - 30 + 28 * t),
        (t) => onFigure(mix(-40, -70, t), mix(320, 440, t)),
        { count: 8, length: [54, 120], width: 6, seed: 12, strength: 0.85 },
      ),
      ...seam(how, run, 1.1),
    )
  }
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
        '#d9a24a',
        0.75,
      ),
    )
  return { cloth: [...neckShadow(edge), ...ground(piece, cloth)], light }
}

/** The shadow the neck edge throws on the form: laid under the cloth, which hides its other half. */
function neckShadow(edge: Run): Mark[] {
  const run = edge.map((p) => at(p.x + 1.5, p.y - 1))
  return [4, 8, 13].map((width, i) => ({
    type: 'path',
    layer: 'cloth',
    of: 'bodice',
    d: pathOf([run.slice(2 + i, -2 - i)], false),
    stroke: { paint: solid('#6b5436', 0.12), width, cap: 'round', join: 'round' },
  }))
}
