import type { Mark, Point } from '~/drawing/drawing'
import { type Run, clamp, mix, pathOf, point } from '~/drawing/geometry'
import { chance } from './chance'
import type { Lighting } from './shade'
import { gathers, leaves } from './stitching'
import type { Surface } from './surface'
import { solid } from './tone'

/** Sharp breaks as crushing leaves them: planes that meet in an edge, the upper one lit, the lower one in shade. */
export function crumpled(s: Surface, lighting: Lighting, seed: number): Mark[] {
  const { fabric, tone } = lighting
  const { crumple } = fabric.drape
  if (!crumple) return []
  const { density, size, strength } = crumple
  const next = chance(seed)
  const [top, hem, left, right] = [s.pointAt(0.5, 0), s.pointAt(0.5, 1), s.pointAt(0, 0.6), s.pointAt(1, 0.6)]
  const [wide, tall] = [right.x - left.x, hem.y - top.y]
  const count = Math.round((density * wide * tall) / 1e4)
  const planes = Array.from({ length: count }, (_, i) => {
    // Steps of the golden section leave no rows and no gaps.
    const [u, v] = [(i * 0.618) % 1, (i + next()) / count]
    const middle = s.pointAt(0.06 + 0.88 * u, 0.06 + 0.88 * v)
    // Across the body rather than down it.
    const angle = (next() - 0.5) * 1.9
    const long = size * (0.5 + 1.1 * next())
    const at = (along: number, aside: number): Point =>
      point(
        middle.x + Math.cos(angle) * along * long - Math.sin(angle) * aside * long,
        middle.y + Math.sin(angle) * along * long + Math.cos(angle) * aside * long,
      )
    const [bend, peak, foot] = [(next() - 0.5) * 0.24, (next() - 0.5) * 0.5, (next() - 0.5) * 0.5]
    const edge = [at(-0.5, 0), at((next() - 0.5) * 0.5, bend), at(0.5, 0)]
    return {
      lit: pathOf([edge, [at(peak, -0.06 - 0.08 * next())]]),
      dark: pathOf([edge, [at(foot, 0.08 + 0.12 * next())]]),
    }
  })
  const [shade, light] = [
    clamp(strength * fabric.shade * tone.shadeGain),
    clamp(strength * 1.3 * fabric.light * tone.lightGain),
  ]
  return [
    leaves(
      lighting,
      planes.map(({ dark }) => dark),
      solid(tone.shade, shade),
    ),
    leaves(
      lighting,
      planes.map(({ lit }) => lit),
      solid(tone.light, light),
    ),
  ]
}

/** Folds that a cloth is drawn in from an edge towards the middle of a piece, as at the side of a waist. */
export function drawnIn(
  lighting: Lighting,
  from: (t: number) => Point,
  towards: (t: number) => Point,
  seed: number,
): Mark[] {
  const { pulls } = lighting.fabric.drape
  if (!pulls) return []
  const { count, length, width, strength } = pulls
  return gathers(lighting, from, towards, {
    ...{ count, width, seed, strength },
    length: [length * 0.5, length],
  })
}

/** Both sides of a waist, where cloth is drawn in along the side seams. */
export const drawnAtSides = (lighting: Lighting, sides: readonly Run[], centreX: number): Mark[] =>
  sides.flatMap((side, i) => {
    const at = (t: number) => side[Math.round(mix(0.3, 0.94, t) * (side.length - 1))]!
    return drawnIn(lighting, at, (t) => point(centreX, at(t).y - mix(26, 4, t)), 5 + i)
  })
