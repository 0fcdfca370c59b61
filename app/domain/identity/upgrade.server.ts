import { and, eq, isNotNull, isNull, like, or } from 'drizzle-orm'
import { conversions, conversionTraces, outbox, proofs, sessions, shares, visitors } from '#db/schema'
import type { Writer } from '#db/store'
import type { Keys } from '~/domain/keys.server'
import { browserTraces, remember } from './commands.server'
import { mailboxTraces } from './identity'

const batch = 500
/** A device or session as 0.1.0 marked it: SHA-256 in hex, not keyed. */
const unkeyed = '_'.repeat(64)

/** Staff get so long for what 0.1.0 held without a date. */
const days = 14

/**
 * Brings rows of 0.1.0 up to what is asked of people now: canonical forms where an address is still at hand, keyed
 * traces, and whose the open sessions are. Done in pieces of one transaction each; does nothing the second time.
 * True when there is more to do. An address that can't be opened is left as it is.
 */
export async function upgradeIdentities(
  tx: Writer,
  { keys, now }: { keys: Keys; now: Date },
): Promise<boolean> {
  const found = [
    await visitorForms(tx, keys, now),
    await waitingForms(tx, keys),
    await keyedTraces(tx, keys),
    await openSessions(tx, keys, now),
  ]
  await tx
    .update(conversions)
    .set({ decideBy: new Date(now.getTime() + days * 86_400_000) })
    .where(and(eq(conversions.state, 'held'), isNull(conversions.decideBy)))
  return found.some(Boolean)
}

/** The forms of a sealed address; undefined when it can't be opened. */
function formsOf(sealed: string, keys: Keys) {
  try {
    return keys.mailboxKeys(keys.open(sealed))
  } catch {
    return undefined
  }
}

async function visitorForms(tx: Writer, keys: Keys, now: Date): Promise<boolean> {
  const rows = await tx
    .select()
    .from(visitors)
    .where(and(isNotNull(visitors.mailboxKey), isNotNull(visitors.address), isNull(visitors.canonicalKey)))
    .limit(batch)
  let changed = false
  for (const { id, address } of rows) {
    const forms = formsOf(address!, keys)
    if (!forms) continue
    const { canonicalKey, domainKey } = forms
    await tx.update(visitors).set({ canonicalKey, domainKey }).where(eq(visitors.id, id))
    await remember(tx, { visitorId: id, traces: mailboxTraces(forms), now })
    changed = true
  }
  return changed
}

/** Friends not yet written to, mails not yet sent, codes not yet typed. */
async function waitingForms(tx: Writer, keys: Keys): Promise<boolean> {
  let changed = false
  const waiting = await tx
    .select()
    .from(shares)
    .where(and(isNotNull(shares.friendAddress), isNull(shares.friendCanonicalKey)))
    .limit(batch)
  for (const { id, friendAddress } of waiting) {
    const forms = formsOf(friendAddress!, keys)
    if (!forms) continue
    const { canonicalKey: friendCanonicalKey, domainKey: friendDomainKey } = forms
    await tx.update(shares).set({ friendCanonicalKey, friendDomainKey }).where(eq(shares.id, id))
    changed = true
  }
  const mails = await tx
    .select({ id: outbox.id, address: outbox.address })
    .from(outbox)
    .where(and(isNotNull(outbox.address), isNull(outbox.canonicalKey)))
    .limit(batch)
  for (const { id, address } of mails) {
    const forms = formsOf(address!, keys)
    if (!forms) continue
    await tx.update(outbox).set({ canonicalKey: forms.canonicalKey }).where(eq(outbox.id, id))
    changed = true
  }
  const open = await tx
    .select()
    .from(proofs)
    .where(and(isNull(proofs.usedAt), isNull(proofs.canonicalKey)))
    .limit(batch)
  for (const { id, address } of open) {
    const forms = formsOf(address, keys)
    if (!forms) continue
    const { canonicalKey, domainKey } = forms
    await tx.update(proofs).set({ canonicalKey, domainKey }).where(eq(proofs.id, id))
    changed = true
  }
  return changed
}

async function keyedTraces(tx: Writer, keys: Keys): Promise<boolean> {
  const rows = await tx
    .select()
    .from(conversionTraces)
    .where(
      and(
        or(eq(conversionTraces.kind, 'device'), eq(conversionTraces.kind, 'session')),
        like(conversionTraces.key, unkeyed),
      ),
    )
    .limit(batch)
  for (const { conversionId, kind, key } of rows) {
    const old = and(
      eq(conversionTraces.conversionId, conversionId),
      eq(conversionTraces.kind, kind),
      eq(conversionTraces.key, key),
    )
    await tx
      .update(conversionTraces)
      .set({ key: keys.hashTrace(kind, key) })
      .where(old)
  }
  return rows.length > 0
}

async function openSessions(tx: Writer, keys: Keys, now: Date): Promise<boolean> {
  const known = await tx.query.identities.findFirst({ where: (row, is) => is.eq(row.kind, 'session') })
  if (known) return false
  const rows = await tx.select().from(sessions).where(isNotNull(sessions.visitorId))
  for (const { id, deviceId, visitorId } of rows) {
    const traces = browserTraces({ sessionId: id, deviceId }, keys)
    await remember(tx, { visitorId: visitorId!, traces, now })
  }
  return false
}
