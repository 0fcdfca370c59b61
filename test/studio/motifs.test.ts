import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTasteful, looksOf } from '~/products/ideas'
import { figures } from '~/products/motifs/library'
import type { Motif } from '~/products/motifs/motif'
import { readMotifs } from '~/products/motifs/read'
import { products } from '~/products/registry'
import { repair } from '~/catalog/choices'
import { surprise } from '~/studio/ideas/surprise'
import { add, align, change, duplicate, remove, reorder } from '~/catalog/motifs/edit'
import { penMotif } from '~/catalog/motifs/pen'
import { fieldOf, motifsOfForm } from '~/catalog/motifs/plain-form'
import { placeOf, placements } from '~/catalog/motifs/placements'
import { snap } from '~/studio/motifs/snap'

const figure = (id: string, x = 400, y = 600, view: 'front' | 'back' = 'front'): Motif => ({
  kind: 'figure',
  id,
  view,
  figure: figures[0]!.id,
  colors: [...figures[0]!.inks],
  x,
  y,
  width: 90,
  angle: 0,
  flip: false,
  opacity: 1,
})
const ids = (motifs: readonly Motif[]) => motifs.map(({ id }) => id).join('')
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true })

describe('editing motifs', () => {
  it('no edit leads to a motif that a document would not keep as it is', () => {
    fc.assert(
      fc.property(
        fc.record({ x: anyNumber, y: anyNumber, width: anyNumber, angle: anyNumber, opacity: anyNumber }),
        (wild) => {
          const [motif] = change([figure('a')], ['a'], wild)
          expect(readMotifs([motif])).toEqual({ motifs: [motif], lost: [] })
        },
      ),
    )
  })

  it('order changes among the motifs of one side only', () => {
    const motifs = [figure('a'), figure('b', 0, 0, 'back'), figure('c')]
    expect(ids(reorder(motifs, 'a', 'up'))).toBe('bca')
    expect(ids(reorder(motifs, 'c', 'up'))).toBe('abc')
    expect(ids(reorder(motifs, 'c', 'down'))).toBe('cab')
  })

  it('a copy lies on top, beside what it was made of, and a full design takes no more', () => {
    const two = duplicate([figure('a')], ['a'], () => 'b')
    expect(ids(two)).toBe('ab')
    expect(two[1]!.x).toBeGreaterThan(two[0]!.x)
    let n = 0
    let many: Motif[] = []
    while (n < 80) many = add(many, figure(`m${n++}`))
    expect(many).toHaveLength(60)
    expect(duplicate(many, [many[0]!.id], () => 'x')).toHaveLength(60)
    expect(ids(remove(two, ['a']))).toBe('b')
  })

  it('several are aligned to the box around them all', () => {
    const sizeOf = () => ({ width: 90, height: 60 })
    const motifs = [figure('a', 300, 500), figure('b', 500, 700)]
    expect(align(motifs, ['a', 'b'], 'left', sizeOf).map(({ x }) => x)).toEqual([300, 300])
    expect(align(motifs, ['a', 'b'], 'bottom', sizeOf).map(({ y }) => y)).toEqual([700, 700])
    expect(align(motifs, ['a', 'b'], 'centre', sizeOf).map(({ x }) => x)).toEqual([400, 400])
  })

  it('a dragged box snaps to the middle of the garment and to its neighbours, and only from near', () => {
    const box = { x: 404, y: 600, width: 90, height: 60 }
    expect(snap(box, [], { down: [400], across: [] })).toEqual({ x: 400, y: 600, guides: { down: 400 } })
    const other = { x: 600, y: 604, width: 20, height: 20 }
    expect(snap(box, [other], { down: [], across: [] }, 5).y).toBe(604)
    expect(snap({ ...box, x: 430 }, [], { down: [400], across: [] }).x).toBe(430)
  })

  it('a line drawn by hand is a motif where it was drawn, with as few points as it needs', () => {
    const drawn = Array.from({ length: 900 }, (_, i) => ({ x: 300 + i / 5, y: 500 + 20 * Math.sin(i / 40) }))
    const line = penMotif(drawn, { id: 'l', view: 'front', color: '#ffffff', breadth: 5 })!
    expect(line.x).toBeCloseTo(390, 0)
    expect(line.width).toBeCloseTo(180, 0)
    expect(line.points.length).toBeLessThan(120)
    expect(readMotifs([line])).toEqual({ motifs: [line], lost: [] })
    expect(
      penMotif(
        [
          { x: 1, y: 1 },
          { x: 2, y: 1 },
        ],
        line,
      ),
    ).toBeUndefined()
  })
})

describe('a browser without JavaScript', () => {
  const regions = products[0]!.printArea(products[0]!.start, 'front')
  const adding = { view: 'front' as const, regions, newId: () => 'new1' }

  it('moves, removes and adds motifs by a plain form', () => {
    const form = new FormData()
    form.set(fieldOf('a', 'x'), '10,5')
    form.set(fieldOf('a', 'y'), 'nonsense')
    form.set(fieldOf('b', 'do'), 'remove')
    form.set(fieldOf('new', 'figure'), figures[1]!.id)
    form.set(fieldOf('new', 'place'), 'low')
    const [a, added, ...rest] = motifsOfForm(form, [figure('a'), figure('b')], adding)
    expect(a).toMatchObject({ id: 'a', x: 469.9, y: 600 })
    expect(added).toMatchObject({
      id: 'new1',
      kind: 'figure',
      figure: figures[1]!.id,
      ...placeOf('low', regions),
    })
    expect(rest).toEqual([])
  })

  it('sends nothing that a document would not keep', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, number) => {
        const form = new FormData()
        form.set(fieldOf('new', 'text'), text)
        form.set(fieldOf('a', 'width'), number)
        const motifs = motifsOfForm(form, [figure('a')], adding)
        expect(readMotifs(motifs).motifs).toHaveLength(motifs.length)
      }),
    )
  })
})

describe.each(products.map((product) => [product.id, product] as const))('%s', (_, product) => {
  it('a surprise jars never, is nothing that rules would take back, and has no parts that are switched off', () => {
    const radio = product.groups.find(({ kind }) => kind === 'radio')!
    const options = 'options' in radio ? radio.options.map(({ id }) => id) : []
    const off = { [radio.id]: options.slice(1) }
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1 }), (rolls) => {
        let at = 0
        const choices = surprise(product, {}, () => rolls[at++ % rolls.length]!)
        expect(repair(product, choices).reasons).toEqual([])
        expect(isTasteful(product.id, choices)).toBe(true)
        expect(product.read(choices, product.version).lost).toEqual([])
        const limited = surprise(product, off, () => rolls[at++ % rolls.length]!)
        expect(product.read(limited, product.version).lost).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('its finished looks are to its own taste', () => {
    expect(looksOf(product.id).filter(({ choices }) => !isTasteful(product.id, choices))).toEqual([])
  })

  it('every placement lies on the canvas, on both sides', () => {
    for (const view of ['front', 'back'] as const) {
      for (const place of placements) {
        const { x, y } = placeOf(place, product.printArea(product.start, view))
        expect(x).toBeGreaterThan(0)
        expect(x).toBeLessThan(800)
        expect(y).toBeGreaterThan(0)
        expect(y).toBeLessThan(1200)
      }
    }
  })
})
