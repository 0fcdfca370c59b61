import { and, eq, inArray, lt, lte } from 'drizzle-orm'
import { conversions, conversionTraces, identities, sessions } from '#db/schema'
import type { Writer } from '#db/store'
import type { Keys } from '~/domain/keys.server'
import { distinct, type Browser, type Trace } from './identity'

/** A browser's traces: its device, its session, and its network where that is known. */
export function browserTraces({ sessionId, deviceId, network }: Browser, keys: Keys): Trace[] {
  return [
    { kind: 'device', key: keys.hashTrace('device', deviceId) },
    { kind: 'session', key: keys.hashTrace('session', sessionId) },
    ...(network ? [{ kind: 'network' as const, key: keys.hashTrace('network', network) }] : []),
  ]
}

/** Remembers, for as long as it could matter, what a visitor is known by. Nothing is ever taken back. */
export async function remember(
  tx: Writer,
  { visitorId, traces, now }: { visitorId: string; traces: readonly Trace[]; now: Date },
): Promise<void> {
  if (traces.length === 0) return
  await tx
    .insert(identities)
    .values(distinct(traces).map((trace) => ({ ...trace, visitorId, firstSeenAt: now, lastSeenAt: now })))
    .onConflictDoUpdate({
      target: [identities.kind, identities.key, identities.visitorId],
      set: { lastSeenAt: now },
    })
}

/**
 * Gives a browser's session to a visitor. The only place where that is written, because whose it was before must
 * be remembered: a friend who answers in it later may be its former owner.
 */
export async function assignSession(
  tx: Writer,
  form: { browser: Browser; visitorId: string; provenUntil?: Date; now: Date; keys: Keys },
): Promise<void> {
  const { browser, visitorId, provenUntil, now, keys } = form
  const traces = browserTraces(browser, keys)
  const [before] = await tx
    .select({ visitorId: sessions.visitorId })
    .from(sessions)
    .where(eq(sessions.id, browser.sessionId))
  if (before?.visitorId && before.visitorId !== visitorId)
    await remember(tx, { visitorId: before.visitorId, traces, now })
  await remember(tx, { visitorId, traces, now })
  await tx
    .update(sessions)
    .set({ visitorId, ...(provenUntil && { provenUntil }) })
    .where(eq(sessions.id, browser.sessionId))
}

/** An anonymous visitor turned out to be a known one, who is from now on known by all that was theirs. */
export async function inherit(tx: Writer, { from, to, now }: { from: string; to: string; now: Date }) {
  const traces = await tx
    .select({ kind: identities.kind, key: identities.key })
    .from(identities)
    .where(eq(identities.visitorId, from))
  await remember(tx, { visitorId: to, traces, now })
}

/** Forgets what was last seen so long ago that no credit can depend on it. Up to `limit` at a time. */
export async function forgetIdentities(
  tx: Writer,
  { before, limit }: { before: Date; limit: number },
): Promise<number> {
  const { kind, key, visitorId, lastSeenAt } = identities
  const old = await tx
    .select({ kind, key, visitorId })
    .from(identities)
    .where(lt(lastSeenAt, before))
    .limit(limit)
  for (const row of old)
    await tx.delete(identities).where(and(eq(kind, row.kind), eq(key, row.key), eq(visitorId, row.visitorId)))
  return old.length
}

/**
 * Forgets sessions that ran out, up to `limit` at a time. Whose they ever were stays known by the marks that
 * `assignSession` made.
 */
export async function forgetSessions(
  tx: Writer,
  { now, limit }: { now: Date; limit: number },
): Promise<number> {
  const over = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(lte(sessions.expiresAt, now))
    .limit(limit)
  const ids = over.map(({ id }) => id)
  if (ids.length > 0) await tx.delete(sessions).where(inArray(sessions.id, ids))
  return ids.length
}

/** So long after it sent a form the way machines do, what a session does is held. */
const machineHours = 24

/** Notes that a session sent a form the way machines do. */
export async function noteMachine(tx: Writer, { sessionId, now }: { sessionId: string; now: Date }) {
  await tx.update(sessions).set({ machineAt: now }).where(eq(sessions.id, sessionId))
}

/** Whether a session did so lately; its last form may look like a person's. */
export async function actedAsMachine(
  tx: Writer,
  { sessionId, now }: { sessionId: string; now: Date },
): Promise<boolean> {
  const [row] = await tx.select({ at: sessions.machineAt }).from(sessions).where(eq(sessions.id, sessionId))
  return Boolean(row?.at && now.getTime() - row.at.getTime() < machineHours * 3_600_000)
}

/** Forgets what acts of so long ago were seen from. The marks stay: a friend counts once in a campaign. */
export async function forgetTraces(tx: Writer, { before }: { before: Date }): Promise<void> {
  const old = tx.select({ id: conversions.id }).from(conversions).where(lt(conversions.createdAt, before))
  await tx.delete(conversionTraces).where(inArray(conversionTraces.conversionId, old))
}
