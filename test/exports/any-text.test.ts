import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { createTiles } from '~/pictures/tiles.server'
import type { ExportFile } from '~/exports/files'
import { makeExport } from '~/exports/make.server'
import { createPaper } from '~/exports/paper.server'
import type { Face } from '~/exports/paper-fonts.server'
import { createPainter } from '~/pictures/painter.server'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import { fontIds, loadFont } from '~/products/motifs/fonts'
import { lettering } from '~/products/motifs/lettering'
import { motifLimits, type TextMotif } from '~/products/motifs/motif'
import { wordsOf } from '~/products/motifs/letters'
import { productOf } from '~/products/registry'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allAlphabets } from '../support/alphabets'
import { isLong } from '../support/long'

const numRuns = isLong ? 20_000 : 400

/** Latin letters and the marks that may follow them, other scripts, and whatever else there is. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'abrtzåßŁơ'),
      fc.integer({ min: 0x300, max: 0x36f }).map((mark) => String.fromCodePoint(mark)),
      fc.constantFrom('עִ', 'हि', '👩🏽‍🚀', 'ﬃ', '\u200d', '\ufffe', ' ', '-'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: motifLimits.text },
  )
  .map((parts) => wordsOf(parts.join('')))

/** What made a sheet fail: the face has no place for the mark at this letter. */
const known = 'r\u0328'

let fonts: Awaited<ReturnType<typeof loadFont>>[]
beforeAll(async () => {
  fonts = await Promise.all(fontIds.map((id) => loadFont(id, allAlphabets)))
})

test('whatever a motif may say can be written on paper, in every face and however narrow', async () => {
  const paper = createPaper({ title: known, author: known, lang: 'en', now: new Date(0) })
  const written = (said: string) => {
    for (const face of ['text', 'strong', 'display'] satisfies Face[]) {
      expect(paper.widthOf(said, { face })).toBeGreaterThanOrEqual(0)
      paper.write(said, 40, 40, { face, width: 30 })
    }
  }
  written(known)
  fc.assert(fc.property(text, written), { numRuns })
  expect((await paper.end()).subarray(0, 5).toString()).toBe('%PDF-')
}, 60_000)

test('every letter with every mark that the faces hold can be written', async () => {
  const paper = createPaper({ title: 'Marks', author: 'Toile', lang: 'en', now: new Date(0) })
  const marks = Array.from({ length: 0x70 }, (_, i) => String.fromCodePoint(0x300 + i))
  for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,-')
    for (const face of ['text', 'display'] satisfies Face[])
      expect(paper.widthOf(marks.map((mark) => letter + mark).join(' '), { face })).toBeGreaterThan(0)
  await paper.end()
}, 60_000)

test('letters that the paper lacks are drawn on it, in lines as wide as they may be, and read aloud as they were typed', async () => {
  const words = ['Олена', 'שרה כהן', 'محمد', 'みさき', 'Ελένη']
  const font = (await loadFont('round', allAlphabets))!
  const paper = createPaper({ title: 'Words', author: 'Toile', lang: 'en', now: new Date(0), font })
  for (const one of words) paper.write(`Words “${one}”, and more`, 40, 40, { width: 98 })
  const [one, two] = [98, 40].map((width) => paper.heightOf('“שרה כהן לוי”', { width }))
  expect(two).toBeGreaterThan(one! * 1.9)
  expect(paper.widthOf('みさき', {})).toBeGreaterThan(20)
  expect(paper.heightOf('み'.repeat(60), { width: 98 })).toBeGreaterThan(one! * 3)
  const pdf = await paper.end()
  for (const said of words) {
    const sixteen = Buffer.from(said, 'utf16le').swap16()
    expect([said, pdf.includes(Buffer.concat([Buffer.from([0xfe, 0xff]), sixteen]))]).toEqual([said, true])
  }
}, 60_000)

test('whatever a motif may say can be set in every font, along every curve', () => {
  const curve = fc.double({ min: -1, max: 1, noNaN: true })
  fc.assert(
    fc.property(text, curve, (said, bent) => {
      for (const font of fonts) expect(lettering(said, font!, bent)?.d ?? '').not.toMatch(/NaN|Infinity/)
    }),
    { numRuns },
  )
}, 60_000)

test('a design full of such words has its picture, its drawing, its story and its sheet', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'toile-words-'))
  const uploads = { bytes: async () => undefined, present: async () => new Set<string>() }
  const painter = createPainter({ tiles: createTiles({ svg: tileSvg }), uploads, dataDir })
  const words = [known, ...fc.sample(text, { numRuns: motifLimits.count - 1, seed: 5 })].filter(Boolean)
  const placed = {
    kind: 'text',
    view: 'front',
    x: 400,
    width: 120,
    angle: 0,
    flip: false,
    opacity: 1,
  } as const
  const motifs = words.map((said, i): TextMotif => {
    const font = fontIds[i % fontIds.length]!
    return { ...placed, id: `w${i}`, y: 300 + i * 10, text: said, font, color: '#123456', curve: 0 }
  })
  const { version, start } = productOf('dress')!
  const document = { product: 'dress', version, choices: start, motifs }
  const about = {
    id: known,
    document,
    view: 'front',
    locale: 'fil',
    timeZone: 'UTC',
    now: new Date(0),
  } as const
  const begins = { 'picture.png': 'PNG', 'picture.svg': '<svg', 'story.jpg': '\xff\xd8', 'sheet.pdf': '%PDF' }
  for (const [file, beginning] of Object.entries(begins) as [ExportFile, string][]) {
    const bytes = await makeExport({ painter, uploads }, { ...about, file, shop: known })
    expect(bytes.toString('latin1', 0, 8)).toContain(beginning)
  }
  await rm(dataDir, { recursive: true, force: true })
}, 60_000)
