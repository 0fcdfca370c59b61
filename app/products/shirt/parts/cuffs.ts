import type { Hex, Mark, Point } from '~/drawing/drawing'
import { type Run, cubic, mixPoints, pathOf, point, reverse } from '~/drawing/geometry'
import { type Cloth, type Piece, ground, lightingOf } from '../../cloth/cloth'
import { roundness } from '../../cloth/shade'
import { cast, stroke, topstitch } from '../../cloth/stitching'
import { type Surface, surface } from '../../cloth/surface'
import type { Cuff } from '../options'
import { thread } from './body'
import { button, link } from './buttons'
import type { Sleeve } from './sleeves'

/** A band across the arm: `up` and `down` from the sleeve's end along the arm, `ease` wider than the sleeve. */
function band(sleeve: Sleeve, up: number, down: number, ease: number, flare = 0) {
  const [far, near] = [sleeve.outer[sleeve.outer.length - 1]!, sleeve.inner[sleeve.inner.length - 1]!]
  const length = Math.hypot(far.x - near.x, far.y - near.y)
  const across = point((far.x - near.x) / length, (far.y - near.y) / length)
  const arm = sleeve.right ? point(-across.y, across.x) : point(across.y, -across.x)
  const place = (end: Point, sign: number, along: number, wider: number) =>
    point(end.x + across.x * sign * wider + arm.x * along, end.y + across.y * sign * wider + arm.y * along)
  const corner = (along: number, wider: number): [Point, Point] => {
    const [a, b] = [place(far, 1, along, wider), place(near, -1, along, wider)]
    return sleeve.right ? [b, a] : [a, b]
  }
  const [tl, tr] = corner(-up, ease)
  const [bl, br] = corner(down, ease + flare)
  const bow = (l: Point, r: Point, sag: number) =>
    cubic(
      l,
      mixPoints(point(l.x + arm.x * sag, l.y + arm.y * sag), point(r.x, r.y + sag), 0.2),
      mixPoints(l, point(r.x + arm.x * sag, r.y + arm.y * sag + sag * 0.3), 0.8),
      r,
      10,
    )
  const [upper, lower] = [bow(tl, tr, 3), bow(bl, br, 4.5)]
  const s: Surface = surface({
    left: (v) => mixPoints(tl, bl, v),
    right: (v) => mixPoints(tr, br, v),
    sag: () => 4,
    wrapAngle: 1.2,
    bends: 2,
  })
  const at2 = (u: number, v: number): Point => mixPoints(mixPoints(tl, tr, u), mixPoints(bl, br, u), v)
  return { upper, lower, surface: s, place: at2 }
}

type Band = ReturnType<typeof band>

function sewBand(b: Band, sleeve: Sleeve, cloth: Cloth): Mark[] {
  const outline: Run = [...b.upper, ...reverse(b.lower)]
  const d = pathOf([outline])
  const piece: Piece = {
    of: 'cuffs',
    outline: d,
    surface: b.surface,
    whole: { origin: b.upper[0]!, angle: sleeve.angle },
    lining: d,
  }
  const lighting = lightingOf(piece, cloth)
  const free = { ...lighting, clip: undefined }
  const shade = lighting.fabric.shade * lighting.tone.shadeGain
  const sewing = thread(cloth)
  const inset = (run: Run, distance: number) => run.map((p) => point(p.x, p.y + distance))
  return [
    ...[3, 6, 10].map((w) =>
      stroke(
        { ...free, of: 'cuffs' },
        b.upper.map((p) => point(p.x + 1, p.y - 0.5)),
        '#1c1424',
        0.07,
        w,
      ),
    ),
    ...ground(piece, cloth, 'light', 0),
    ...roundness(b.surface, lighting, 1.05),
    ...cast(lighting, b.lower, 4, shade * 0.22),
    topstitch(lighting, inset(b.upper, 4), sewing.color, sewing.alpha),
    topstitch(lighting, inset(b.lower, -4), sewing.color, sewing.alpha),
    stroke(lighting, b.upper, lighting.tone.light, 0.3 * lighting.tone.lightGain, 3),
    stroke(free, [...b.upper, ...reverse(b.lower), b.upper[0]!], lighting.tone.line, 0.52, 1.2),
  ]
}

/** What ends a sleeve. */
export function sewCuff(cuff: Cuff, sleeve: Sleeve, cloth: Cloth, buttons: Hex): Mark[] {
  // The opening lies behind, on the outer side of the wrist.
  const outer = (u: number) => (sleeve.right ? u : 1 - u)
  switch (cuff) {
    case 'short':
      return []
    case 'turnup': {
      const b = band(sleeve, 20, 1.5, 2.5, 0.5)
      return sewBand(b, sleeve, cloth)
    }
    case 'single': {
      const b = band(sleeve, 1, 30, -2.5, -0.5)
      const lighting = lightingOf({ of: 'cuffs', outline: '', surface: b.surface }, cloth)
      const line = [b.place(outer(0.7), 0.02), b.place(outer(0.7), 1.04)]
      return [
        ...sewBand(b, sleeve, cloth),
        ...[0.3, 0.22].map((alpha, i) =>
          stroke(
            { ...lighting, clip: undefined },
            line.map((p) => point(p.x + i, p.y)),
            lighting.tone.line,
            alpha,
            1 + i,
          ),
        ),
        ...button(b.place(outer(0.58), 0.56), buttons, 4.2, 'cuffs'),
      ]
    }
    case 'french': {
      const b = band(sleeve, 1, 42, -1, 2)
      const lighting = lightingOf({ of: 'cuffs', outline: '', surface: b.surface }, cloth)
      const free = { ...lighting, clip: undefined }
      // Both edges stand together and point away from the wrist.
      const edge = [0, 0.5, 1].map((v) => b.place(outer(0.72), v))
      const lip = [0, 0.5, 1].map((v) => b.place(outer(0.8), v))
      return [
        ...sewBand(b, sleeve, cloth),
        ...cast(
          { ...lighting, clip: pathOf([b.upper, reverse(b.lower)]) },
          lip,
          5,
          lighting.fabric.shade * 0.5,
        ),
        stroke(free, edge, lighting.tone.line, 0.5, 1.1),
        stroke(
          free,
          edge.map((p) => point(p.x + 1.2, p.y)),
          lighting.tone.light,
          0.3 * lighting.tone.lightGain,
          1.4,
        ),
        stroke(free, lip, lighting.tone.line, 0.34, 1),
        ...link(b.place(outer(0.62), 0.52)),
      ]
    }
  }
}
