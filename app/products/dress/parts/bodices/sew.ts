import type { Mark } from '~/drawing/drawing'
import { type Run, mirror, pathOf, point, reverse } from '~/drawing/geometry'
import { type Cloth, type Piece, ground, lightingOf } from '../../../cloth/cloth'
import { crumpled, drawnAtSides } from '../../../cloth/creases'
import { glitter } from '../../../cloth/glitter'
import { glow } from '../../../cloth/glow'
import { type Lighting, roundness } from '../../../cloth/shade'
import { cast, rim, sewnEdge, stroke } from '../../../cloth/stitching'
import type { Figure } from '../../../figure/grading'
import { bothSides, centre, figure } from '../../../figure/landmarks'
import type { View } from '../../../product'
import { type BodiceJoints, type Sewn, bare, waistRun } from '../joints'
import { bodiceCuts } from './cuts'
import { drapes, neckShadow, straps } from './neck'
import { type BodiceChoices, torso } from './set-out'

/** The bust's light and shade: two soft rounds, lit from the upper left. */
function bust({ on }: Figure, lighting: Lighting): Mark[] {
  const { tone, fabric } = lighting
  const light = (fabric.light + fabric.streak * 0.22) * tone.lightGain
  // On white no light beside it makes a shade round: it would be a stain.
  const shade = fabric.shade * tone.shadeGain * (1 - 0.6 * tone.white)
  const { half, y } = figure.apex
  return [
    glow(lighting, on(0, y + 6), 22, 70, tone.shade, shade * 0.1),
    ...[-1, 1].flatMap((side) => {
      const { x, y: high } = on(side * half, y)
      return [
        glow(lighting, point(x + 6, high + 46), 58, 30, tone.shade, shade * 0.25, side * -0.16),
        glow(lighting, point(x + 28, high + 8), 26, 52, tone.shade, shade * 0.24),
        glow(lighting, point(x - 10, high - 10), 36, 58, tone.light, light * (side < 0 ? 0.62 : 0.8), 0.1),
      ]
    }),
  ]
}

const both = (run: Run, draw: (run: Run) => Mark[]): Mark[] => bothSides(run).flatMap(draw)

/** Draws a bodice in its cloth. */
export function sewBodice(
  body: Figure,
  { bodice, neckline, sleeve }: BodiceChoices,
  joints: BodiceJoints,
  cloth: Cloth,
  view: View,
): Sewn {
  const { on } = body
  const cut = bodiceCuts[bodice]
  const outline = pathOf([joints.outline])
  const piece: Piece = {
    of: 'bodice',
    outline,
    surface: torso(body, bodice, joints.waist),
    whole: { origin: on(0, figure.waist.y), angle: 0 },
    lining: outline,
  }
  const lighting = lightingOf(piece, cloth)
  const edge = [...reverse(mirror(joints.neck, centre)), ...joints.neck]
  const front = view === 'front'
  return {
    cloth: [
      ...neckShadow(edge, bare(neckline) || neckline === 'offshoulder' ? 6 : 2),
      ...ground(piece, cloth),
    ],
    light: [
      ...roundness(piece.surface, lighting),
      ...(front
        ? bust(body, lighting)
        : [glow(lighting, on(0, 330), 30, 110, lighting.tone.shade, lighting.fabric.shade * 0.3)]),
      ...cast(lighting, waistRun(body, joints.waist), 15, lighting.fabric.shade * 0.5),
      ...(sleeve === 'none'
        ? []
        : both(joints.armhole, (run) => cast(lighting, run, 11, lighting.fabric.shade * 0.55))),
      ...rim(lighting, bothSides([...joints.armhole, ...joints.side])),
      ...drawnAtSides(lighting, bothSides(joints.side), centre),
      ...crumpled(piece.surface, lighting, 4),
      ...glitter(piece.surface, lighting, 8),
      ...cut[view]({ body, joints, lighting, bare: bare(neckline) }),
      ...(neckline === 'cowl' && front && !cut.crossed ? drapes(body, lighting) : []),
      ...edges(edge, joints, lighting, sleeve === 'none'),
      ...sewnEdge(
        lighting,
        edge.map((p) => point(p.x, p.y + 5)),
      ),
      ...sewnEdge(lighting, bothSides(joints.side.map((p) => point(p.x - 5, p.y))), 0.8),
      ...(neckline === 'camisole' ? straps(body, lighting, cloth, view) : []),
    ],
  }
}

/** The turned edge of the neck and of open armholes: a lit fold, then the line; and the side seams. */
const edges = (neck: Run, joints: BodiceJoints, lighting: Lighting, sleeveless: boolean): Mark[] => [
  stroke(lighting, neck, lighting.tone.light, 0.3 * lighting.tone.lightGain, 4.5),
  stroke(lighting, neck, lighting.tone.line, 0.7, 1.4),
  ...(sleeveless ? both(joints.armhole, (run) => [stroke(lighting, run, lighting.tone.line, 0.6, 1.4)]) : []),
  ...both(joints.side, (run) => [stroke(lighting, run, lighting.tone.line, 0.45, 1.3)]),
]
