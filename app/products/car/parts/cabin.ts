import type { Mark } from '~/drawing/drawing'
import { blend, lightness, toneOf } from '../../cloth/tone'
import { tileId, toneOf as tileTone } from '../../cloth/tiles/tile-id'
import type { CarChoices } from '../choices'
import { centre } from './landmarks'
import { type Facing, area, fade, line, solid } from './marks'

/** The openings of door and rear side, facing left. */
const panes = [
  'M284 640C304 592 330 558 366 545C388 539 412 537 436 537L436 640Z',
  'M450 537C496 537 536 546 566 568C590 588 608 614 620 640L450 640Z',
]

const backs = [
  // The bench behind, then the driver's seat: its cushion and its back.
  'M476 660C472 618 474 592 486 580C516 566 566 572 584 598C598 616 606 638 612 660Z',
  'M296 660C312 628 352 622 398 630L398 660Z',
  'M384 660C374 618 372 582 382 564C394 550 424 550 434 566C442 594 440 630 440 660Z',
]

/** The seats in their pattern behind the glass, and the wheel in front of them. */
export function cabin(c: CarChoices, { d, x }: Facing): Mark[] {
  const inside = panes.map(d).join('')
  const part: ['cloth', string] = ['cloth', 'seats']
  // Pale patterns need a dark ground.
  const ground = c.seat === 'plain' ? c.seatColor : lightness(c.seatColor) > 0.62 ? '#5d4033' : '#f6efe0'
  const tone = toneOf(ground)
  const seats = backs.map(d)
  const tile =
    c.seat === 'plain'
      ? undefined
      : tileId({ kind: 'print', print: c.seat, ink: c.seatColor, tone: tileTone(ground), scale: 1 })
  return [
    area(
      part,
      inside,
      fade({ x: 0, y: 530 }, { x: 0, y: 650 }, [
        [0, '#8f8a80', 1],
        [0.5, '#b9b2a4', 1],
        [1, '#544c44', 1],
      ]),
    ),
    line(part, d('M316 646L338 596'), '#241f1b', 1, 5, inside),
    line(part, d('M326 574C344 582 352 604 348 628'), '#241f1b', 1, 4.5, inside),
    ...seats.flatMap((seat): Mark[] => [
      area(part, seat, solid(ground), inside),
      ...(tile
        ? [area(part, seat, { type: 'pattern', tile, matrix: [1, 0, 0, 1, x(centre), 560] }, inside)]
        : []),
      area(
        part,
        seat,
        fade({ x: 0, y: 556 }, { x: 0, y: 656 }, [
          [0, tone.light, 0.35],
          [0.4, tone.light, 0],
          [1, tone.shade, 0.42],
        ]),
        inside,
      ),
      line(part, seat, blend(ground, '#2a1d18', 0.6), 0.65, 1.6, inside),
    ]),
  ]
}

const tint = { clear: 0.1, smoke: 0.46, dark: 0.8 } as const

/** Glass over the cabin: its tint, the sky in it, and the rubber it sits in. */
export function glass(c: CarChoices, { d }: Facing): Mark[] {
  const part: ['light', string] = ['light', 'windows']
  const all = panes.map(d).join('')
  return [
    area(part, all, solid(c.windows === 'clear' ? '#cfe3e4' : '#14171c', tint[c.windows])),
    area(
      part,
      all,
      fade({ x: 260, y: 530 }, { x: 560, y: 680 }, [
        [0, '#ffffff', 0.42],
        [0.3, '#ffffff', 0.06],
        [0.31, '#ffffff', 0],
        [1, '#ffffff', 0.04],
      ]),
    ),
    area(part, d('M470 534L520 534L478 648L436 648Z'), solid('#ffffff', 0.13), all),
    area(part, d('M540 534L556 534L512 648L498 648Z'), solid('#ffffff', 0.1), all),
    line(part, all, '#1d1a18', 0.9, 4.5),
    line(part, all, '#e8e4da', 0.9, 1.6),
  ]
}
