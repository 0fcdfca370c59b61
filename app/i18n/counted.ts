import { keyOf, type Translate } from './language'

/** A small number as a word, `three`, and with a capital, `Three`; larger ones stay figures. */
export function counted(t: Translate, count: number): { count: number; word: string; Word: string } {
  const key = `number.${count}`
  const found = t(keyOf(key))
  const word = found === key ? String(count) : found
  return { count, word, Word: word.charAt(0).toUpperCase() + word.slice(1) }
}
