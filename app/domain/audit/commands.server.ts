import { and, eq, gt } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { audit, staff } from '#db/schema'
import { derivedId } from '~/domain/derived-id.server'
import { lookMinutes, type Line } from './audit'

/**
 * Writes down what a member of staff did, in the transaction in which it is done: an act that is taken back leaves no
 * line. Call it once it is clear that something changed. Throws when nobody on staff has the id.
 */
export async function record(tx: Writer, line: Line): Promise<void> {
  const { staffId, act, subject, subjectId, reason = '', detail = {}, now } = line
  const [member] = await tx.select({ name: staff.name }).from(staff).where(eq(staff.id, staffId))
  if (!member) {
    throw new Error(`Nobody on staff has the id ${staffId}. Hand on the id of who is signed in.`)
  }
  const id =
    line.id ?? derivedId('audit', staffId, act, subject, subjectId, now.getTime(), JSON.stringify(detail))
  await tx.insert(audit).values({
    id,
    at: now,
    staffId,
    staffName: member.name,
    act,
    subject,
    subjectId,
    reason: reason.trim(),
    detail,
  })
}

/** Writes down a look, which changes nothing: once an hour for the same person and thing, however often they look. */
export async function recordOnce(tx: Writer, line: Line): Promise<void> {
  const { staffId, act, subject, subjectId, now } = line
  const since = new Date(now.getTime() - lookMinutes * 60_000)
  const [told] = await tx
    .select({ id: audit.id })
    .from(audit)
    .where(
      and(
        eq(audit.subject, subject),
        eq(audit.subjectId, subjectId),
        eq(audit.staffId, staffId),
        eq(audit.act, act),
        gt(audit.at, since),
      ),
    )
    .limit(1)
  if (!told) await record(tx, line)
}
