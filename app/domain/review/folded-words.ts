/**
 * Words as a reader takes them in: one case, one width, without spacing. Two texts that fold alike need one look. An accent
 * stays: "año" and "ano" are two words.
 */
export const foldedWords = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
