import type { Mark, Paint, Point } from '~/drawing/drawing'
import { type Run, at, clamp, mix, monotone, pathOf, reverse } from '~/drawing/geometry'
import { type Cloth, type Piece, ground, lightingOf } from '../../cloth/cloth'
import { type Lighting, folds, roundness } from '../../cloth/shade'
import { cast, gathers, rim, seam, stroke } from '../../cloth/stitching'
import { type Lobe, type Surface, fall, flutes, level, surface } from '../../cloth/surface'
import type { View } from '../../product'
import { hemHeight, onFigure } from '../../figure/landmarks'
import type { Length, Skirt } from '../options'
import { type Sewn, type Waistline, waistRun } from './joints'
import { flareY, profile } from './skirt-profile'

/** A skirt, or one tier of it, before any cloth. */
export interface SkirtPiece {
  surface: Surface
  outline: Run
  hem: Point[]
  /** Gathered into the seam above. */
  gathered: boolean
}

interface Cut {
  from: { y: number; sag: number }
  to: { y: number; sag: number }
  half: (y: number) => number
  lobes: readonly Lobe[]
  turn?: number
  bends?: number
}

function cut({ from, to, half, lobes, turn = 1.25, bends }: Cut, gathered: boolean): SkirtPiece {
  const edge = (sign: number) => (v: number) => {
    const y = mix(from.y, to.y, v)
    // The hem's ends are rounded, as a flute's edge is.
    return onFigure(sign * half(Math.min(y, to.y)) * (1 - 0.02 * Math.pow(clamp((v - 0.93) / 0.07), 2)), y)
  }
  const s = surface({
    left: edge(-1),
    right: edge(1),
    sag: (v) => mix(from.sag, to.sag, v * v),
    turn,
    lobes,
    bends,
  })
  const hem = level(s, 1, lobes.length > 10 ? 10 : 16)
  const outline = [
    ...reverse(fall(s, 0, -0.004, 1, 26)),
    ...level(s, -0.004, 2),
    ...fall(s, 1, -0.004, 1, 26),
    ...reverse(hem),
  ]
  return { surface: s, outline, hem, gathered }
}

/** Sets out a skirt's pieces, from the lowest to the topmost. */
export function skirtPieces(
  skirt: Skirt,
  length: Length,
  waist: Waistline,
  stiff: { depth: number; tuck: number },
  view: View,
): SkirtPiece[] {
  const hemY = hemHeight[length]
  const half = profile(skirt, hemY, waist)
  const tall = clamp((hemY - 700) / 400)
  const from = { y: waist.y, sag: waist.sag }
  const seed = view === 'back' ? 40 : 7
  const simple = (
    count: number,
    depth: number,
    sag: number,
    start: readonly [number, number],
    gathered = false,
  ) =>
    cut(
      {
        from,
        to: { y: hemY - sag * 0.75, sag },
        half: (y) => half(mix(waist.y, hemY, (y - waist.y) / (hemY - sag * 0.75 - waist.y))),
        bends: skirt === 'circle' ? 5 : skirt === 'aline' ? 8 : 13,
        lobes: flutes({ count, depth: depth * stiff.depth, tuck: stiff.tuck, start, play: 0.5, seed }),
      },
      gathered,
    )
  switch (skirt) {
    case 'aline':
      return [simple(Math.round(7 + 2 * tall), 7 + 4 * tall, 24 + 8 * tall, [0.08, 0.4])]
    case 'circle':
      return [simple(Math.round(9 + 3 * tall), 9 + 4 * tall, 30 + 14 * tall, [0, 0.24])]
    case 'ball':
      return [simple(Math.round(10 + 3 * tall), 8 + 4 * tall, 34 + 14 * tall, [0, 0.2], true)]
    case 'mermaid':
      return [
        simple(9, 9, 26, [
          clamp((flareY(hemY) - waist.y - 30) / (hemY - waist.y)),
          clamp((flareY(hemY) - waist.y + 30) / (hemY - waist.y)),
        ]),
      ]
    case 'pencil':
      return [cut({ from, to: { y: hemY - 8, sag: 10 }, half, lobes: [], turn: 1.3, bends: 10 }, false)]
    case 'tiered':
      return tiers(hemY, waist, half, stiff)
  }
}

/** Gathered tiers, each set under the hem of the one above. */
function tiers(
  hemY: number,
  waist: Waistline,
  half: (y: number) => number,
  stiff: { depth: number; tuck: number },
): SkirtPiece[] {
  const count = Math.max(3, Math.round((hemY - waist.y) / 150) + 1)
  const pieces: SkirtPiece[] = []
  for (let i = count - 1; i >= 0; i--) {
    const top = mix(waist.y, hemY, i / count)
    const bottom = mix(waist.y, hemY, (i + 1) / count) - 12
    const sag = mix(16, 34, i / count)
    const from = i === 0 ? { y: waist.y, sag: waist.sag } : { y: top - 22, sag: mix(14, 30, i / count) }
    const wide = half(mix(waist.y, hemY, (i + 1) / count)) + 8
    const narrow = i === 0 ? waist.half : half(top) - 6
    pieces.push(
      cut(
        {
          from,
          to: { y: bottom - sag * 0.4, sag },
          half: monotone([
            at(from.y - 6, narrow),
            at(from.y, narrow),
            at(mix(from.y, bottom, 0.3), mix(narrow, wide, i === 0 ? 0.6 : 0.66)),
            at(bottom - sag * 0.4, wide),
          ]),
          bends: 5,
          lobes: flutes({
            count: 11 + 2 * i,
            depth: 7 * stiff.depth,
            tuck: stiff.tuck,
            start: [0, 0.1],
            play: 0.6,
            seed: 70 + i,
          }),
        },
        true,
      ),
    )
  }
  return pieces
}

/** Draws one piece of a skirt. `under` is the hem that hangs over it, which must not be shaded by it. */
export function sewSkirt(p: SkirtPiece, cloth: Cloth, seed: number, under?: SkirtPiece): Sewn {
  const outline = pathOf([p.outline])
  const sheer = cloth.fabric.cover < 1
  const piece: Piece = {
    of: 'skirt',
    outline,
    surface: p.surface,
    lining: sheer
      ? pathOf([
          reverse(fall(p.surface, 0, 0, 0.66)),
          fall(p.surface, 1, 0, 0.66),
          reverse(level(p.surface, 0.66, 4)),
        ])
      : undefined,
  }
  const visible = under ? pathOf([under.hem, reverse(p.hem)]) : outline
  const how = { ...lightingOf(piece, cloth), clip: visible }
  const shade = how.fabric.shade * how.tone.shadeGain
  const top = level(p.surface, 0, 3)
  // Only what hangs under another tier needs a clip; the topmost cloth's light ends at its own edges.
  const lit = under ? how : { ...how, clip: undefined }
  const light = [
    ...roundness(p.surface, lit, p.surface.lobes.length ? 0.75 : 1),
    ...folds(p.surface, lit),
    ...cast(how, under ? under.hem : top, under ? 16 : 13, shade * (under ? 0.9 : 0.6)),
  ]
  if (p.gathered) {
    const many = Math.round(Math.min(26, 8 + (p.surface.at(1, 0).x - p.surface.at(0, 0).x) / 11))
    light.push(
      ...gathers(
        how,
        (t) => p.surface.at(0.04 + 0.92 * t, 0.004),
        (t) => p.surface.at(0.04 + 0.92 * t, 0.3),
        {
          count: under ? Math.round(many * 0.7) : many,
          length: under ? [46, 74] : [48, 110],
          width: 5.5,
          seed,
          strength: 0.95,
        },
      ),
    )
  }
  light.push(...rim(how, fall(p.surface, 0)), ...rim(how, fall(p.surface, 1)), ...rim(how, p.hem))
  light.push(...valleys(p, how))
  light.push(
    stroke(how, p.hem, how.tone.light, 0.34 * how.tone.lightGain, 3.4),
    stroke(how, p.hem, how.tone.line, 0.6, 1.6),
    stroke(how, fall(p.surface, 0, 0, 1, 24), how.tone.line, 0.45, 1.5),
    stroke(how, fall(p.surface, 1, 0, 1, 24), how.tone.line, 0.5, 1.5),
  )
  return { cloth: ground(piece, cloth), light }
}

/** The hard edges where one flute disappears behind the next. */
function valleys(p: SkirtPiece, how: Lighting): Mark[] {
  const { lobes } = p.surface
  if (lobes.length < 2) return []
  const from = mix(Math.min(...lobes.map((lobe) => lobe.start)), 1, 0.35)
  const color = how.tone.line
  const paint: Paint = {
    type: 'linear',
    from: p.surface.at(0.5, from),
    to: p.surface.at(0.5, 1),
    stops: [
      { at: 0, color, alpha: 0 },
      { at: 1, color, alpha: 0.5 },
    ],
  }
  const d = lobes
    .slice(1)
    .map((lobe) => pathOf([fall(p.surface, lobe.from, from, 1, p.surface.bends)], false))
  return [
    {
      type: 'path',
      layer: how.layer,
      of: how.of,
      clip: how.clip,
      d: d.join(''),
      stroke: { width: 1.5, cap: 'round', paint },
    },
  ]
}

/** The seam that joins bodice and skirt. */
export const waistSeam = (how: Lighting, waist: Waistline) => seam(how, waistRun(waist))
