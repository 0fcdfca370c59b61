import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { describe as described, priceLinesOf } from '~/catalog/describe-design'
import { readDocument } from '~/domain/designs/designs'
import { wordsOf as tableOf } from '~/i18n/words'
import { translator } from '~/i18n/translate'
import { dress } from '~/products/dress'
import { assetsFor, fontIds, loadFont } from '~/products/motifs/fonts'
import type { FontTable } from '~/products/motifs/font'
import { letters, missesAny, missingIn, wordsOf } from '~/products/motifs/letters'
import { lettering } from '~/products/motifs/lettering'
import type { TextMotif } from '~/products/motifs/motif'
import { readMotifs } from '~/products/motifs/read'
import { locales } from '~/i18n/language'
import type { Assets } from '~/products/product'
import { changed } from '~/catalog/motifs/edit'
import { missingWords } from '~/catalog/motifs/missing-letters'
import { motifsOfForm } from '~/catalog/motifs/plain-form'
import { rejectedFieldsOf, rejectedFieldWords } from '~/catalog/rejected-fields'
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
  fonts = await Promise.all(fontIds.map(async (id) => (await loadFont(id))!))
  assets = await assetsFor([text('A')])
})

it('what is told to be there is what every font has, and but for the space all of it can be seen', () => {
  for (const { id, glyphs } of fonts) {
    expect([id, Object.keys(glyphs).sort().join('')]).toEqual([id, Array.from(letters).sort().join('')])
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
      expect(Array.from(words).filter((one) => !letters.includes(one))).toEqual([])
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
  url.searchParams.append('unread', 'motif.new.text=Łucja שרה')
  url.searchParams.append('unread', 'motif.words.text=💃')
  for (const locale of locales) {
    const told = rejectedFieldWords(url, { product: dress, motifs: [text('Ana')], t: translator(locale, tableOf(locale)) })
    expect(told).toHaveLength(2)
    expect(told[0]).toContain('\u2068Ł\u2069 \u2068ש\u2069 \u2068ר\u2069 \u2068ה\u2069')
    expect(told[0]).toMatch(/[“«]ucja[”»]/)
    expect(told[1]).toContain('💃')
    expect(told.join()).not.toMatch(/studio\.|\{/)
  }
}) // prettier-ignore

it('a whole picture of joined parts is one letter that is missing, and an accent that no font has is left off', () => {
  expect(missingIn('A👩‍🚀B👩‍🚀')).toEqual(['👩‍🚀'])
  expect(wordsOf('A👩‍🚀B👩‍🚀')).toBe('AB')
  expect([wordsOf('Łódź'), missingIn('Łódź')]).toEqual(['ódz', ['Ł', 'ź']])
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
