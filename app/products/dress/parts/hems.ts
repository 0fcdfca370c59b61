import type { Hex, Mark } from '~/drawing/drawing'
import { along, clamp, ellipse, pathOf, point, reverse } from '~/drawing/geometry'
import { type Cloth, lightingOf } from '../../cloth/cloth'
import { solid } from '../../cloth/tone'
import type { Lighting } from '../../cloth/shade'
import { stroke } from '../../cloth/stitching'
import { level } from '../../cloth/surface'
import { centre } from '../../figure/landmarks'
import type { Hem } from '../options'
import type { Sewn } from './joints'
import type { SkirtPiece } from './skirts/piece'

/** What a hem is finished with, in which cloth: laid on the skirt's own marks. */
interface Finish {
  piece: SkirtPiece
  lighting: Lighting
  cloth: Cloth
  /** The colour of a band, and its height. */
  band: { color: Hex; height: number }
}

const nothing = (): Sewn => ({ cloth: [], light: [] })

/** Scallops are part of the skirt's cut. */
const finishes: Record<Hem, (finish: Finish) => Sewn> = {
  plain: nothing,
  scallop: nothing,
  topstitch: ({ piece, lighting, cloth }) => ({
    cloth: [],
    light: hemStitch(piece, lighting, cloth.fabric.thread ?? cloth.tone.light),
  }),
  lace: ({ piece, lighting }) => ({ cloth: [], light: [...hemLace(piece), ...laceHeading(piece, lighting)] }),
  band: ({ piece, band }) => ({ cloth: hemBand(piece, band.color, band.height), light: [] }),
}

/** A piece that is sewn, with its hem finished; what is seen only from inside has none. */
export function finishHem(sewn: Sewn, piece: SkirtPiece, hem: Hem, cloth: Cloth, band: Finish['band']): Sewn {
  if (piece.inside) return sewn
  const lighting = {
    ...lightingOf({ of: 'hem', outline: '', surface: piece.surface }, cloth),
    clip: undefined,
  }
  const finish = finishes[hem]({ piece, lighting, cloth, band })
  return { cloth: [...sewn.cloth, ...finish.cloth], light: [...sewn.light, ...finish.light] }
}

/** A band of another colour above the hem, part of the cloth: folds shade it like the rest. */
function hemBand(p: SkirtPiece, color: Hex, height: number): Mark[] {
  const from = 1 - clamp(height / (p.surface.pointAt(0.5, 1).y - p.surface.pointAt(0.5, 0).y), 0, 0.4)
  const outline = pathOf([p.outline])
  const upper = level(p.surface, from, Math.max(24, p.surface.lobes.length * 8), -0.01, 1.01)
  const lower = level(p.surface, 1.06, 2, -0.04, 1.04)
  return [
    {
      type: 'path',
      layer: 'cloth',
      of: 'hem',
      clip: outline,
      d: pathOf([upper, reverse(lower)]),
      fill: solid(color),
    },
  ]
}

/** Two rows of stitches near the hem. */
function hemStitch(p: SkirtPiece, lighting: Lighting, color: Hex): Mark[] {
  const tall = p.surface.pointAt(0.5, 1).y - p.surface.pointAt(0.5, 0).y
  return [9, 15].map((rise) =>
    stroke(lighting, level(p.surface, 1 - rise / tall, 10), color, 0.72, 1.1, [5, 3.4]),
  )
}

/** A scalloped lace edge that hangs below the hem, with its eyelets. Only what is below the hem is painted. */
function hemLace(p: SkirtPiece): Mark[] {
  const hem = along(p.hem)
  const length = p.hem.reduce(
    (sum, q, i) => sum + (i ? Math.hypot(q.x - p.hem[i - 1]!.x, q.y - p.hem[i - 1]!.y) : 0),
    0,
  )
  const count = Math.round(length / 15)
  const centres = Array.from({ length: count }, (_, i) => hem((i + 0.5) / count))
  const below = pathOf([p.hem, reverse(p.hem).map((q) => point(centre + (q.x - centre) * 1.03, q.y + 26))])
  const mark = { type: 'path', layer: 'light', of: 'hem', clip: below } as const
  const scallops = centres.map((c) => ellipse(point(c.x, c.y + 3), 8.6, 11)).join('')
  const ring = (r: number, dy: number) => centres.map((c) => ellipse(point(c.x, c.y + dy), r, r)).join('')
  return [
    { ...mark, d: scallops, stroke: { paint: solid('#6d6257', 0.4), width: 1.6 }, fill: solid('#fbf7ee', 1) },
    { ...mark, d: ring(2.3, 8.4), fill: solid('#8f8374', 0.65) },
    {
      ...mark,
      d: centres
        .flatMap((c) => [-4.4, 4.4].map((dx) => ellipse(point(c.x + dx, c.y + 5.4), 1.2, 1.2)))
        .join(''),
      fill: solid('#8f8374', 0.5),
    },
  ]
}

/** The lace's heading: a fine row of loops sewn on the hem itself. */
function laceHeading(p: SkirtPiece, lighting: Lighting): Mark[] {
  return [
    stroke(
      lighting,
      p.hem.map((q) => point(q.x, q.y - 3)),
      '#fbf7ee',
      0.9,
      4,
    ),
    stroke(
      lighting,
      p.hem.map((q) => point(q.x, q.y - 3)),
      '#8f8374',
      0.5,
      1,
      [1.6, 3],
    ),
  ]
}
