import { expect, test } from 'vitest'
import { assetsOf } from '~/drawing/assets'
import type { Mark, Matrix, Paint } from '~/drawing/drawing'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import { products } from '~/products/registry'
import { randomChoices } from './random-design'

const drawn = products.map((product) => ({
  id: product.id,
  drawings: Array.from({ length: 60 }, (_, seed) =>
    product.draw(randomChoices(product, seed), seed % 2 ? 'back' : 'front', []),
  ),
}))
const drawings = drawn.flatMap((product) => product.drawings)

function paintsOf(mark: Mark): Paint[] {
  switch (mark.type) {
    case 'path':
      return [mark.fill, mark.stroke?.paint].filter((paint) => paint !== undefined)
    case 'glyphs':
      return [mark.fill]
    case 'image':
      return []
  }
}

/** Whether a matrix changes sizes or angles: turning, moving and mirroring do not. */
function scales([a, b, c, d]: Matrix): boolean {
  return (
    Math.abs(a * a + b * b - 1) > 5e-4 || Math.abs(c * c + d * d - 1) > 5e-4 || Math.abs(a * c + b * d) > 5e-4
  )
}

test('a pattern is never scaled, by its own matrix or its mark’s', () => {
  const scaled = drawings.flatMap(({ marks }) =>
    marks.filter((mark) =>
      paintsOf(mark).some(
        (paint) =>
          paint.type === 'pattern' &&
          ((paint.matrix && scales(paint.matrix)) || (mark.matrix && scales(mark.matrix))),
      ),
    ),
  )
  expect(scaled).toEqual([])
})

test('the backdrop’s marks come first, so that it can be baked', () => {
  for (const { marks } of drawings) {
    const first = marks.findIndex(({ layer }) => layer !== 'backdrop')
    expect(marks.slice(first).filter(({ layer }) => layer === 'backdrop')).toEqual([])
  }
})

test('every tile a design needs exists', () => {
  const needed = new Set(drawings.flatMap(assetsOf))
  expect([...needed].filter((id) => tileSvg(id) === undefined)).toEqual([])
})

test('every colour has six digits, every number is finite', () => {
  const colors = drawings
    .flatMap(({ marks }) => marks.flatMap(paintsOf))
    .flatMap((paint) => {
      if (paint.type === 'solid') return [paint.color]
      return paint.type === 'pattern' ? [] : paint.stops.map(({ color }) => color)
    })
  expect(colors.filter((color) => !/^#[0-9a-f]{6}$/.test(color))).toEqual([])
  expect(drawings.filter((drawing) => /NaN|Infinity|null/.test(JSON.stringify(drawing)))).toEqual([])
})

/** The marks of each product's heaviest design above, and a twentieth. */
const most: Record<string, number> = { dress: 367, shirt: 338, car: 162 }

test('no garment is of more marks than can be painted while somebody waits', () => {
  for (const { id, drawings } of drawn) {
    const heaviest = Math.max(...drawings.map(({ marks }) => marks.length))
    const advice =
      `a ${id} takes ${heaviest} marks, and may take ${most[id]}. Each is painted again at every change: join marks ` +
      'of one paint into one path, or leave out what nobody sees; else raise the bound here and say why.'
    expect(heaviest, advice).toBeLessThanOrEqual(most[id] ?? 0)
  }
})
