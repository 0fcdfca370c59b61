import { expect, test } from 'vitest'
import { fontIds } from '~/products/motifs/fonts'
import { figures } from '~/products/motifs/library'
import { products } from '~/products/registry'
import { randomDesign } from './random-design'

const pictures = [{ asset: 'upload-one', aspect: 1 }]
const designs = Array.from({ length: 300 }, (_, seed) => randomDesign(seed + 1, pictures))
const motifs = designs.flatMap((design) => design.motifs)

test('three hundred random designs have every option of every group on them', () => {
  const missing = products.flatMap((product) => {
    const own = designs.filter((design) => design.product === product.id)
    return product.groups.flatMap((group) => {
      const met = new Set(own.map(({ choices }) => choices[group.id]))
      return 'options' in group && group.kind !== 'color'
        ? group.options.filter(({ id }) => !met.has(id)).map(({ id }) => `${product.id}.${group.id}.${id}`)
        : []
    })
  })
  expect(missing).toEqual([])
})

test('they have every kind of motif on both sides, every figure and every font', () => {
  const kinds = new Set(motifs.map(({ kind, view }) => `${kind} ${view}`))
  expect(kinds.size).toBe(8)
  const drawn = new Set(motifs.map((motif) => (motif.kind === 'figure' ? motif.figure : '')))
  expect(figures.filter(({ id }) => !drawn.has(id)).map(({ id }) => id)).toEqual([])
  const set = new Set(motifs.map((motif) => (motif.kind === 'text' ? motif.font : '')))
  expect(fontIds.filter((id) => !set.has(id))).toEqual([])
  const curved = motifs.filter((motif) => motif.kind === 'text' && motif.curve !== 0)
  expect(curved.length).toBeGreaterThan(5)
})

test('the same seed is the same design', () => {
  expect(randomDesign(7, pictures)).toEqual(designs[6])
})
