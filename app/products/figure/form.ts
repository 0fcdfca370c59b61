import type { Hex, Mark, Point, Stop } from '~/drawing/drawing'
import { at, cubic, ellipse, mirror, pathOf, reverse, through } from '~/drawing/geometry'
import { bodyHalf, centre, onFigure, shoulderHeight } from './landmarks'

const mark = { type: 'path', layer: 'backdrop', of: 'form' } as const

const ramp = (stops: readonly (readonly [number, Hex, number])[]): Stop[] =>
  stops.map(([position, color, alpha]) => ({ at: position, color, alpha }))

/** Turned wood, round from left to right. */
const wood = (
  half: number,
): Mark['type'] extends string ? NonNullable<(Mark & { type: 'path' })['fill']> : never => ({
  type: 'linear',
  from: onFigure(-half, 0),
  to: onFigure(half, 0),
  stops: ramp([
    [0, '#3a2617', 1],
    [0.28, '#8a6444', 1],
    [0.42, '#a47c58', 1],
    [0.62, '#6d4b30', 1],
    [1, '#2e1d12', 1],
  ]),
})

/** The right side of the calico torso, from the neck's top to its lower edge. It stays inside the cloth. */
function torsoSide(): Point[] {
  const side = [352, 362, 378, 406, 440, 468, 490, 530, 560, 598].map((y) => onFigure(bodyHalf(y) - 10, y))
  return [
    ...cubic(
      onFigure(39, 112),
      onFigure(36, 146),
      onFigure(37, 178),
      onFigure(60, shoulderHeight(60) + 3),
      14,
    ),
    ...[68, 76, 84].map((x) => onFigure(x, shoulderHeight(x) + 3)),
    ...cubic(onFigure(90, 214), onFigure(97, 224), onFigure(80, 286), onFigure(88, 336), 14),
    ...through(side, 3),
  ]
}

function upright(points: readonly Point[]): string {
  return pathOf([through(points, 6)], false)
}

/** The dressmaker's stand every garment is shown on: the same for all looks, so it can be baked. */
export function form(): Mark[] {
  const right = torsoSide()
  const torso = pathOf([right, reverse(mirror(right, centre))])
  const wash = (fill: NonNullable<(Mark & { type: 'path' })['fill']>): Mark => ({ ...mark, d: torso, fill })
  const line = (d: string, color: Hex, alpha: number, width = 1.2, dash?: number[]): Mark => ({
    ...mark,
    d,
    clip: torso,
    stroke: { paint: { type: 'solid', color, alpha }, width, cap: 'round', dash },
  })
  return [
    ...stand(),
    wash({
      type: 'linear',
      from: onFigure(-112, 0),
      to: onFigure(112, 0),
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
      d: pathOf([[onFigure(-60, 104), onFigure(60, 104), onFigure(60, 230), onFigure(-60, 230)]]),
      fill: {
        type: 'radial',
        center: at(0, 0),
        radius: 1,
        matrix: [52, 0, 0, 92, centre + 40, 128],
        stops: ramp([
          [0, '#8d7a5c', 0.42],
          [0.5, '#8d7a5c', 0.2],
          [1, '#8d7a5c', 0],
        ]),
      },
    },
    wash({
      type: 'linear',
      from: onFigure(0, 110),
      to: onFigure(0, 136),
      stops: ramp([
        [0, '#5b4630', 0.42],
        [0.5, '#5b4630', 0.12],
        [1, '#5b4630', 0],
      ]),
    }),
    line(upright([onFigure(0, 112), onFigure(0, 300), onFigure(0, 600)]), '#8f7d60', 0.65),
    line(upright([onFigure(1.4, 112), onFigure(1.4, 300), onFigure(1.4, 600)]), '#fffaf0', 0.6),
    line(
      upright([onFigure(-58, 196), onFigure(-52, 300), onFigure(-50, 360), onFigure(-34, 470)]),
      '#9a886a',
      0.45,
    ),
    line(
      upright([onFigure(58, 196), onFigure(52, 300), onFigure(50, 360), onFigure(34, 470)]),
      '#8f7d60',
      0.45,
    ),
    line(
      upright([
        onFigure(-44, 143),
        onFigure(-20, 150),
        onFigure(0, 152),
        onFigure(20, 150),
        onFigure(44, 143),
      ]),
      '#b32a3c',
      0.95,
      1.7,
    ),
    ...cap(),
  ]
}

function cap(): Mark[] {
  const knob = through(
    [at(3, 38), at(12, 42), at(15, 52), at(12, 63), at(6, 70), at(6, 76), at(9, 84), at(14, 94), at(17, 106)],
    6,
  ).map((p) => onFigure(p.x, p.y))
  const disc = (half: number, y: number, ry: number) => ellipse(onFigure(0, y), half, ry)
  return [
    { ...mark, d: disc(41, 113, 8), fill: wood(41) },
    {
      ...mark,
      d: pathOf([[onFigure(-41, 106), onFigure(41, 106), onFigure(41, 113), onFigure(-41, 113)]]),
      fill: wood(41),
    },
    {
      ...mark,
      d: disc(41, 106, 8),
      fill: {
        type: 'linear',
        from: onFigure(-41, 100),
        to: onFigure(41, 112),
        stops: ramp([
          [0, '#7d5a3d', 1],
          [0.4, '#b48d68', 1],
          [1, '#5d4029', 1],
        ]),
      },
    },
    { ...mark, d: disc(24, 106, 4.5), fill: { type: 'solid', color: '#2e1d12', alpha: 0.3 } },
    { ...mark, d: pathOf([knob, reverse(mirror(knob, centre))]), fill: wood(17) },
    {
      ...mark,
      d: ellipse(onFigure(-4.5, 50), 3.2, 7),
      fill: { type: 'solid', color: '#fff1dc', alpha: 0.28 },
    },
  ]
}

function stand(): Mark[] {
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
  const foot = cubic(onFigure(4, 1100), onFigure(24, 1128), onFigure(62, 1134), onFigure(98, 1150))
  const other = mirror(foot, centre)
  const lift = (run: readonly Point[]) => run.map((p) => at(p.x - 0.8, p.y - 1.8))
  return [
    leg(foot, 9),
    leg(lift(foot), 2.4, true),
    leg(other, 9),
    leg(lift(other), 2.4, true),
    {
      ...mark,
      d: pathOf([[onFigure(-5.5, 590), onFigure(5.5, 590), onFigure(5.5, 1140), onFigure(-5.5, 1140)]]),
      fill: wood(5.5),
    },
    { ...mark, d: ellipse(onFigure(0, 1158), 6, 4), fill: { type: 'solid', color: '#2e1d12', alpha: 1 } },
    {
      ...mark,
      d: pathOf([[onFigure(-4.5, 1130), onFigure(4.5, 1130), onFigure(6, 1158), onFigure(-6, 1158)]]),
      fill: wood(6),
    },
    { ...mark, d: ellipse(onFigure(0, 1098), 10, 11), fill: wood(10) },
    {
      ...mark,
      d: ellipse(onFigure(-3, 1094), 2.4, 3.6),
      fill: { type: 'solid', color: '#fff1dc', alpha: 0.35 },
    },
  ]
}
