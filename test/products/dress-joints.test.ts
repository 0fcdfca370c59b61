import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '~/drawing/drawing'
import { level } from '~/products/cloth/surface'
import { fabrics } from '~/products/cloth/fabrics'
import type { DressChoices } from '~/products/dress/choices'
import { dress } from '~/products/dress/index'
import { bodiceJoints } from '~/products/dress/parts/bodices/set-out'
import { bare, waistRun } from '~/products/dress/parts/joints'
import { skirtPieces } from '~/products/dress/parts/skirts/cuts'
import { sleeveShape } from '~/products/dress/parts/sleeve-cuts'
import { figureOf } from '~/products/figure/grading'
import { bodyHalf, centre } from '~/products/figure/landmarks'
import type { View } from '~/products/product'
import { randomChoices } from '../drawing/random-design'
import { tries } from '../support/long'

/** Any dress that can be sewn: every group, every body, repaired as the studio repairs it. */
const sewable = fc
  .integer({ min: 0, max: 2 ** 31 })
  .map((seed) => randomChoices(dress as never, seed) as unknown as DressChoices)
const views = fc.constantFrom<View>('front', 'back')

const apart = (p: Point, q: Point) => Math.hypot(p.x - q.x, p.y - q.y)

function partsOf(c: DressChoices, view: View) {
  const body = figureOf(c.figure, c.height)
  const joints = bodiceJoints(body, c, view)
  return { body, joints, pieces: skirtPieces(body, c, joints.waist, fabrics[c.fabric].drape, view) }
}

/** How far a closed outline reaches to the left and right of the centre at a height. */
function reach(outline: readonly Point[], y: number): [number, number] {
  const xs = outline.flatMap((p, i) => {
    const q = outline[(i + 1) % outline.length]!
    return p.y === q.y || (p.y - y) * (q.y - y) > 0 ? [] : [p.x + ((q.x - p.x) * (y - p.y)) / (q.y - p.y)]
  })
  return [centre - Math.min(...xs), Math.max(...xs) - centre]
}

const turn = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)

/** Where a closed outline crosses itself. A flute tucks behind its neighbour by a hair, so near ones are passed over. */
function crossings(outline: readonly Point[], near: number): Point[] {
  const found: Point[] = []
  const n = outline.length
  for (let i = 0; i < n; i++) {
    const [a, b] = [outline[i]!, outline[(i + 1) % n]!]
    for (let k = i + near; k < n && k - i < n - near; k++) {
      const [c, d] = [outline[k]!, outline[(k + 1) % n]!]
      if (turn(a, b, c) * turn(a, b, d) < -1e-6 && turn(c, d, a) * turn(c, d, b) < -1e-6) found.push(a)
    }
  }
  return found
}

describe('on every body, from both sides', () => {
  it('neck, armhole, side seam, waistline and sleeve share their ends', () => {
    fc.assert(
      fc.property(sewable, views, (c, view) => {
        const { body, joints, pieces } = partsOf(c, view)
        const [neck, hole, side] = [joints.neck.at(-1)!, joints.armhole, joints.side]
        expect(apart(hole.at(-1)!, side[0]!)).toBeLessThan(0.1)
        if (bare(c.neckline) || c.neckline === 'offshoulder') expect(apart(neck, hole[0]!)).toBeLessThan(0.1)
        else if (c.neckline !== 'halter') {
          expect(hole[0]!.x).toBeGreaterThan(neck.x)
          expect(Math.abs(hole[0]!.y - neck.y)).toBeLessThan(40)
        }
        const top = pieces.at(-1)!.surface
        const seam = waistRun(body, joints.waist)
        expect(apart(side.at(-1)!, top.pointAt(1, 0))).toBeLessThan(1)
        expect(apart(seam.at(-1)!, top.pointAt(1, 0))).toBeLessThan(1)
        expect(apart(seam[10]!, top.pointAt(0.5, 0))).toBeLessThan(2)
        if (c.sleeve !== 'none') {
          const sleeve = sleeveShape(body, c.sleeve, hole, c.neckline === 'offshoulder')
          expect(apart(sleeve.outer[0]!, hole[0]!)).toBeLessThan(0.1)
          expect(Math.min(...sleeve.inner.map((p) => apart(p, hole.at(-1)!)))).toBeLessThan(0.1)
        }
      }),
      tries(300),
    )
  })

  it('no outline crosses itself, and none leaves the picture', () => {
    fc.assert(
      fc.property(sewable, views, (c, view) => {
        const { joints, pieces } = partsOf(c, view)
        expect(crossings(joints.outline, 2)).toEqual([])
        for (const { outline } of pieces) {
          expect(crossings(outline, 14)).toEqual([])
          for (const { x, y } of outline) {
            expect(x).toBeGreaterThan(2)
            expect(x).toBeLessThan(798)
            expect(y).toBeLessThan(1185)
          }
        }
      }),
      tries(150),
    )
  })

  it('nothing of the form shows below the underarm', () => {
    fc.assert(
      fc.property(sewable, views, (c, view) => {
        const { body, joints, pieces } = partsOf(c, view)
        const garment = [joints.outline, ...pieces.map(({ outline }) => outline)]
        for (let y = 345; y <= 596; y += 8) {
          const p = body.on(bodyHalf(y) - 10, y)
          const [left, right] = [0, 1].map((side) =>
            Math.max(...garment.map((outline) => reach(outline, p.y)[side]!)),
          )
          expect(Math.min(left!, right!), `at ${y}`).toBeGreaterThan(p.x - centre + 1)
        }
      }),
      tries(150),
    )
  })

  it('no layer ends above where the one below it begins', () => {
    fc.assert(
      fc.property(sewable, views, (c, view) => {
        const { pieces } = partsOf(c, view)
        for (const [i, lower] of pieces.slice(0, -1).entries()) {
          const { hem } = pieces[i + 1]!
          const top = level(lower.surface, 0, 30)
          for (const { x, y } of hem) {
            const k = top.findIndex((p) => p.x >= x)
            if (k > 0) expect(y).toBeGreaterThan(Math.max(top[k - 1]!.y, top[k]!.y))
          }
        }
      }),
      tries(200),
    )
  })

  it('a drawing stays small enough to paint at once', () => {
    fc.assert(
      fc.property(sewable, views, (c, view) => {
        expect(dress.draw(c, view, []).marks.length).toBeLessThan(620)
      }),
      tries(100),
    )
  })
})
