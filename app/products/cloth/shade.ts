import type { Hex, Layer, Mark, Paint, PathData } from '~/drawing/drawing'
import { clamp, pathOf, reverse, smoothstep } from '~/drawing/geometry'
import type { Fabric } from './fabrics'
import { fall, lobeAt, type Surface } from './surface'
import type { Tone } from './tone'

/** Where the light stands: to our upper left, always. */
const lamp = -0.62

/** How strongly a bit of cloth is lit and shaded when it faces `angle` (radians, 0 towards us, left negative). */
function lit(fabric: Fabric, angle: number): { light: number; shade: number } {
  const away = Math.cos(angle - lamp)
  const pile = fabric.rim ? Math.pow(Math.abs(Math.sin(angle)), 4) : 0
  const broad = Math.exp(-Math.pow((angle - lamp * 0.8) / (fabric.spread * 0.95), 2))
  const crisp = fabric.streak ? Math.exp(-Math.pow((angle - lamp * 0.72) / 0.15, 2)) : 0
  // A pile swallows the light that meets it straight on.
  const swallowed = fabric.rim * 0.85 * Math.pow(Math.cos(angle), 4)
  return {
    shade: Math.max(
      swallowed,
      fabric.shade * Math.pow(smoothstep(0.92, -0.42, away), 1.1) * (1 - pile * 0.7),
    ),
    light: clamp(
      fabric.light * broad * (1 - fabric.streak * 0.45) + fabric.streak * crisp + fabric.rim * pile,
      0,
      0.9,
    ),
  }
}

/** What a run of bands needs to know about its piece. */
export interface Lighting {
  of: string
  layer: Layer
  fabric: Fabric
  tone: Tone
  clip?: PathData
}

interface Sample {
  u: number
  value: number
}

/** The stretches of `u` where the samples rise above a threshold. */
function above(samples: readonly Sample[], threshold: number): [number, number][] {
  const out: [number, number][] = []
  let begin: number | undefined
  samples.forEach((s, i) => {
    const before = samples[i - 1]
    const crossing = () =>
      before!.u + ((s.u - before!.u) * (threshold - before!.value)) / (s.value - before!.value)
    if (s.value > threshold && begin === undefined) begin = before ? crossing() : s.u
    else if (s.value <= threshold && begin !== undefined) {
      out.push([begin, crossing()])
      begin = undefined
    }
  })
  if (begin !== undefined) out.push([begin, samples[samples.length - 1]!.u])
  return out
}

function samplesOf(s: Surface, value: (u: number) => number): Sample[] {
  const us = Array.from({ length: 141 }, (_, i) => i / 140)
  // Both sides of every valley, so that its edge stays hard.
  for (const lobe of s.lobes.slice(1)) us.push(lobe.from - 1e-4, lobe.from + 1e-4)
  return us.sort((a, b) => a - b).map((u) => ({ u, value: value(u) }))
}

/** How a fold's shade grows from where its flute begins to the hem. */
const growth = [
  { at: 0, part: 0 },
  { at: 0.2, part: 0.16 },
  { at: 0.5, part: 0.6 },
  { at: 1, part: 1 },
]

/** Flutes in two sets, early and late, each of which shares one gradient. */
function sets(s: Surface): { from: number; has: (u: number) => boolean }[] {
  const middle = [...s.lobes].sort((a, b) => a.start - b.start)[Math.floor(s.lobes.length / 2)]!.start
  const early = (u: number) => lobeAt(s.lobes, u)!.start < middle
  const first = Math.min(...s.lobes.map((lobe) => lobe.start))
  return [
    { from: first * 0.8, has: early },
    { from: middle * 0.9, has: (u) => !early(u) },
  ]
}

/**
 * Lays a colour over the surface as strongly as `value` says, by nested strips that all stop at the same hard
 * edges: smooth without a blur. With `fade` each strip grows from nothing where its flute begins to all at the hem.
 */
function bands(s: Surface, how: Lighting, value: (u: number) => number, color: Hex, fade: boolean): Mark[] {
  const samples = samplesOf(s, value)
  // Bright satin asks for more than there is; opaque is the most that a strip can be.
  const most = Math.min(0.99, Math.max(...samples.map((x) => x.value)))
  if (most < 0.02) return []
  // Fainter strips would lose their hue to rounding: eight bits hold few colours at two per cent.
  const steps = Math.max(2, Math.min(fade ? 7 : 12, Math.ceil(most / (fade ? 0.048 : 0.036))))
  const alpha = 1 - Math.pow(1 - most, 1 / steps)
  const layers = Array.from({ length: steps }, (_, i) => above(samples, (most * (i + 0.5)) / steps))
  const groups = fade ? sets(s) : [{ from: 0, has: () => true }]
  return groups.flatMap(({ from, has }) => {
    // Each strip begins a little lower than the one it lies on, so that no common line shows where folds form.
    const paint = (i: number): Paint =>
      fade
        ? {
            type: 'linear',
            from: s.at(0.5, from + (1 - from) * 0.032 * i),
            to: s.at(0.5, 1),
            stops: growth.map(({ at, part }) => ({ at, color, alpha: alpha * part })),
          }
        : { type: 'solid', color, alpha }
    const strip = ([a, b]: readonly [number, number]) =>
      pathOf([fall(s, a, from, 1.04, s.bends), reverse(fall(s, b, from, 1.04, s.bends))])
    return layers.flatMap((stretches, i): Mark[] => {
      const d = stretches
        .filter(([a, b]) => has((a + b) / 2))
        .map(strip)
        .join('')
      return d ? [{ type: 'path', layer: how.layer, of: how.of, clip: how.clip, d, fill: paint(i) }] : []
    })
  })
}

/** The roundness of the whole: what the surface would look like without its folds. */
export function roundness(s: Surface, how: Lighting, strength = 1): Mark[] {
  const { fabric, tone } = how
  // A streak belongs to a fold; on a whole body it would look like rubber.
  const glossy = s.lobes.length ? 0.22 : fabric.streak ? 0.5 : fabric.rim ? 0.8 : 0.9
  const facing = (u: number) => (u - 0.5) * 2 * s.turn * (s.lobes.length ? 0.72 : 1)
  return [
    ...bands(s, how, (u) => lit(fabric, facing(u)).shade * tone.shadeGain * strength, tone.shade, false),
    ...bands(
      s,
      how,
      (u) => lit(fabric, facing(u)).light * tone.lightGain * strength * glossy,
      tone.light,
      false,
    ),
  ]
}

/** The folds: each flute is lit on its left, dark on its right, and breaks off hard at the valley. */
export function folds(s: Surface, how: Lighting, strength = 1): Mark[] {
  const { fabric, tone } = how
  const change = (u: number, part: 'light' | 'shade') => {
    const lobe = lobeAt(s.lobes, u)
    if (!lobe) return 0
    const across = ((u - lobe.from) / (lobe.to - lobe.from)) * 2 - 1
    const bow = across * (1.28 - 0.28 * across * across)
    const whole = (u - 0.5) * 2 * s.turn * 0.72
    const folded = whole * 0.7 + bow * 1.2 * Math.min(1.15, lobe.tuck + 0.1)
    // Deep in a valley no light arrives from either side.
    const hollow =
      part === 'shade' && lobe.from > 0
        ? 0.85 * fabric.shade * Math.pow(clamp((-across - 0.45) / 0.55), 1.7)
        : 0
    return Math.max(0, lit(fabric, folded)[part] - lit(fabric, whole)[part] * 0.5, hollow) * strength
  }
  return [
    ...bands(s, how, (u) => change(u, 'shade') * tone.shadeGain, tone.shade, true),
    ...bands(s, how, (u) => change(u, 'light') * tone.lightGain, tone.light, true),
  ]
}
