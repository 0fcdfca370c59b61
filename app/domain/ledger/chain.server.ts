import { createHash } from 'node:crypto'
import type { LedgerLine, NewLine, Verdict } from './ledger'

/** What the first line of every chain follows. */
export const beforeFirst = '0'.repeat(64)

const versionInUse = 1

/** Version 1: a JSON array of the fields in this order, the instant in ISO 8601 with milliseconds, UTC. */
function serialize(line: Omit<LedgerLine, 'id' | 'hash'>): string {
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
    line.previousHash,
  ])
}

function hashOf(line: Omit<LedgerLine, 'id' | 'hash'>): string {
  return createHash('sha256').update(serialize(line)).digest('hex')
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
  if (line.version !== versionInUse)
    return `Line ${line.seq} is of version ${line.version}, which is not known here.`
  if (line.seq !== place) return `Line ${place} is missing: line ${line.seq} stands in its place.`
  if (previous && line.visitorId !== previous.visitorId)
    return `Line ${line.seq} belongs to another visitor's chain.`
  if (line.previousHash !== (previous?.hash ?? beforeFirst))
    return `Line ${line.seq} does not follow the line before it.`
  if (line.hash !== hashOf(line)) return `Line ${line.seq} was changed after it was written.`
  return undefined
}
