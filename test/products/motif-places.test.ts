import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Area, areaOf, clearance, holds } from '~/products/motifs/area'
import { figureOf } from '~/products/motifs/library'
import type { FigureMotif, PenMotif } from '~/products/motifs/motif'
import { offCloth } from '~/products/motifs/off-cloth'
import { noAssets, type View } from '~/products/product'
import { products, type AnyProduct } from '~/products/registry'
import { placeForNew, placeOf, placements } from '~/catalog/motifs/placements'

const views: View[] = ['front', 'back']

/** Any combination of a product's options; colours and prints change nothing about where cloth is. */
const anyChoices = (product: AnyProduct) =>
  fc.record(
    Object.fromEntries(
      product.groups.map((group) => [
        group.id,
        'options' in group && group.kind !== 'color'
          ? fc.constantFrom(...group.options.map(({ id }) => id))
          : fc.constant((product.start as Record<string, unknown>)[group.id]),
      ]),
    ),
  )

const rose = figureOf('rose')!
const at = (place: { x: number; y: number; width?: number }, view: View = 'front'): FigureMotif => ({
  id: 'm1',
  kind: 'figure',
  figure: 'rose',
  colors: [...rose.inks],
  view,
  width: 40,
  angle: 0,
  flip: false,
  opacity: 1,
  ...place,
})

/** A square of cloth with a square hole in it. */
const frame: Area = areaOf([{ part: 'frame', outline: 'M0 0L100 0L100 100L0 100ZM40 40L40 60L60 60L60 40Z' }])

describe.each(products)('on a $id', (product) => {
  it('every placement lies on the cloth, whatever is chosen, front and back, and no two are the same', () => {
    fc.assert(
      fc.property(anyChoices(product), fc.constantFrom(...views), (choices, view) => {
        const regions = product.printArea(choices, view)
        const area = areaOf(regions.filter(({ aside }) => !aside))
        const places = placements.map((place) => placeOf(place, regions))
        expect(placements.filter((_, i) => !holds(area, places[i]!))).toEqual([])
        const gap = Math.min(
          ...places.flatMap((p, i) => places.slice(i + 1).map((q) => Math.hypot(p.x - q.x, p.y - q.y))),
        )
        expect(gap).toBeGreaterThan(4)
      }),
      { numRuns: 120 },
    )
  })

  it('a new motif is seen whole, and the next ones lie beside it', () => {
    fc.assert(
      fc.property(anyChoices(product), fc.constantFrom(...views), (choices, view) => {
        const regions = product.printArea(choices, view)
        const area = areaOf(regions)
        const laid: FigureMotif[] = []
        for (let i = 0; i < 3; i++) {
          const motif = at(
            placeForNew(
              { width: 90, height: (90 * rose.height) / rose.width },
              regions,
              laid,
              product.staging.newMotif?.[view],
            ),
            view,
          )
          if (i === 0) expect(clearance(area, motif)).toBeGreaterThanOrEqual(motif.width / 2 - 1)
          for (const other of laid) {
            expect(Math.hypot(motif.x - other.x, motif.y - other.y)).toBeGreaterThan(motif.width / 3)
          }
          laid.push(motif)
        }
        expect(offCloth(laid[0]!, area, noAssets)).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })
})

describe('what lies off the cloth', () => {
  it('is a part of it, all of it, or nothing', () => {
    expect(offCloth(at({ x: 20, y: 50, width: 20 }), frame, noAssets)).toBeUndefined()
    expect(offCloth(at({ x: 4, y: 50, width: 40 }), frame, noAssets)).toBe('part')
    expect(offCloth(at({ x: 300, y: 50 }), frame, noAssets)).toBe('all')
    expect(offCloth(at({ x: 50, y: 50, width: 10 }), frame, noAssets)).toBe('all')
  })

  it('is judged by what is drawn, not by the box around it', () => {
    const line: PenMotif = {
      ...{ id: 'p', kind: 'pen', view: 'front', x: 50, y: 15, width: 60, angle: 0, flip: false, opacity: 1 },
      ...{ color: '#000000', breadth: 4 },
      points: [
        { x: -0.5, y: -0.2 },
        { x: 0.5, y: 0.2 },
      ],
    }
    expect(offCloth(line, frame, noAssets)).toBeUndefined()
    expect(offCloth({ ...line, angle: 90 }, frame, noAssets)).toBe('part')
    const picture = {
      ...at({ x: 50, y: 50, width: 90 }),
      kind: 'picture',
      asset: 'upload-x',
      aspect: 1,
    } as const
    expect(offCloth(picture, frame, noAssets)).toBeUndefined()
    expect(offCloth({ ...picture, width: 110 }, frame, noAssets)).toBe('all')
  })

  it('is measured to the nearest edge', () => {
    expect(clearance(frame, { x: 20, y: 50 })).toBeCloseTo(20)
    expect(clearance(frame, { x: 30, y: 50 })).toBeCloseTo(10)
    expect(clearance(frame, { x: 50, y: 50 })).toBe(0)
  })
})
