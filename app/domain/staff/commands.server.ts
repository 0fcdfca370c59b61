import { randomBytes } from 'node:crypto'
import { eq, isNotNull, lte, or } from 'drizzle-orm'
import { record } from '~/domain/audit/commands.server'
import type { Result } from '~/domain/result'
import type { Writer } from '#db/store'
import { setupLinks, staff } from '#db/schema'
import type { Keys } from '~/domain/keys.server'
import { liveSetupLink } from './queries.server'
import { setupMinutes, staffEmail, staffName } from './staff'

/** The token of a first start's link, which makes one manager within 30 minutes. Only its hash is kept. */
export async function createSetupLink(tx: Writer, { now, keys }: { now: Date; keys: Keys }): Promise<string> {
  const token = randomBytes(16).toString('base64url')
  await tx.insert(setupLinks).values({
    tokenHash: keys.hashToken(token),
    role: 'manager',
    createdAt: now,
    expiresAt: new Date(now.getTime() + setupMinutes * 60_000),
  })
  return token
}

/** Forgets links that were used or ran out: they open nothing, and are not told from ones that never were. */
export async function forgetSetupLinks(tx: Writer, { now }: { now: Date }): Promise<number> {
  const gone = await tx
    .delete(setupLinks)
    .where(or(isNotNull(setupLinks.usedAt), lte(setupLinks.expiresAt, now)))
    .returning({ tokenHash: setupLinks.tokenHash })
  return gone.length
}

export type SetPassword = Result<{ staffId: string }, 'dead' | 'taken'>

/**
 * Makes a staff account with the role of a setup link: `dead` when the link is unknown, used or too old, `taken` when
 * the address has an account. The password comes hashed: hashing waits for more than the database.
 */
export async function setPassword(
  tx: Writer,
  {
    token,
    now,
    keys,
    ...account
  }: { token: string; name: string; email: string; passwordHash: string; id: string; now: Date; keys: Keys },
): Promise<SetPassword> {
  const link = await liveSetupLink(tx, { token, now, keys })
  if (!link) return { ok: false, reason: 'dead' }
  const { id, passwordHash } = account
  const made = await tx
    .insert(staff)
    .values({
      id,
      name: staffName.parse(account.name),
      email: staffEmail.parse(account.email),
      passwordHash,
      role: link.role,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: staff.id })
  if (made.length === 0) return { ok: false, reason: 'taken' }
  await tx
    .update(setupLinks)
    .set({ usedAt: now })
    .where(eq(setupLinks.tokenHash, keys.hashToken(token)))
  const line = { staffId: id, act: 'set-password', subject: 'staff', subjectId: id, now } as const
  await record(tx, { ...line, detail: { role: link.role } })
  return { ok: true, staffId: id }
}
