/** A place as an address names it: milliseconds since 1970, and an id. */
const written = /^(\d{1,13})\.([\w-]{1,64})$/

/** Where a list on a page goes on, as `?name=` says; undefined where it is the list's beginning, or nothing of ours. */
export function cursorIn(query: URLSearchParams, name: string): { at: Date; id: string } | undefined {
  const [, at, id] = written.exec(query.get(name) ?? '') ?? []
  const moment = new Date(Number(at))
  return id !== undefined && !Number.isNaN(moment.getTime()) ? { at: moment, id } : undefined
}

/** What of one row more than fits is shown, and the place where the next page goes on, if there is one. */
export function pageOf<Row>(
  rows: Row[],
  most: number,
  cursorOf: (row: Row) => { at: Date; id: string },
): { shown: Row[]; next: string | undefined } {
  const shown = rows.slice(0, most)
  const last = shown.at(-1)
  if (rows.length <= most || !last) return { shown, next: undefined }
  const { at, id } = cursorOf(last)
  return { shown, next: `${at.getTime()}.${id}` }
}
