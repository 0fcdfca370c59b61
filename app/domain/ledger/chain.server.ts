import { hash } from 'node:crypto'
import type { Detail, LedgerLine, NewLine, Verdict } from './ledger'

/** What the first line of every chain follows. */
export const beforeFirst = '0'.repeat(64)

const versionInUse = 2

type Unhashed = Omit<LedgerLine, 'id' | 'hash'>

/**
 * A JSON array of the fields in this order, the instant in ISO 8601 with milliseconds, UTC. Version 2 has the detail
 * before the last one, as the very text that is stored.
 */
function serialize(line: Unhashed): string {
  return JSON.stringify([
    'toile-ledger',
    line.version,
    line.visitorId,
    line.seq,
    line.kind,
    line.campaignId,
    line.conversionId,
    line.rewardId,
    line.at.toISOString(),
    ...(line.version === 1 ? [] : [line.detail]),
    line.previousHash,
  ])
}

/** One text for one meaning: names in order, no spaces. */
function canonical(detail: Detail): string {
  return JSON.stringify(Object.fromEntries(Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1))))
}

function hashOf(line: Unhashed): string {
  return hash('sha256', serialize(line), 'hex')
}

/** Chains a line to the last one of its visitor (undefined: it is the first). */
export function chainLine(last: Pick<LedgerLine, 'seq' | 'hash'> | undefined, line: NewLine): LedgerLine {
  const placed = {
    visitorId: line.visitorId,
    seq: (last?.seq ?? 0) + 1,
    version: versionInUse,
    kind: line.kind,
    campaignId: line.campaignId,
    conversionId: line.conversionId ?? null,
    rewardId: line.rewardId ?? null,
    detail: line.detail ? canonical(line.detail) : null,
    at: line.at,
    previousHash: last?.hash ?? beforeFirst,
  }
  const hash = hashOf(placed)
  return { ...placed, id: hash.slice(0, 24), hash }
}

/**
 * Checks one visitor's lines, in order of `seq`: none missing from the start or the middle, none
 * edited, none from elsewhere. A removed tail does not show here; a signed head shows it.
 */
export function verifyChain(lines: readonly LedgerLine[]): Verdict {
  let previous: LedgerLine | undefined
  for (const line of lines) {
    const reason = flawOf(line, previous)
    if (reason) return { ok: false, seq: line.seq, id: line.id, reason }
    previous = line
  }
  return { ok: true, lines: lines.length, head: previous?.hash ?? beforeFirst }
}

function flawOf(line: LedgerLine, previous: LedgerLine | undefined): string | undefined {
  const place = (previous?.seq ?? 0) + 1
  if (line.version !== 1 && line.version !== versionInUse)
    return `Line ${line.seq} is of version ${line.version}, which is not known here.`
  // Its hash is not taken over a detail: one that stands there was slipped in.
  if (line.version === 1 && line.detail !== null)
    return `Line ${line.seq} is of version 1 and has a detail, which no such line was written with.`
  if (line.seq !== place) return `Line ${place} is missing: line ${line.seq} stands in its place.`
  if (previous && line.visitorId !== previous.visitorId)
    return `Line ${line.seq} belongs to another visitor's chain.`
  if (line.previousHash !== (previous?.hash ?? beforeFirst))
    return `Line ${line.seq} does not follow the line before it.`
  if (line.hash !== hashOf(line)) return `Line ${line.seq} was changed after it was written.`
  return undefined
}
