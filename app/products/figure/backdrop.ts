import type { Mark } from '~/drawing/drawing'
import { canvas, page } from '~/drawing/drawing'
import { ellipse } from '~/drawing/geometry'
import { centre, onFigure } from './landmarks'

const { height } = canvas

/** The studio behind the form: warm paper, lit from the upper left, with the form's shadow on its floor. */
export function backdrop(): Mark[] {
  const mark = { type: 'path', layer: 'backdrop', of: 'backdrop' } as const
  return [
    { ...mark, d: page, fill: { type: 'solid', color: '#efe6d6', alpha: 1 } },
    {
      ...mark,
      d: page,
      fill: {
        type: 'radial',
        center: onFigure(-40, 470),
        radius: 760,
        stops: [
          { offset: 0, color: '#fdfaf4', alpha: 1 },
          { offset: 0.35, color: '#f8f2e8', alpha: 1 },
          { offset: 0.75, color: '#eee4d3', alpha: 1 },
          { offset: 1, color: '#e2d5bf', alpha: 1 },
        ],
      },
    },
    {
      ...mark,
      d: page,
      fill: {
        type: 'linear',
        from: onFigure(0, 1010),
        to: onFigure(0, height),
        stops: [
          { offset: 0, color: '#cbb895', alpha: 0 },
          { offset: 0.4, color: '#cbb895', alpha: 0.16 },
          { offset: 1, color: '#bfa985', alpha: 0.46 },
        ],
      },
    },
    {
      ...mark,
      d: ellipse({ x: centre + 6, y: 1156 }, 250, 26),
      fill: {
        type: 'radial',
        center: { x: 0, y: 0 },
        radius: 1,
        matrix: [250, 0, 0, 26, centre + 6, 1156],
        stops: [
          { offset: 0, color: '#3c2f22', alpha: 0.42 },
          { offset: 0.35, color: '#3c2f22', alpha: 0.26 },
          { offset: 0.7, color: '#3c2f22', alpha: 0.07 },
          { offset: 1, color: '#3c2f22', alpha: 0 },
        ],
      },
    },
  ]
}
