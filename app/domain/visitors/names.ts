import type { Result } from '~/domain/result'
import { parse } from 'tldts'

/** Why something is not taken for a name; all but `signs` are words of `errors.name.*`, which are shown beside the field. */
export type NameTrouble =
  'line' | 'unseen' | 'long' | 'marks' | 'mixed' | 'link' | 'number' | 'words' | 'loud' | 'signs'

export type ReadName = Result<{ text: string }, NameTrouble>

/** So many characters of a first name, and so many words: what is longer is a message. */
const nameLimits = { letters: 40, words: 6, loudWords: 4, typed: 400 }

/** Controls, halves of characters, private ones, ends of lines, and what turns the direction of what follows. */
const broken = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u202d\u202e]/u
/** Letters in another dress: full and half width, and those of mathematics, which are read out sign by sign. */
const dressed = /[\uff01-\uff9f\ufb00-\ufb06\u{1d400}-\u{1d7ff}]+/gu
/** What can't be seen and shapes nothing. A choice of form is kept behind what has several: Han and Mongolian. */
const unseen =
  /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}(?<!\p{Script=Han}[\ufe00-\ufe02\u{e0100}-\u{e01ef}]|[\u1820-\u18aa][\u180b-\u180f])/gu

/** Scripts whose letters join differently, or not, where a joiner stands between them. */
const joining =
  'Arab Syrc Mong Nkoo Mand Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr Tibt Thaa Java Bali'
const joined = joining
  .split(' ')
  .map((script) => `\\p{sc=${script}}`)
  .join('')
  .concat('\u064b-\u0655\u0670')
const joinersInARow = /([\u200c\u200d])[\u200c\u200d]+/gu
const looseJoiners = new RegExp(
  `(?<![${joined}])[\\u200c\\u200d]|(?<!\\p{M})[\\u200c\\u200d](?![\\p{L}\\p{M}])`,
  'gu',
)

/** More than any spelling puts on one letter: two where accents are composed, six where vowels are marks. */
const piled =
  /\p{Me}|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}]\p{M}{3,}|[\p{M}\u200c\u200d]{7,}/u

/** Alphabets with letters that look like another's. Each word keeps to one of them. */
const alike = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Georgian', 'Coptic', 'Cherokee', 'Lisu'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
)

const letter = String.raw`\p{L}[\p{M}\u200c\u200d]*`
const apostrophe = `['’‘׳״]`
/** Words of letters, apostrophes before, in and after them, full stops, and what joins two parts of one. */
const word = `${apostrophe}?${letter}(?:${apostrophe}?\\.?[\\-֊־·・་]?${letter})*${apostrophe}?[.་]?`
const nameShape = new RegExp(`^${word}(?: ${word})*$`, 'u')

const failed = (reason: NameTrouble): ReadName => ({ ok: false, reason })

/**
 * A line as it was typed or pasted, in one Unicode form, single plain spaces between its words, and without what can't be
 * seen. Joiners stay where letters are shaped by them. Not one: what has a control or the end of a line within it, more
 * marks on a letter than any spelling, letters of two alphabets in one word that look alike, or more than `most`
 * characters.
 */
export function readLine(typed: string, most: number): ReadName {
  if (typed.length > nameLimits.typed) return failed('long')
  const trimmed = typed.trim()
  if (broken.test(trimmed)) return failed('line')
  const text = trimmed
    .replace(dressed, (letters) => letters.normalize('NFKC'))
    .normalize('NFC')
    .replace(unseen, '')
    .replace(joinersInARow, '$1')
    .replace(looseJoiners, '')
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
    .trim()
  if (text === '' && trimmed !== '') return failed('unseen')
  if (piled.test(text)) return failed('marks')
  const mixed = text.split(' ').some((one) => alike.filter((script) => script.test(one)).length > 1)
  if (mixed) return failed('mixed')
  if (Array.from(text).length > most) return failed('long')
  return { ok: true, text }
}

/** Domains that nobody can own, but that look like one. */
const reserved = /\.(?:example|test|invalid|localhost|local|onion)$/

/** Whether a mail program would make a link of something in it. */
export function holdsLink(text: string): boolean {
  if (/:\/\/|@|(?<![\p{L}\p{N}])(?:https?:|www(?![\p{L}]))/iu.test(text)) return true
  return text.split(' ').some((one) => {
    const bare = one.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    if (!/[\p{L}\p{N}]\p{M}*\.[\p{L}\p{N}]/u.test(bare)) return false
    return parse(bare).isIcann === true || reserved.test(bare)
  })
}

/** One sign for those that are typed for it, and no more than one of it. */
const plainSigns = (text: string) =>
  text
    .replace(/[`´′‛]/g, '’')
    .replace(
      / *[\u2010-\u2015\u2212\ufe58\ufe63-][ \u2010-\u2015\u2212\ufe58\ufe63-]*/g,
      (joint, at: number) => (at === 0 ? joint : '-'),
    )
    .replace(/[•‧∙⋅]/g, '·')

const initials = /^(?:\p{L}\p{M}*\.)+\p{L}\p{M}*\.?$/u

/** `Ma.Teresa` with the space after the full stop that keeps it from being read as an address. */
const spaced = (text: string) =>
  text
    .split(' ')
    .map((one) => (initials.test(one) ? one : one.replace(/\.(?=\p{L})/gu, '. ')))
    .join(' ')

const isLoud = (text: string) =>
  /[!¡]/.test(text) ||
  (text !== text.toLowerCase() &&
    text === text.toUpperCase() &&
    text.split(' ').filter((one) => /\p{L}{2}/u.test(one)).length >= nameLimits.loudWords)

/**
 * A person's name as it is, in any script, in one form; at most `most` characters. What it may hold beside letters and
 * their marks are apostrophes, hyphens, middle dots and full stops: nothing that makes a link, a header or a message.
 * Read again, it stays the same.
 */
export function readName(typed: string, most = nameLimits.letters): ReadName {
  const line = readLine(typed, nameLimits.typed)
  if (!line.ok) return line
  if (holdsLink(line.text)) return failed('link')
  if (/[\p{N}\p{Sc}%]/u.test(line.text)) return failed('number')
  if (isLoud(line.text)) return failed('loud')
  const text = spaced(plainSigns(line.text))
  if (Array.from(text).length > most) return failed('long')
  if (text.split(' ').length > nameLimits.words) return failed('words')
  return nameShape.test(text) ? { ok: true, text } : failed('signs')
}
