import { and, eq, gt, isNull, lt } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { proofs, visitors } from '#db/schema'
import { isMailbox } from '~/domain/identity/queries.server'
import type { Keys } from '~/domain/keys.server'
import { enqueue } from '~/domain/outbox/commands.server'
import { readSettings } from '~/domain/settings/queries.server'
import { firstName, mailbox, proofRules } from './visitors'

/** An anonymous visitor, who owns designs and nothing else. */
export async function createVisitor(
  tx: Writer,
  { id, locale, now }: { id: string; locale: string; now: Date },
): Promise<void> {
  await tx.insert(visitors).values({ id, locale, createdAt: now })
}

/** How a visitor signs what they send. */
export async function nameVisitor(tx: Writer, { id, name }: { id: string; name: string }): Promise<void> {
  await tx
    .update(visitors)
    .set({ name: firstName.parse(name) })
    .where(eq(visitors.id, id))
}

export interface BeginProof {
  id: string
  sessionId: string
  visitorId: string
  name: string
  address: string
  /** A path of ours, where the visitor goes on. */
  next: string
  shareId?: string | undefined
  now: Date
  keys: Keys
  locale: string
  /** The app's own address, without a trailing slash. */
  publicUrl: string
}

export interface BegunProof {
  /** Six digits. For the mail, and for the demo's pages. */
  code: string
  pressToken: string
  /** False when this mailbox had its codes for this hour: nothing is sent then, and nothing can be proven. */
  mailed: boolean
}

/** Mails a code and a press to the address. A browser's earlier proof ends: one is live at a time. */
export async function beginProof(tx: Writer, proof: BeginProof): Promise<BegunProof> {
  const { id, sessionId, visitorId, next, shareId, now, keys, locale, publicUrl } = proof
  const name = firstName.parse(proof.name)
  const address = mailbox.parse(proof.address)
  const forms = keys.mailboxKeys(address)
  const code = keys.digitsFor(id)
  const pressToken = keys.tokenFor('press', id)

  await tx
    .update(proofs)
    .set({ usedAt: now })
    .where(and(eq(proofs.sessionId, sessionId), isNull(proofs.usedAt)))
  const anHourAgo = new Date(now.getTime() - 3_600_000)
  const lately = await tx.$count(proofs, and(isMailbox(proofs, forms), gt(proofs.createdAt, anHourAgo)))
  if (lately >= proofRules.mailsAnHour) return { code, pressToken, mailed: false }

  await tx.insert(proofs).values({
    id,
    sessionId,
    visitorId,
    name,
    ...forms,
    address: keys.seal(address),
    codeHash: keys.hashDigits(code, id),
    pressHash: keys.hashToken(pressToken),
    next,
    shareId: shareId ?? null,
    tries: 0,
    createdAt: now,
    expiresAt: new Date(now.getTime() + proofRules.minutes * 60_000),
  })
  const { shop } = await readSettings(tx)
  await enqueue(tx, {
    id: `proof-${id}`,
    email: 'prove-mailbox',
    locale,
    props: {
      shop: { name: shop.name, address: shop.address },
      code,
      pressUrl: `${publicUrl}/prove/${pressToken}`,
      name,
    },
    address,
    now,
    keys,
    host: new URL(publicUrl).hostname,
  })
  return { code, pressToken, mailed: true }
}

/**
 * Forgets codes, and the addresses they were mailed to, a day after they ran out. The cap by hour counts none so old.
 */
export async function eraseProofs(tx: Writer, { now }: { now: Date }): Promise<number> {
  const before = new Date(now.getTime() - proofRules.keptHours * 3_600_000)
  const gone = await tx.delete(proofs).where(lt(proofs.expiresAt, before)).returning({ id: proofs.id })
  return gone.length
}
