import type { Mark, PathData } from '~/drawing/drawing'
import { ellipse } from '~/drawing/geometry'
import { blend, toneOf } from '../../cloth/tone'
import type { CarChoices } from '../choices'
import { axles, groundLine } from './landmarks'
import { type Facing, area, fade, haze, line, solid } from './marks'

/** The body's outline, facing left: bonnet, roof, tail, and the arches its wheels stand in. */
const shell: PathData =
  'M92 806C84 776 84 738 96 712C108 686 150 668 196 656C222 649 244 645 262 641' +
  'C286 586 318 540 362 523C398 509 470 508 512 514C566 522 606 566 640 634' +
  'C668 646 694 668 704 700C714 734 712 776 706 806L642 806' +
  'C640 760 606 732 570 732C532 732 500 760 496 806L304 806' +
  'C300 760 268 732 230 732C192 732 160 760 156 806Z'

/** What a visitor may paint on: door and flank, below the windows and between the wheels. */
export const flank: PathData =
  'M262 660L640 656C664 664 682 680 690 704L640 742C620 722 596 716 570 716C526 716 490 744 480 792L320 792' +
  'C312 744 274 716 236 716L214 718L226 668Z'

export const paintwork = (c: CarChoices, { d }: Facing): Mark[] => [
  // What lies behind the wheels.
  area(['cloth', 'body'], d('M150 722L650 722L650 812L150 812Z'), solid('#1b1918')),
  area(['cloth', 'body'], d(shell), solid(c.color)),
]

export function shine(c: CarChoices, { d, x }: Facing): Mark[] {
  const tone = toneOf(c.color)
  const part: ['light', string] = ['light', 'body']
  const outline = d(shell)
  const gain = 0.7 + 0.3 * tone.lightGain
  const seam = (path: PathData) => [
    line(part, d(path), tone.light, 0.35, 2.6),
    line(part, d(path), tone.line, 0.75, 1.4),
  ]
  return [
    // The sky above, the wall at its waist, the floor below.
    area(
      part,
      outline,
      fade({ x: 0, y: 505 }, { x: 0, y: groundLine }, [
        [0, tone.light, 0.7 * gain],
        [0.12, tone.light, 0.24 * gain],
        [0.4, tone.light, 0.04],
        [0.47, tone.light, 0.42 * gain],
        [0.53, tone.light, 0.12],
        [0.58, tone.light, 0],
        [1, tone.light, 0],
      ]),
    ),
    area(
      part,
      outline,
      fade({ x: 0, y: 505 }, { x: 0, y: groundLine }, [
        [0, tone.shade, 0],
        [0.56, tone.shade, 0.02],
        [0.68, tone.shade, 0.34],
        [0.84, tone.shade, 0.3],
        [0.96, tone.shade, 0.62],
        [1, tone.shade, 0.78],
      ]),
    ),
    area(
      part,
      outline,
      fade({ x: 84, y: 0 }, { x: 712, y: 0 }, [
        [0, tone.shade, 0.34],
        [0.08, tone.shade, 0],
        [0.8, tone.shade, 0],
        [1, tone.shade, 0.5],
      ]),
    ),
    haze(part, [x(430), 520, 130, 20], '#ffffff', 0.55, outline),
    haze(part, [x(170), 682, 80, 20], '#ffffff', 0.5, outline),
    haze(part, [x(646), 664, 44, 20], '#ffffff', 0.32, outline),
    haze(part, [x(400), 776, 190, 26], '#f3e3c4', 0.2, outline),
    // Arches roll outwards and catch the light.
    ...Object.values(axles).flatMap((x) => {
      const arch = `M${x - 76} 806C${x - 72} 756 ${x - 40} 730 ${x} 730C${x + 40} 730 ${x + 72} 756 ${x + 76} 806`
      return [line(part, d(arch), tone.shade, 0.4, 9, outline), line(part, d(arch), tone.light, 0.3, 2.4)]
    }),
    ...seam('M284 650C276 690 280 752 296 796L446 796C456 750 456 700 448 650'),
    ...seam('M262 641L640 634'),
    ...seam('M100 704C140 690 200 676 262 664'),
    line(part, outline, tone.line, 0.7, 1.8),
    ...trim(c, { d, x }),
  ]
}

/** Chrome, lamps, handle, mirror, and on the other side the filler cap. */
function trim(c: CarChoices, { d, x }: Facing): Mark[] {
  const part: ['light', string] = ['light', 'trim']
  const chrome = (path: PathData, width: number): Mark[] => [
    line(part, d(path), '#57534d', 0.9, width + 1.6),
    line(part, d(path), '#c9c7c1', 1, width),
    line(part, d(path), '#ffffff', 0.85, width * 0.36),
  ]
  const lamp = ellipse({ x: x(116), y: 706 }, 19, 25)
  return [
    ...chrome('M302 704L482 702', 3.4),
    ...chrome('M76 782C84 792 110 796 148 796', 8),
    ...chrome('M652 796C690 796 712 792 724 780', 8),
    ...chrome('M404 676L432 675', 5),
    ...chrome('M300 632C296 622 298 614 306 612', 2.2),
    area(part, ellipse({ x: x(297), y: 607 }, 13, 9), solid('#57534d')),
    area(part, ellipse({ x: x(297) - 1, y: 606 }, 11, 7.4), solid(blend(c.color, '#ffffff', 0.3))),
    area(part, lamp, solid('#f7f1de')),
    area(
      part,
      lamp,
      fade({ x: x(116) - 18, y: 684 }, { x: x(116) + 18, y: 730 }, [
        [0, '#ffffff', 0.9],
        [0.5, '#e4d8b6', 0.3],
        [1, '#8f8260', 0.6],
      ]),
    ),
    line(part, lamp, '#57534d', 1, 4.4),
    line(part, lamp, '#f2f0ea', 1, 2.2),
    area(part, d('M690 694C702 696 708 706 709 722L697 724C692 714 690 704 690 694Z'), solid('#a81f1f')),
    area(part, d('M690 694C702 696 706 702 707 710L694 711C691 704 690 700 690 694Z'), solid('#f09a3e')),
    line(part, d('M690 694C702 696 708 706 709 722L697 724C692 714 690 704 690 694Z'), '#3a1111', 0.7, 1.2),
    area(part, ellipse({ x: x(152), y: 742 }, 7, 5), solid('#e8902f')),
    ...(x(0) === 0
      ? []
      : [
          line(part, ellipse({ x: x(636), y: 692 }, 12, 12), '#2a2522', 0.55, 1.4),
          area(part, ellipse({ x: x(636), y: 692 }, 3, 3), solid('#57534d')),
        ]),
  ]
}

export function spoiler(c: CarChoices, { d }: Facing): Mark[] {
  const part: ['light', string] = ['light', 'spoiler']
  const tone = toneOf(c.color)
  const blade = (path: PathData): Mark[] => [
    area(part, d(path), solid(c.color)),
    area(
      part,
      d(path),
      fade({ x: 0, y: 560 }, { x: 0, y: 656 }, [
        [0, tone.light, 0.75],
        [0.5, tone.light, 0.1],
        [1, tone.shade, 0.5],
      ]),
    ),
    line(part, d(path), tone.line, 0.8, 1.6),
  ]
  switch (c.spoiler) {
    case 'none':
      return []
    case 'ducktail':
      return blade('M634 628C660 634 690 630 716 617C717 632 708 652 695 668C678 650 656 637 634 628Z')
    case 'wing':
      return [
        line(part, d('M652 646L660 602'), '#26231f', 1, 7),
        line(part, d('M684 660L690 604'), '#26231f', 1, 7),
        ...blade('M628 596C654 584 706 580 740 588L742 603C708 600 662 603 632 609Z'),
      ]
  }
}
