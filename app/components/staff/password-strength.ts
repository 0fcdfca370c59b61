export const shortestPassword = 10
export const longestPassword = 200

export type Strength = 'short' | 'weak' | 'fair' | 'strong'

const common = /password|passwort|qwert|asdfg|zxcvb|letmein|welcome|iloveyou|abc123|admin|atelier|toile/i

/**
 * How hard a password is to guess, told in words while it is typed. `known` are things a stranger can know, such as
 * the account's name and address: a password made of one of them is weak whatever its length.
 */
export function strengthOf(password: string, known: readonly string[] = []): Strength {
  const length = [...password].length
  if (length < shortestPassword) return 'short'
  const lower = password.toLowerCase()
  const given = known
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((part) => part.length >= 3)
  const left = given.reduce((rest, part) => rest.replaceAll(part, ''), lower.replace(common, ''))
  const runs = left
    .replace(/(.)\1+/gu, '$1')
    .replace(/(?:0123|1234|2345|3456|4567|5678|6789|7890|9876|8765)\d*/g, '')
  const different = new Set(runs).size
  if (different < 5 || runs.length < 6) return 'weak'
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) =>
    kind.test(password),
  ).length
  return length >= 16 || (length >= 12 && kinds >= 3) ? 'strong' : 'fair'
}
