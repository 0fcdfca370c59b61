import { describe, expect, test } from 'vitest'
import { categories, figureOf, figures } from '~/products/motifs/library'
import { en } from '~/products/motifs/library/words/en'
import { fil } from '~/products/motifs/library/words/fil'
import { it as italian } from '~/products/motifs/library/words/it'
import { extentOf, stepsOf } from '~/products/motifs/paths'

const number = '-?\\d+(?:\\.\\d{1,2})?'
const points = (count: number) =>
  `${Array(count * 2)
    .fill(number)
    .join('[ ,]')}`
/** Absolute commands only, each with as many numbers as it takes, none finer than a hundredth. */
const absolute = new RegExp(`^(?:M${points(1)}|L${points(1)}|Q${points(2)}|C${points(3)}|Z)+$`)

describe('the library of figures', () => {
  test('holds at least sixty, each under an id of its own', () => {
    expect(figures.length).toBeGreaterThanOrEqual(60)
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length)
    for (const figure of figures) expect(figureOf(figure.id)).toBe(figure)
    expect(figureOf('no-such-figure')).toBeUndefined()
  })

  test('has every figure in a category, and at least eight in each', () => {
    for (const category of categories) {
      expect(
        figures.filter((figure) => figure.category === category).length,
        category,
      ).toBeGreaterThanOrEqual(8)
    }
    for (const { id, category } of figures) expect(categories, id).toContain(category)
  })

  test.each(figures)('$id is drawn with absolute commands, within its box', ({ width, height, paths }) => {
    const [aside, above] = [width * 0.02, height * 0.02]
    for (const { d, stroke } of paths) {
      // A line that moves on before it has drawn anything would be a dot in one back end and nothing in another.
      expect(d).toMatch(/^M/)
      expect(d).not.toMatch(/M[^MLQC]*(?:M|Z|$)/)
      expect(d).toMatch(absolute)
      const { left, top, right, bottom } = extentOf(stepsOf(d))!
      const half = (stroke ?? 0) / 2
      expect(left - half).toBeGreaterThanOrEqual(-aside)
      expect(top - half).toBeGreaterThanOrEqual(-above)
      expect(right + half).toBeLessThanOrEqual(width + aside)
      expect(bottom + half).toBeLessThanOrEqual(height + above)
      if (stroke !== undefined) expect(stroke).toBeGreaterThan(0)
    }
  })

  test.each(figures)('$id is painted with one to three inks, and with each of them', ({ inks, paths }) => {
    expect(inks.length).toBeGreaterThanOrEqual(1)
    expect(inks.length).toBeLessThanOrEqual(3)
    for (const ink of inks) expect(ink).toMatch(/^#[0-9a-f]{6}$/)
    expect([...new Set(paths.map(({ ink }) => ink))].sort()).toEqual(inks.map((_, i) => i))
  })

  test('is light enough to be laid on a garment sixty times', () => {
    for (const { id, paths } of figures) {
      expect(paths.length, id).toBeLessThanOrEqual(48)
      expect(
        paths.reduce((sum, { d }) => sum + d.length, 0),
        id,
      ).toBeLessThanOrEqual(48_000)
    }
  })

  test.each([
    ['English', en],
    ['Italian', italian],
    ['Filipino', fil],
  ])('is named in %s, every figure and category and nothing else', (_, words) => {
    const keys = [
      ...categories.map((id) => `figure.category.${id}`),
      ...figures.map(({ id }) => `figure.${id}`),
    ]
    expect(Object.keys(words).sort()).toEqual(keys.sort())
    for (const name of Object.values(words)) expect(name).toMatch(/\S/)
    expect(new Set(Object.values(words)).size).toBe(keys.length)
  })
})
