import { DateTime } from 'luxon'

/** The last line of one chain: whose, its place, its hash. */
export type Head = readonly [visitorId: string, seq: number, hash: string]

/** What a checkpoint says of the whole ledger at one moment. */
export interface Statement {
  at: Date
  chains: number
  lines: number
  /** The checkpoint before it; null for the first. */
  previousId: string | null
}

export interface Checkpoint extends Statement {
  /** SHA-256 of what is signed, hexadecimal. */
  id: string
  /** Of each chain, in order of the visitor's id, by code units. */
  heads: readonly Head[]
  /** Ed25519, base64url. */
  signature: string
}

/** Version of the serialisation below. Another way of writing gets another number. */
export const checkpointVersion = 1

/** Version 1: one JSON array and a line feed for each head. The heads' SHA-256 is taken over all of them in a row. */
export const writeHead = ([visitorId, seq, hash]: Head): string =>
  `${JSON.stringify([visitorId, seq, hash])}\n`

/** Version 1: what is signed, a JSON array of these fields in this order; the instant in ISO 8601, UTC, milliseconds. */
export function writeStatement(statement: Statement, headsHash: string): string {
  const { at, chains, lines, previousId } = statement
  const fields = [
    'toile-checkpoint',
    checkpointVersion,
    at.toISOString(),
    chains,
    lines,
    previousId,
    headsHash,
  ]
  return JSON.stringify(fields)
}

/** In the order in which heads are signed. No database's own order of text is asked. */
export function inOrder(heads: readonly Head[]): Head[] {
  return [...heads].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

/**
 * What a checkpoint says of its time: now, and always later than the last one. So its order stays true after a clock
 * was set back, and no two are said to be of one moment.
 */
export function momentAfter(last: Date | undefined, now: Date): Date {
  return last && last >= now ? new Date(last.getTime() + 1) : now
}

/**
 * Whether a day of the shop's calendar has begun without a checkpoint. `wroteAt` is when this process last wrote one, by
 * its own clock: where the clock was set back, the last one says a later day, and there is still at most one a day.
 */
export function isDue(
  now: Date,
  { lastAt, wroteAt, timeZone }: { lastAt?: Date; wroteAt?: Date; timeZone: string },
): boolean {
  const dayOf = (at: Date) => DateTime.fromJSDate(at, { zone: timeZone }).toISODate()
  const today = dayOf(now)
  return [lastAt, wroteAt].every((at) => !at || dayOf(at) !== today)
}

/** So many of the last ones staff can look up a fingerprint among: more than a year's. */
export const checkpointsShown = 400

/** No vowels, so that no words come about. */
const letters = 'BCDFGHJKLMNPRSTV'

/** The first 64 bits of a checkpoint's id as four times four letters, to be written down by hand: `BCDF GHJK LMNP RSTV`. */
export function fingerprintOf(id: string): string {
  const written = [...id.slice(0, 16)].map((digit) => letters[parseInt(digit, 16)] ?? '?').join('')
  return written.replace(/.{4}(?=.)/g, '$& ')
}

/** Its file's name: the moment in ISO 8601, with what no file system minds. `2026-11-27T08-44-04.123Z.json` */
export const fileNameOf = (at: Date): string => `${at.toISOString().replaceAll(':', '-')}.json`
