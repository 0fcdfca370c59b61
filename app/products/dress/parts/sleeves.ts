import type { Mark, Point } from '~/drawing/drawing'
import { type Run, along, mirror, mix, mixPoints, pathOf, point, reverse } from '~/drawing/geometry'
import { type Cloth, type Piece, ground, lightingOf } from '../../cloth/cloth'
import { type Lighting, folds, roundness } from '../../cloth/shade'
import { crumpled, drawnIn } from '../../cloth/creases'
import { glitter } from '../../cloth/glitter'
import { cast, gathers, rim, seam, sewnEdge, stroke } from '../../cloth/stitching'
import { type Surface, flutes, level, surface } from '../../cloth/surface'
import type { Figure } from '../../figure/grading'
import { centre } from '../../figure/landmarks'
import type { DressChoices } from '../choices'
import { type SleeveShape, sleeveShape } from './sleeve-cuts'

interface Side {
  outer: Run
  inner: Run
  armhole: Run
  right: boolean
}

function surfaceOf(shape: SleeveShape, side: Side): Surface {
  const [outer, inner] = [along(side.outer), along(side.inner)]
  return surface({
    left: side.right ? inner : outer,
    right: side.right ? outer : inner,
    sag: (v) => shape.sag * v * v,
    wrapAngle: 1.2,
    bends: shape.flutes ? 8 : 14,
    lobes: shape.flutes ? flutes({ ...shape.flutes, tuck: 0.9, play: 0.4, seed: side.right ? 3 : 17 }) : [],
  })
}

/** The band that holds a full sleeve's hem. */
function cuff(shape: SleeveShape, side: Side, lighting: Lighting, cloth: Cloth): Mark[] {
  if (!shape.cuff) return []
  const [a, b] = [side.outer[side.outer.length - 1]!, side.inner[side.inner.length - 1]!]
  const drop = (p: Point, k: number) => point(mix(p.x, (a.x + b.x) / 2, 0.03), p.y + k)
  const { height } = shape.cuff
  const lower = [drop(b, height), point((a.x + b.x) / 2, a.y + height + 4), drop(a, height)]
  const outline = pathOf([[b, point((a.x + b.x) / 2, a.y + 4), a], lower.slice().reverse()])
  const [left, right] = side.right ? [b, a] : [a, b]
  const s = surface({
    left: (v) => point(left.x, left.y + v * height),
    right: (v) => point(right.x, right.y + v * height),
    sag: () => 4,
  })
  const piece: Piece = { of: 'sleeve', outline, surface: s, lining: outline }
  const on = { ...lighting, clip: outline }
  return [
    ...ground(piece, cloth, 'light', 1),
    ...roundness(s, on, 1.1),
    stroke(
      { ...lighting, clip: undefined },
      [b, point((a.x + b.x) / 2, a.y + 4), a],
      lighting.tone.line,
      0.55,
      1.3,
    ),
    stroke({ ...lighting, clip: undefined }, [b, ...lower, a], lighting.tone.line, 0.5, 1.3),
  ]
}

/** The gathers into a cuff, and those into the armhole. */
function gathered({ cuff, head }: SleeveShape, side: Side, lighting: Lighting): Mark[] {
  const [outer, inner, armhole] = [along(side.outer), along(side.inner), along(side.armhole)]
  const marks: Mark[] = []
  if (cuff) {
    const { gathersTo, length } = cuff
    marks.push(
      ...gathers(
        lighting,
        (t) => mixPoints(inner(1), outer(1), 0.05 + 0.9 * t),
        (t) => mixPoints(inner(gathersTo), outer(gathersTo), t),
        { count: 8, length, width: 7, seed: side.right ? 21 : 22, strength: 1 },
      ),
    )
  }
  if (head) {
    marks.push(
      ...gathers(
        lighting,
        (t) => armhole(0.02 + 0.62 * t),
        (t) => outer(0.3 + 0.34 * t),
        { count: 8, length: [28, 54], width: 7, seed: side.right ? 23 : 24, strength: 0.95 },
      ),
    )
  }
  return marks
}

/** Soft breaks at the inside of the elbow. */
function elbow(side: Side, lighting: Lighting): Mark[] {
  const [outer, inner] = [along(side.outer), along(side.inner)]
  return gathers(
    lighting,
    (t) => inner(0.34 + 0.16 * t),
    (t) => outer(0.5 + 0.06 * t),
    { count: 3, length: [20, 32], width: 6, seed: side.right ? 25 : 26, strength: 0.6 },
  )
}

/** What the cloth draws in along the inside of the arm. */
function pulled(side: Side, lighting: Lighting): Mark[] {
  const [outer, inner] = [along(side.outer), along(side.inner)]
  return drawnIn(
    lighting,
    (t) => inner(mix(0.3, 0.85, t)),
    (t) => outer(mix(0.36, 0.8, t)),
    side.right ? 27 : 28,
  )
}

function sewOne(shape: SleeveShape, side: Side, cloth: Cloth): Mark[] {
  const s = surfaceOf(shape, side)
  const hem = level(s, 1, 12)
  const down = side.right ? reverse(hem) : hem
  const edge = [...side.outer, ...down.slice(1, -1), ...reverse(side.inner)]
  // The set-in edge lies one unit over the bodice, so no backdrop shows through the seam.
  const outline = pathOf([
    edge,
    ...(side.inner[0] === side.armhole[0]
      ? []
      : [reverse(side.armhole).map((p) => point(p.x + (side.right ? -1 : 1), p.y))]),
  ])
  const fabric = { ...cloth.fabric, cover: cloth.fabric.cover < 1 ? 0.56 : 1 }
  const own = { ...cloth, fabric }
  const axis = Math.atan2(side.outer[side.outer.length - 1]!.x - side.outer[0]!.x, 300) * 0.5
  const piece: Piece = {
    of: 'sleeve',
    outline,
    surface: s,
    lining: cloth.fabric.cover < 0.5 ? outline : undefined,
    thin: true,
    whole: s.lobes.length ? undefined : { origin: side.armhole[0]!, angle: -axis },
  }
  const lighting = lightingOf(piece, own)
  const shade = lighting.fabric.shade * lighting.tone.shadeGain
  const free = { ...lighting, clip: undefined }
  return [
    ...ground(piece, own, 'light'),
    ...roundness(s, lighting, shape.flutes ? 0.7 : 1),
    ...folds(s, lighting),
    ...cast(lighting, side.armhole, 9, shade * 0.45),
    ...(shape.short ? [] : cast(lighting, side.inner, 8, shade * 0.35)),
    ...gathered(shape, side, lighting),
    ...(shape.elbow ? elbow(side, lighting) : []),
    ...(shape.short ? [] : pulled(side, lighting)),
    ...crumpled(s, lighting, side.right ? 12 : 13),
    ...glitter(s, lighting, side.right ? 14 : 15),
    ...rim(lighting, side.outer),
    stroke(free, side.outer, lighting.tone.line, 0.45, 1.3),
    ...(shape.cuff
      ? []
      : [
          stroke(lighting, hem, lighting.tone.light, 0.3 * lighting.tone.lightGain, 3.4),
          stroke(free, hem, lighting.tone.line, 0.55, 1.4),
          ...sewnEdge(
            lighting,
            hem.map((p) => point(p.x, p.y - 6)),
          ),
        ]),
    ...(shape.openInside
      ? []
      : [stroke(free, side.inner.slice(side.inner.length > 30 ? 20 : 3), lighting.tone.line, 0.45, 1.2)]),
    ...seam(free, side.armhole, 0.85),
    ...cuff(shape, side, lighting, own),
  ]
}

/** What of the choices a sleeve is cut by. */
export type SleeveChoices = Pick<DressChoices, 'sleeve' | 'neckline'>

/**
 * Both sleeves, set into the armhole the bodice published. They hang in front of bodice and skirt, so all
 * their marks belong to the layer that is painted last.
 */
export function sewSleeves(
  body: Figure,
  { sleeve, neckline }: SleeveChoices,
  armhole: Run,
  cloth: Cloth,
): Mark[] {
  if (sleeve === 'none') return []
  const shape = sleeveShape(body, sleeve, armhole, neckline === 'offshoulder')
  const right: Side = { outer: shape.outer, inner: shape.inner, armhole, right: true }
  const left: Side = {
    outer: mirror(shape.outer, centre),
    inner: mirror(shape.inner, centre),
    armhole: mirror(armhole, centre),
    right: false,
  }
  return [...sewOne(shape, left, cloth), ...sewOne(shape, right, cloth)]
}
