import type { Hex, Mark, Point, Stop } from '~/drawing/drawing'
import { cubic, ellipse, mirror, pathOf, point, reverse, through } from '~/drawing/geometry'
import { type Figure, regular } from './grading'
import { bodyHalf, centre, figure, shoulderHeight } from './landmarks'

const mark = { type: 'path', layer: 'backdrop', of: 'form' } as const

const ramp = (stops: readonly (readonly [number, Hex, number])[]): Stop[] =>
  stops.map(([offset, color, alpha]) => ({ offset, color, alpha }))

/** Turned wood, round from left to right. */
const wood = (
  { on }: Figure,
  half: number,
): Mark['type'] extends string ? NonNullable<(Mark & { type: 'path' })['fill']> : never => ({
  type: 'linear',
  from: on(-half, 0),
  to: on(half, 0),
  stops: ramp([
    [0, '#3a2617', 1],
    [0.28, '#8a6444', 1],
    [0.42, '#a47c58', 1],
    [0.62, '#6d4b30', 1],
    [1, '#2e1d12', 1],
  ]),
})

/** The right side of the calico torso, from the neck's top to its lower edge. It stays inside the cloth. */
function torsoSide({ on }: Figure): Point[] {
  const side = [352, 362, 378, 406, 440, figure.waist.y, 490, 530, 560, figure.hip.y - 2].map((y) =>
    on(bodyHalf(y) - 10, y),
  )
  return [
    ...cubic(on(39, 112), on(36, 146), on(37, 178), on(60, shoulderHeight(60) + 3), 14),
    ...[68, 76, 84].map((x) => on(x, shoulderHeight(x) + 3)),
    ...cubic(on(90, 214), on(97, 224), on(80, 286), on(88, 336), 14),
    ...through(side, 3),
  ]
}

function upright(points: readonly Point[]): string {
  return pathOf([through(points, 6)], false)
}

/** The dressmaker's stand every garment is shown on: the same for all looks, so it can be baked. */
export function form(body: Figure = regular): Mark[] {
  const { on } = body
  const right = torsoSide(body)
  const torso = pathOf([right, reverse(mirror(right, centre))])
  const wash = (fill: NonNullable<(Mark & { type: 'path' })['fill']>): Mark => ({ ...mark, d: torso, fill })
  const line = (d: string, color: Hex, alpha: number, width = 1.2, dash?: number[]): Mark => ({
    ...mark,
    d,
    clip: torso,
    stroke: { paint: { type: 'solid', color, alpha }, width, cap: 'round', dash },
  })
  return [
    ...stand(body),
    wash({
      type: 'linear',
      from: on(-112, 0),
      to: on(112, 0),
      stops: ramp([
        [0, '#d6c8ae', 1],
        [0.22, '#ece2cf', 1],
        [0.42, '#f3ebdb', 1],
        [0.68, '#ddd0b8', 1],
        [1, '#b9a788', 1],
      ]),
    }),
    // The neck is a narrower column than the chest: its own roundness, and the cap's shadow.
    {
      ...mark,
      clip: torso,
      d: pathOf([[on(-60, 104), on(60, 104), on(60, 230), on(-60, 230)]]),
      fill: {
        type: 'radial',
        center: point(0, 0),
        radius: 1,
        matrix: [52, 0, 0, 92, centre + 40, on(0, 128).y],
        stops: ramp([
          [0, '#8d7a5c', 0.42],
          [0.5, '#8d7a5c', 0.2],
          [1, '#8d7a5c', 0],
        ]),
      },
    },
    wash({
      type: 'linear',
      from: on(0, 110),
      to: on(0, 136),
      stops: ramp([
        [0, '#5b4630', 0.42],
        [0.5, '#5b4630', 0.12],
        [1, '#5b4630', 0],
      ]),
    }),
    line(upright([on(0, 112), on(0, 300), on(0, figure.hip.y)]), '#8f7d60', 0.65),
    line(upright([on(1.4, 112), on(1.4, 300), on(1.4, figure.hip.y)]), '#fffaf0', 0.6),
    line(upright([on(-58, 196), on(-52, 300), on(-50, 360), on(-34, 470)]), '#9a886a', 0.45),
    line(upright([on(58, 196), on(52, 300), on(50, 360), on(34, 470)]), '#8f7d60', 0.45),
    line(upright([on(-44, 143), on(-20, 150), on(0, 152), on(20, 150), on(44, 143)]), '#b32a3c', 0.95, 1.7),
    ...cap(body),
  ]
}

function cap(body: Figure): Mark[] {
  const { on } = body
  const knob = through(
    [
      point(3, 38),
      point(12, 42),
      point(15, 52),
      point(12, 63),
      point(6, 70),
      point(6, 76),
      point(9, 84),
      point(14, 94),
      point(17, 106),
    ],
    6,
  ).map((p) => on(p.x, p.y))
  const disc = (half: number, y: number, ry: number) => ellipse(on(0, y), half, ry)
  return [
    { ...mark, d: disc(41, 113, 8), fill: wood(body, 41) },
    {
      ...mark,
      d: pathOf([[on(-41, 106), on(41, 106), on(41, 113), on(-41, 113)]]),
      fill: wood(body, 41),
    },
    {
      ...mark,
      d: disc(41, 106, 8),
      fill: {
        type: 'linear',
        from: on(-41, 100),
        to: on(41, 112),
        stops: ramp([
          [0, '#7d5a3d', 1],
          [0.4, '#b48d68', 1],
          [1, '#5d4029', 1],
        ]),
      },
    },
    { ...mark, d: disc(24, 106, 4.5), fill: { type: 'solid', color: '#2e1d12', alpha: 0.3 } },
    { ...mark, d: pathOf([knob, reverse(mirror(knob, centre))]), fill: wood(body, 17) },
    {
      ...mark,
      d: ellipse(on(-4.5, 50), 3.2, 7),
      fill: { type: 'solid', color: '#fff1dc', alpha: 0.28 },
    },
  ]
}

/** Half the width of the pole that the torso stands on. */
export const pole = 5.5

function stand(body: Figure): Mark[] {
  const { on } = body
  const leg = (points: readonly Point[], width: number, light = false): Mark => ({
    ...mark,
    d: pathOf([points], false),
    stroke: {
      paint: { type: 'solid', color: light ? '#8a6546' : '#3f2a1b', alpha: light ? 0.75 : 1 },
      width,
      cap: 'round',
      join: 'round',
    },
  })
  const foot = cubic(on(4, 1100), on(24, 1128), on(62, 1134), on(98, figure.floor.y))
  const other = mirror(foot, centre)
  const lift = (run: readonly Point[]) => run.map((p) => point(p.x - 0.8, p.y - 1.8))
  return [
    leg(foot, 9),
    leg(lift(foot), 2.4, true),
    leg(other, 9),
    leg(lift(other), 2.4, true),
    {
      ...mark,
      d: pathOf([[on(-pole, 590), on(pole, 590), on(pole, 1140), on(-pole, 1140)]]),
      fill: wood(body, pole),
    },
    { ...mark, d: ellipse(on(0, 1158), 6, 4), fill: { type: 'solid', color: '#2e1d12', alpha: 1 } },
    {
      ...mark,
      d: pathOf([[on(-4.5, 1130), on(4.5, 1130), on(6, 1158), on(-6, 1158)]]),
      fill: wood(body, 6),
    },
    { ...mark, d: ellipse(on(0, 1098), 10, 11), fill: wood(body, 10) },
    {
      ...mark,
      d: ellipse(on(-3, 1094), 2.4, 3.6),
      fill: { type: 'solid', color: '#fff1dc', alpha: 0.35 },
    },
  ]
}
