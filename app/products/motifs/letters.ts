import { alphabetOf } from './alphabets'
import { motifLimits } from './motif'

/** Nothing beyond so many units of what was typed is looked at. */
const mostTyped = motifLimits.text * 10

/** Keeps two Arabic letters from joining, as Persian is written; it alone of what can't be seen changes what is. */
const apart = '\u200c'
const isArabicLetter = (character = '') => /\p{L}/u.test(character) && alphabetOf(character) === 'arabic'
const isMark = (character: string) => character > '\u02ff' && /\p{M}/u.test(character)

/** One line in one Unicode form, without what can't be seen. */
const lineOf = (typed: string) =>
  typed
    .slice(0, mostTyped)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/(?!\u200c)\p{C}/gu, '')
    .replace(/\u200c+/g, (_, at: number, line: string) => {
      const after = line.slice(at).replace(/^\u200c+/, '')[0]
      return isArabicLetter(
        line
          .slice(0, at)
          .replace(/\p{M}+$/u, '')
          .at(-1),
      ) && isArabicLetter(after)
        ? apart
        : ''
    })
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim()

/** A character as it can be set: itself, without the accent that no font has, or not at all. */
function set(character: string): string {
  if (alphabetOf(character)) return character
  const bare = Array.from(character.normalize('NFD'))[0] ?? ''
  return alphabetOf(bare) ? bare : ''
}

/** Marks stand on letters of their own alphabet, and on nothing else. */
function setAll(line: string): string {
  let carrier = ''
  const all = Array.from(line, (character) => {
    if (character === apart) return character
    if (isMark(character))
      return /\p{L}/u.test(carrier) && alphabetOf(character) === alphabetOf(carrier) ? character : ''
    return (carrier = set(character))
  })
  return firstOf(all.join('').replace(/ {2,}/g, ' ').trim())
}

/** As many characters as a motif holds. */
const firstOf = (line: string) =>
  Array.from(line)
    .slice(0, motifLimits.text)
    .join('')
    .replace(/\u200c$/, '')
    .trim()

/**
 * What of these words can be drawn, as one line of at most as many characters as a motif holds; empty when nothing can.
 * It alone is kept, drawn, described and priced. Read again, it stays the same.
 */
export const wordsOf = (typed: string): string => setAll(lineOf(typed))

const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('en', { granularity: 'grapheme' }) : undefined
const graphemes = (text: string): string[] =>
  segmenter ? Array.from(segmenter.segment(text), ({ segment }) => segment) : Array.from(text)

/** Of one letter with a heap of marks, or of a long chain of joined pictures, so much is shown. */
const longestShown = 12

/** Whether these words, as many of them as a motif holds, would be drawn otherwise than they are written. */
export function missesAny(typed: string): boolean {
  const line = lineOf(typed)
  return setAll(line) !== firstOf(line)
}

/** What of these words can be seen and yet not be drawn, each once, in their order; not cut through a letter. */
export function missingIn(typed: string): string[] {
  if (!missesAny(typed)) return []
  const missing = graphemes(typed.slice(0, mostTyped).normalize('NFC')).filter((one) => {
    const seen = lineOf(one)
    return seen !== setAll(seen)
  })
  const unsettable =
    missing.length > 0 ? missing : Array.from(lineOf(typed)).filter((one) => isMark(one) || set(one) !== one)
  return [...new Set(unsettable.map((one) => Array.from(one).slice(0, longestShown).join('')))]
}

/** Whether what was typed as one letter is a picture: a face, a flag, a key cap. */
export const isEmoji = (letter: string): boolean =>
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(letter)
