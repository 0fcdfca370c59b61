import { eq } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { setupLinks, staff } from '#db/schema'
import type { Keys } from '~/domain/keys.server'
import type { StaffMember } from './staff'

const member = { id: staff.id, name: staff.name, email: staff.email, role: staff.role }

/** With the password's hash, for signing in and nothing else. */
export async function staffByEmail(
  db: Reader,
  email: string,
): Promise<(StaffMember & { passwordHash: string }) | undefined> {
  const [row] = await db
    .select({ ...member, passwordHash: staff.passwordHash })
    .from(staff)
    .where(eq(staff.email, email.trim().toLowerCase()))
  return row
}

export async function staffById(db: Reader, id: string): Promise<StaffMember | undefined> {
  const [row] = await db.select(member).from(staff).where(eq(staff.id, id))
  return row
}

export function staffCount(db: Reader): Promise<number> {
  return db.$count(staff)
}

/** Whether a setup link still works. */
export async function isSetupLinkLive(
  db: Reader,
  { token, now, keys }: { token: string; now: Date; keys: Keys },
): Promise<boolean> {
  const [link] = await db
    .select()
    .from(setupLinks)
    .where(eq(setupLinks.tokenHash, keys.hashToken(token)))
  return link !== undefined && !link.usedAt && link.expiresAt > now
}
