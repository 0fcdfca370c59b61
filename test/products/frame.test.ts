import { expect, test } from 'vitest'
import { canvas, type Box, type Drawing } from '~/drawing/drawing'
import { framed } from '~/drawing/frame'
import { previewWidth, widths } from '~/pictures/pictures.server'
import { storyWidth } from '~/exports/story.server'
import { looksOf } from '~/products/ideas'
import { framePurposes } from '~/products/product'
import { products, type AnyProduct } from '~/products/registry'
import { randomChoices } from '../drawing/random-design'

const designs = (product: AnyProduct) => [
  product.start as object,
  ...looksOf(product.id).map(({ choices }) => choices as object),
  ...Array.from({ length: 20 }, (_, seed) => randomChoices(product, seed)),
]

/** The box around what is designed: of marks that are no part of the room, the stand or a shadow. */
function garmentBox({ marks }: Drawing): Box {
  const points = marks.flatMap((mark) => {
    if (mark.type !== 'path' || mark.layer === 'backdrop' || mark.of === 'shadow' || mark.matrix || mark.clip)
      return []
    if (mark.fill?.type === 'solid' && mark.fill.alpha < 1) return []
    const numbers = (mark.d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
    return numbers.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: numbers[i + 1] ?? 0 }] : []))
  })
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

test.each(products)('$id: whatever is designed lies whole in its frame, on both sides', (product) => {
  for (const choices of designs(product))
    for (const view of ['front', 'back'] as const) {
      const garment = garmentBox(product.draw(choices, view, []))
      for (const purpose of framePurposes) {
        const box = product.frame(choices, purpose)
        expect.soft(garment.x, `${purpose} ${JSON.stringify(choices)}`).toBeGreaterThanOrEqual(box.x)
        expect.soft(garment.y).toBeGreaterThanOrEqual(box.y)
        expect.soft(garment.x + garment.width).toBeLessThanOrEqual(box.x + box.width)
        expect.soft(garment.y + garment.height).toBeLessThanOrEqual(box.y + box.height)
      }
    }
})

test('a shirt fills its picture, a car lies in a landscape, a long dress keeps its stand, and a short one comes nearer', () => {
  const [dress, shirt, car] = products as [AnyProduct, AnyProduct, AnyProduct]
  const seen = (product: AnyProduct, change: object = {}) => {
    const choices = { ...(product.start as object), ...change }
    const [box, garment] = [product.frame(choices, 'picture'), garmentBox(product.draw(choices, 'front', []))]
    return { box, high: garment.height / box.height, wide: garment.width / box.width }
  }
  expect(seen(shirt).high).toBeGreaterThan(0.65)
  expect(seen(car).wide).toBeGreaterThan(0.8)
  expect(seen(car).box.width).toBeGreaterThan(seen(car).box.height)
  expect(seen(dress, { length: 'maxi' }).box).toEqual({ x: 0, y: 0, ...canvas })
  expect(seen(dress, { length: 'mini' }).high).toBeGreaterThan(0.62)
})

test.each(products)('$id: at each width in use a frame gives whole pixels', (product) => {
  for (const choices of designs(product)) {
    for (const purpose of framePurposes) {
      const box = product.frame(choices, purpose)
      const asked = purpose === 'preview' ? [previewWidth] : [...widths, 1000, 1200, storyWidth(box)]
      for (const width of asked) {
        const height = (width * box.height) / box.width
        expect(Math.abs(height - Math.round(height)), `${purpose} at ${width}`).toBeLessThan(1e-6)
      }
      if (purpose === 'preview') expect((1200 * box.height) / box.width).toBeCloseTo(630)
    }
  }
})

test('what a frame shows beyond the drawing is the same paper, without an edge', () => {
  const [dress] = products as [AnyProduct]
  const drawing = dress.draw(dress.start, 'front', [])
  const wide = framed(drawing, dress.frame(dress.start, 'preview'))
  const page = `M0 0L${canvas.width} 0L${canvas.width} ${canvas.height}L0 ${canvas.height}Z`
  expect(drawing.marks.filter((mark) => mark.type === 'path' && mark.d === page).length).toBeGreaterThan(1)
  expect(wide.marks.filter((mark) => mark.type === 'path' && mark.d === page)).toEqual([])
  expect(framed(drawing, { x: 0, y: 0, ...canvas }).marks).toBe(drawing.marks)
})
