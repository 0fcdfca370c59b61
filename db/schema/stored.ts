/** A language that people are written to in. */
export type StoredLocale = 'en' | 'it' | 'fil'

/**
 * A design as some version of the app wrote it, which need not be this one. Of which product, and in which version of its
 * choices, is known; choices and motifs are whatever that version took them for, until the product reads them.
 */
export interface StoredDocument {
  product: string
  version: number
  choices: unknown
  motifs: unknown
}

/** What one section of the settings, or one version of the rules, is: an object. Who reads it parses it. */
export type StoredFields = Record<string, unknown>
