const path = /^\/(?![/\\])[^\s\\\p{Cc}]{0,500}$/u

/** Where a reader goes on: a path of ours, never another site. Anything else becomes `otherwise`. */
export function ownPath(value: unknown, otherwise: string): string {
  return typeof value === 'string' && path.test(value) ? value : otherwise
}
