import { motifLimits } from './motif'

/** Every character that words can be set in: all fonts have all of them. A test holds this to their tables. */
export const letters =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~¡£©«°·»¿' +
  'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿıŒœ–—‘’“”•…€'

const known = new Set(letters)

/** Nothing beyond so many units of what was typed is looked at. */
const mostTyped = motifLimits.text * 10

/** One line in one Unicode form, without what can't be seen. */
const lineOf = (typed: string) =>
  typed
    .slice(0, mostTyped)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/\p{C}/gu, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim()

/** A character as it can be set: itself, without the accent that no font has, or not at all. */
function set(character: string): string {
  if (known.has(character)) return character
  const bare = Array.from(character.normalize('NFD'))[0] ?? ''
  return known.has(bare) ? bare : ''
}

const setAll = (line: string) => firstOf(Array.from(line, set).join('').replace(/ {2,}/g, ' ').trim())

/** As many characters as a motif holds. */
const firstOf = (line: string) => Array.from(line).slice(0, motifLimits.text).join('').trim()

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
    missing.length > 0 ? missing : Array.from(lineOf(typed)).filter((one) => set(one) !== one)
  return [...new Set(unsettable.map((one) => Array.from(one).slice(0, longestShown).join('')))]
}
