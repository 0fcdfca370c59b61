import { and, eq, gt, isNull } from 'drizzle-orm'
import { prepared, type At } from '#db/prepared'
import type { Reader, Writer } from '#db/store'
import { audit, staff } from '#db/schema'
import { derivedId } from '~/domain/derived-id.server'
import { isManagers, lookMinutes, NotAllowed, type Act, type Line } from './audit'

const atWork = prepared('staff_at_work', (db: Reader, at: At<{ staffId: string }>) =>
  db
    .select({ id: staff.id, name: staff.name, email: staff.email, role: staff.role })
    .from(staff)
    .where(and(eq(staff.id, at('staffId')), isNull(staff.leftAt))),
)

/** Somebody who works here, as the database says in the transaction in which they were read. */
export type AtWork = Awaited<ReturnType<typeof atWork>>[number]

/** Who works here under this id; undefined for nobody, and for whoever left. */
export async function staffAtWork(db: Reader, staffId: string): Promise<AtWork | undefined> {
  return (await atWork(db, { staffId }))[0]
}

const insert = prepared('insert_audit', (tx: Writer, at: At<typeof audit.$inferSelect>) =>
  tx.insert(audit).values(at.row(audit)),
)

/**
 * The name of somebody who works here and may do this, as the database says in this very transaction. Throws
 * `NotAllowed` for anybody else: whoever was taken out, or made no manager any more, since the page was loaded. `known`:
 * where this transaction has read them already.
 */
export async function whoMay(
  tx: Writer,
  { staffId, act }: { staffId: string; act: Act },
  known?: AtWork,
): Promise<string> {
  const member = known?.id === staffId ? known : await staffAtWork(tx, staffId)
  if (!member)
    throw new NotAllowed(`Nobody on staff has the id ${staffId}. Hand on the id of who is signed in.`)
  if (isManagers(act) && member.role !== 'manager')
    throw new NotAllowed(`"${act}" is a manager's to do. Ask one, or have them make ${staffId} one.`)
  return member.name
}

/**
 * Writes down what a member of staff did, in the transaction in which it is done: an act that is taken back leaves no
 * line. Call it once it is clear that something changed. Throws `NotAllowed`, which takes all of it back, when whoever
 * did it may not (`whoMay`, which also says what `known` is): each command that writes a line is held by this.
 */
export async function record(tx: Writer, line: Line, known?: AtWork): Promise<void> {
  const { staffId, act, subject, subjectId, reason = '', detail = {}, now } = line
  const name = await whoMay(tx, line, known)
  const id =
    line.id ?? derivedId('audit', staffId, act, subject, subjectId, now.getTime(), JSON.stringify(detail))
  await insert(tx, {
    id,
    at: now,
    staffId,
    staffName: name,
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
  await whoMay(tx, line)
  const since = new Date(now.getTime() - lookMinutes * 60_000)
  const [recorded] = await tx
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
  if (!recorded) await record(tx, line)
}
