import unhomoglyph from 'unhomoglyph'
import { en } from './wordlists/en'
import { fil } from './wordlists/fil'
import { it } from './wordlists/it'

/** A stretch of a text, in UTF-16 units: from its first to behind its last. */
export interface Stretch {
  from: number
  to: number
}

/** Digits and signs that stand for letters. What stands for two is read both ways. */
const letters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'il',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '€': 'e',
  '!': 'i',
  '|': 'il',
  '¡': 'i',
  '§': 's',
}
const stand = /[01345789@$€!|¡§]/g

/** As a reader sees it: one case, no accents, letters of other scripts as those they look like. */
const seen = (text: string): string =>
  unhomoglyph(
    text
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase(),
  ).toLowerCase()

/** Each letter once where it stands several times in a row. */
const thin = (word: string): string => word.replace(/(.)\1+/gu, '$1')

const listed = new Set([en, it, fil].flatMap((list) => list.trim().split(/\s+/)).map(seen))
const listedThin = new Set([...listed].map(thin))

/** A word in which letters, and what may stand for them, follow each other. */
const wordOf = /[\p{L}\p{M}\p{Cf}\d@$€!|¡§]+/gu
/** One or two letters at a time with something between them, three times or more: "f u ck", "f.u.c.k". */
const apart = /[\s._*~,;:/+=–—-]/g
const spacedOf =
  /(?<![\p{L}\d])(?:[\p{L}\d@$€!|¡§]\p{M}*){1,2}(?:[\s._*~,;:/+=–—-]{1,3}(?:[\p{L}\d@$€!|¡§]\p{M}*){1,2}(?![\p{L}\p{M}\d])){2,}/gu

/**
 * The words of a text that stand on our lists, however they are written: with digits for letters, letters of another
 * script, letters apart or drawn out. They are marked for whoever reviews, and refuse nothing by themselves; a name in
 * which such a word only lies hidden is not marked.
 */
export function markedWords(text: string): Stretch[] {
  const words = [...text.matchAll(wordOf)]
    .map(stretchOf)
    .filter(({ from, to }) => isListed(text.slice(from, to)))
  const spaced = [...text.matchAll(spacedOf)].flatMap(({ index, 0: run }) => listedIn(run, index))
  const sorted = [...words, ...spaced].sort((one, other) => one.from - other.from || other.to - one.to)
  return sorted.filter(({ from }, nth) => sorted.slice(0, nth).every((before) => before.to <= from))
}

const stretchOf = ({ index, 0: word }: RegExpExecArray): Stretch => ({ from: index, to: index + word.length })

/** No listed word has more pieces than this. */
const mostPieces = 14

/** Listed words among pieces that stand apart, whichever pieces before and behind are none of theirs. */
function listedIn(run: string, at: number): Stretch[] {
  const pieces = [...run.matchAll(/[^\s._*~,;:/+=–—-]+/gu)].map(stretchOf)
  return pieces.flatMap(({ from }, first) =>
    pieces
      .slice(first + 2, first + mostPieces)
      .map(({ to }) => ({ from, to }))
      .filter(({ to }) => isListed(run.slice(from, to).replace(apart, '')))
      .map(({ to }) => ({ from: at + from, to: at + to })),
  )
}

function isListed(word: string): boolean {
  if (!/\p{L}/u.test(word)) return false
  // An exclamation mark at the end is one; so is a number behind a word.
  const bare = word.replace(/[!|\d]+$/u, '')
  return [word, bare].some((one) =>
    readings(one).some((reading) => listed.has(reading) || isDrawnOut(reading)),
  )
}

const isDrawnOut = (word: string): boolean => /(.)\1\1/u.test(word) && listedThin.has(thin(word))

/** A word with its digits read as letters, each way that they can be: two at most, as all that stand for two read alike. */
function readings(word: string): string[] {
  const read = (nth: 0 | 1) => seen(word.replace(stand, (sign) => letters[sign]![nth] ?? letters[sign]![0]!))
  return [...new Set([seen(word), read(0), read(1)])]
}
