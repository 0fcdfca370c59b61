import { randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { record } from '~/domain/audit/commands.server'
import type { Result } from '~/domain/result'
import type { Writer } from '#db/store'
import { sessions, setupLinks, staff } from '#db/schema'
import type { Keys } from '~/domain/keys.server'
import { staffById, staffPeople } from './queries.server'
import { invitationDays, placeRefusal, type Place, type PlaceRefusal, type Role } from './staff'

/**
 * A manager's invitation: the token of a link with which one person makes an account with this role, good for three
 * days. Only its hash is kept. Undefined when `by` is no manager, or not any more.
 */
export async function invite(
  tx: Writer,
  { role, by, now, keys }: { role: Role; by: string; now: Date; keys: Keys },
): Promise<string | undefined> {
  if ((await staffById(tx, by))?.role !== 'manager') return undefined
  const token = randomBytes(16).toString('base64url')
  const tokenHash = keys.hashToken(token)
  await tx.insert(setupLinks).values({
    tokenHash,
    role,
    createdBy: by,
    createdAt: now,
    expiresAt: new Date(now.getTime() + invitationDays * 86_400_000),
  })
  const line = { staffId: by, subject: 'invitation', subjectId: tokenHash, now } as const
  await record(tx, { ...line, act: 'invite', detail: { role } })
  return token
}

/** Takes an unused invitation back, by the hash of its token. False when `by` is no manager, or it is gone or used. */
export async function withdraw(
  tx: Writer,
  { tokenHash, by, now }: { tokenHash: string; by: string; now: Date },
): Promise<boolean> {
  if ((await staffById(tx, by))?.role !== 'manager') return false
  const gone = await tx
    .delete(setupLinks)
    .where(and(eq(setupLinks.tokenHash, tokenHash), isNull(setupLinks.usedAt)))
    .returning({ tokenHash: setupLinks.tokenHash })
  if (gone.length === 0) return false
  const line = { staffId: by, subject: 'invitation', subjectId: tokenHash, now } as const
  await record(tx, { ...line, act: 'withdraw-invitation' })
  return true
}

export type Placed = Result<object, PlaceRefusal>

/**
 * Gives a person another role, takes them out, or takes them back in. Who is taken out is signed out everywhere at once;
 * the visitor who may use the same browser stays. Invitations that a manager made end with their being one. Where they
 * are in that place already, nothing is changed.
 */
export async function place(
  tx: Writer,
  { id, place, by, now }: { id: string; place: Place; by: string; now: Date },
): Promise<Placed> {
  const people = await staffPeople(tx)
  const reason = placeRefusal(people, { by, id, place })
  if (reason) return { ok: false, reason }
  const before = people.find((person) => person.id === id)
  if (before && (place === 'back' ? !before.leftAt : place === before.role)) return { ok: true }
  await tx
    .update(staff)
    .set(place === 'out' ? { leftAt: now } : place === 'back' ? { leftAt: null } : { role: place })
    .where(eq(staff.id, id))
  if (place === 'out') await tx.update(sessions).set({ staffId: null }).where(eq(sessions.staffId, id))
  if (place === 'out' || place === 'counter') {
    await tx.delete(setupLinks).where(and(eq(setupLinks.createdBy, id), isNull(setupLinks.usedAt)))
  }
  const line = { staffId: by, subject: 'staff', subjectId: id, now } as const
  if (place === 'out') await record(tx, { ...line, act: 'let-go' })
  else if (place === 'back') await record(tx, { ...line, act: 'take-back' })
  else await record(tx, { ...line, act: 'change-role', detail: { from: before?.role ?? '', to: place } })
  return { ok: true }
}
