import type { Hex, Mark, Paint, PathData, Point } from '~/drawing/drawing'
import { type Run, along, clamp, pathOf, point, reverse } from '~/drawing/geometry'
import { chance } from './chance'
import { solid } from './tone'
import type { Lighting } from './shade'

/** Lines drawn on cloth: seams, edges, stitches, gathers, and the soft shadows pieces cast on each other. */

/** A stroke along a run, or along several at once. */
export function stroke(
  lighting: Lighting,
  run: Run | readonly Run[],
  color: Hex,
  alpha: number,
  width: number,
  dash?: number[],
): Mark {
  return {
    type: 'path',
    layer: lighting.layer,
    of: lighting.of,
    clip: lighting.clip,
    d: alongAll(run),
    stroke: { paint: solid(color, alpha), width, cap: dash ? 'butt' : 'round', join: 'round', dash },
  }
}

const severalOf = (run: Run | readonly Run[]): run is readonly Run[] => Array.isArray(run[0])

const alongAll = (run: Run | readonly Run[]): PathData =>
  severalOf(run) ? run.map((one) => pathOf([one], false)).join('') : pathOf([run], false)

/** A sewn seam: a fine dark line, and beside it the lip that catches the light. */
export function seam(lighting: Lighting, run: Run, strength = 1): Mark[] {
  const lip = run.map((p) => point(p.x + 1.1, p.y + 0.7))
  return [
    stroke(lighting, lip, lighting.tone.light, 0.22 * lighting.tone.lightGain * strength, 1),
    stroke(lighting, run, lighting.tone.line, 0.62 * strength, 1.1),
  ]
}

/** A soft shadow lying along a run or several, inside the clip: strokes of growing width, no blur. */
export function cast(
  lighting: Lighting,
  run: Run | readonly Run[],
  reach: number,
  strength: number,
  color: Hex = lighting.tone.shade,
): Mark[] {
  // A narrow shadow has no room for more steps.
  const parts = reach < 8 ? [0.45, 1] : reach < 12 ? [0.3, 0.6, 1] : [0.2, 0.4, 0.65, 1]
  return parts.map((part) => stroke(lighting, run, color, strength / parts.length, reach * 2 * part))
}

/** A pile's bright rim, inside the outline. */
export function rim(lighting: Lighting, run: Run | readonly Run[]): Mark[] {
  if (!lighting.fabric.rim) return []
  return [3, 8, 15].map((width) =>
    stroke(lighting, run, lighting.tone.light, 0.1 * lighting.tone.lightGain, width),
  )
}

/** A seam of cloth that is topstitched and wears pale along it; nothing on other cloth. */
export function sewnEdge(lighting: Lighting, run: Run | readonly Run[], strength = 1): Mark[] {
  const { thread, worn } = lighting.fabric
  if (!thread) return []
  const pale = (width: number) => stroke(lighting, run, '#e4ecf2', 0.2 * worn * strength, width)
  return [pale(7), pale(3.5), topstitch(lighting, run, thread, 0.85 * strength)]
}

/** A sewer's running stitch. */
export const topstitch = (lighting: Lighting, run: Run | readonly Run[], color: Hex, alpha = 0.8): Mark =>
  stroke(lighting, run, color, alpha, 1.3, [5.2, 3])

/** A thin leaf along a run, `width` across at its thickest, which is near its beginning. */
export function spindle(run: Run, width: number): PathData {
  const n = run.length - 1
  const side = (sign: number) =>
    run.map((p, i) => {
      const t = i / n
      const q = run[Math.max(0, i - 1)]!
      const r = run[Math.min(n, i + 1)]!
      const length = Math.hypot(r.x - q.x, r.y - q.y) || 1
      const w = (sign * width * Math.pow(Math.sin(Math.PI * Math.pow(t, 0.55)), 1.2)) / 2
      return point(p.x - ((r.y - q.y) / length) * w, p.y + ((r.x - q.x) / length) * w)
    })
  return pathOf([side(1), reverse(side(-1))])
}

/** Thin leaves of one paint. */
export const leaves = (lighting: Lighting, all: readonly PathData[], fill: Paint): Mark => ({
  type: 'path',
  layer: lighting.layer,
  of: lighting.of,
  clip: lighting.clip,
  d: all.join(''),
  fill,
})

interface Gathering {
  count: number
  /** Where along the seam, 0 to 1, and how long the gathers run. */
  length: readonly [number, number]
  width: number
  seed: number
  strength?: number
}

/** Gathers that run from a seam into the cloth: a dark leaf and a lit one beside it, fading where they end. */
export function gathers(
  lighting: Lighting,
  from: (t: number) => Point,
  towards: (t: number) => Point,
  { count, length, width, seed, strength = 1 }: Gathering,
): Mark[] {
  const next = chance(seed)
  const dark: PathData[] = []
  const lit: PathData[] = []
  let longest = 0
  for (let i = 0; i < count; i++) {
    const t = clamp((i + 0.5 + (next() - 0.5) * 0.7) / count)
    const [p, q] = [from(t), towards(t)]
    const reach = length[0] + (length[1] - length[0]) * next()
    longest = Math.max(longest, reach)
    const whole = Math.hypot(q.x - p.x, q.y - p.y) || 1
    const end = point(p.x + ((q.x - p.x) * reach) / whole, p.y + ((q.y - p.y) * reach) / whole)
    const bend = (next() - 0.5) * reach * 0.06
    const middle = point((p.x + end.x) / 2 + bend, (p.y + end.y) / 2)
    const line = along([p, middle, end])
    const run = Array.from({ length: 8 }, (_, k) => line(k / 7))
    const w = width * (0.7 + 0.6 * next())
    dark.push(spindle(run, w))
    lit.push(
      spindle(
        run.map((r) => point(r.x + w * 0.8, r.y)),
        w,
      ),
    )
  }
  // All of a seam's gathers share one fade, along the way its middle runs.
  const [p, q] = [from(0.5), towards(0.5)]
  const whole = Math.hypot(q.x - p.x, q.y - p.y) || 1
  const end = point(p.x + ((q.x - p.x) * longest) / whole, p.y + ((q.y - p.y) * longest) / whole)
  const fading = (all: PathData[], color: Hex, alpha: number): Mark =>
    leaves(lighting, all, {
      type: 'linear',
      from: p,
      to: end,
      stops: [
        { offset: 0, color, alpha },
        { offset: 0.45, color, alpha: alpha * 0.55 },
        { offset: 1, color, alpha: 0 },
      ],
    })
  return [
    fading(
      dark,
      lighting.tone.shade,
      clamp(0.62 * lighting.fabric.shade * lighting.tone.shadeGain * strength),
    ),
    fading(
      lit,
      lighting.tone.light,
      clamp(0.75 * lighting.fabric.light * lighting.tone.lightGain * strength),
    ),
  ]
}
