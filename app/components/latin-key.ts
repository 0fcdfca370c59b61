/**
 * The key of a letter as a Latin keyboard has it, in small: where a keyboard writes other letters, the one that lies in the
 * same place. All other keys (arrows, signs, digits) are what they say.
 */
export function latinKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if ([...key].length !== 1) return key
  const letter = key.toLowerCase()
  if (/[a-z]/.test(letter) || !/\p{L}/u.test(letter)) return letter
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? letter
}
