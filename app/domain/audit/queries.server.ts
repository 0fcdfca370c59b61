import { and, asc, desc, eq, gte, lt } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { audit } from '#db/schema'
import { afterCursor, type Cursor } from '~/domain/cursor.server'
import type { Act, Subject } from './audit'

/** A line as it was written. Its act and subject may be words of another version. */
export type AuditLine = typeof audit.$inferSelect

/** Which lines are asked for: those that fit everything that is given. */
export interface AuditFilters {
  act?: Act | undefined
  staffId?: string | undefined
  /** The first moment. */
  from?: Date | undefined
  /** The first moment after the last. */
  before?: Date | undefined
  subject?: Subject | undefined
  subjectId?: string | undefined
}

/** What staff did, the newest first, from a place on. */
export async function auditLines(
  db: Reader,
  { act, staffId, from, before, subject, subjectId }: AuditFilters,
  { place, limit }: { place?: Cursor | undefined; limit: number },
): Promise<AuditLine[]> {
  return db
    .select()
    .from(audit)
    .where(
      and(
        act && eq(audit.act, act),
        staffId === undefined ? undefined : eq(audit.staffId, staffId),
        from && gte(audit.at, from),
        before && lt(audit.at, before),
        subject && eq(audit.subject, subject),
        subjectId === undefined ? undefined : eq(audit.subjectId, subjectId),
        afterCursor(audit.at, audit.id, place),
      ),
    )
    .orderBy(desc(audit.at), asc(audit.id))
    .limit(limit)
}
