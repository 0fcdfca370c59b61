import { expect, test } from 'vitest'
import type { Hex } from '~/drawing/drawing'
import type { DressChoices } from '~/products/dress/choices'
import { dress } from '~/products/dress/index'
import { fabricChoices, printChoices, printScales } from '~/products/dress/options'
import { productOf } from '~/products/registry'
import type { View } from '~/products/product'
import { repair } from '~/catalog/choices'
import { surprise } from '~/studio/ideas/surprise'
import { contactSheet, type Shot } from '../drawing/contact-sheet'
import { randomChoices } from '../drawing/random-design'
import { isLong } from '../support/long'

// Pictures for the eye, in test/artifacts: what no rule can judge is judged by looking.

const colors: Hex[] = [
  ...(['#ffffff', '#f0dcc0', '#e8b23c', '#d8583a', '#a01830'] as const),
  ...(['#c78aa8', '#6a8f5a', '#1f6b6b', '#1c2f5e', '#000000'] as const),
]

const dressed = (change: Partial<DressChoices>, view: View = 'front') =>
  dress.draw(repair(dress, { ...dress.start, ...change }).choices as unknown as DressChoices, view, [])

const torso = { x: 200, y: 150, width: 400, height: 600 }

function random(id: string, count: number, from = 0): Shot[] {
  const product = productOf(id)!
  return Array.from({ length: count }, (_, i) => {
    const view = i % 3 === 2 ? 'back' : 'front'
    const drawing = product.draw(randomChoices(product, from + i), view, [])
    return { label: `${from + i} ${view}`, drawing }
  })
}

/** What "Surprise me" comes up with, the same each time. */
function surprises(id: string): Shot[] {
  const product = productOf(id)!
  let seed = 7
  const chance = () => (seed = (seed * 16807) % 2147483647) / 2147483647
  return Array.from({ length: 40 }, (_, i) => {
    const choices = surprise(product, {}, chance)
    return { label: `${i} ${String(choices.fabric ?? '')}`, drawing: product.draw(choices, 'front', []) }
  })
}

type Sheet = [string, () => Shot[], { columns: number; width: number }]

/** Every cloth in a middle colour, near black and near white: hung wide, cut close, and gathered. */
const cloths = (): Shot[] =>
  (['#1f6b6b', '#101012', '#f4f1ea'] as const).flatMap((color) =>
    (
      [
        { skirt: 'circle', sleeve: 'cap' },
        { skirt: 'pencil', sleeve: 'long' },
        { skirt: 'ball', bodice: 'gathered', sleeve: 'puff' },
      ] as const
    ).flatMap((cut) =>
      fabricChoices.map((fabric) => ({
        label: `${fabric} ${cut.skirt}`,
        drawing: dressed({ fabric, color, ...cut }),
      })),
    ),
  )

const everyday: Sheet[] = [
  ['cloths', cloths, { columns: 12, width: 200 }],
  ['dresses', () => random('dress', 24), { columns: 8, width: 200 }],
  ['shirts', () => random('shirt', 24), { columns: 8, width: 240 }],
  ['cars', () => random('car', 24), { columns: 6, width: 300 }],
]
/** Up to some hundred pictures each. */
const large: Sheet[] = [
  ['surprising-dresses', () => surprises('dress'), { columns: 10, width: 200 }],
  ['surprising-shirts', () => surprises('shirt'), { columns: 10, width: 200 }],
  ['surprising-cars', () => surprises('car'), { columns: 10, width: 200 }],
  [
    'fabrics',
    () =>
      fabricChoices.flatMap((fabric) =>
        colors.map((color) => ({
          label: `${fabric} ${color}`,
          box: torso,
          drawing: dressed({ fabric, color, skirt: 'circle', sleeve: 'puff' }),
        })),
      ),
    { columns: 10, width: 200 },
  ],
  [
    'prints',
    () =>
      printChoices
        .filter((print) => print !== 'plain')
        .flatMap((print) =>
          printScales.flatMap((printScale) =>
            (['#f6efe0', '#1c2f5e'] as const).map((color) => ({
              label: `${print} ${printScale} ${color}`,
              box: torso,
              drawing: dressed({
                ...{ print, printScale, color, fabric: 'cotton', sleeve: 'puff' },
                printColor: color === '#1c2f5e' ? '#f0dcc0' : '#a01830',
              }),
            })),
          ),
        ),
    { columns: 12, width: 180 },
  ],
  [
    'options',
    () =>
      dress.groups.flatMap((group) =>
        'options' in group && group.kind !== 'color' && group.id !== 'fabric' && group.id !== 'print'
          ? group.options.flatMap(({ id }) =>
              (['front', 'back'] as const).map((view) => ({
                label: `${group.id} ${id} ${view}`,
                drawing: dressed(
                  {
                    ...{ fabric: 'cotton', neckline: 'jewel', belt: 'none' },
                    print: group.panel === 'print' ? 'stripe' : 'plain',
                    [group.id]: id,
                  },
                  view,
                ),
              })),
            )
          : [],
      ),
    { columns: 12, width: 180 },
  ],
]

test.each(isLong ? [...everyday, ...large] : everyday)(
  'a sheet of %s lies ready for the eye',
  async (name, shots, size) => {
    expect(await contactSheet(name, shots(), size)).toBeGreaterThan(200_000)
  },
  120_000,
)
