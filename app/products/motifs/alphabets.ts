import characters from './alphabets.json'

/**
 * A font comes in parts, so that nobody waits for an alphabet they don't write: `latin` is what English, Italian and
 * Filipino need, `ext` the other languages written in Latin letters, Vietnamese too. A test holds all to the tables.
 */
export type Alphabet = keyof typeof characters

const ranges = Object.entries(characters).map(
  ([alphabet, range]) => [alphabet as Alphabet, new RegExp(`[${range}]`, 'u')] as const,
)

/** The alphabet that a character is set from; undefined where no font has it. */
export const alphabetOf = (character: string): Alphabet | undefined =>
  ranges.find(([, isIn]) => isIn.test(character))?.[0]

/** What a font must have of its alphabets to set a text, each once. */
export const alphabetsOf = (text: string): Alphabet[] => [
  ...new Set(Array.from(text, alphabetOf).filter((one) => one !== undefined)),
]
