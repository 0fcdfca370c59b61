import { eq } from 'drizzle-orm'
import { prepared, type At } from '#db/prepared'
import type { Writer } from '#db/store'
import { conversions } from '#db/schema'
import type { DesignDocument } from '~/products/product'
import type { Act } from '~/domain/campaigns/acts'
import { derivedId } from '~/domain/derived-id.server'
import type { Keys } from '~/domain/keys.server'
import { isOver } from '~/domain/rewards/rewards'
import { isOwnMailbox, type Trace } from '~/domain/identity/identity'
import type { ActedOn } from './acted-on.server'
import { evidenceFor, markFriend, releaseMarks, writeTraces } from './evidence.server'
import {
  givesWay,
  readSignals,
  reviewDays,
  signalsOf,
  sourceOf,
  type RefusedFor,
  type Signal,
  type Source,
} from './judgement'
import type { ShopContext } from './mail-context.server'
import type { Conversion } from './queries.server'
import { holdEndOf } from './shares'

const conversionIdOf = ({ share, present }: Pick<ActedOn, 'share' | 'present'>) =>
  present?.id ?? derivedId('conversion', share.id)

/** An act as it was judged when it was made. */
export interface Judged {
  friend: readonly Trace[]
  /** It came from the sender's own mailbox. */
  own: boolean
  /** What speaks for a second look, the gravest first. */
  found: Signal[]
  source: Source
}

/** Judges an act by everything that is known of who acted and of the sender. Every act that can count comes by here. */
export async function judge(
  tx: Writer,
  act: Pick<ActedOn, 'share' | 'present'> & {
    friend: readonly Trace[]
    machine: boolean
    sameVisit?: boolean
    now: Date
    keys: Keys
  },
): Promise<Judged> {
  const { present } = act
  const conversionId = conversionIdOf(act)
  const refusedBefore =
    present?.reason === 'staff' || readSignals(present?.signal ?? null).includes('refused-before')
  const evidence = await evidenceFor(tx, { ...act, conversionId, refusedBefore, madeAt: act.now })
  const own = isOwnMailbox(evidence.friend, evidence.sender)
  const found = signalsOf(evidence)
  return { friend: act.friend, own, found, source: sourceOf(found, own) }
}

/**
 * What stands in a share's place, as `givesWay` asks for it. Who had counted elsewhere already keeps nobody out (on a
 * couple's tablet the one who made a dress there before may not be the one who does now), nor does an answer that
 * nobody looked at in time. What staff took in holds its place.
 */
export function placeOf(conversion: Pick<Conversion, 'state' | 'reason' | 'signal' | 'decidedBy'>) {
  const { state, reason, signal, decidedBy } = conversion
  const decided = decidedBy !== null
  const open = state === 'refused' && (reason === 'duplicate' || reason === 'undecided')
  return {
    source: open ? ('machine' as const) : sourceOf(readSignals(signal), reason === 'own'),
    counted: state === 'counted' || state === 'lapsed' || (state === 'pending' && decided),
    decided,
    open,
  }
}

/** Until when staff decide on what is held now. */
export const decideByOf = (now: Date) => new Date(now.getTime() + reviewDays * 86_400_000)

/** What of a conversion another act writes anew, where one gives way to it. */
const rewritten = [
  'act',
  'state',
  'reason',
  'signal',
  'decideBy',
  'document',
  'friendVisitorId',
  'settleAt',
  'createdAt',
  'decidedAt',
  'decidedBy',
] as const

const upsert = prepared('upsert_conversion', (tx: Writer, at: At<Conversion>) => {
  const row = at.row(conversions)
  const set = Object.fromEntries(rewritten.map((name) => [name, row[name]]))
  return tx.insert(conversions).values(row).onConflictDoUpdate({ target: conversions.id, set })
})

/**
 * Writes the conversion of a friend's act, one a share. It is refused with a reason, held for staff, or pending
 * until the campaign's hold ends. Undefined when the campaign does not count this act, or the share has its
 * conversion already and that one does not give way.
 */
export async function convert(
  tx: Writer,
  act: Pick<ActedOn, 'share' | 'present'> & {
    act: Act
    judged: Judged
    document: DesignDocument | null
    friendVisitorId?: string
  },
  { now, shop, campaign }: ShopContext,
): Promise<Conversion | undefined> {
  const { share, present, judged } = act
  const rules = campaign.rulesIn(share.campaignVersion)
  if (!rules.acts.includes(act.act)) return undefined
  const id = conversionIdOf(act)
  if (present && !givesWay(placeOf(present), judged.source)) return undefined

  if (present) await releaseMarks(tx, id)
  const { timeZone } = shop
  const refused = judged.own
    ? ('own' as const)
    : isOver(share.createdAt, rules.windowMonths, { timeZone, now })
      ? ('window' as const)
      : undefined
  const [signal = null] = judged.found
  const row = {
    act: act.act,
    ...(refused
      ? { state: 'refused' as const, reason: refused, decidedAt: now, decideBy: null }
      : signal
        ? { state: 'held' as const, reason: signal, decidedAt: null, decideBy: decideByOf(now) }
        : { state: 'pending' as const, reason: null, decidedAt: null, decideBy: null }),
    signal: judged.found.join(' ') || null,
    document: act.document,
    friendVisitorId: act.friendVisitorId ?? null,
    settleAt: holdEndOf(now, rules, timeZone),
    createdAt: now,
    decidedBy: null,
  }
  const { visitorId, campaignId, campaignVersion } = share
  // What it went into is not for an act to change.
  const rewardId = present?.rewardId ?? null
  const conversion = { ...row, id, shareId: share.id, visitorId, campaignId, campaignVersion, rewardId }
  await upsert(tx, conversion)
  await writeTraces(tx, { conversionId: id, friend: judged.friend, instead: present !== null })
  // What a machine or the sender's own browser sent takes no friend's mark: staff give it, if they take it in.
  if (refused || judged.source !== 'friend') return conversion
  if (await markFriend(tx, { campaignId, conversionId: id, friend: judged.friend })) return conversion
  const [duplicate] = await tx
    .update(conversions)
    .set({ state: 'refused', reason: 'duplicate' satisfies RefusedFor, decidedAt: now, decideBy: null })
    .where(eq(conversions.id, id))
    .returning()
  return duplicate
}
