import { eq } from 'drizzle-orm'
import { prepared, type At } from '#db/prepared'
import { answers, conversions, shares, visitors } from '#db/schema'
import type { Reader } from '#db/store'
import type { Answer, Conversion, Share } from './queries.server'

const sender = {
  id: visitors.id,
  name: visitors.name,
  locale: visitors.locale,
  mailboxKey: visitors.mailboxKey,
  canonicalKey: visitors.canonicalKey,
  address: visitors.address,
  provenAt: visitors.provenAt,
}
const present = {
  id: conversions.id,
  act: conversions.act,
  state: conversions.state,
  reason: conversions.reason,
  signal: conversions.signal,
  decidedBy: conversions.decidedBy,
  rewardId: conversions.rewardId,
}

/** An ad that somebody acts on, with what the act is judged and written by: read once, and handed down. */
export interface ActedOn {
  share: Share
  sender: Pick<typeof visitors.$inferSelect, keyof typeof sender>
  /** What was chosen on its page before. */
  first: Answer | null
  /** What stands in its place before. */
  present: Pick<Conversion, keyof typeof present> | null
}

const actedOn = (db: Reader) =>
  db
    .select({ share: shares, sender, first: answers, present })
    .from(shares)
    .innerJoin(visitors, eq(visitors.id, shares.visitorId))
    .leftJoin(answers, eq(answers.shareId, shares.id))
    .leftJoin(conversions, eq(conversions.shareId, shares.id))

const byToken = prepared('acted_on_by_token', (db: Reader, at: At<{ tokenHash: string }>) =>
  actedOn(db).where(eq(shares.tokenHash, at('tokenHash'))),
)
const byId = prepared('acted_on_by_id', (db: Reader, at: At<{ id: string }>) =>
  actedOn(db).where(eq(shares.id, at('id'))),
)

export async function adByToken(db: Reader, tokenHash: string): Promise<ActedOn | undefined> {
  return (await byToken(db, { tokenHash }))[0]
}

export async function adById(db: Reader, id: string): Promise<ActedOn | undefined> {
  return (await byId(db, { id }))[0]
}
