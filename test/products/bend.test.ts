import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Mark, PathData } from '~/drawing/drawing'
import { flutes, surface } from '~/products/cloth/surface'
import { point } from '~/drawing/geometry'
import { dress } from '~/products/dress/index'
import { loadFont } from '~/products/motifs/fonts'
import type { Motif } from '~/products/motifs/motif'

const edges = {
  left: (v: number) => point(330 - 190 * v, 470 + 600 * v),
  right: (v: number) => point(470 + 190 * v, 470 + 600 * v),
  sag: (v: number) => 8 + 14 * v,
}
const lobes = flutes({ count: 9, depth: 16, tuck: 0.5, start: [0.1, 0.4], play: 0.5, seed: 3 })
const folded = surface({ ...edges, lobes })
const smooth = surface(edges)

test('what lies on the smooth cloth is carried to where its flutes have it', () => {
  const inside = fc.double({ min: 0.03, max: 0.97, noNaN: true })
  fc.assert(
    fc.property(inside, inside, (u, v) => {
      const [from, to, found] = [
        smooth.pointAt(u, v),
        folded.pointAt(u, v),
        folded.carried!(smooth.pointAt(u, v)),
      ]
      expect(found, `${u} ${v}`).toBeDefined()
      // Rows are known in steps, and between them nearly.
      expect(Math.hypot(found!.x - to.x, found!.y - to.y)).toBeLessThan(
        0.05 + 0.04 * Math.hypot(to.x - from.x, to.y - from.y),
      )
    }),
  )
})

test('nothing is carried that lies beyond the cloth, nor any on cloth without flutes', () => {
  for (const p of [point(20, 700), point(780, 700), point(400, 300), point(400, 1190)])
    expect(folded.carried!(p)).toBeUndefined()
  expect(smooth.carried!(point(400, 700))).toBeUndefined()
})

const font = (await loadFont('serif'))!
const words = (y: number): Motif =>
  ({
    ...{ id: 'words', kind: 'text', view: 'front', x: 400, y, width: 200, angle: 0, flip: false, opacity: 1 },
    ...{ text: 'Beatrice', font: 'serif', color: '#ffffff', curve: 0 },
  }) as Motif
const wave: Motif = {
  ...{
    id: 'wave',
    kind: 'pen',
    view: 'front',
    x: 400,
    y: 900,
    width: 200,
    angle: 0,
    flip: false,
    opacity: 1,
  },
  ...{
    color: '#ffffff',
    breadth: 5,
    points: [
      { x: -0.5, y: 0 },
      { x: 0.5, y: 0 },
    ],
  },
} as Motif

const marksOf = (motif: Motif, skirt = 'circle'): (Mark & { d: PathData })[] =>
  dress
    .draw({ ...dress.start, skirt, length: 'maxi' } as typeof dress.start, 'front', [motif], {
      font: () => font,
    })
    .marks.filter((mark): mark is Mark & { d: PathData } => mark.of === motif.id && 'd' in mark)

test('words on a skirt go along with its folds, on a bodice they lie flat', () => {
  const [flat] = marksOf(words(300))
  expect(flat!.matrix).toBeDefined()
  const [low, high] = [marksOf(words(900))[0]!, marksOf(words(300))[0]!]
  expect(low.matrix).toBeUndefined()
  expect(low.d).not.toBe(high.d)
  // Still the same words: so wide, and where they were laid.
  const xs = (low.d.match(/-?[\d.]+ -?[\d.]+/g) ?? []).map((pair) => Number(pair.split(' ')[0]))
  expect(Math.min(...xs)).toBeGreaterThan(285)
  expect(Math.max(...xs)).toBeLessThan(515)
})

test('a line across folds rises and falls with them, as broad as it was', () => {
  const [line] = marksOf(wave)
  const ys = (line!.d.match(/-?[\d.]+ -?[\d.]+/g) ?? []).map((pair) => Number(pair.split(' ')[1]))
  expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(3)
  expect(line!.type === 'path' && line!.stroke?.width).toBeCloseTo(5)
})

test('a picture stays whole', () => {
  const picture = { ...wave, id: 'picture', kind: 'picture', asset: 'a', aspect: 1 } as unknown as Motif
  const { marks } = dress.draw(dress.start, 'front', [picture], { font: () => font })
  expect(marks.filter(({ of }) => of === 'picture')).toMatchObject([
    { type: 'image', matrix: expect.any(Array) as unknown },
  ])
})
