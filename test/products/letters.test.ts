import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { describe as described, priceLinesOf } from '~/catalog/describe-design'
import { readDocument } from '~/domain/designs/designs'
import { wordsOf as tableOf } from '~/i18n/words'
import { translator } from '~/i18n/translate'
import { dress } from '~/products/dress'
import { assetsFor, fontIds, loadFont } from '~/products/motifs/fonts'
import type { FontTable } from '~/products/motifs/font'
import { alphabetOf } from '~/products/motifs/alphabets'
import { missesAny, missingIn, wordsOf } from '~/products/motifs/letters'
import { lettering } from '~/products/motifs/lettering'
import type { TextMotif } from '~/products/motifs/motif'
import { readMotifs } from '~/products/motifs/read'
import { locales } from '~/i18n/language'
import type { Assets } from '~/products/product'
import { changed } from '~/catalog/motifs/edit'
import { missingWords } from '~/catalog/motifs/missing-letters'
import { standInWords } from '~/studio/motifs/stand-in-words'
import { motifsOfForm } from '~/catalog/motifs/plain-form'
import { rejectedFieldsOf, rejectedFieldWords } from '~/catalog/rejected-fields'
import { allAlphabets } from '../support/alphabets'
import { naughty } from '../support/naughty'

const text = (words: string): TextMotif => ({
  ...{ id: 'words', kind: 'text', view: 'front', x: 400, y: 400, width: 160, angle: 0, flip: false, opacity: 1 },
  ...{ text: words, font: 'serif', color: '#ffffff', curve: 0 },
}) // prettier-ignore
const t = translator('en', tableOf('en'))
const prices = { base: { dress: 100 }, extra: { 'motif.text': 5 } } as const
let fonts: FontTable[]
let assets: Assets

beforeAll(async () => {
  fonts = await Promise.all(fontIds.map(async (id) => (await loadFont(id, allAlphabets))!))
  assets = await assetsFor([text('A')])
})

const told = Array.from({ length: 0xffff }, (_, point) => String.fromCharCode(point)).filter(alphabetOf)

it('what is told to be there is what every font has, and but for the space all of it can be seen', () => {
  expect(told.length).toBeGreaterThan(950)
  for (const { id, glyphs } of fonts) {
    const single = Object.keys(glyphs).filter((key) => key.length === 1)
    expect([id, single.sort().join('')]).toEqual([id, told.sort().join('')])
    expect(Object.keys(glyphs).filter((one) => glyphs[one]!.d === '')).toEqual([' '])
  }
})

describe.each(naughty.map((typed) => [JSON.stringify(typed).slice(0, 60), typed]))(
  'of %s',
  (_name, typed) => {
    it('picture, description, price and what is saved are one', () => {
      const posted = { product: 'dress', version: dress.version, choices: dress.start, motifs: [text(typed)] }
      const read = readDocument(posted)
      if (!read.ok) throw new Error(read.error)
      const words = wordsOf(typed)
      const kept = read.document.motifs as TextMotif[]
      expect(kept.map((one) => one.text)).toEqual(words === '' ? [] : [words])

      // A narrow skirt has no folds that the letters would go along with.
      const { marks } = dress.draw({ ...dress.start, skirt: 'pencil' }, 'front', kept, assets)
      const drawn = marks.flatMap((mark) => (mark.type === 'glyphs' ? [mark.d] : []))
      expect(drawn).toEqual(words === '' ? [] : [lettering(words, fonts[0]!, 0)!.d])
      expect(Array.from(words).filter((one) => !alphabetOf(one) && one !== '\u200c')).toEqual([])
      expect((words.match(/\?/g) ?? []).length).toBeLessThanOrEqual((typed.match(/\?/g) ?? []).length)

      const said = described(read.document, t)
      if (words === '') expect(said).toBe(described({ ...read.document, motifs: [] }, t))
      else expect(said).toContain(`“${words}”`)
      const priced = priceLinesOf(read.document, prices).filter(({ label }) => label === 'motifs.price.text')
      expect(priced.map(({ count }) => count)).toEqual(words === '' ? [] : [1])
    })

    it('what is left out is told: while it is typed, by the server, and by the form without scripts', () => {
      const words = wordsOf(typed)
      const missing = missingIn(typed)
      const { lost } = readMotifs([text(typed)])
      expect(lost.includes('motifs.lost.letters')).toBe(missing.length > 0)
      expect(lost.length > 0).toBe(words === '' || missing.length > 0)

      const note = missingWords(typed, t)
      expect(note !== undefined).toBe(typed.trim() !== '' && (words === '' || missing.length > 0))
      if (note && words !== '') expect(note).toContain(`“${words}”`)
      expect(changed(text('Ana'), { text: typed })).toMatchObject({ text: words || 'Ana' })

      const form = new FormData()
      form.set('motif.new.text', typed)
      form.set('motif.words.text', typed)
      const regions = dress.printArea(dress.start, 'front')
      const had = [text('Ana')]
      const after = motifsOfForm(form, had, { view: 'front', regions, newId: () => 'new' }) as TextMotif[]
      // A form carries no halves of characters: the browser puts a sign of its own there.
      const sent = String(form.get('motif.new.text'))
      const whole = wordsOf(sent) !== '' && missingIn(sent).length === 0
      expect(after.map((one) => one.text)).toEqual(whole ? [words, words] : ['Ana'])
      const fields = rejectedFieldsOf(dress, form, had).map(({ field }) => field)
      if (typed.trim() === '') expect(fields).toEqual([])
      else if (!whole) expect(fields).toEqual(['motif.words.text', 'motif.new.text'])
    })
  },
)

it('a letter that no font has is named in the language of the page, and what the words will be', () => {
  const url = new URL('http://shop.example/studio/x')
  url.searchParams.append('unread', 'motif.new.text=김ucja 美咲')
  url.searchParams.append('unread', 'motif.words.text=💃')
  for (const locale of locales) {
    const told = rejectedFieldWords(url, { product: dress, motifs: [text('Ana')], t: translator(locale, tableOf(locale)) })
    expect(told).toHaveLength(2)
    expect(told[0]).toContain('\u2068김\u2069 \u2068美\u2069 \u2068咲\u2069')
    expect(told[0]).toMatch(/[“«]ucja[”»]/)
    expect(told[1]).toContain('💃')
    expect(told.join()).not.toMatch(/studio\.|\{/)
  }
}) // prettier-ignore

it('a whole picture of joined parts is one letter that is missing, and an accent that no font has is left off', () => {
  expect(missingIn('A👩‍🚀B👩‍🚀')).toEqual(['👩‍🚀'])
  expect(wordsOf('A👩‍🚀B👩‍🚀')).toBe('AB')
  expect([wordsOf('Yx\u0302a\u030c'), missingIn('Yx\u0302a\u030c')]).toEqual(['Yxǎ', ['x\u0302']])
  expect([wordsOf('Zoe\u0308'), missingIn('Zoe\u0308')]).toEqual(['Zoë', []])
})

it('words are read again as themselves, are no longer than a motif holds, and nothing is missing of them', () => {
  const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 90 }), fc.string({ unit: 'grapheme', maxLength: 90 }))
  fc.assert(
    fc.property(any, (typed) => {
      const words = wordsOf(typed)
      expect(wordsOf(words)).toBe(words)
      expect(missingIn(words)).toEqual([])
      expect(missingIn(typed).length > 0).toBe(missesAny(typed))
      expect(words.length).toBeLessThanOrEqual(60)
      expect(words).toBe(words.trim())
    }),
    { numRuns: 1000 },
  )
}) // prettier-ignore

it('pictures among words are refused in a sentence of their own, and the letters beside them in theirs', () => {
  const sentences = missingWords('Ana 💃 美', t)!
  expect(sentences).toBe(
    'No lettering of ours has \u2068美\u2069 yet. Emoji can’t be set as words: \u2068💃\u2069. On the cloth it will read “Ana”.',
  )
  expect(missingWords('❤️ 1️⃣ 🇮🇹', t)).toContain('Emoji can’t be set as words')
  expect(missingWords('💃', t)).not.toContain('lettering')
  expect(missingWords('© Ana', t)).toBeUndefined()
})

describe('words of designs that were made before there were other alphabets', () => {
  // Taken from the tables as they were then.
  const asTheyWere: Record<string, string> = {
    serif: '949ae916d5b76e19',
    sans: '5c5fcc5d5b7e40b7',
    script: 'ba192b0ed8e0129d',
    slab: 'e584635db45d0018',
    hand: 'deacc59eed94cf6a',
    stencil: 'cb5656042b9fc0ab',
  }

  const letters =
    ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~¡£©«°·»¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿıŒœ–—‘’“”•…€'

  it.each(Object.keys(asTheyWere))('keep every outline and every place in %s', (id) => {
    const font = fonts.find((one) => one.id === id)!
    const hash = createHash('sha256')
    for (const line of [letters, 'AVATAR To Wax, Yvér! “Perché così?” Ñandú & Œuvre'])
      for (const curve of [0, 0.5, -0.3]) {
        const { d, extent } = lettering(line, font, curve)!
        hash.update(d + JSON.stringify(extent))
      }
    expect(hash.digest('hex').slice(0, 16)).toBe(asTheyWere[id])
  })
})

const height = (word: string, font: FontTable) => lettering(word, font, 0)!.extent
/** The stretches of a line that are inked, from left to right, by the boxes of its outlines. */
function inked(word: string, font: FontTable): [from: number, to: number][] {
  const pieces = lettering(word, font, 0)!
    .d.split(/(?=M)/)
    .map((piece): [number, number] => {
      const xs = (piece.match(/-?[\d.]+/g) ?? []).map(Number).filter((_, i) => i % 2 === 0)
      return [Math.min(...xs), Math.max(...xs)]
    })
  return pieces
    .sort(([a], [b]) => a - b)
    .reduce<[number, number][]>((all, [from, to]) => {
      const last = all.at(-1)
      if (last && from <= last[1]) last[1] = Math.max(last[1], to)
      else all.push([from, to])
      return all
    }, [])
}
const order = (line: string, font: FontTable) =>
  font.order!(line, font).map(({ signs }) => signs.map(({ glyph }) => glyph).join('+'))

it.each(fontIds)('in %s a Vietnamese word has its letters and all their marks', (id) => {
  const font = fonts.find((one) => one.id === id)!
  expect(wordsOf('Nguyễn Phượng')).toBe('Nguyễn Phượng')
  for (const [bare, marked] of ['eê', 'êễ', 'EÊ', 'ÊỄ', 'aă', 'ăẵ', 'ưữ', 'oỏ'])
    expect([marked, height(marked!, font).top < height(bare!, font).top]).toEqual([marked, true])
  for (const [bare, marked] of ['eẹ', 'oợ', 'ỄỆ'])
    expect(height(marked!, font).bottom).toBeGreaterThan(height(bare!, font).bottom + 30)
  expect(font.glyphs['đ']!.d).not.toBe(font.glyphs.d!.d)
})

it.each(fontIds)(
  'in %s Arabic letters join, lam with alef to one, and marks stand at their letters',
  (id) => {
    const font = fonts.find((one) => one.id === id)!
    expect(order('ببب', font)).toEqual(['بf', 'بm', 'بi'])
    expect(order('سلام', font)).toEqual(['م', 'لاf', 'سi'])
    expect(inked('حسن', font)).toHaveLength(1)
    // What keeps letters apart in Persian does, and is kept in what is said of the design.
    expect(wordsOf('می\u200cشود')).toBe('می\u200cشود')
    expect(order('می\u200cشود', font).at(-3)).toBe('شi')
    expect(inked('ی\u200cش', font).length).toBeGreaterThan(inked('یش', font).length)

    expect(order('بَّ', font)[0]!.split('+').sort()).toEqual(['ب', 'َ', 'ّ'].sort())
    expect(height('بِ', font).bottom).toBeGreaterThan(height('ـ', font).bottom)
    expect(height('بَ', font).top).toBeLessThan(height('ب', font).top)
    expect(height('بَّ', font).top).toBeLessThan(height('بّ', font).top)
  },
)

it.each(fontIds)(
  'in %s Hebrew is read from right to left, numbers and Latin words in it from the left',
  (id) => {
    const font = fonts.find((one) => one.id === id)!
    expect(order('שרה', font)).toEqual(['ה', 'ר', 'ש'])
    expect(order('שרה 12 Ana', font).join('')).toBe('Ana 12 הרש')
    expect(order('Ana שרה כהן!', font).join('')).toBe('Ana ןהכ הרש!')
    expect(order('שרה (א)', font).join('')).toBe('(א) הרש')
    const [left, right] = [height('ל', font), height('לא', font)]
    expect(left.right - left.left).toBeLessThan(right.right - right.left)
    expect(order('שָׁ', font)[0]!.split('+')).toEqual(['ש', '\u05b8', '\u05c1'])
    expect(height('בָ', font).bottom).toBeGreaterThan(height('ב', font).bottom + 50)
  },
)

it('words wait for the alphabet they are written in', async () => {
  const [font] = fonts
  expect(lettering('Ana Олена', { ...font!, alphabets: new Set(['latin']) }, 0)).toBeUndefined()
  expect(lettering('Ana Олена', font!, 0)).toBeDefined()
})

it('what a font lacks is told to come from the one that stands in for it', () => {
  expect(standInWords('Nguyễn', 'serif', t)).toBeUndefined()
  expect(standInWords('Олена', 'classic', t)).toBeUndefined()
  expect(standInWords('Олена', 'serif', t)).toBe(
    '“Book” does not have all of these letters. They are set as in “Classic, many alphabets”.',
  )
})
