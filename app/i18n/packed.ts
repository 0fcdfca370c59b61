import type { Words } from './language'

const texts = new WeakMap<Words, string>()
const read = new Map<string, Words>()

/**
 * A language's words as one text. Remix writes down what a loader returns for every page, and walks through it value by
 * value: a text is one, the words are thousands.
 */
export function packed(words: Words): string {
  let text = texts.get(words)
  if (text === undefined) texts.set(words, (text = JSON.stringify(words)))
  return text
}

/** What was packed: the same words each time, so that nothing that depends on them is made again. */
export function unpacked(text: string): Words {
  let words = read.get(text)
  if (!words) read.set(text, (words = JSON.parse(text) as Words))
  return words
}
