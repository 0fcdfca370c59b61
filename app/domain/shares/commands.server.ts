import { and, eq, gt, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { designs, shares } from '#db/schema'
import type { DesignDocument } from '~/products/product'
import type { Campaign } from '~/domain/campaigns/campaigns'
import { noLongerOffered } from '~/domain/designs/offered'
import { markSent } from '~/domain/designs/versions.server'
import { isOwnMailbox, keysOf, mailboxTraces, type MailboxKeys } from '~/domain/identity/identity'
import { tracesOfVisitor } from '~/domain/identity/queries.server'
import type { Keys } from '~/domain/keys.server'
import { adRules, mayMail } from '~/domain/outbox/gate'
import { adsSent, peaceOf } from '~/domain/outbox/gate.server'
import { queueReviews, submit } from '~/domain/review/commands.server'
import { isBanned, lookAt } from '~/domain/review/queries.server'
import { pauseAt } from '~/domain/settings/pause'
import { readSettings } from '~/domain/settings/queries.server'
import { daysBefore, Friend, type FriendError } from './friends'
import type { Way } from './shares'

export interface NewShares {
  visitorId: string
  designId: string
  /** The design as it is sent; later changes leave it alone. */
  document: DesignDocument
  way: Way
  friends: Friend[]
  now: Date
  keys: Keys
  campaign: Campaign
}

export type Created =
  | {
      ok: true
      shares: { id: string; friendName: string; token: string; pictureToken: string }[]
      /** Staff look at it before it leaves. */
      reviewed: boolean
    }
  | { ok: false; errors: FriendError[] }

/**
 * Writes one share a friend, all or none. Links and cards are out at once; mails wait, their
 * addresses encrypted, until `releaseShares` finds the sender proven. What has something of its visitor's own on it leaves
 * as the shop's policy says: it may wait for staff, or be refused. So is a design that the shop does not make any more.
 * The same ids again, by the same visitor, change nothing: a posted form may come twice.
 */
export async function createShares(tx: Writer, request: NewShares): Promise<Created> {
  const { visitorId, designId, document, way, now, keys, campaign } = request
  const friends = request.friends.map((friend) => Friend.parse(friend))
  const settings = await readSettings(tx)
  const { offer, review: policy } = settings
  const { look, unseen } = await lookAt(tx, { visitorId, document, policy })
  // It may have made room for others meanwhile: the ad has its own copy.
  const [design] = await tx.select().from(designs).where(eq(designs.id, designId))
  const error =
    (pauseAt(settings, now) && 'standing.error.paused') ||
    ((await isBanned(tx, visitorId)) && 'standing.error.banned') ||
    (design?.takenDownFor && 'standing.error.taken-down') ||
    (look.verdict === 'off' && 'standing.error.own-off') ||
    (noLongerOffered(document, offer) && 'standing.error.not-offered')
  if (error) return { ok: false, errors: friends.map((_, friend) => ({ friend, field: 'name', error })) }
  const reviewed = look.verdict === 'wait'
  const created = friends.map(({ id, name }) => ({
    id,
    friendName: name,
    token: keys.tokenFor('share', id),
    pictureToken: keys.tokenFor('picture', id),
  }))
  const ids = friends.map(({ id }) => id)
  const there = and(inArray(shares.id, ids), eq(shares.visitorId, visitorId))
  if (ids.length > 0 && (await tx.$count(shares, there)) === ids.length)
    return { ok: true, shares: created, reviewed }
  if (way === 'mail') {
    const errors = await mailErrors(tx, visitorId, friends, keys, now)
    if (errors.length > 0) return { ok: false, errors }
  }
  const reviewId = reviewed ? await submit(tx, { visitorId, designId, document, unseen, now }) : null
  if (reviewId && way !== 'mail') await queueReviews(tx, [reviewId], now)
  for (const [index, friend] of friends.entries()) {
    const address = way === 'mail' ? friend.address : undefined
    const { token, pictureToken } = created[index]!
    await tx.insert(shares).values({
      id: friend.id,
      visitorId,
      designId: design?.id ?? null,
      document,
      way,
      tokenHash: keys.hashToken(token),
      pictureToken,
      friendName: friend.name,
      friendLocale: friend.locale,
      friendAddress: address ? keys.seal(address) : null,
      ...friendKeys(address, keys),
      campaignId: campaign.id,
      campaignVersion: campaign.version,
      createdAt: now,
      releasedAt: way === 'mail' || reviewed ? null : now,
      reviewId,
    })
  }
  await markSent(tx, { designId, now })
  return { ok: true, shares: created, reviewed }
}

function friendKeys(address: string | undefined, keys: Keys) {
  if (!address) return {}
  const { mailboxKey, canonicalKey, domainKey } = keys.mailboxKeys(address)
  return { friendKey: mailboxKey, friendCanonicalKey: canonicalKey, friendDomainKey: domainKey }
}

async function mailErrors(
  tx: Writer,
  visitorId: string,
  friends: Friend[],
  keys: Keys,
  now: Date,
): Promise<FriendError[]> {
  const errors: FriendError[] = []
  const refuse = (friend: number, error: string) =>
    errors.push({ friend, field: 'address', error: `standing.error.${error}` })

  const own = await tracesOfVisitor(tx, visitorId)
  const mine = and(eq(shares.visitorId, visitorId), eq(shares.way, 'mail'))
  const earlier = await tx
    .select({ exact: shares.friendKey, canonical: shares.friendCanonicalKey, domain: shares.friendDomainKey })
    .from(shares)
    .where(and(mine, or(isNotNull(shares.releasedAt), isNotNull(shares.friendAddress))))
  const sent = new Set(
    earlier.flatMap(({ exact, canonical, domain }) =>
      exact ? sureKeys({ mailboxKey: exact, canonicalKey: canonical, domainKey: domain }) : [],
    ),
  )
  const { ofShop } = await adsSent(tx, { visitorId, now })
  // Also those that wait: whoever has ten of them on the way can't promise more.
  const since = gt(shares.createdAt, daysBefore(now, adRules.visitorDays))
  const ofSender = await tx.$count(shares, and(mine, since))

  for (const [index, { address }] of friends.entries()) {
    if (!address) {
      refuse(index, 'no-address')
      continue
    }
    const friend = keys.mailboxKeys(address)
    const sure = sureKeys(friend)
    const verdict = mayMail({
      email: 'ad',
      now,
      writtenAt: now,
      // Whether a mailbox is there is for its sender to know; whether it wants peace is not.
      peace: (await peaceOf(tx, friend, now)) === 'bounced' ? 'bounced' : undefined,
      ad: {
        own: isOwnMailbox(mailboxTraces(friend), own),
        fromSender: sure.some((key) => sent.has(key)),
        ofSender: ofSender + index,
        ofShop: ofShop + index,
      },
    })
    if (!verdict.ok) refuse(index, verdict.reason)
    for (const key of sure) sent.add(key)
  }
  return errors
}

const sureKeys = (mailbox: MailboxKeys) => keysOf(mailboxTraces(mailbox), 'mailbox')

/**
 * A day on, the address of a friend whose ad its sender did not let go is erased, and thirty days on that of one whose
 * turn never came; the share stays, as never sent.
 */
export async function eraseUnproven(tx: Writer, { now }: { now: Date }): Promise<number> {
  const { unprovenHours, turnDays } = adRules
  const erased = await tx
    .update(shares)
    .set({ friendAddress: null })
    .where(
      and(
        isNull(shares.releasedAt),
        isNotNull(shares.friendAddress),
        or(
          and(isNull(shares.confirmedAt), lt(shares.createdAt, daysBefore(now, unprovenHours / 24))),
          lt(shares.createdAt, daysBefore(now, turnDays)),
        ),
      ),
    )
    .returning({ id: shares.id })
  return erased.length
}
