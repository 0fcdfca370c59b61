import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { setupLinks, staff } from '#db/schema'
import type { Keys } from '~/domain/keys.server'
import type { Person, Role, StaffMember } from './staff'

const member = { id: staff.id, name: staff.name, email: staff.email, role: staff.role }

/** With the password's hash, for signing in and nothing else. Who left is not found. */
export async function staffByEmail(
  db: Reader,
  email: string,
): Promise<(StaffMember & { passwordHash: string }) | undefined> {
  const [row] = await db
    .select({ ...member, passwordHash: staff.passwordHash })
    .from(staff)
    .where(and(eq(staff.email, email.trim().toLowerCase()), isNull(staff.leftAt)))
  return row
}

/** Somebody who works here; who left is not found. */
export async function staffById(db: Reader, id: string): Promise<StaffMember | undefined> {
  const [row] = await db
    .select(member)
    .from(staff)
    .where(and(eq(staff.id, id), isNull(staff.leftAt)))
  return row
}

/** Accounts there ever were, those of people who left included. */
export function staffCount(db: Reader): Promise<number> {
  return db.$count(staff)
}

/** All who ever had an account: who works here first, in the order they came. */
export async function staffPeople(db: Reader): Promise<Person[]> {
  const people = await db
    .select({ ...member, createdAt: staff.createdAt, leftAt: staff.leftAt })
    .from(staff)
    .orderBy(asc(staff.createdAt), asc(staff.id))
  return [...people.filter(({ leftAt }) => !leftAt), ...people.filter(({ leftAt }) => leftAt)]
}

/** What a setup link gives, while it works. One of a first start is dead as soon as the shop has staff. */
export async function liveSetupLink(
  db: Reader,
  { token, now, keys }: { token: string; now: Date; keys: Keys },
): Promise<{ role: Role } | undefined> {
  const [link] = await db
    .select()
    .from(setupLinks)
    .where(eq(setupLinks.tokenHash, keys.hashToken(token)))
  if (!link || link.usedAt || link.expiresAt <= now) return undefined
  if (link.createdBy === null && (await staffCount(db)) > 0) return undefined
  return { role: link.role }
}

export interface Invitation {
  tokenHash: string
  role: Role
  by: string
  expiresAt: Date
}

/** Invitations that nobody has used yet and that still work, the latest first. */
export async function openInvitations(db: Reader, now: Date): Promise<Invitation[]> {
  const { tokenHash, role, expiresAt, createdAt } = setupLinks
  return db
    .select({ tokenHash, role, expiresAt, by: staff.name })
    .from(setupLinks)
    .innerJoin(staff, eq(staff.id, setupLinks.createdBy))
    .where(and(isNull(setupLinks.usedAt), gt(expiresAt, now)))
    .orderBy(desc(createdAt), asc(tokenHash))
}
