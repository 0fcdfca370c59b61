import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { apply } from '~/drawing/paint'
import type { Mark, Point } from '~/drawing/drawing'
import { translator } from '~/i18n/translate'
import { wordsOf } from '~/i18n/words'
import { readDocument } from '~/domain/designs/designs'
import { dress } from '~/products/dress/index'
import { boundsOf, heightOf } from '~/products/motifs/bounds'
import { contrastOf, contrastWarning, isLegible } from '~/products/motifs/contrast'
import { describeMotifs } from '~/products/motifs/describe'
import { assetsAtHand, assetsFor, fontIds, loadFont } from '~/products/motifs/fonts'
import { figures } from '~/products/motifs/library'
import { motifMarks } from '~/products/motifs/lower'
import { type Motif, type TextMotif, isOwn, motifLimits } from '~/products/motifs/motif'
import { stepsOf, union } from '~/products/motifs/paths'
import { priceMotifs } from '~/products/motifs/price'
import { motifBounds, readMotifs } from '~/products/motifs/read'
import { motifWords } from '~/products/motifs/words'
import { locales } from '~/i18n/language'
import { noAssets } from '~/products/product'
import { tries } from '../support/long'

const odd = fc.oneof(fc.anything(), fc.double(), fc.integer({ min: -5000, max: 5000 }), fc.string())
const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}` as const)
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })

const placed = {
  id: fc.uuid(),
  view: fc.constantFrom('front', 'back'),
  x: number(0, 800),
  y: number(0, 1200),
  width: number(4, 800),
  angle: number(-180, 180),
  flip: fc.boolean(),
  opacity: number(0.1, 1),
}
const point = fc.record({ x: number(-0.5, 0.5), y: number(-1, 1) })
const kinds: Record<string, fc.Arbitrary<unknown>>[] = [
  {
    kind: fc.constant('figure'),
    figure: fc.constantFrom(...figures.map(({ id }) => id)),
    colors: fc.array(hex),
  },
  {
    kind: fc.constant('text'),
    text: fc.string({ minLength: 1, maxLength: 70, unit: 'grapheme' }),
    font: fc.constantFrom(...fontIds),
    color: hex,
    curve: number(-1, 1),
  },
  { kind: fc.constant('picture'), asset: fc.constant('upload-a1b2c3'), aspect: number(0.1, 10) },
  {
    kind: fc.constant('pen'),
    points: fc.array(point, { minLength: 2, maxLength: 30 }),
    color: hex,
    breadth: number(1, 30),
  },
]
const good = fc.oneof(...kinds.map((kind) => fc.record({ ...placed, ...kind })))
/** Motifs with anything at all in some of their fields. */
const spoilt = fc.tuple(good, fc.dictionary(fc.constantFrom('id', 'x', 'y', 'width', 'angle', 'opacity', 'view', 'kind', 'text', 'font', 'curve', 'points', 'colors', 'aspect', 'breadth', 'asset', 'figure', 'flip', 'v'), odd, { maxKeys: 4 })).map(([motif, harm]) => ({ ...motif, ...harm })) // prettier-ignore

const motif = good.map((one) => readMotifs([one]).motifs[0]).filter((one) => one !== undefined)

const text = (change: Partial<TextMotif> = {}): TextMotif => ({
  id: 'words', kind: 'text', view: 'front', x: 400, y: 500, width: 200, angle: 0, flip: false, opacity: 1,
  text: 'Ana', font: 'serif', color: '#ffffff', curve: 0, ...change,
}) // prettier-ignore

const regions = dress.printArea(dress.start, 'front')
const assets = assetsAtHand()
beforeAll(async () => {
  await Promise.all(fontIds.map((id) => loadFont(id)))
})

/** Points all along a mark's outline, in the drawing's own space. */
function pointsOf(mark: Mark): Point[] {
  if (mark.type === 'image') {
    const corners = [[0, 0], [mark.width, 0], [mark.width, mark.height], [0, mark.height]] as const // prettier-ignore
    return corners.map(([x, y]) => apply(mark.matrix!, { x, y }))
  }
  const found: Point[] = []
  let from = { x: 0, y: 0 }
  for (const { points } of stepsOf(mark.d)) {
    const all = [from, ...points]
    const end = points.at(-1)
    if (!end) continue
    const curve = (t: number) => {
      let row = all
      while (row.length > 1)
        row = row.slice(1).map((p, i) => ({
          x: row[i]!.x + (p.x - row[i]!.x) * t,
          y: row[i]!.y + (p.y - row[i]!.y) * t,
        }))
      return row[0]!
    }
    if (points.length > 1) for (let t = 1; t < 40; t++) found.push(curve(t / 40))
    found.push(end)
    from = end
  }
  return found.map((p) => apply(mark.matrix!, p))
}

function boxOf(points: readonly Point[]) {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  return { width: right - left, height: bottom - top, x: (left + right) / 2, y: (top + bottom) / 2 }
}

function expectInBounds(motifs: readonly Motif[]) {
  expect(motifs.length).toBeLessThanOrEqual(motifLimits.count)
  expect(new Set(motifs.map(({ id }) => id)).size).toBe(motifs.length)
  const { margin, width, opacity } = motifBounds
  for (const one of motifs) {
    expect(one.x >= -margin && one.x <= 800 + margin).toBe(true)
    expect(one.y >= -margin && one.y <= 1200 + margin).toBe(true)
    expect(one.width >= width.min && one.width <= width.max).toBe(true)
    expect(one.opacity >= opacity.min && one.opacity <= opacity.max).toBe(true)
    expect(one.angle >= -180 && one.angle < 180).toBe(true)
    if (one.kind === 'text') {
      expect(Array.from(one.text).length).toBeLessThanOrEqual(motifLimits.text)
      expect(fontIds).toContain(one.font)
    }
    if (one.kind === 'pen') expect(one.points.length).toBeLessThanOrEqual(motifLimits.points)
  }
}

describe('reading motifs', () => {
  it('keeps good ones within their bounds, and reads what it read to the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(fc.oneof(good, spoilt, odd)), fc.anything()), (value) => {
        const { motifs } = readMotifs(value)
        expectInBounds(motifs)
        expect(readMotifs(JSON.parse(JSON.stringify(motifs)))).toEqual({ motifs, lost: [] })
      }),
      tries(400),
    )
  })

  it('whatever was stored is drawn, described and priced with finite numbers', () => {
    fc.assert(
      fc.property(fc.array(spoilt, { maxLength: 8 }), fc.constantFrom(...locales), (value, locale) => {
        const { motifs } = readMotifs(value)
        const { marks } = dress.draw(dress.start, 'front', motifs, assets)
        const laidOn = marks.filter(({ layer }) => layer === 'motif').map((mark) => ({ ...mark, of: '' }))
        expect(JSON.stringify(laidOn)).not.toMatch(/NaN|Infinity|null|e-\d|e\+/)
        expect(JSON.stringify(motifs.map((one) => boundsOf(one, assets)))).not.toMatch(/null/)
        expect(dress.describe(dress.start, motifs, translator(locale, wordsOf(locale)))).toMatch(/\.$/)
        const sum = dress.price(dress.start, motifs, { base: {}, extra: { 'motif.text': 5 } })
        expect(sum.every(({ amount }) => Number.isInteger(amount))).toBe(true)
      }),
      tries(150),
    )
  })

  it('runs no getter, trusts no prototype, and survives a proxy', () => {
    let ran = false
    const trap = { ...text(), get x() { ran = true; return 1 } } // prettier-ignore
    const heir = Object.create(text()) as unknown
    const angry = new Proxy([], { getOwnPropertyDescriptor: () => { throw new Error('no') } }) // prettier-ignore
    expect(readMotifs([trap, heir, text()]).motifs).toEqual([text()])
    expect(readMotifs(angry).motifs).toEqual([])
    expect(ran).toBe(false)
  })

  it('takes bounded time for hostile lists, texts and lines', () => {
    let deep: unknown = []
    for (let i = 0; i < 10_000; i++) deep = [deep]
    const points = Array.from({ length: 200_000 }, () => ({ x: 0.1, y: 0.1 }))
    const begin = performance.now()
    const { motifs, lost } = readMotifs([
      deep,
      text({ text: 'x'.repeat(10_000_000) }),
      { ...text(), kind: 'pen', points, breadth: 4 },
    ])
    expect(
      motifs.map((one) => ('text' in one ? one.text.length : 'points' in one ? one.points.length : 0)),
    ).toEqual([60, 400])
    expect(lost).toEqual(['motifs.lost.unknown'])
    const many = readMotifs(new Array(4_000_000_000).fill(text(), 0, 500))
    expect(many.motifs).toHaveLength(motifLimits.count)
    expect(many.lost).toEqual(['motifs.lost.too-many'])
    expect(performance.now() - begin).toBeLessThan(500)
  })

  it('gives two of one id an id each, and a font or colour that is none of ours the usual one', () => {
    const { motifs } = readMotifs([
      text(),
      text({ font: 'comic' }),
      { ...text(), id: '__proto__', color: 'red' },
    ])
    expect(motifs.map(({ id }) => id)).toEqual(['words', 'words-2', 'motif'])
    expect(motifs[1]).toMatchObject({ font: 'serif' })
    expect(motifs[2]).toMatchObject({ color: '#1f2421' })
  })

  it('leaves no control characters, hidden directions or second lines in words', () => {
    const [one] = readMotifs([text({ text: ' A\u202en\u0000a\n\ud800\u200b  Rosa ' })]).motifs
    expect(one).toMatchObject({ text: 'Ana Rosa' })
  })

  it('a full design fits in a document', () => {
    const points = Array.from({ length: 400 }, (_, i) => ({ x: -0.1234 - i / 1e4, y: -299.1234 + i / 1e4 }))
    const pens = Array.from({ length: 10 }, (_, i) => ({
      ...text(),
      id: `pen-${i}`,
      kind: 'pen',
      points,
      breadth: 12.34,
    }))
    const words = Array.from({ length: 50 }, (_, i) => text({ id: `words-${i}`, text: 'ñ'.repeat(60) }))
    const read = readDocument({ product: 'dress', version: 1, choices: {}, motifs: [...pens, ...words] })
    expect(read.ok && read.document.motifs).toHaveLength(60)
  })
})

describe('motifs on the dress', () => {
  it('lie between all cloth and the light, in their order, within the print area', () => {
    fc.assert(
      fc.property(fc.array(motif, { maxLength: 6 }), (list) => {
        const { motifs } = readMotifs(list)
        const { marks } = dress.draw(dress.start, 'front', motifs, assets)
        const laidOn = marks.filter(({ layer }) => layer === 'motif')
        const clip = union(regions.map(({ outline }) => outline))
        for (const mark of laidOn) expect(mark.clip).toBe(clip)
        const order = [...new Set(laidOn.map(({ of }) => of))]
        const ids = motifs.filter(({ view }) => view === 'front').map(({ id }) => id)
        expect(order).toEqual(ids.filter((id) => order.includes(id)))
        const first = marks.findIndex(({ layer }) => layer === 'motif')
        if (first < 0) return
        const before = marks.slice(0, first).filter(({ layer }) => layer === 'cloth')
        const bare = dress.draw(dress.start, 'front', []).marks
        expect(marks.filter(({ layer }) => layer !== 'motif')).toEqual(bare)
        expect(before.some(({ of }) => of === 'bodice') && before.some(({ of }) => of === 'skirt')).toBe(true)
        expect(marks.slice(0, first).some(({ layer }) => layer === 'light')).toBe(false)
      }),
      tries(60),
    )
  })

  it('one that is moved, turned or resized changes its own marks only, and those by their matrix', () => {
    const still: Motif = { ...text({ id: 'still', y: 800 }) }
    const moved = text({ x: 420, y: 520, angle: 30, width: 120, flip: true })
    const [before, after] = [text(), moved].map((one) => motifMarks([still, one], 'front', regions, assets))
    expect(after![0]).toEqual(before![0])
    expect({ ...after![1], matrix: undefined }).toEqual({ ...before![1], matrix: undefined })
    expect(after![1]).not.toEqual(before![1])
  })

  it('those of the back are seen from behind only', () => {
    const back = text({ view: 'back' })
    expect(motifMarks([back], 'front', regions, assets)).toEqual([])
    expect(motifMarks([back], 'back', regions, assets)).toHaveLength(1)
  })

  // The library's own test holds figures to their boxes, by their true outlines.
  it('words and pictures fill their own box: centred, as wide as they say, as high as is said of them', () => {
    fc.assert(
      fc.property(motif, (one) => {
        const upright = { ...one, angle: 0, view: 'front' as const }
        // Folds carry some of it off: without them it fills its box.
        const flat = regions.map(({ part, outline }) => ({ part, outline }))
        const box = boxOf(motifMarks([upright], 'front', flat, assets).flatMap(pointsOf))
        if (one.kind === 'text' || one.kind === 'picture') {
          if (!Number.isFinite(box.width)) return
          expect(Math.abs(box.width / one.width - 1)).toBeLessThan(0.01)
          expect(Math.abs(box.x - one.x)).toBeLessThan(one.width * 0.01)
          expect(Math.abs(box.y - one.y)).toBeLessThan(one.width * 0.01 + box.height * 0.01)
          expect(Math.abs(box.height / heightOf(upright, assets) - 1)).toBeLessThan(0.02)
        }
      }),
      tries(150),
    )
  })

  it('outlines that run different ways and overlap leave no hole in the clip', () => {
    const clip = union(['M0 0L10 0L10 10L0 10Z', 'M5 5L5 15L15 15L15 5Z'])
    expect(clip).toBe('M0 0L10 0L10 10L0 10ZM15 5L15 15L5 15L5 5Z')
  })

  it('a picture that is gone, or words whose font is not there, are left out', () => {
    const [picture] = readMotifs([{ ...text(), kind: 'picture', asset: 'upload-1', aspect: 1 }]).motifs
    expect(motifMarks([picture!], 'front', regions, { ...noAssets, picture: () => false })).toEqual([])
    expect(motifMarks([picture!], 'front', regions, noAssets)).toMatchObject([
      { type: 'image', asset: 'upload-1' },
    ])
    expect(motifMarks([text()], 'front', regions, noAssets)).toEqual([])
  })

  it('opacity is in the paint', () => {
    const [mark] = motifMarks([text({ opacity: 0.4 })], 'front', regions, assets)
    expect(mark).toMatchObject({ type: 'glyphs', fill: { color: '#ffffff', alpha: 0.4 } })
  })
})

describe('words', () => {
  it('each font sets English, Italian and Filipino, with kerning where it has any', async () => {
    const sample = 'ABCXYZ abcxyz 0123456789 àèéìòù ÀÈÉÌÒÙ ñÑ’“”—…!?&'
    for (const id of fontIds) {
      const font = (await loadFont(id))!
      expect([...sample].filter((character) => !font.glyphs[character])).toEqual([])
      for (const { d } of Object.values(font.glyphs))
        expect(d).toMatch(/^(?:M[\d\s.-]+(?:[LQC][\d\s.-]+)+Z)*$/)
    }
    const serif = (await loadFont('serif'))!
    expect(serif.kerning.AV).toBeLessThan(-20)
    expect(await loadFont('toString')).toBeUndefined()
    expect((await assetsFor([text()])).font('serif')).toBe(serif)
  })

  it('an accent stands on its letter', async () => {
    const { glyphs } = (await loadFont('sans'))!
    expect(glyphs['è']!.d.startsWith(glyphs.e!.d)).toBe(true)
    expect(glyphs['è']!.d.length).toBeGreaterThan(glyphs.e!.d.length)
    expect(glyphs['è']!.advance).toBe(glyphs.e!.advance)
  })

  it('arch upwards and sag downwards as far as their curve says', () => {
    const middleOf = (curve: number) => {
      const [mark] = motifMarks([text({ text: 'nnnnnnnnnnn', curve })], 'front', regions, assets)
      const points = pointsOf(mark!)
      const near = boxOf(points.filter(({ x }) => Math.abs(x - 400) < 10))
      const ends = boxOf(points.filter(({ x }) => Math.abs(x - 400) > 85))
      return near.y - ends.y
    }
    expect(middleOf(0.8)).toBeLessThan(middleOf(0.3))
    expect(middleOf(0.3)).toBeLessThan(-5)
    expect(Math.abs(middleOf(0))).toBeLessThan(2)
    expect(middleOf(-0.3)).toBeGreaterThan(5)
  })
})

describe('what is said of motifs', () => {
  const t = translator('en', wordsOf('en'))
  const [rose] = readMotifs([{ ...text(), kind: 'figure', figure: figures[0]!.id }]).motifs
  const line: Motif = { ...text(), kind: 'pen', points: [{ x: 0, y: 0 }, { x: 0.5, y: 0 }], breadth: 3 } as Motif // prettier-ignore

  it('one clause of the description, the same things together', () => {
    expect(describeMotifs([], t)).toBe('')
    expect(describeMotifs([text(), line, { ...line, view: 'back' }, line], t)).toBe(
      'the words “Ana” across the front, two lines drawn by hand, a line drawn by hand on the back',
    )
    expect(describeMotifs([rose!, rose!], t)).toMatch(/^(?:two |2 × )/)
    const many = Array.from({ length: 20 }, (_, i) => text({ text: `${i}` }))
    expect(describeMotifs(many, t)).toMatch(/“7” across the front, and 12 more$/)
    expect(dress.describe(dress.start, [text({ text: '{parts}' })], t)).toMatch(
      /“\{parts\}” across the front\.$/,
    )
  })

  it('every language has the same words, with the same gaps', () => {
    const gaps = (word: string) => [...word.matchAll(/\{\w+\}/g)].map(String).sort()
    for (const locale of locales) {
      expect(Object.keys(motifWords[locale]).sort()).toEqual(Object.keys(motifWords.en).sort())
      for (const [key, word] of Object.entries(motifWords[locale]))
        expect(gaps(word)).toEqual(gaps(motifWords.en[key]!))
    }
    for (const id of fontIds) expect(t(`studio.font.${id}`)).not.toMatch(/^studio/)
  })

  it('each kind has its price, and its line only where it costs', () => {
    const prices = { base: {}, extra: { 'motif.text': 700, 'motif.pen': 0 } }
    expect(priceMotifs([text(), text(), line], prices)).toEqual([
      { label: 'motifs.price.text', amount: 1400, count: 2 },
    ])
  })

  it('only the visitor’s own is to be seen by the shop first', () => {
    expect([text(), line, rose!].map(isOwn)).toEqual([true, true, false])
  })

  it('a colour close to the cloth is warned of, seen through as well', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
    expect(isLegible('#1f6b6b', '#1f6b6b')).toBe(false)
    expect(contrastWarning(text({ color: '#237070' }), '#1f6b6b')).toBe('motifs.faint')
    expect(contrastWarning(text(), '#1f6b6b')).toBeUndefined()
    expect(contrastWarning(text({ opacity: 0.1 }), '#808080')).toBe('motifs.faint')
  })
})
