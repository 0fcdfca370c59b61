import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Result } from '~/domain/result'
import type { Writer } from '#db/store'
import { approvals, conversions, designs, proofs, reviews, sessions, shares, visitors } from '#db/schema'
import { derivedId } from '~/domain/derived-id.server'
import { assignSession, inherit, remember } from '~/domain/identity/commands.server'
import { mailboxTraces, type Browser } from '~/domain/identity/identity'
import { sameHash, type Keys } from '~/domain/keys.server'
import { latestProof, type Proof } from './queries.server'
import { proofRules } from './visitors'

export type Proven = Result<
  { visitorId: string; next: string; shareId?: string },
  'wrong' | 'expired' | 'too-many'
>

/** Proves the mailbox whose code was typed in the browser that asked for it. Five tries, then it is spent. */
export async function proveByCode(
  tx: Writer,
  { code, browser, now, keys }: { code: string; browser: Browser; now: Date; keys: Keys },
): Promise<Proven> {
  const proof = await latestProof(tx, browser.sessionId)
  if (proof && proof.tries >= proofRules.tries) return { ok: false, reason: 'too-many' }
  if (!proof || !isLive(proof, now)) return { ok: false, reason: 'expired' }
  const digits = code.normalize('NFKC').replace(/[\s-]/g, '')
  if (sameHash(keys.hashDigits(digits, proof.id), proof.codeHash))
    return accept(tx, proof, { browser, now, keys })

  const tries = proof.tries + 1
  const spent = tries >= proofRules.tries
  await tx
    .update(proofs)
    .set({ tries, usedAt: spent ? now : null })
    .where(eq(proofs.id, proof.id))
  return { ok: false, reason: spent ? 'too-many' : 'wrong' }
}

/** Proves by the mailed page's button, in the browser that asked; `wrong` in any other. */
export async function proveByPress(
  tx: Writer,
  { pressToken, browser, now, keys }: { pressToken: string; browser: Browser; now: Date; keys: Keys },
): Promise<Proven> {
  const [proof] = await tx
    .select()
    .from(proofs)
    .where(eq(proofs.pressHash, keys.hashToken(pressToken)))
  // Proving gives a browser a new session: the second press of the same person comes from another one.
  if (!proof || (proof.sessionId !== browser.sessionId && !proof.usedAt))
    return { ok: false, reason: 'wrong' }
  if (proof.tries >= proofRules.tries) return { ok: false, reason: 'too-many' }
  if (!isLive(proof, now)) return { ok: false, reason: 'expired' }
  return accept(tx, proof, { browser, now, keys })
}

const isLive = (proof: Proof, now: Date) => !proof.usedAt && proof.expiresAt > now

async function accept(
  tx: Writer,
  proof: Proof,
  { browser, now, keys }: { browser: Browser; now: Date; keys: Keys },
): Promise<Proven> {
  await tx.update(proofs).set({ usedAt: now }).where(eq(proofs.id, proof.id))
  const visitorId = await visitorOf(tx, proof, now)
  const provenUntil = new Date(now.getTime() + proofRules.provenDays * 86_400_000)
  await remember(tx, { visitorId, traces: mailboxTraces(proof), now })
  await assignSession(tx, { browser, visitorId, provenUntil, now, keys })
  return { ok: true, visitorId, next: proof.next, ...(proof.shareId && { shareId: proof.shareId }) }
}

/** The visitor whose mailbox it is: known already, or this browser's own, or a new one beside it. */
async function visitorOf(tx: Writer, proof: Proof, now: Date): Promise<string> {
  const { mailboxKey, canonicalKey, domainKey, address, name } = proof
  const known = await knownBy(tx, proof)
  const [own] = await tx.select().from(visitors).where(eq(visitors.id, proof.visitorId))
  const facts = { name, mailboxKey, canonicalKey, domainKey, address, provenAt: known?.provenAt ?? now }
  if (known) {
    // The language that the pages of this browser speak is the one they read now.
    const locale = own?.locale ?? known.locale
    await tx
      .update(visitors)
      .set({ ...facts, locale })
      .where(eq(visitors.id, known.id))
    // What a proven visitor made stays theirs, even when someone else proves a mailbox in their browser.
    if (own && own.id !== known.id && !own.mailboxKey) await move(tx, own.id, known.id, now)
    return known.id
  }
  if (own && !own.mailboxKey) {
    await tx.update(visitors).set(facts).where(eq(visitors.id, own.id))
    return own.id
  }
  const id = derivedId('visitor', proof.id)
  await tx.insert(visitors).values({ id, locale: own?.locale ?? 'en', createdAt: now, ...facts })
  return id
}

/** Who has proven this mailbox before: under this very address, else under one that is surely the same mailbox's. */
async function knownBy(tx: Writer, { mailboxKey, canonicalKey, domainKey }: Proof) {
  const [exact] = await tx.select().from(visitors).where(eq(visitors.mailboxKey, mailboxKey))
  if (exact || !canonicalKey || domainKey) return exact
  const [same] = await tx
    .select()
    .from(visitors)
    .where(
      and(eq(visitors.canonicalKey, canonicalKey), isNull(visitors.domainKey), isNotNull(visitors.provenAt)),
    )
    .orderBy(asc(visitors.createdAt), asc(visitors.id))
    .limit(1)
  return same
}

/** An anonymous visitor turned out to be a known one. They own no chain of the ledger, so nothing is merged. */
async function move(tx: Writer, from: string, to: string, now: Date): Promise<void> {
  await inherit(tx, { from, to, now })
  await tx.update(designs).set({ visitorId: to }).where(eq(designs.visitorId, from))
  await tx.update(shares).set({ visitorId: to }).where(eq(shares.visitorId, from))
  await tx.update(conversions).set({ visitorId: to }).where(eq(conversions.visitorId, from))
  await tx.update(sessions).set({ visitorId: to }).where(eq(sessions.visitorId, from))
  await tx.update(reviews).set({ visitorId: to }).where(eq(reviews.visitorId, from))
  const approved = await tx.delete(approvals).where(eq(approvals.visitorId, from)).returning()
  const theirs = approved.map((row) => ({ ...row, visitorId: to }))
  if (theirs.length > 0) await tx.insert(approvals).values(theirs).onConflictDoNothing()
}
