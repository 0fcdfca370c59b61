import type { Writer } from '#db/store'
import type { DesignDocument } from '~/products/product'
import { record } from '~/domain/audit/commands.server'
import type { Trace } from '~/domain/identity/identity'
import { barredFrom, type Barred } from '~/domain/identity/own-affair.server'
import type { Result } from '~/domain/result'
import { adById, type ActedOn } from './acted-on.server'
import { addressed, convertAndSettle } from './answer.server'
import { judge, placeOf } from './convert.server'
import { givesWay } from './judgement'
import { inShop, type MailContext, type ShopContext } from './mail-context.server'
import { enqueueAnswer } from './mails.server'
import type { Conversion } from './queries.server'
import { hasVisited } from './visits.server'

/**
 * What came of an act that staff saw. `rules`: the version the ad was sent under does not count it. `stands`: the ad has
 * its answer already, and that one keeps its place. `own`: whoever pressed sent it, or it was sent to them.
 */
export type Seen = Result<{ conversion: Conversion }, 'unknown' | 'taken-down' | 'rules' | 'stands' | Barred>

/**
 * A friend came to the shop with an ad, and staff pressed for it. Counts like any other act, once an ad; a second ad of
 * the same sender's within `visitHours`, at whichever counter, is held for staff. What one sent or was sent oneself a
 * colleague counts. Queue the transaction by the sender.
 */
export async function countVisit(
  tx: Writer,
  visit: MailContext & { shareId: string; staffId: string },
): Promise<Seen> {
  const { shareId, staffId, now } = visit
  const ad = await adById(tx, shareId)
  if (!ad) return { ok: false, reason: 'unknown' }
  const { share } = ad
  const { visitorId } = share
  const barred = await barredFrom(tx, { staffId, visitorId, shareId, keys: visit.keys })
  if (barred) return { ok: false, reason: barred }
  const sameVisit = await hasVisited(tx, share, now)
  const context = await inShop(tx, visit)
  const seen = await count(tx, { ad, act: 'visited', friend: addressed(share), sameVisit }, context)
  if (seen.ok) await record(tx, { staffId, act: 'count-visit', subject: 'share', subjectId: shareId, now })
  return seen
}

/**
 * The shop accepted what a friend asked for on their ad's page. `contact`: what is known of who asked, so that their own
 * mailbox counts once, and the sender's never.
 */
export async function countOrder(
  tx: Writer,
  order: MailContext & { shareId: string; document: DesignDocument; contact: readonly Trace[] },
): Promise<Seen> {
  const ad = await adById(tx, order.shareId)
  if (!ad) return { ok: false, reason: 'unknown' }
  const friend = [...addressed(ad.share), ...order.contact]
  const { document } = order
  return count(tx, { ad, act: 'ordered', friend, document }, await inShop(tx, order))
}

async function count(
  tx: Writer,
  act: {
    ad: ActedOn
    act: 'visited' | 'ordered'
    friend: readonly Trace[]
    document?: DesignDocument
    sameVisit?: boolean
  },
  context: ShopContext,
): Promise<Seen> {
  const { ad, friend, document = null, sameVisit = false } = act
  const { share, present } = ad
  if (!share.releasedAt) return { ok: false, reason: 'unknown' }
  if (share.takenDownAt) return { ok: false, reason: 'taken-down' }
  if (!context.campaign.rulesIn(share.campaignVersion).acts.includes(act.act))
    return { ok: false, reason: 'rules' }
  const { now, keys } = context
  const judged = await judge(tx, { ...ad, friend, machine: false, sameVisit, now, keys })
  if (present && !givesWay(placeOf(present), judged.source)) return { ok: false, reason: 'stands' }
  const { conversion, account } = await convertAndSettle(
    tx,
    { ...ad, act: act.act, judged, document },
    context,
  )
  if (!conversion) return { ok: false, reason: 'stands' }
  if (judged.source === 'friend' && conversion.state !== 'refused')
    await enqueueAnswer(tx, ad, { choice: act.act, document, account }, context)
  return { ok: true, conversion }
}
