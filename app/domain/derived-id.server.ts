import { hash } from 'node:crypto'

/**
 * An id that follows from what the row is about (`derivedId('conversion', shareId)`), 22 base64url
 * symbols. A transaction that runs twice then writes the same row twice, not two rows.
 */
export function derivedId(...parts: (string | number)[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 22)
}
