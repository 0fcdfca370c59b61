import { and, asc, eq, gt, inArray, isNotNull, isNull, notInArray } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { outbox, shares, suppressions } from '#db/schema'
import { rulesOf } from '~/domain/campaigns/queries.server'
import { derivedId } from '~/domain/derived-id.server'
import { keysOf, mailboxTraces } from '~/domain/identity/identity'
import { isMailbox } from '~/domain/identity/queries.server'
import { enqueue } from '~/domain/outbox/commands.server'
import { readSettings } from '~/domain/settings/queries.server'
import { senderTraces } from './evidence.server'
import { daysBefore, limits } from './friends'
import type { Share } from './queries.server'
import { hostOf, pictureUrl, provenSender, type Sending } from './sending.server'
import type { Keys } from '~/domain/keys.server'

/**
 * Puts a proven sender's waiting ads into the outbox and erases the friends' addresses here. An ad
 * that may never be sent (its friend asked for peace, or had one lately from anyone) is released
 * without a mail: to the sender all such cases look alike. One that meets a cap goes on waiting.
 */
export async function releaseShares(
  tx: Writer,
  { visitorId, ...sending }: Sending & { visitorId: string },
): Promise<{ sent: number; waiting: number }> {
  const { now } = sending
  const sender = await provenSender(tx, visitorId, sending.keys)
  if (!sender) return { sent: 0, waiting: 0 }
  const mine = and(eq(shares.visitorId, visitorId), eq(shares.way, 'mail'))
  const waiting = (await tx
    .select()
    .from(shares)
    .where(and(mine, isNull(shares.releasedAt), isNotNull(shares.friendAddress), isNull(shares.takenDownAt)))
    .orderBy(asc(shares.createdAt), asc(shares.id))) as Share[]
  if (waiting.length === 0) return { sent: 0, waiting: 0 }

  const ofMine = await tx.$count(
    shares,
    and(mine, gt(shares.releasedAt, daysBefore(now, limits.visitorDays))),
  )
  const ofShop = await tx.$count(
    shares,
    and(eq(shares.way, 'mail'), gt(shares.releasedAt, daysBefore(now, 1))),
  )
  let room = Math.min(limits.visitorMails - ofMine, limits.shopMails - ofShop)
  const result = { sent: 0, waiting: 0 }
  const own = new Set(keysOf(await senderTraces(tx, visitorId), 'mailbox'))
  for (const share of waiting) {
    if (room <= 0) {
      result.waiting += 1
      continue
    }
    if (share.friendKey && (await mayReceive(tx, share, own, now))) {
      await enqueueAd(tx, share, sender.name, sending)
      result.sent += 1
    }
    await tx.update(shares).set({ releasedAt: now, friendAddress: null }).where(eq(shares.id, share.id))
    room -= 1
  }
  return result
}

/** States in which a mail never reached its friend. */
const unsent = ['suppressed', 'cancelled', 'refused'] as const

async function mayReceive(tx: Writer, share: Share, own: Set<string>, now: Date): Promise<boolean> {
  const friend = { mailboxKey: share.friendKey!, canonicalKey: share.friendCanonicalKey }
  const traces = mailboxTraces({ ...friend, domainKey: share.friendDomainKey })
  if (keysOf(traces, 'mailbox').some((key) => own.has(key))) return false
  if ((await tx.$count(suppressions, isMailbox(suppressions, friend))) > 0) return false
  const fromMe = await tx.$count(
    shares,
    and(
      isMailbox({ mailboxKey: shares.friendKey, canonicalKey: shares.friendCanonicalKey }, friend),
      eq(shares.visitorId, share.visitorId),
      eq(shares.way, 'mail'),
      isNotNull(shares.releasedAt),
    ),
  )
  if (fromMe > 0) return false
  const lately = await tx.$count(
    outbox,
    and(
      isMailbox(outbox, friend),
      eq(outbox.email, 'ad'),
      gt(outbox.createdAt, daysBefore(now, limits.friendDays)),
      notInArray(outbox.state, [...unsent]),
    ),
  )
  return lately === 0
}

async function enqueueAd(tx: Writer, share: Share, senderName: string, sending: Sending): Promise<void> {
  const { keys, publicUrl, now, say } = sending
  const { shop } = await readSettings(tx)
  const rules = await rulesOf(tx, share.campaignId, share.campaignVersion)
  const locale = share.friendLocale
  const token = keys.tokenFor('share', share.id)
  await enqueue(tx, {
    id: derivedId('ad', share.id),
    email: 'ad',
    locale,
    props: {
      shop: { name: shop.name, address: shop.address },
      product: share.document.product,
      senderName,
      friendName: share.friendName,
      pictureUrl: pictureUrl(publicUrl, share.pictureToken),
      alt: say.picture(share.document, locale),
      adUrl: `${publicUrl}/a/${token}`,
      stopUrl: `${publicUrl}/stop/${token}`,
      notMineUrl: `${publicUrl}/stop/${token}?reason=not-mine`,
      worth: say.money(rules.worth, shop.currency, locale),
    },
    address: keys.open(share.friendAddress!),
    fromName: senderName,
    shareId: share.id,
    now,
    keys,
    host: hostOf(publicUrl),
  })
}

/**
 * Never writes to this friend again: the token is the one in the ad's own address. Ads still in the
 * outbox are withdrawn. False when the token is unknown or the share never had a mailbox.
 */
export async function stopMails(
  tx: Writer,
  { token, reason, now, keys }: { token: string; reason: 'asked' | 'not-mine'; now: Date; keys: Keys },
): Promise<boolean> {
  const [share] = await tx
    .select({ friendKey: shares.friendKey, canonicalKey: shares.friendCanonicalKey })
    .from(shares)
    .where(eq(shares.tokenHash, keys.hashToken(token)))
  if (!share?.friendKey) return false
  await tx
    .insert(suppressions)
    .values({ mailboxKey: share.friendKey, canonicalKey: share.canonicalKey, reason, createdAt: now })
    .onConflictDoNothing()
  await tx
    .update(outbox)
    .set({ state: 'suppressed', address: null, doneAt: now })
    .where(
      and(
        isMailbox(outbox, { mailboxKey: share.friendKey, canonicalKey: share.canonicalKey }),
        eq(outbox.email, 'ad'),
        inArray(outbox.state, ['queued', 'deferred']),
      ),
    )
  return true
}
