import type { Hex, Layer, Mark, Paint, PathData, Point } from '~/drawing/drawing'
import { clamp, mix, pathOf, reverse, smoothstep } from '~/drawing/geometry'
import type { Drape, Fabric } from './fabrics'
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
  const swallowed = fabric.pile * Math.pow(Math.cos(angle), 4)
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

/** How strongly cloth is lit and shaded at one place across. */
interface Sample {
  u: number
  light: number
  shade: number
}
type Part = 'light' | 'shade'

/** The stretches of `u` where the samples rise above a threshold. */
function above(samples: readonly Sample[], part: Part, threshold: number): [number, number][] {
  const out: [number, number][] = []
  let begin: number | undefined
  samples.forEach((s, i) => {
    const before = samples[i - 1]
    const crossing = () => between(before!, s, part, threshold)
    if (s[part] > threshold && begin === undefined) begin = before ? crossing() : s.u
    else if (s[part] <= threshold && begin !== undefined) {
      out.push([begin, crossing()])
      begin = undefined
    }
  })
  if (begin !== undefined) out.push([begin, samples[samples.length - 1]!.u])
  return out
}

/** Where between two samples the threshold is crossed. */
const between = (p: Sample, q: Sample, part: Part, threshold: number): number =>
  p.u + ((q.u - p.u) * (threshold - p[part])) / (q[part] - p[part])

/** A fold's shade grows as this power of the way from where it begins: slowly from a point, at once where it is pressed. */
const growthOf = ({ begin }: Drape): number => mix(1.2, 0.25, begin)

/**
 * How many nested areas lay a shade of this strength smoothly over `width`, and how opaque each is. Steps narrower
 * than six units are not seen, and cost as much as others.
 */
export function nested(most: number, finest: number, width: number): { steps: number; alpha: number } {
  // Fainter areas would lose their hue to rounding: eight bits hold few colours at two per cent.
  const steps = clamp(Math.ceil(most / finest), 2, Math.max(3, Math.round(width / 6)))
  return { steps, alpha: 1 - Math.pow(1 - most, 1 / steps) }
}

const widthAt = (s: Surface, v: number): number => s.pointAt(1, v).x - s.pointAt(0, v).x

// Bright satin asks for more than there is; opaque is the most that an area can be.
const strongest = (samples: readonly Sample[], part: Part) =>
  samples.reduce((most, sample) => Math.min(0.99, Math.max(most, sample[part])), 0)

/** Lays a colour over the surface as strongly as the samples say, by nested strips: smooth without a blur. */
function bands(s: Surface, lighting: Lighting, samples: readonly Sample[], part: Part): Mark[] {
  const most = strongest(samples, part)
  if (most < 0.02) return []
  // Folds break up what would show as steps on a smooth body.
  // On white the eye finds the finest of them.
  const { white } = lighting.tone
  const { steps, alpha } = s.lobes.length
    ? nested(most, 0.055, 36)
    : nested(most, mix(0.036, 0.021, white), widthAt(s, 0.5) / mix(3, 1, white))
  const strip = ([a, b]: readonly [number, number]) =>
    pathOf([
      reverse(level(s, 0, 2, a, b)),
      fall(s, a, 0, ending(lighting), s.bends),
      bottom(s, lighting, a, b),
      reverse(fall(s, b, 0, ending(lighting), s.bends)),
    ])
  return areas(lighting, lighting.tone[part], alpha, steps, (i) =>
    above(samples, part, (most * (i + 0.5)) / steps)
      .map(strip)
      .join(''),
  )
}

function areas(
  lighting: Lighting,
  color: Hex,
  alpha: number,
  steps: number,
  draw: (i: number) => PathData,
): Mark[] {
  const { layer, of, clip } = lighting
  const fill: Paint = { type: 'solid', color, alpha }
  return Array.from({ length: steps }, (_, i) => draw(i)).flatMap((d): Mark[] =>
    d ? [{ type: 'path', layer, of, clip, d, fill }] : [],
  )
}

/** Where areas end: past the hem where a clip cuts them, which costs time, and else right on it. */
const ending = ({ clip }: Lighting): number => (clip ? 1.04 : 1)

const bottom = (s: Surface, { clip }: Lighting, a: number, b: number): Point[] =>
  clip ? [] : level(s, 1, Math.ceil(12 * (b - a) * (s.lobes.length || 1)) || 1, a, b).slice(1, -1)

/** One rise and fall of a shade across a flute. */
interface Hill {
  lobe: Lobe
  samples: readonly Sample[]
  peak: number
}

/** A flute's samples as hills, cut apart at their hollows. */
function hillsOf(lobe: Lobe, samples: readonly Sample[], part: Part): Hill[] {
  const hills: Hill[] = []
  let begin = 0
  for (let i = 1; i < samples.length; i++) {
    const [before, here, next] = [samples[i - 1]!, samples[i]!, samples[i + 1]]
    const low =
      next &&
      here[part] < before[part] &&
      here[part] <= next[part] &&
      samples.slice(i + 1).some((later) => later[part] > here[part])
    if (!low && next) continue
    const own = samples.slice(begin, i + 1)
    hills.push({ lobe, samples: own, peak: Math.max(...own.map((sample) => sample[part])) })
    begin = i
  }
  return hills
}

/** From where to where a hill rises above a threshold that is below its peak. */
function around(samples: readonly Sample[], part: Part, threshold: number): [number, number] {
  let first = 0
  let last = samples.length - 1
  while (samples[first]![part] <= threshold) first++
  while (samples[last]![part] <= threshold) last--
  return [
    first > 0 ? between(samples[first - 1]!, samples[first]!, part, threshold) : samples[0]!.u,
    last < samples.length - 1
      ? between(samples[last + 1]!, samples[last]!, part, threshold)
      : samples[last]!.u,
  ]
}

/**
 * Lays a colour over the folds as strongly as the samples say across and `growth` says down: each area is what lies
 * above one height of that landscape, so folds begin as points, widen as cloth does, and stop hard at their valleys.
 */
function contours(s: Surface, lighting: Lighting, flutes: readonly Flute[], part: Part): Mark[] {
  const hills = flutes.flatMap(({ lobe, samples }) => hillsOf(lobe, samples, part))
  const most = Math.min(0.99, Math.max(0, ...hills.map(({ peak }) => peak)))
  if (most < 0.02) return []
  const { drape } = lighting.fabric
  // A flute is wide where it hangs freest; each side of it holds one rise. On a soft wave steps would be seen.
  const { steps, alpha } = nested(most, drape.roll > 0.5 ? 0.034 : 0.05, widthAt(s, 0.85) / s.lobes.length)
  const pieces = Math.max(drape.facet ? 9 : 5, s.bends - 2)
  const end = ending(lighting)
  const growth = growthOf(drape)
  return areas(lighting, lighting.tone[part], alpha, steps, (i) => {
    const height = (most * (i + 0.5)) / steps
    return hills
      .filter(({ peak }) => peak > height)
      .map(({ lobe, samples, peak }) => {
        const begin = lobe.start * 0.85
        const top = mix(begin, 1, Math.pow(height / peak, 1 / growth))
        const kink = kinked(lobe, drape.facet)
        const [left, right]: [Point[], Point[]] = [[], []]
        let ends: [number, number] = [0, 0]
        for (let k = 0; k <= pieces; k++) {
          const v = mix(top, end, Math.pow(k / pieces, 1.7))
          const threshold = height / Math.pow((v - begin) / (1 - begin), growth)
          ends = around(samples, part, Math.min(threshold, peak * 0.9999))
          left.push(s.pointAt(kink(ends[0], v), v))
          right.push(s.pointAt(kink(ends[1], v), v))
        }
        const [a, b] = ends
        return pathOf([left, bottom(s, lighting, a, b), reverse(right)])
      })
      .join('')
  })
}

/** Moves what lies between a flute's edges from side to side down its length, as stiff silk breaks. */
const kinked =
  ({ from, to }: Lobe, facet: number) =>
  (u: number, v: number): number => {
    const t = (u - from) / (to - from)
    const place = v * 3.3 + from * 50
    const aside = 2 * Math.abs(place - Math.round(place)) - 0.5
    return u + facet * 0.6 * aside * t * (to - u)
  }

/** The roundness of the whole: what the surface would look like without its folds. */
export function roundness(s: Surface, lighting: Lighting, strength = 1): Mark[] {
  const { fabric, tone } = lighting
  // A streak belongs to a fold; on a whole body it would look like rubber.
  const glossy = s.lobes.length ? 0.22 : fabric.streak ? 0.58 - 0.14 * tone.black : fabric.rim ? 0.8 : 0.9
  const wide = s.wrapAngle * (s.lobes.length ? 0.72 : 1)
  // On white the shade that gloss needs would be a stain.
  const dim = fabric.streak ? 1 - 0.3 * tone.white : 1
  const samples = Array.from({ length: 81 }, (_, i): Sample => {
    const u = i / 80
    const { light, shade } = lit(fabric, (u - 0.5) * 2 * wide)
    return {
      u,
      light: light * tone.lightGain * strength * glossy,
      shade: shade * tone.shadeGain * strength * dim,
    }
  })
  return [...bands(s, lighting, samples, 'shade'), ...bands(s, lighting, samples, 'light')]
}

interface Flute {
  lobe: Lobe
  samples: Sample[]
}

const acrossAFlute = 18

/** Which way a flute faces at a place across it, -1 to 1: out at its edges, or back to us where it rolls into the next. */
function bowOf({ roll, facet }: Drape, across: number): number {
  const round = mix(across * (1.28 - 0.28 * across * across), Math.sin(Math.PI * across), roll)
  const plane = across < -0.3 ? -0.85 : across < 0.28 ? 0.1 : 0.95
  return mix(round, plane, facet * 0.85)
}

/** How strongly cloth catches the lamp at a place across, folds and all, 0 to 1. */
export function litAt(s: Surface, fabric: Fabric, u: number): number {
  const lobe = lobeAt(s.lobes, u)
  const whole = (u - 0.5) * 2 * s.wrapAngle * 0.72
  const across = lobe ? ((u - lobe.from) / (lobe.to - lobe.from)) * 2 - 1 : 0
  return lit(fabric, lobe ? whole * 0.7 + bowOf(fabric.drape, across) * 1.2 : whole).light
}

/** The folds: each flute is lit on its left, dark on its right, and breaks off hard at the valley. */
export function folds(s: Surface, lighting: Lighting, strength = 1): Mark[] {
  const { fabric, tone } = lighting
  const { roll } = fabric.drape
  const flutes = s.lobes.map((lobe): Flute => {
    const [from, to] = [lobe.from + 1e-4, lobe.to - 1e-4]
    const samples = Array.from({ length: acrossAFlute + 1 }, (_, i): Sample => {
      const u = mix(from, to, i / acrossAFlute)
      const across = (i / acrossAFlute) * 2 - 1
      const bow = bowOf(fabric.drape, across)
      const whole = (u - 0.5) * 2 * s.wrapAngle * 0.72
      const folded = lit(fabric, whole * 0.7 + bow * 1.2 * Math.min(1.15, lobe.tuck + 0.1))
      const smooth = lit(fabric, whole)
      // Deep in a valley no light arrives from either side.
      const hollow =
        lobe.from > 0 ? 0.85 * (1 - roll) * fabric.shade * Math.pow(clamp((-across - 0.45) / 0.55), 1.7) : 0
      return {
        u,
        light: Math.max(0, folded.light - smooth.light * 0.5) * strength * tone.lightGain,
        shade: Math.max(0, folded.shade - smooth.shade * 0.5, hollow) * strength * tone.shadeGain,
      }
    })
    return { lobe, samples }
  })
  return [...contours(s, lighting, flutes, 'shade'), ...contours(s, lighting, flutes, 'light')]
}
