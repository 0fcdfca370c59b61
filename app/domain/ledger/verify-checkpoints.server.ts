import { setImmediate as turn } from 'node:timers/promises'
import { and, eq, inArray, max } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { ledger } from '#db/schema'
import type { Signer } from '~/domain/signer.server'
import type { Checkpoint, Head, Statement } from './checkpoint'
import type { CheckpointFolder } from './checkpoint-files.server'
import { checkpointById, checkpointList, isGenuine } from './checkpoint.server'
import type { Flaw } from './flaws'

const pageOfHeads = 500

interface Options {
  signer: Pick<Signer, 'verifySignature'>
  folder: Pick<CheckpointFolder, 'read'>
  /** The folder's files, listed before the snapshot began: a file follows its commit, so each has its row in there. */
  files: readonly string[]
}

export interface CheckpointReport {
  /** In the database. */
  checkpoints: number
  files: number
  flaws: Flaw[]
}

type Known = Pick<Statement, 'at' | 'previousId'> & { id: string }

/**
 * Holds the ledger against every checkpoint, of the database and of the files: each one's signature, each head it
 * signed, each one before it. One checkpoint is in memory at a time. A chain that does not fit is told once, against
 * the newest checkpoint that it contradicts.
 */
export async function verifyCheckpoints(
  db: Reader,
  { signer, folder, files }: Options,
): Promise<CheckpointReport> {
  const flaws: Flaw[] = []
  const genuine = new Map<string, Known>()
  const check = createHeadCheck(db)

  const stored = await checkpointList(db)
  for (const { id } of stored) {
    const checkpoint = await checkpointById(db, id)
    if (!checkpoint) continue
    if (await isGenuine(checkpoint, signer)) {
      genuine.set(id, known(checkpoint))
      flaws.push(...(await check(checkpoint)))
    } else {
      flaws.push({ flaw: 'checkpoint-false', facts: { checkpoint: id, at: checkpoint.at.toISOString() } })
    }
  }

  for (const name of files.toReversed()) {
    const checkpoint = await folder.read(name)
    if (!checkpoint) {
      flaws.push({ flaw: 'file-unreadable', facts: { file: name } })
    } else if (!(await isGenuine(checkpoint, signer))) {
      flaws.push({ flaw: 'file-false', facts: { file: name } })
    } else if (!genuine.has(checkpoint.id)) {
      const { id: at } = checkpoint
      flaws.push({ flaw: 'checkpoint-lacking', facts: { file: name, checkpoint: at } })
      genuine.set(checkpoint.id, known(checkpoint))
      flaws.push(...(await check(checkpoint)))
    }
  }
  flaws.push(...orderFlaws([...genuine.values()]))
  return { checkpoints: stored.length, files: files.length, flaws }
}

const known = ({ id, at, previousId }: Checkpoint): Known => ({ id, at, previousId })

/** Each checkpoint names the one before it: none is missing between them, and none has two that follow it. */
function orderFlaws(checkpoints: readonly Known[]): Flaw[] {
  const flaws: Flaw[] = []
  const ids = new Set(checkpoints.map(({ id }) => id))
  const followed = new Map<string, string>()
  const oldestFirst = [...checkpoints].sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const { id, at, previousId } of oldestFirst) {
    const facts = { checkpoint: id, at: at.toISOString() }
    const before = previousId ?? ''
    const other = followed.get(before)
    if (previousId !== null && !ids.has(previousId))
      flaws.push({ flaw: 'checkpoint-gap', facts: { ...facts, previous: previousId } })
    if (other !== undefined) flaws.push({ flaw: 'checkpoint-fork', facts: { ...facts, other } })
    else followed.set(before, id)
  }
  return flaws
}

/** Compares heads with the ledger. What was found to hold is not asked again: most heads stand in many checkpoints. */
function createHeadCheck(db: Reader) {
  const held = new Set<string>()
  const reported = new Set<string>()

  return async function check(checkpoint: Checkpoint): Promise<Flaw[]> {
    const flaws: Flaw[] = []
    const open = checkpoint.heads.filter((head) => !held.has(head.join()) && !reported.has(head[0]))
    for (let at = 0; at < open.length; at += pageOfHeads) {
      const page = open.slice(at, at + pageOfHeads)
      const hashes = await hashesAt(db, page)
      for (const head of page) {
        const [visitor, seq, hash] = head
        if (hashes.get(visitor)?.get(seq) === hash) {
          held.add(head.join())
          continue
        }
        reported.add(visitor)
        const signed = { visitor, seq, checkpoint: checkpoint.id, at: checkpoint.at.toISOString() }
        flaws.push(await flawOf(db, signed))
      }
      await turn()
    }
    return flaws
  }
}

/** The hashes that stand at some heads' places. */
async function hashesAt(db: Reader, heads: readonly Head[]): Promise<Map<string, Map<number, string>>> {
  const places = await db
    .select({ visitorId: ledger.visitorId, seq: ledger.seq, hash: ledger.hash })
    .from(ledger)
    .where(
      and(
        inArray(ledger.visitorId, [...new Set(heads.map(([visitor]) => visitor))]),
        inArray(ledger.seq, [...new Set(heads.map(([, seq]) => seq))]),
      ),
    )
  const hashes = new Map<string, Map<number, string>>()
  for (const { visitorId, seq, hash } of places) {
    const chain = hashes.get(visitorId) ?? new Map<number, string>()
    hashes.set(visitorId, chain.set(seq, hash))
  }
  return hashes
}

/** The signed line is gone, or another one stands in its place. */
async function flawOf(
  db: Reader,
  signed: { visitor: string; seq: number; checkpoint: string; at: string },
): Promise<Flaw> {
  const [found] = await db
    .select({ seq: ledger.seq })
    .from(ledger)
    .where(and(eq(ledger.visitorId, signed.visitor), eq(ledger.seq, signed.seq)))
  if (found) return { flaw: 'head-other', facts: signed }
  const [end] = await db
    .select({ seq: max(ledger.seq) })
    .from(ledger)
    .where(eq(ledger.visitorId, signed.visitor))
  return end?.seq
    ? { flaw: 'head-cut', facts: { ...signed, end: end.seq } }
    : { flaw: 'head-gone', facts: signed }
}
