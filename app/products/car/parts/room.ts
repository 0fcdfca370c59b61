import { type Mark, canvas, page } from '~/drawing/drawing'
import { ellipse } from '~/drawing/geometry'
import { centre, groundLine } from './landmarks'
import { area, fade, haze, line, solid } from './marks'

const { width, height } = canvas
const part: ['backdrop', string] = ['backdrop', 'backdrop']
const floor = groundLine / height
/** Where wall and floor meet, covered by the floor's edge. */
const skirting = groundLine - 1

/** A quiet garage: a limewashed wall with the morning on it, and a floor that shines a little. */
export const room: readonly Mark[] = [
  area(
    part,
    page,
    fade({ x: 0, y: 0 }, { x: 0, y: height }, [
      [0, '#e9dfce', 1],
      [floor, '#f4ecde', 1],
      [floor + 0.0005, '#d9cbb2', 1],
      [0.8, '#cdbc9f', 1],
      [1, '#b9a583', 1],
    ]),
  ),
  area(
    part,
    ellipse({ x: centre, y: 590 }, 262, 262),
    solid('#fffaf0', 0.75),
    `M0 0L${width} 0L${width} ${skirting}L0 ${skirting}Z`,
  ),
  line(part, `M-2000 ${skirting}L2800 ${skirting}`, '#a48f6c', 0.55, 2),
  line(part, 'M-2000 796L2800 796', '#c9b893', 0.5, 1.4),
  haze(part, [300, 960, 420, 90], '#f6ecda', 0.4),
]
