import { nanoid } from 'nanoid'

/** A new opaque id, 21 symbols. Made before a transaction, never inside one: `work` may run twice. */
export function newId(): string {
  return nanoid()
}
