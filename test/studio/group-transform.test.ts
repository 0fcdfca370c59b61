import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Motif } from '~/products/motifs/motif'
import { penMotif } from '~/catalog/motifs/pen'
import { readyLine, readyLines } from '~/catalog/motifs/ready-lines'
import { moveTo, centerOf, mirror, resize, rotate } from '~/studio/motifs/group-transform'

const picture = (id: string, x: number, y: number): Motif => ({
  kind: 'picture',
  id,
  view: 'front',
  asset: 'a',
  aspect: 1,
  x,
  y,
  width: 40,
  angle: 0,
  flip: false,
  opacity: 1,
})
const sizeOf = ({ width }: Motif) => ({ width, height: width })
const both = ['a', 'b']
/** Far enough from the canvas's edges to be moved about; tenths, as documents have them. */
const tenths = fc.integer({ min: 3000, max: 5000 }).map((n) => n / 10)
const pairs = fc
  .record({ ax: tenths, ay: tenths, bx: tenths, by: tenths })
  .map(({ ax, ay, bx, by }) => [picture('a', ax, ay), picture('b', bx, by)])
const apart = ([a, b]: Motif[]) => Math.hypot(a!.x - b!.x, a!.y - b!.y)

describe('several motifs as one thing', () => {
  it('turned or mirrored they keep their middle and their distance', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: -90, max: 90 }), (motifs, degrees) => {
        const middle = centerOf(motifs, both, sizeOf)!
        for (const next of [rotate(motifs, both, degrees, sizeOf), mirror(motifs, both, sizeOf)]) {
          const after = centerOf(next, both, sizeOf)!
          expect(Math.hypot(after.x - middle.x, after.y - middle.y)).toBeLessThan(0.2)
          expect(Math.abs(apart(next) - apart(motifs))).toBeLessThan(0.3)
        }
      }),
    )
  })

  it('mirrored twice they are as they were', () => {
    fc.assert(
      fc.property(pairs, (motifs) => {
        const again = mirror(mirror(motifs, both, sizeOf), both, sizeOf)
        again.forEach((motif, i) => {
          expect(motif.flip).toBe(false)
          expect(motif.x).toBeCloseTo(motifs[i]!.x, 0)
        })
      }),
    )
  })

  it('carried, their middle lies where it was asked to, and what was not asked stays', () => {
    const next = moveTo([picture('a', 300, 400), picture('b', 400, 500)], both, { x: 450 }, sizeOf)
    expect(centerOf(next, both, sizeOf)).toEqual({ x: 450, y: 450 })
  })

  it('grown by a half they are half as far apart again, and so is each', () => {
    const next = resize([picture('a', 300, 400), picture('b', 400, 400)], both, 1.5, sizeOf)
    expect(next.map(({ x, width }) => [x, width])).toEqual([
      [275, 60],
      [425, 60],
    ])
  })

  it('one that is not chosen is left alone', () => {
    const lone = picture('c', 100, 100)
    expect(rotate([picture('a', 300, 400), lone], ['a'], 30, sizeOf)[1]).toEqual(lone)
  })
})

describe('lines', () => {
  const look = { id: 'l', view: 'front', color: '#102030', breadth: 5 } as const

  it('a tremble of less than a pixel is no wish: the coarser the view, the fewer points are kept', () => {
    const drawn = Array.from({ length: 90 }, (_, i) => ({ x: 300 + i, y: 500 + (i % 3) * 0.8 }))
    const [near, far] = [0.5, 3].map((pixel) => penMotif(drawn, look, { pixel })!.points.length)
    expect(far).toBe(2)
    expect(near).toBeGreaterThan(far!)
  })

  it('every ready line is one, within its own box', () => {
    for (const line of readyLines) {
      const motif = penMotif(readyLine(line), look, { pixel: 0 })!
      for (const { x } of motif.points) expect(Math.abs(x)).toBeLessThanOrEqual(0.5)
      expect(motif.width).toBeGreaterThan(60)
    }
  })
})
