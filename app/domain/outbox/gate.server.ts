import { and, eq, gt, inArray, isNotNull, ne, notInArray, or, type SQL } from 'drizzle-orm'
import { prepared, type At } from '#db/prepared'
import type { Reader } from '#db/store'
import { designs, outbox, proofs, shares, suppressions, visitors } from '#db/schema'
import type { MailboxKeys } from '~/domain/identity/identity'
import { isMailbox } from '~/domain/identity/queries.server'
import { adRules, bouncedDays, type CodeRequester, type Facts, type Peace } from './gate'

type Mailbox = Pick<MailboxKeys, 'mailboxKey' | 'canonicalKey'>

const ago = (now: Date, hours: number) => new Date(now.getTime() - hours * 3_600_000)

/** A bounce holds from then on. */
const bouncesFrom = (now: Date) => ago(now, bouncedDays * 24)

/** Whether a row of `suppressions` still holds: a wish for peace always does, a bounce for a while. */
const holds = (from: Date | SQL) => or(ne(suppressions.reason, 'bounced'), gt(suppressions.createdAt, from))

const held = (db: Reader, mailbox: Parameters<typeof isMailbox>[1], from: Date | SQL) =>
  db
    .select({ reason: suppressions.reason, since: suppressions.createdAt })
    .from(suppressions)
    .where(and(isMailbox(suppressions, mailbox), holds(from)))

const heldByBoth = prepared(
  'mailbox_held',
  (db: Reader, at: At<{ mailboxKey: string; canonicalKey: string; from: Date }>) =>
    held(
      db,
      { mailboxKey: at('mailboxKey'), canonicalKey: at('canonicalKey') },
      at('from', suppressions.createdAt),
    ),
)

/** Why, and since when, this mailbox is not written to; undefined when it is. A wish goes before a bounce. */
export async function heldBy(
  db: Reader,
  mailbox: Mailbox,
  now: Date,
): Promise<{ reason: Peace; since: Date } | undefined> {
  const { mailboxKey, canonicalKey } = mailbox
  const from = bouncesFrom(now)
  const rows = canonicalKey
    ? await heldByBoth(db, { mailboxKey, canonicalKey, from })
    : await held(db, mailbox, from)
  return rows.find(({ reason }) => reason !== 'bounced') ?? rows[0]
}

export const peaceOf = async (db: Reader, mailbox: Mailbox, now: Date): Promise<Peace | undefined> =>
  (await heldBy(db, mailbox, now))?.reason

const heldAmong = prepared(
  'mailboxes_held',
  (db: Reader, at: At<{ keys: string[]; canonical: string[]; from: Date }>) => {
    const { mailboxKey, canonicalKey, reason } = suppressions
    const among = or(inArray(mailboxKey, at.list('keys')), inArray(canonicalKey, at.list('canonical')))
    return db
      .select({ mailboxKey, canonicalKey, reason })
      .from(suppressions)
      .where(and(among, holds(at('from', suppressions.createdAt))))
  },
)

/** The same for many at once; see `isMailbox`. */
export async function peaceOfAll(
  db: Reader,
  mailboxes: Mailbox[],
  now: Date,
): Promise<(mailbox: Mailbox) => Peace | undefined> {
  const canonical = mailboxes.flatMap(({ canonicalKey }) => canonicalKey ?? [])
  const keys = [...mailboxes.map(({ mailboxKey }) => mailboxKey), ...canonical]
  const rows = await heldAmong(db, { keys, canonical, from: bouncesFrom(now) })
  const reasons = new Map<string, Peace>()
  // The wishes last, so that they stay where both are.
  for (const row of rows.sort((one) => (one.reason === 'bounced' ? -1 : 1))) {
    reasons.set(`exact ${row.mailboxKey}`, row.reason)
    if (row.canonicalKey) reasons.set(`form ${row.canonicalKey}`, row.reason)
  }
  return ({ mailboxKey: exact, canonicalKey: form }) =>
    reasons.get(`exact ${exact}`) ?? reasons.get(`exact ${form}`) ?? reasons.get(`form ${form}`)
}

/** What codes were asked for lately, and by whom this one is. */
export async function codeFacts(
  db: Reader,
  {
    mailbox,
    visitorId,
    networkKey,
    now,
  }: { mailbox: Mailbox; visitorId: string; networkKey?: string | null; now: Date },
): Promise<NonNullable<Facts['code']>> {
  const [anHourAgo, aDayAgo] = [ago(now, 1), ago(now, 24)]
  const lately = gt(proofs.createdAt, anHourAgo)
  const to = isMailbox(proofs, mailbox)
  const from = networkKey ? eq(proofs.networkKey, networkKey) : undefined
  return {
    requester: await requesterOf(db, visitorId, mailbox),
    toMailbox: await db.$count(proofs, and(to, lately)),
    toMailboxADay: await db.$count(proofs, and(to, gt(proofs.createdAt, aDayAgo))),
    toMailboxFromNetwork: from ? await db.$count(proofs, and(to, from, lately)) : 0,
    fromNetwork: from ? await db.$count(proofs, and(from, lately)) : 0,
    byVisitor: await db.$count(proofs, and(eq(proofs.visitorId, visitorId), lately)),
    ofShop: await db.$count(proofs, lately),
  }
}

async function requesterOf(db: Reader, visitorId: string, mailbox: Mailbox): Promise<CodeRequester> {
  const [own] = await db
    .select({ id: visitors.id })
    .from(visitors)
    .where(and(eq(visitors.id, visitorId), isMailbox(visitors, mailbox), isNotNull(visitors.provenAt)))
  if (own) return 'owner'
  const made = await db.$count(designs, eq(designs.visitorId, visitorId))
  return made > 0 ? 'designer' : 'stranger'
}

/** Ads that left in this visitor's name, and in everybody's, as far back as each cap looks. */
export async function adsSent(db: Reader, { visitorId, now }: { visitorId: string; now: Date }) {
  const mailed = eq(shares.way, 'mail')
  const { visitorDays } = adRules
  const mine = and(mailed, eq(shares.visitorId, visitorId), gt(shares.releasedAt, ago(now, visitorDays * 24)))
  return {
    ofSender: await db.$count(shares, mine),
    ofShop: await db.$count(shares, and(mailed, gt(shares.releasedAt, ago(now, 24)))),
  }
}

/** States in which a mail never reached its friend. */
const unsent = ['suppressed', 'cancelled', 'refused'] as const

/** Whether a friend had an ad: from this visitor ever, from anybody lately. */
export async function adsTo(
  db: Reader,
  { friend, visitorId, now }: { friend: Mailbox; visitorId: string; now: Date },
) {
  const fromSender = and(
    isMailbox({ mailboxKey: shares.friendKey, canonicalKey: shares.friendCanonicalKey }, friend),
    eq(shares.visitorId, visitorId),
    eq(shares.way, 'mail'),
    isNotNull(shares.releasedAt),
  )
  const lately = and(
    isMailbox(outbox, friend),
    eq(outbox.email, 'ad'),
    gt(outbox.createdAt, ago(now, adRules.friendDays * 24)),
    notInArray(outbox.state, [...unsent]),
  )
  return {
    fromSender: (await db.$count(shares, fromSender)) > 0,
    lately: (await db.$count(outbox, lately)) > 0,
  }
}

const adsBy = prepared('ads_by_share', (db: Reader, at: At<{ shareIds: string[] }>) =>
  db
    .select({
      id: shares.id,
      takenDownAt: shares.takenDownAt,
      provenAt: visitors.provenAt,
      bannedAt: visitors.bannedAt,
    })
    .from(shares)
    .innerJoin(visitors, eq(visitors.id, shares.visitorId))
    .where(inArray(shares.id, at.list('shareIds'))),
)

/** What each of these shares' ads leans on: that its sender is proven, and that staff let it be. */
export async function adsOf(db: Reader, shareIds: string[]) {
  if (shareIds.length === 0) return new Map<string, { proven: boolean; takenDown: boolean }>()
  const rows = await adsBy(db, { shareIds })
  return new Map(
    rows.map(({ id, takenDownAt, provenAt, bannedAt }) => [
      id,
      { proven: provenAt !== null, takenDown: takenDownAt !== null || bannedAt !== null },
    ]),
  )
}
