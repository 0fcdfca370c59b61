import { and, eq, isNull, lt } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { proofs, sessions, visitors } from '#db/schema'
import type { Locale } from '~/i18n/language'
import { assignSession } from '~/domain/identity/commands.server'
import type { Browser } from '~/domain/identity/identity'
import type { Keys } from '~/domain/keys.server'
import type { Result } from '~/domain/result'
import { enqueue } from '~/domain/outbox/commands.server'
import { mayMail, type MailRefusal } from '~/domain/outbox/gate'
import { codeFacts, peaceOf } from '~/domain/outbox/gate.server'
import { readSettings } from '~/domain/settings/queries.server'
import { firstName, mailbox, proofRules } from './visitors'

/** An anonymous visitor, who owns designs and nothing else. */
export async function createVisitor(
  tx: Writer,
  { id, locale, now }: { id: string; locale: Locale; now: Date },
): Promise<void> {
  await tx.insert(visitors).values({ id, locale, createdAt: now })
}

/** The session's visitor, made if it has none. `id` is for a new one; whichever it is comes back. */
export async function ensureVisitor(
  tx: Writer,
  form: { browser: Browser; id: string; locale: Locale; now: Date; keys: Keys },
): Promise<string> {
  const { browser, id, locale, now, keys } = form
  const [row] = await tx
    .select({ visitorId: sessions.visitorId })
    .from(sessions)
    .where(eq(sessions.id, browser.sessionId))
  if (row?.visitorId) return row.visitorId
  await createVisitor(tx, { id, locale, now })
  await assignSession(tx, { browser, visitorId: id, now, keys })
  return id
}

/** How a visitor signs what they send. */
export async function nameVisitor(tx: Writer, { id, name }: { id: string; name: string }): Promise<void> {
  await tx
    .update(visitors)
    .set({ name: firstName.parse(name) })
    .where(eq(visitors.id, id))
}

/** A visitor chose another language for the pages: mails to them are in it from now on. */
export async function readsIn(tx: Writer, { id, locale }: { id: string; locale: Locale }): Promise<void> {
  await tx.update(visitors).set({ locale }).where(eq(visitors.id, id))
}

export interface BeginProof {
  id: string
  sessionId: string
  visitorId: string
  /** Where it is asked for from, as far as that is known; see `siteOf`. */
  network?: string | undefined
  name: string
  address: string
  /** A path of ours, where the visitor goes on. */
  next: string
  shareId?: string | undefined
  now: Date
  keys: Keys
  locale: Locale
  /** The app's own address, without a trailing slash. */
  publicUrl: string
}

/**
 * Refused when `mayMail` says no: nothing is sent then, and nothing can be proven. Not where the mailbox wants peace:
 * nobody learns of that by asking for a code. The code has six digits, for the mail and for the demo's pages.
 */
export type BegunProof = Result<{ code: string; pressToken: string }, MailRefusal>

/** Mails a code and a press to the address. A browser's earlier proof ends: one is live at a time. */
export async function beginProof(tx: Writer, proof: BeginProof): Promise<BegunProof> {
  const { id, sessionId, visitorId, network, next, shareId, now, keys, locale, publicUrl } = proof
  const name = firstName.parse(proof.name)
  const address = mailbox.parse(proof.address)
  const forms = keys.mailboxKeys(address)
  const code = keys.digitsFor(id)
  const pressToken = keys.tokenFor('press', id)

  await tx
    .update(proofs)
    .set({ usedAt: now })
    .where(and(eq(proofs.sessionId, sessionId), isNull(proofs.usedAt)))
  const networkKey = network ? keys.hashTrace('network', network) : null
  const verdict = mayMail({
    email: 'prove-mailbox',
    now,
    writtenAt: now,
    peace: await peaceOf(tx, forms, now),
    code: await codeFacts(tx, { mailbox: forms, visitorId, networkKey, now }),
  })
  if (!verdict.ok && verdict.reason !== 'peace') return verdict

  await tx.insert(proofs).values({
    id,
    sessionId,
    visitorId,
    name,
    ...forms,
    address: keys.seal(address),
    networkKey,
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
    },
    address,
    now,
    keys,
    host: new URL(publicUrl).hostname,
  })
  return { ok: true, code, pressToken }
}

/**
 * Forgets codes, and the addresses they were mailed to, a day after they ran out. No budget counts any so old.
 */
export async function eraseProofs(tx: Writer, { now }: { now: Date }): Promise<number> {
  const before = new Date(now.getTime() - proofRules.keptHours * 3_600_000)
  const gone = await tx.delete(proofs).where(lt(proofs.expiresAt, before)).returning({ id: proofs.id })
  return gone.length
}
