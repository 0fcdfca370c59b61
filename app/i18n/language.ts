import type { en } from './en'

/** The languages that Toile speaks. What is written in them lies in `en/`, `it/` and `fil/`, and beside each product. */
export type Locale = 'en' | 'it' | 'fil'
export const locales: readonly Locale[] = ['en', 'it', 'fil']

type Own = keyof typeof en
/** What is counted is asked for without its ending. */
type Counted<Key> = Key extends `${infer Stem}_one` ? Stem : Key extends `${infer Stem}_other` ? Stem : never
/** Words that colours and motifs bring along, and what each product does under its own id: `<product>.group.<id>`. */
type Brought =
  | `${'color' | 'motifs'}.${string}`
  | `${string}.${'color' | 'fabric' | 'group' | 'look' | 'phrase' | 'rule' | 'studio'}.${string}`
  | `${string}.${'about' | 'describe'}`

/** A key that there is a word for. */
export type WordKey = Own | Counted<Own> | Brought

/** Looks a word up and fills `{name}` gaps. `count` chooses between `key_one` and `key_other`. */
export type Translate = (key: WordKey, params?: Record<string, string | number>) => string

/**
 * A key whose parts only data knows: an option of some product, a reason that was stored, what is wrong with a field. It is
 * not held to the words by the compiler, but where it is made.
 */
export const keyOf = (key: string): WordKey => key as WordKey

/** Words of one language, keyed by dotted key: `studio.save`. */
export type Words = Record<string, string>
