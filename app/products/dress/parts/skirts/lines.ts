import type { Mark, Paint, PathData } from '~/drawing/drawing'
import { type Run, mix, pathOf, point, reverse } from '~/drawing/geometry'
import type { Lighting } from '../../../cloth/shade'
import { cast, seam, stroke } from '../../../cloth/stitching'
import { type Surface, fall } from '../../../cloth/surface'
import type { SkirtPiece } from './piece'

const worked: Record<NonNullable<SkirtPiece['lines']>, (s: Surface, lighting: Lighting) => Mark[]> = {
  pleats: pleatEdges,
  godets: godetSeams,
}

/** Lines that belong to a cut: pressed edges of pleats, the seams of godets, a petal's edge. */
export const linesOn = (p: SkirtPiece, lighting: Lighting): Mark[] => [
  ...(p.lines ? worked[p.lines](p.surface, lighting) : []),
  ...(p.crossing ? petalEdge(p.crossing, lighting) : []),
]

function pleatEdges(s: Surface, lighting: Lighting): Mark[] {
  const { tone, fabric } = lighting
  const runs = s.lobes.slice(1).map(({ from }) => fall(s, from, 0.01, 0.985, 8))
  const shaded = runs.map((run) => run.map((q, i) => point(q.x + 1 + i * 0.35, q.y)))
  const lit = runs.map((run) => run.map((q) => point(q.x - 1.6, q.y)))
  return [
    stroke(lighting, shaded, tone.shade, 0.3 * fabric.shade * tone.shadeGain, 4.4),
    stroke(lighting, lit, tone.light, 0.4 * tone.lightGain, 1.5),
    stroke(lighting, runs, tone.line, 0.5, 1.1),
  ]
}

function godetSeams(s: Surface, lighting: Lighting): Mark[] {
  const { tone } = lighting
  const wedges = s.lobes.filter((_, i) => i % 2 === 1)
  const runs = wedges.flatMap((lobe) => {
    const begin = Math.max(0, lobe.start - 0.03)
    const middle = (lobe.from + lobe.to) / 2
    const side = (u: number) =>
      Array.from({ length: 9 }, (_, i) =>
        s.pointAt(mix(middle, u, Math.pow(i / 8, 0.8)), mix(begin, 0.99, i / 8)),
      )
    return [side(lobe.from), side(lobe.to)]
  })
  const lit = runs.map((run) => run.map((q) => point(q.x + 1.2, q.y + 0.6)))
  return [
    stroke(lighting, lit, tone.light, 0.3 * tone.lightGain, 1.1),
    stroke(lighting, runs, tone.line, 0.6, 1.1),
  ]
}

/** The edge of a petal that lies over another, and the shadow it throws on that. */
function petalEdge(run: Run, lighting: Lighting): Mark[] {
  const { tone, fabric } = lighting
  const below = pathOf([
    run,
    [...reverse(run)].map((q, i) => point(q.x - 26 * Math.sin((i / run.length) * Math.PI), q.y + 3)),
  ])
  return [
    ...cast({ ...lighting, clip: below }, run, 10, fabric.shade * tone.shadeGain * 0.8),
    ...seam(lighting, run, 1.1),
  ]
}

/** The hard edges where one flute disappears behind the next. */
export function valleys({ surface: s }: SkirtPiece, lighting: Lighting): Mark[] {
  const { lobes } = s
  const { roll } = lighting.fabric.drape
  if (lobes.length < 2 || roll > 0.7) return []
  const from = mix(Math.min(...lobes.map((lobe) => lobe.start)), 1, 0.35)
  const color = lighting.tone.line
  const paint: Paint = {
    type: 'linear',
    from: s.pointAt(0.5, from),
    to: s.pointAt(0.5, 1),
    stops: [
      { offset: 0, color, alpha: 0 },
      { offset: 1, color, alpha: 0.5 * (1 - roll) },
    ],
  }
  const d: PathData = lobes
    .slice(1)
    .map((lobe) => pathOf([fall(s, lobe.from, from, 1, s.bends)], false))
    .join('')
  const { layer, of, clip } = lighting
  return [{ type: 'path', layer, of, clip, d, stroke: { width: 1.5, cap: 'round', paint } }]
}
