/**
 * Words as a reader takes them in: one case, one width, without accents or spacing. Two texts that fold alike need one
 * look.
 */
export const foldedWords = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
