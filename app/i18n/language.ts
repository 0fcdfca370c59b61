/** The languages that Toile speaks. What is written in them lies in `en/`, `it/` and `fil/`, and beside each product. */
export type Locale = 'en' | 'it' | 'fil'
export const locales: readonly Locale[] = ['en', 'it', 'fil']

/** Looks a word up and fills `{name}` gaps. `count` chooses between `key_one` and `key_other`. */
export type Translate = (key: string, params?: Record<string, string | number>) => string

/** Words of one language, keyed by dotted key: `studio.save`. */
export type Words = Record<string, string>
