import { createHash } from 'node:crypto'
import { derivedId } from '~/domain/derived-id.server'
import type { OwnPart, Review } from './review'

/** A part's key: a hash, so that what was approved is known again when its words are long forgotten. */
export const partKey = ({ kind, text }: OwnPart): string =>
  createHash('sha256').update(`${kind} ${text}`).digest('base64url')

/** Names what staff were shown: a decision is on that, and not on what its visitor changed it to meanwhile. */
export const shownAs = ({ id, document }: Pick<Review, 'id' | 'document'>): string =>
  derivedId('shown', id, JSON.stringify(document))
