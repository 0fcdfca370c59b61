import { assert, property, string, constantFrom } from 'fast-check'
import { expect, test } from 'vitest'
import { markedWords } from '~/domain/review/marked-words'

const marked = (text: string) => markedWords(text).map(({ from, to }) => text.slice(from, to))

test('a word on a list is marked, in each of the three languages', () => {
  expect(marked('Oh shit, Bea')).toEqual(['shit'])
  expect(marked('Sei uno stronzo, tu')).toEqual(['stronzo'])
  expect(marked('Putangina mo')).toEqual(['Putangina'])
})

test('digits for letters, letters of another script, accents, spaces and drawn-out letters hide nothing', () => {
  for (const text of [
    'sh1t',
    '$hit',
    'SHIT',
    'ѕhіt',
    's h i t',
    's.h.i.t',
    's-h-i-t',
    's h it',
    's,h,i,t',
    's/h/i/t',
    's+h+i+t',
    's – h – i – t',
    'sh¡t',
    '§hit',
    's\u200bhi\u200dt',
    'shiiiiit',
    'shít',
    'ｓｈｉｔ',
    '5h!t',
    'shit!!',
    'sh1t99',
  ])
    expect([text, marked(text).length]).toEqual([text, 1])
  expect(marked('my s h i t dress')).toEqual(['s h i t'])
  expect(marked('c4zz0')).toEqual(['c4zz0'])
  expect(marked('b0b0')).toEqual(['b0b0'])
})

test('a name in which such a word only lies hidden is not marked, and neither are numbers', () => {
  for (const text of [
    'Dick Cumming, Emily Dickinson',
    'Cockburn of Scunthorpe',
    'Essex Sussex Middlesex',
    'Montenegro',
    'a classic assembly',
    'Hancock and Hitchcock',
    'Pusateri, Titus, Shitake',
    '455 · 1999 · 13.11.2026',
    'A B C D',
    'Per Bea, la più bella',
    'Para kay Tita Lourdes',
    'J. R. R. Tolkien',
    'Lady Gaga & Pippa Van Dyke',
    'To Bea!',
  ])
    expect([text, marked(text)]).toEqual([text, []])
})

test('whatever is written, stretches are in order, apart, and inside the text; what stands around a word hides nothing', () => {
  const inText = (text: string) => {
    let end = 0
    for (const { from, to } of markedWords(text)) {
      expect(from).toBeGreaterThanOrEqual(end)
      expect(to).toBeGreaterThan(from)
      expect(to).toBeLessThanOrEqual(text.length)
      end = to
    }
  }
  assert(property(string({ unit: 'grapheme', maxLength: 60 }), inText), { numRuns: 500 })
  assert(
    property(
      string({ unit: 'grapheme', maxLength: 20 }),
      constantFrom('shit', 'cazzo', 'gago'),
      (text, word) => {
        expect(marked(`${text}, ${word}, ${text}`).some((one) => one.includes(word))).toBe(true)
      },
    ),
  )
})

test('a long text that is made to be slow is read within a test’s time', () => {
  const text = 'a '.repeat(5000) + 'ⓐ'.repeat(5000) + '1'.repeat(5000)
  expect(markedWords(text)).toEqual([])
})
