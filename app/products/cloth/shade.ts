import type { Hex, Layer, Mark, PathData, Point } from '~/drawing/drawing'
import { at, clamp, mix, pathOf, reverse, smoothstep } from '~/drawing/geometry'
import type { Fabric } from './fabrics'
import { type Lobe, type Surface, fall, level, lobeAt } from './surface'
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
const growth = [at(0, 0), at(0.2, 0.16), at(0.5, 0.6), at(1, 1)]

/** Where along its flute, 0 to 1, a fold has grown to `part` of its strength. */
function grownAt(part: number): number {
  const i = growth.findIndex(({ y }) => y >= part)
  if (i <= 0) return i < 0 ? 1 : 0
  const [p, q] = [growth[i - 1]!, growth[i]!]
  return mix(p.x, q.x, (part - p.y) / (q.y - p.y))
}

function grownTo(t: number): number {
  const i = Math.max(
    1,
    growth.findIndex(({ x }) => x >= t),
  )
  const [p, q] = [growth[i - 1]!, growth[i]!]
  return t >= 1 ? 1 : mix(p.y, q.y, clamp((t - p.x) / (q.x - p.x)))
}

/** How many nested areas lay a shade of this strength smoothly, and how opaque each is. */
function nested(most: number, finest: number, limit: number): { steps: number; alpha: number } {
  // Fainter areas would lose their hue to rounding: eight bits hold few colours at two per cent.
  const steps = Math.max(2, Math.min(limit, Math.ceil(most / finest)))
  return { steps, alpha: 1 - Math.pow(1 - most, 1 / steps) }
}

// Bright satin asks for more than there is; opaque is the most that an area can be.
const strongest = (samples: readonly Sample[]) => Math.min(0.99, Math.max(0, ...samples.map((x) => x.value)))

/** Lays a colour over the surface as strongly as `value` says, by nested strips: smooth without a blur. */
function bands(s: Surface, how: Lighting, value: (u: number) => number, color: Hex): Mark[] {
  const samples = samplesOf(s, value)
  const most = strongest(samples)
  if (most < 0.02) return []
  const { steps, alpha } = nested(most, 0.036, s.lobes.length ? 7 : 12)
  const strip = ([a, b]: readonly [number, number]) =>
    pathOf([
      reverse(level(s, 0, 2, a, b)),
      fall(s, a, 0, ending(how), s.bends),
      bottom(s, how, a, b),
      reverse(fall(s, b, 0, ending(how), s.bends)),
    ])
  return areas(how, color, alpha, steps, (i) =>
    above(samples, (most * (i + 0.5)) / steps)
      .map(strip)
      .join(''),
  )
}

function areas(
  how: Lighting,
  color: Hex,
  alpha: number,
  steps: number,
  draw: (i: number) => PathData,
): Mark[] {
  return Array.from({ length: steps }, (_, i) => draw(i)).flatMap((d): Mark[] =>
    d
      ? [
          {
            type: 'path',
            layer: how.layer,
            of: how.of,
            clip: how.clip,
            d,
            fill: { type: 'solid', color, alpha },
          },
        ]
      : [],
  )
}

/** Where areas end: past the hem where a clip cuts them, which costs time, and else right on it. */
const ending = ({ clip }: Lighting): number => (clip ? 1.04 : 1)

const bottom = (s: Surface, { clip }: Lighting, a: number, b: number): Point[] =>
  clip ? [] : level(s, 1, Math.ceil(12 * (b - a) * (s.lobes.length || 1)) || 1, a, b).slice(1, -1)

/** One rise and fall of a shade across a flute. */
interface Hill {
  lobe: Lobe
  samples: Sample[]
  peak: number
}

/** A flute's shade as hills, cut apart at its hollows. */
function hillsOf(lobe: Lobe, value: (u: number) => number): Hill[] {
  const count = 18
  const [from, to] = [lobe.from + 1e-4, lobe.to - 1e-4]
  const samples = Array.from({ length: count + 1 }, (_, i) => {
    const u = mix(from, to, i / count)
    return { u, value: value(u) }
  })
  const hills: Hill[] = []
  let begin = 0
  for (let i = 1; i <= count; i++) {
    const low =
      i < count &&
      samples[i]!.value < samples[i - 1]!.value &&
      samples[i]!.value <= samples[i + 1]!.value &&
      samples.slice(i + 1).some((x) => x.value > samples[i]!.value)
    if (!low && i < count) continue
    const own = samples.slice(begin, i + 1)
    hills.push({ lobe, samples: own, peak: Math.max(...own.map((x) => x.value)) })
    begin = i
  }
  return hills
}

/** From where to where a hill rises above a threshold that is below its peak. */
function around(samples: readonly Sample[], threshold: number): [number, number] {
  const crossing = (low: Sample, high: Sample) =>
    low.u + ((high.u - low.u) * (threshold - low.value)) / (high.value - low.value)
  let first = 0
  let last = samples.length - 1
  while (samples[first]!.value <= threshold) first++
  while (samples[last]!.value <= threshold) last--
  return [
    first > 0 ? crossing(samples[first - 1]!, samples[first]!) : samples[0]!.u,
    last < samples.length - 1 ? crossing(samples[last + 1]!, samples[last]!) : samples[last]!.u,
  ]
}

/**
 * Lays a colour over the folds as strongly as `value` says across and `growth` says down: each area is what lies
 * above one height of that landscape, so folds begin as points, widen as cloth does, and stop hard at their valleys.
 */
function contours(s: Surface, how: Lighting, value: (u: number) => number, color: Hex): Mark[] {
  const hills = s.lobes.flatMap((lobe) => hillsOf(lobe, value))
  const most = strongest(hills.flatMap((hill) => hill.samples))
  if (most < 0.02) return []
  const { steps, alpha } = nested(most, 0.05, 8)
  const pieces = Math.max(5, s.bends - 2)
  return areas(how, color, alpha, steps, (i) => {
    const height = (most * (i + 0.5)) / steps
    return hills
      .filter(({ peak }) => peak > height)
      .map(({ lobe, samples, peak }) => {
        const begin = lobe.start * 0.85
        const top = mix(begin, 1, grownAt(height / peak))
        const [left, right]: [Point[], Point[]] = [[], []]
        let ends: [number, number] = [0, 0]
        for (let k = 0; k <= pieces; k++) {
          const v = mix(top, ending(how), Math.pow(k / pieces, 1.7))
          ends = around(samples, Math.min(height / grownTo((v - begin) / (1 - begin)), peak * 0.9999))
          left.push(s.at(ends[0], v))
          right.push(s.at(ends[1], v))
        }
        const [a, b] = ends
        return pathOf([left, bottom(s, how, a, b), reverse(right)])
      })
      .join('')
  })
}

/** The roundness of the whole: what the surface would look like without its folds. */
export function roundness(s: Surface, how: Lighting, strength = 1): Mark[] {
  const { fabric, tone } = how
  // A streak belongs to a fold; on a whole body it would look like rubber.
  const glossy = s.lobes.length ? 0.22 : fabric.streak ? 0.5 : fabric.rim ? 0.8 : 0.9
  const facing = (u: number) => (u - 0.5) * 2 * s.turn * (s.lobes.length ? 0.72 : 1)
  return [
    ...bands(s, how, (u) => lit(fabric, facing(u)).shade * tone.shadeGain * strength, tone.shade),
    ...bands(s, how, (u) => lit(fabric, facing(u)).light * tone.lightGain * strength * glossy, tone.light),
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
    ...contours(s, how, (u) => change(u, 'shade') * tone.shadeGain, tone.shade),
    ...contours(s, how, (u) => change(u, 'light') * tone.lightGain, tone.light),
  ]
}
