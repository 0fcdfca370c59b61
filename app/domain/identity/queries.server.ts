import { and, eq, inArray, ne, or, type Column, type SQL } from 'drizzle-orm'
import { prepared, type At } from '#db/prepared'
import { identities, visitors } from '#db/schema'
import type { Reader } from '#db/store'
import { distinct, mailboxTraces, type Trace } from './identity'

const knownBy = prepared('traces_of_visitor', (db: Reader, at: At<{ visitorId: string }>) =>
  db
    .select({
      mailboxKey: visitors.mailboxKey,
      canonicalKey: visitors.canonicalKey,
      domainKey: visitors.domainKey,
      kind: identities.kind,
      key: identities.key,
    })
    .from(visitors)
    .leftJoin(identities, eq(identities.visitorId, visitors.id))
    .where(eq(visitors.id, at('visitorId'))),
)

/** All that a visitor was ever known by; the mailbox proven now is among it, whatever was remembered. */
export async function tracesOfVisitor(db: Reader, visitorId: string): Promise<Trace[]> {
  const rows = await knownBy(db, { visitorId })
  const remembered = rows.flatMap(({ kind, key }) => (kind !== null && key !== null ? [{ kind, key }] : []))
  const [row] = rows
  if (!row?.mailboxKey) return remembered
  return distinct([...remembered, ...mailboxTraces({ ...row, mailboxKey: row.mailboxKey })])
}

const owners = prepared('owners_of_mailboxes', (db: Reader, at: At<{ keys: string[]; except: string }>) =>
  db
    .selectDistinct({ visitorId: identities.visitorId })
    .from(identities)
    .where(
      and(
        eq(identities.kind, 'mailbox'),
        inArray(identities.key, at.list('keys')),
        ne(identities.visitorId, at('except')),
      ),
    ),
)

/** Other visitors to whom one of these mailboxes ever belonged. */
export async function ownersOf(
  db: Reader,
  { mailboxKeys, except }: { mailboxKeys: string[]; except: string },
): Promise<string[]> {
  if (mailboxKeys.length === 0) return []
  const rows = await owners(db, { keys: mailboxKeys, except })
  return rows.map(({ visitorId }) => visitorId)
}

/** Every device and session that ever belonged to one of these visitors. */
export async function devicesOf(db: Reader, visitorIds: string[]): Promise<Trace[]> {
  if (visitorIds.length === 0) return []
  return db
    .select({ kind: identities.kind, key: identities.key })
    .from(identities)
    .where(and(inArray(identities.visitorId, visitorIds), inArray(identities.kind, ['device', 'session'])))
}

/**
 * Whether a row is about this mailbox, for what is decided in favour of peace: canonical forms are taken for one
 * mailbox everywhere. A row of 0.1.0 has the exact form alone, which is asked for both of ours.
 */
export function isMailbox(
  row: { mailboxKey: Column; canonicalKey: Column },
  { mailboxKey, canonicalKey }: { mailboxKey: string | SQL; canonicalKey: string | SQL | null },
): SQL {
  if (!canonicalKey) return eq(row.mailboxKey, mailboxKey)
  return or(inArray(row.mailboxKey, [mailboxKey, canonicalKey]), eq(row.canonicalKey, canonicalKey))!
}
