import characters from '~/products/motifs/alphabets.json'
import type { Alphabet } from '~/products/motifs/alphabets'

/** Every alphabet that words can be written in. */
export const allAlphabets = Object.keys(characters) as Alphabet[]
