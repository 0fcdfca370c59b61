import { and, gt, lt, lte, or, type Column, type SQL } from 'drizzle-orm'

/** Where a list that is shown a page at a time goes on: behind the row of this moment and id. */
export interface Cursor {
  at: Date
  id: string
}

/** So many of a visitor's own shares, or designs, are shown at a time. */
export const shownAtOnce = 24

/**
 * What comes behind a place in a list that is sorted by a moment, the latest first, and then by id. Written so that an
 * index on the moment finds it; what is added meanwhile moves nothing.
 */
export function afterCursor(at: Column, id: Column, place: Cursor | undefined): SQL | undefined {
  return place && and(lte(at, place.at), or(lt(at, place.at), gt(id, place.id)))
}
