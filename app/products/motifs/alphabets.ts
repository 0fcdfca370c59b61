import characters from './alphabets.json'

/**
 * A font comes in parts, so that nobody waits for an alphabet they don't write: `latin` is what English, Italian and
 * Filipino need, `ext` the other languages written in Latin letters, Vietnamese too.
 */
export type Alphabet = 'latin' | keyof typeof characters

/** The characters of the first part. A test holds this to the tables. */
export const letters =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~¡£©«°·»¿' +
  'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿıŒœ–—‘’“”•…€'

const inLatin = new Set(letters)
const others = Object.entries(characters).map(
  ([alphabet, range]) => [alphabet as Alphabet, new RegExp(`[${range}]`, 'u')] as const,
)

/** The alphabet that a character is set from; undefined where no font has it. */
export const alphabetOf = (character: string): Alphabet | undefined =>
  inLatin.has(character) ? 'latin' : others.find(([, isIn]) => isIn.test(character))?.[0]

/** All of them. */
export const allAlphabets: readonly Alphabet[] = ['latin', ...others.map(([alphabet]) => alphabet)]

/** What a font must have of its alphabets to set a text, each once. */
export const alphabetsOf = (text: string): Alphabet[] => [
  ...new Set(Array.from(text, alphabetOf).filter((one) => one !== undefined)),
]
