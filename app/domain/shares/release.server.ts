import { and, asc, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { shares } from '#db/schema'
import { derivedId } from '~/domain/derived-id.server'
import { isOwnMailbox, mailboxTraces, type Trace } from '~/domain/identity/identity'
import { tracesOfVisitor } from '~/domain/identity/queries.server'
import { enqueue, setAside } from '~/domain/outbox/commands.server'
import { mayMail, type MailRefusal } from '~/domain/outbox/gate'
import { adsSent, adsTo, peaceOf } from '~/domain/outbox/gate.server'
import { queueReviews, submit } from '~/domain/review/commands.server'
import { isBanned, lookAt } from '~/domain/review/queries.server'
import type { ReviewPolicy } from '~/domain/settings/settings'
import type { Share } from './queries.server'
import {
  hostOf,
  inShop,
  pictureProps,
  provenSender,
  type MailContext,
  type ShopContext,
} from './mail-context.server'

/**
 * Puts a proven sender's waiting ads into the outbox and erases the friends' addresses here. An ad
 * that may never be sent (its friend asked for peace, or had one lately from anyone) is released
 * without a mail: to the sender all such cases look alike. One that meets a cap goes on waiting.
 * `byClock`: only what its sender let go before, in a browser proven theirs; else all that waits is let go now.
 */
export async function releaseShares(
  tx: Writer,
  { visitorId, byClock = false, ...context }: MailContext & { visitorId: string; byClock?: boolean },
): Promise<{ sent: number; waiting: number }> {
  const { now } = context
  const sender = await provenSender(tx, visitorId, context.keys)
  if (!sender || (await isBanned(tx, visitorId))) return { sent: 0, waiting: 0 }
  const mine = and(eq(shares.visitorId, visitorId), eq(shares.way, 'mail'))
  const waiting = await tx
    .select()
    .from(shares)
    .where(and(mine, isWaiting, byClock ? isNotNull(shares.confirmedAt) : undefined))
    .orderBy(asc(shares.createdAt), asc(shares.id))
  if (waiting.length === 0) return { sent: 0, waiting: 0 }

  const result = { sent: 0, waiting: 0 }
  const shopContext = await inShop(tx, context)
  const sent = await adsSent(tx, { visitorId, now })
  const own = await tracesOfVisitor(tx, visitorId)
  const { review: policy } = shopContext
  const confirmed: string[] = []
  const reviewIds: string[] = []
  for (const share of waiting) {
    if (!(await mayLeave(tx, share, policy))) {
      result.waiting += 1
      confirmed.push(share.id)
      reviewIds.push(share.reviewId ?? (await reviewOf(tx, share, { policy, now })))
      continue
    }
    const verdict = await judged(tx, share, { own, sent, now })
    if (verdict === 'visitor-cap' || verdict === 'shop-cap') {
      result.waiting += 1
      confirmed.push(share.id)
      continue
    }
    // Where there is no such mailbox, that is recorded, for staff and for its sender.
    const written = verdict === 'goes' || verdict === 'no-mailbox'
    const left = written && (await enqueueAd(tx, share, sender.name, shopContext))
    if (left && verdict === 'goes') result.sent += 1
    const released = { releasedAt: now, confirmedAt: share.confirmedAt ?? now, friendAddress: null }
    await tx.update(shares).set(released).where(eq(shares.id, share.id))
    sent.ofSender += 1
    sent.ofShop += 1
  }
  await confirm(tx, confirmed, now)
  await queueReviews(tx, reviewIds, now)
  return result
}

/**
 * Whether what is of the sender's own on it was approved, or need not be. It is the design itself that is asked, not what
 * it waits for, and by the policy as it is now: either may have been changed since.
 */
async function mayLeave(tx: Writer, { visitorId, document }: Share, policy: ReviewPolicy): Promise<boolean> {
  return (await lookAt(tx, { visitorId, document, policy })).look.verdict === 'pass'
}

/** The review of an ad that needed none when it was written: the policy is another since. */
async function reviewOf(
  tx: Writer,
  { id, visitorId, designId, document }: Share,
  { policy, now }: { policy: ReviewPolicy; now: Date },
): Promise<string> {
  const { unseen } = await lookAt(tx, { visitorId, document, policy })
  const reviewId = await submit(tx, { visitorId, designId: designId ?? id, document, unseen, now })
  await tx.update(shares).set({ reviewId }).where(eq(shares.id, id))
  return reviewId
}

/** Links and cards that waited for staff are out, where nothing is against them any more. Gives how many. */
export async function releaseLinks(
  tx: Writer,
  { reviewId, visitorId, now, review: policy }: ShopContext & { reviewId: string; visitorId: string },
): Promise<number> {
  if (await isBanned(tx, visitorId)) return 0
  const waiting = await tx
    .select()
    .from(shares)
    .where(
      and(
        eq(shares.reviewId, reviewId),
        ne(shares.way, 'mail'),
        isNull(shares.releasedAt),
        isNull(shares.takenDownAt),
      ),
    )
  let released = 0
  for (const share of waiting) {
    if (!(await mayLeave(tx, share, policy))) continue
    await tx.update(shares).set({ releasedAt: now }).where(eq(shares.id, share.id))
    released += 1
  }
  return released
}

/** Mails that have not left, with the address they wait to be sent to. */
const isWaiting = and(isNull(shares.releasedAt), isNotNull(shares.friendAddress), isNull(shares.takenDownAt))

async function confirm(tx: Writer, ids: string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(shares)
    .set({ confirmedAt: now })
    .where(and(inArray(shares.id, ids), isNull(shares.confirmedAt)))
}

interface Judging {
  /** What the sender was ever known by. */
  own: readonly Trace[]
  sent: { ofSender: number; ofShop: number }
  now: Date
}

async function judged(tx: Writer, share: Share, { own, sent, now }: Judging): Promise<'goes' | MailRefusal> {
  // The caps first: whoever waits for their turn learns nothing of a friend meanwhile.
  const room = mayMail({ email: 'ad', now, writtenAt: now, ad: sent })
  if (!room.ok) return room.reason
  if (!share.friendKey) return 'erased'
  const friend = { mailboxKey: share.friendKey, canonicalKey: share.friendCanonicalKey }
  const verdict = mayMail({
    email: 'ad',
    now,
    writtenAt: now,
    peace: await peaceOf(tx, friend, now),
    ad: {
      own: isOwnMailbox(mailboxTraces({ ...friend, domainKey: share.friendDomainKey }), own),
      ...(await adsTo(tx, { friend, visitorId: share.visitorId, now })),
    },
  })
  return verdict.ok ? 'goes' : verdict.reason
}

/** False when the friend's address can't be opened any more: that is recorded for staff, and the others go on. */
async function enqueueAd(
  tx: Writer,
  share: Share,
  senderName: string,
  { keys, publicUrl, now, say, shop, campaign }: ShopContext,
): Promise<boolean> {
  const rules = campaign.rulesIn(share.campaignVersion)
  const locale = share.friendLocale
  const token = keys.tokenFor('share', share.id)
  const mail = {
    id: derivedId('ad', share.id),
    email: 'ad' as const,
    locale,
    props: {
      shop: { name: shop.name, address: shop.address },
      product: share.document.product,
      senderName,
      friendName: share.friendName,
      ...pictureProps(publicUrl, share),
      alt: say.picture(share.document, locale),
      adUrl: `${publicUrl}/a/${token}`,
      stopUrl: `${publicUrl}/stop/${token}`,
      notMineUrl: `${publicUrl}/stop/${token}?reason=not-mine`,
      worth: say.money(rules.worth, shop.currency, locale),
    },
    fromName: senderName,
    shareId: share.id,
    now,
    keys,
    host: hostOf(publicUrl),
  }
  let address
  try {
    address = keys.open(share.friendAddress!)
  } catch {
    await setAside(tx, { ...mail, mailboxKey: share.friendKey!, canonicalKey: share.friendCanonicalKey })
    return false
  }
  await enqueue(tx, { ...mail, address })
  return true
}
