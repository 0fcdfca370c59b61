import { createHash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { and, asc, count, desc, eq, gt, max } from 'drizzle-orm'
import type { Reader, Writer } from '#db/store'
import { ledger, ledgerCheckpoints } from '#db/schema'
import type { Signer } from '~/domain/signer.server'
import { inOrder, momentAfter, writeHead, writeStatement, type Checkpoint, type Head } from './checkpoint'

/** So many chains are read at a time; then others have their turn. */
const pageOfChains = 500

/** What is signed. Long ledgers are gone through with turns for others. */
async function statementOf(checkpoint: Omit<Checkpoint, 'id' | 'signature'>): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; at < checkpoint.heads.length; at += pageOfChains) {
    hash.update(
      checkpoint.heads
        .slice(at, at + pageOfChains)
        .map(writeHead)
        .join(''),
    )
    await turn()
  }
  return writeStatement(checkpoint, hash.digest('hex'))
}

const idOf = (statement: string) => createHash('sha256').update(statement).digest('hex')

/** Whether a checkpoint is as it was signed: its id, its signature, its heads in order and as many as it says. */
export async function isGenuine(
  checkpoint: Checkpoint,
  { verifySignature }: Pick<Signer, 'verifySignature'>,
): Promise<boolean> {
  const statement = await statementOf(checkpoint)
  return (
    checkpoint.id === idOf(statement) &&
    checkpoint.heads.length === checkpoint.chains &&
    verifySignature(statement, checkpoint.signature)
  )
}

/** The last line of every chain, in the order that is signed, and how many lines there are. */
async function readHeads(db: Reader): Promise<{ heads: Head[]; lines: number }> {
  const heads: Head[] = []
  let lines = 0
  for (let after = ''; ;) {
    const ends = db
      .select({
        visitorId: ledger.visitorId,
        seq: max(ledger.seq).as('last_seq'),
        lines: count().as('lines'),
      })
      .from(ledger)
      .where(gt(ledger.visitorId, after))
      .groupBy(ledger.visitorId)
      .orderBy(asc(ledger.visitorId))
      .limit(pageOfChains)
      .as('ends')
    const page = await db
      .select({ visitorId: ends.visitorId, seq: ledger.seq, hash: ledger.hash, lines: ends.lines })
      .from(ends)
      .innerJoin(ledger, and(eq(ledger.visitorId, ends.visitorId), eq(ledger.seq, ends.seq)))
      .orderBy(asc(ends.visitorId))
    for (const end of page) {
      heads.push([end.visitorId, end.seq, end.hash])
      lines += Number(end.lines)
      after = end.visitorId
    }
    if (page.length < pageOfChains) return { heads: inOrder(heads), lines }
    await turn()
  }
}

/** A checkpoint as it is stored, whole. */
export async function checkpointById(db: Reader, id: string): Promise<Checkpoint | undefined> {
  const [row] = await db.select().from(ledgerCheckpoints).where(eq(ledgerCheckpoints.id, id))
  return row
}

/** Every stored checkpoint without its heads, the newest first. */
export async function checkpointList(db: Reader, limit = 100_000) {
  return db
    .select({
      id: ledgerCheckpoints.id,
      at: ledgerCheckpoints.at,
      chains: ledgerCheckpoints.chains,
      lines: ledgerCheckpoints.lines,
      previousId: ledgerCheckpoints.previousId,
    })
    .from(ledgerCheckpoints)
    .orderBy(desc(ledgerCheckpoints.at), desc(ledgerCheckpoints.id))
    .limit(limit)
}

/** The newest checkpoint that is genuine. One put in by hand is not followed. */
async function lastGenuine(db: Reader, signer: Pick<Signer, 'verifySignature'>) {
  for (const { id } of await checkpointList(db)) {
    const checkpoint = await checkpointById(db, id)
    if (checkpoint && (await isGenuine(checkpoint, signer))) return checkpoint
  }
  return undefined
}

export interface Taken {
  checkpoint: Checkpoint
  /** How many were stored at the moment it was taken. */
  stored: number
}

/**
 * Signs the head of every chain. `db` is a snapshot: all heads are committed and of one moment, so none that an earlier
 * checkpoint saw is missed. Undefined when the lines are as many as the last genuine one says.
 */
export async function takeCheckpoint(
  db: Reader,
  { now, signer }: { now: Date; signer: Pick<Signer, 'sign' | 'verifySignature'> },
): Promise<Taken | undefined> {
  const last = await lastGenuine(db, signer)
  if ((await db.$count(ledger)) === (last?.lines ?? 0)) return undefined
  const { heads, lines } = await readHeads(db)
  const unsigned = {
    at: momentAfter(last?.at, now),
    heads,
    chains: heads.length,
    lines,
    previousId: last?.id ?? null,
  }
  const statement = await statementOf(unsigned)
  const checkpoint = { ...unsigned, id: idOf(statement), signature: signer.sign(statement) }
  return { checkpoint, stored: await db.$count(ledgerCheckpoints) }
}

/** Stores a checkpoint. False when another process stored one since it was taken: then that one holds. */
export async function storeCheckpoint(tx: Writer, { checkpoint, stored }: Taken): Promise<boolean> {
  if ((await tx.$count(ledgerCheckpoints)) !== stored) return false
  await tx.insert(ledgerCheckpoints).values(checkpoint)
  return true
}
