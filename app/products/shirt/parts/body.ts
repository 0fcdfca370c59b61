import type { Mark } from '~/drawing/drawing'
import { type Run, along, mirror, mix, mixPoints, pathOf, point, reverse, through } from '~/drawing/geometry'
import { type Cloth, type Piece, ground, lightingOf } from '../../cloth/cloth'
import { crumpled, drawnAtSides, drawnIn } from '../../cloth/creases'
import { solid } from '../../cloth/tone'
import { glow } from '../../cloth/glow'
import { type Lighting, folds, roundness } from '../../cloth/shade'
import { cast, rim, seam, stroke, topstitch } from '../../cloth/stitching'
import { pole } from '../../figure/form'
import { bothSides, centre, figure, onFigure } from '../../figure/landmarks'
import { type Crease, crease, creased, creases } from './creases'
import { type Cut, both, outlineOf } from './cut'

export interface Sewn {
  cloth: Mark[]
  light: Mark[]
}

/** What it is sewn with: the cloth's own thread, golden on denim, else a shade of the cloth. */
export const thread = ({ fabric, tone }: Cloth) =>
  fabric.thread ? { color: fabric.thread, alpha: 0.85 } : { color: tone.line, alpha: 0.38 }

/** How far down the armhole the back's yoke reaches. */
const yokeEnd = 0.34

/** Where the back's yoke ends, from left to right. */
function yokeSeam(cut: Cut): Run {
  const end = along(cut.armhole)(yokeEnd)
  return through([point(2 * centre - end.x, end.y), onFigure(0, end.y + 7), end], 14)
}

/** Where a print is laid from: the middle of the chest. */
const printOrigin = onFigure(0, 230)

/** The back's yoke, cut across: its stripes run from shoulder to shoulder. */
function yoke(cut: Cut, cloth: Cloth): Mark[] {
  const alongArmhole = along(cut.armhole)
  const upper = Array.from({ length: 7 }, (_, i) => alongArmhole((yokeEnd * i) / 6))
  const half = [...cut.neck, ...upper]
  const outline = pathOf([
    [...half, ...reverse(yokeSeam(cut)).slice(1, -1), ...reverse(mirror(half, centre))],
  ])
  const piece: Piece = {
    of: 'back',
    outline,
    surface: cut.surface,
    whole: { origin: printOrigin, angle: Math.PI / 2 },
  }
  return cloth.print ? ground(piece, cloth) : []
}

function backSeams(cut: Cut, lighting: Lighting, cloth: Cloth): Mark[] {
  const run = yokeSeam(cut)
  const middle = run[Math.floor(run.length / 2)]!
  const shade = lighting.fabric.shade * lighting.tone.shadeGain
  const pleat = (sign: number) => [
    point(middle.x + sign * 10, middle.y),
    point(middle.x + sign * 10.5, middle.y + 90),
    point(middle.x + sign * 9, middle.y + 210),
  ]
  const sewing = thread(cloth)
  return [
    ...cast(
      { ...lighting, clip: lighting.clip },
      run.map((p) => point(p.x, p.y + 2)),
      6,
      shade * 0.3,
    ),
    // The pleat under the yoke opens into the back's fullness.
    ...creased(lighting, [
      crease(point(middle.x - 9, middle.y - 30), point(middle.x - 12, middle.y + 250), 9, 0.9),
      crease(point(middle.x + 9, middle.y - 30), point(middle.x + 14, middle.y + 230), 9, 0.9),
    ]),
    ...[-1, 1].map((sign) => stroke(lighting, pleat(sign).slice(0, 2), lighting.tone.line, 0.34, 1)),
    ...seam(lighting, run, 1),
    topstitch(
      lighting,
      run.map((p) => point(p.x, p.y - 5)),
      sewing.color,
      sewing.alpha,
    ),
    // The loop to hang it by.
    stroke(
      lighting,
      [point(middle.x - 5, middle.y - 8), point(middle.x - 5, middle.y + 12)],
      lighting.tone.line,
      0.5,
      1,
    ),
    stroke(
      lighting,
      [point(middle.x + 5, middle.y - 8), point(middle.x + 5, middle.y + 12)],
      lighting.tone.line,
      0.5,
      1,
    ),
    stroke(
      lighting,
      [point(middle.x - 5, middle.y + 12), point(middle.x + 5, middle.y + 12)],
      lighting.tone.line,
      0.6,
      1.4,
    ),
  ]
}

function frontSeams(cut: Cut, lighting: Lighting, cloth: Cloth): Mark[] {
  const alongArmhole = along(cut.armhole)
  const neckEnd = cut.neck[cut.neck.length - 1]!
  const sewing = thread(cloth)
  // The yoke comes a finger's breadth over the shoulder.
  const yokeEdge = [mixPoints(neckEnd, point(neckEnd.x, neckEnd.y + 30), 0.5), alongArmhole(0.12)]
  return both(yokeEdge, (run) => [
    ...seam(lighting, run, 0.8),
    topstitch(
      lighting,
      run.map((p) => point(p.x, p.y - 4)),
      sewing.color,
      sewing.alpha,
    ),
  ])
}

/** The chest under the cloth, softer than under a dress: a shirt hangs from it. */
function chest(lighting: Lighting, { ease }: Cut): Mark[] {
  const { tone, fabric } = lighting
  const light = (fabric.light + fabric.streak * 0.08) * (fabric.streak ? 0.5 : 1) * tone.lightGain
  const shade = fabric.shade * tone.shadeGain
  const close = ease.close ? 1 : 0.72
  return [-1, 1].flatMap((side) => {
    const x = centre + side * 52
    return [
      glow(lighting, point(x + 10, 420), 50, 44, tone.shade, shade * 0.2 * close, side * -0.2),
      glow(lighting, point(x + 30, 356), 30, 56, tone.shade, shade * 0.2 * close),
      glow(lighting, point(x - 10, 336), 40, 62, tone.light, light * (side < 0 ? 0.5 : 0.62) * close, 0.1),
    ]
  })
}

/** Where the cloth is drawn: from the underarms and the shoulders' points, and into the waist when it is cut close. */
function drags(cut: Cut): Crease[] {
  const [half, y] = cut.ease.under
  const { waist, close } = cut.ease
  const low = cut.hem[30]!.y
  return [-1, 1].flatMap((sign) => {
    const on = (x: number, down: number) => onFigure(sign * x, down)
    const more = sign > 0 ? 1 : 0.9
    return [
      ...creases(
        (t) => on(half - 4, mix(y - 22, y + 26, t)),
        (t) => on(40, mix(y - 70, y + 66, t)),
        [0.6, 0.95, 0.7],
        6,
        0.8,
      ),
      crease(on(72, 236), on(84, 236 + 150 * more), 8, 0.55),
      crease(on(92, 232), on(96, 232 + 90 * more), 6, 0.5),
      // The long falls from chest to hem, no two alike.
      crease(on(58 + 8 * sign, 400), on(66 + 12 * sign, low + 10), 12, 0.7),
      crease(on(waist - 16, 430), on(waist + 4, low - 20), 9, 0.7),
      sign > 0 ? crease(on(30, 470), on(36, low), 9, 0.5) : crease(on(34, 520), on(30, low + 6), 10, 0.55),
      ...(close
        ? creases(
            (t) => on(waist, figure.waist.y + mix(-20, 24, t)),
            (t) => on(18, mix(428, 516, t)),
            [0.6, 0.85, 0.55],
            5,
            0.7,
          )
        : [crease(on(waist - 4, 500), on(34, 462), 10, 0.42)]),
    ]
  })
}

/** What the cloth itself does on a body: it is drawn in under the arms and along the side seams, and keeps what crushed it. */
function wrinkles(cut: Cut, lighting: Lighting): Mark[] {
  const [half, y] = cut.ease.under
  const seed = cut.view === 'front' ? 41 : 51
  return [
    ...both(cut.armhole, (run, sign) => {
      const set = along(run)
      return drawnIn(
        lighting,
        (t) => set(mix(0.7, 0.98, t)),
        (t) => onFigure(sign * half * 0.3, y + mix(-40, 60, t)),
        seed + sign,
      )
    }),
    ...drawnAtSides(lighting, bothSides(cut.side), centre),
    ...crumpled(cut.surface, lighting, seed),
  ]
}

/** The turned and stitched lower edge. */
function hemEdge(cut: Cut, lighting: Lighting, cloth: Cloth): Mark[] {
  const free = { ...lighting, clip: undefined }
  const sewing = thread(cloth)
  const shade = lighting.fabric.shade * lighting.tone.shadeGain
  return [
    ...cast(lighting, cut.hem, 7, shade * 0.3),
    stroke(lighting, cut.hem, lighting.tone.light, 0.28 * lighting.tone.lightGain, 3.6),
    topstitch(
      lighting,
      cut.hem.map((p) => point(p.x, p.y - 7)),
      sewing.color,
      sewing.alpha,
    ),
    stroke(free, cut.hem, lighting.tone.line, 0.55, 1.3),
  ]
}

/** Body, without collar, placket and sleeves. */
export function sewBody(cut: Cut, cloth: Cloth): Sewn {
  const outline = outlineOf(cut)
  const of = cut.view
  const piece: Piece = {
    of,
    outline,
    surface: cut.surface,
    whole: { origin: printOrigin, angle: 0 },
  }
  const lighting = lightingOf(piece, cloth)
  const shade = lighting.fabric.shade * lighting.tone.shadeGain
  const light = [
    ...roundness(cut.surface, lighting, 1.05),
    ...folds(cut.surface, lighting, cut.ease.folds.strength),
    ...(cut.view === 'front'
      ? chest(lighting, cut)
      : [glow(lighting, onFigure(0, 330), 34, 120, lighting.tone.shade, shade * 0.2)]),
    ...creased(lighting, drags(cut)),
    ...wrinkles(cut, lighting),
    ...cast(lighting, bothSides(cut.armhole), 11, shade * 0.5),
    ...both(cut.side, (run, sign) => cast(lighting, run, sign > 0 ? 22 : 9, shade * (sign > 0 ? 0.34 : 0.2))),
    ...both([...cut.armhole, ...cut.side], (run) => rim(lighting, run)),
    ...(cut.view === 'front' ? frontSeams(cut, lighting, cloth) : backSeams(cut, lighting, cloth)),
    ...hemEdge(cut, lighting, cloth),
    ...both(cut.side, (run) => [
      stroke({ ...lighting, clip: undefined }, run, lighting.tone.line, 0.45, 1.3),
    ]),
  ]
  const across = cut.view === 'back' ? yoke(cut, cloth) : []
  return { cloth: [...shadowBelow(cut), ...ground(piece, cloth), ...across], light }
}

/** The shadow the hem throws on the stand: under the cloth, which hides its upper half. */
function shadowBelow(cut: Cut): Mark[] {
  const near = cut.hem.filter((p) => Math.abs(p.x - centre) < 9)
  if (near.length < 2) return []
  const y = Math.max(...near.map((p) => p.y))
  return [6, 14, 26].map((drop) => ({
    type: 'path',
    layer: 'cloth',
    of: cut.view,
    d: pathOf([
      [onFigure(-pole, y - 20), onFigure(pole, y - 20), onFigure(pole, y + drop), onFigure(-pole, y + drop)],
    ]),
    fill: solid('#1c120a', 0.2),
  }))
}
