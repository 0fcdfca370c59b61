import characters from './alphabets.json'

/**
 * A font comes in parts, so that nobody waits for an alphabet they don't write: `latin` is what English, Italian and
 * Filipino need, `ext` the other languages written in Latin letters, Vietnamese too. A test holds all to the tables.
 */
export type Alphabet = keyof typeof characters

const ranges = Object.entries(characters).map(
  ([alphabet, range]) => [alphabet as Alphabet, new RegExp(`[${range}]`, 'u')] as const,
)

const found = new Map<string, Alphabet | undefined>()

/** The alphabet that a character is set from; undefined where no font has it. */
export function alphabetOf(character: string): Alphabet | undefined {
  if (!found.has(character)) {
    // As many as words of some languages have; who types all of Unicode is looked up anew.
    if (found.size > 999) found.clear()
    found.set(character, ranges.find(([, isIn]) => isIn.test(character))?.[0])
  }
  return found.get(character)
}

/** What a font must have of its alphabets to set a text, each once. */
export const alphabetsOf = (text: string): Alphabet[] => [
  ...new Set(Array.from(text, alphabetOf).filter((one) => one !== undefined)),
]
