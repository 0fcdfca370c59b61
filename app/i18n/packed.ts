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

/**
 * Data whose words are for the server's eyes only. Remix writes down for the browser what it can list, even where no
 * script will ever read it; a hundred kilobytes of words took a third of a page's time.
 */
export const unlisted = <Data extends { words: string }>(data: Data): Data =>
  Object.defineProperty(data, 'words', { enumerable: false })
