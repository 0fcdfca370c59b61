import type { Writer } from '#db/store'
import type { DesignDocument } from '~/products/product'
import type { Act } from '~/domain/campaigns/acts'
import { derivedId } from '~/domain/derived-id.server'
import { colorOf } from '~/products/swatches'
import { enqueue } from '~/domain/outbox/commands.server'
import { accountOf, type Account } from '~/domain/rewards/account.server'
import { progressIn } from '~/domain/rewards/queries.server'
import { rewardedProduct, type Reward } from '~/domain/rewards/rewards'
import { reasons } from '~/domain/review/reasons'
import { answersAppeal, isAppealable, type Review } from '~/domain/review/review'
import type { ActedOn } from './acted-on.server'
import type { Share } from './queries.server'
import { adsOfReviews, friendsIn } from './reviewed.server'
import { asSender, hostOf, pictureProps, provenSender, type ShopContext } from './mail-context.server'
import type { Choice } from './shares'

/** Tells a proven sender that a friend answered, with the dress as the friend would have it. A no is told to nobody. */
export async function enqueueAnswer(
  tx: Writer,
  { share, sender: visitor }: Pick<ActedOn, 'share' | 'sender'>,
  answer: {
    choice: Choice | Exclude<Act, 'answered'>
    document: DesignDocument | null
    /** The sender's, where it was read already. */
    account?: Account | undefined
  },
  { now, keys, publicUrl, say, shop, campaign }: ShopContext,
): Promise<void> {
  const { choice } = answer
  if (choice === 'not-for-me') return
  const sender = asSender(visitor, keys)
  if (!sender) return
  const { visitorId } = share
  const account = answer.account ?? (await accountOf(tx, { visitorId, campaignId: campaign.id, now }))
  const { answers, needed } = progressIn(account, campaign)
  // Only the share's own swatches have pictures of their own; what was made from it has not.
  const theirs = choice === 'in-another' ? answer.document : null
  const color = theirs ? colorOf(theirs) : undefined
  await enqueue(tx, {
    id: derivedId('answer-mail', share.id, choice),
    email: 'answer',
    locale: sender.locale,
    props: {
      shop: { name: shop.name, address: shop.address },
      product: share.document.product,
      senderName: sender.name,
      friendName: share.friendName,
      choice,
      ...(theirs && color && { color: say.color(theirs, color, sender.locale) }),
      ...pictureProps(publicUrl, share, color),
      alt: say.picture(theirs ?? share.document, sender.locale),
      progressUrl: `${publicUrl}/mine`,
      counted: answers.length,
      needed,
    },
    ...sender.mailbox,
    now,
    keys,
    host: hostOf(publicUrl),
  })
}

/** Tells an earner of a new free dress, with the code to show at the counter. */
export async function enqueueReward(
  tx: Writer,
  reward: Reward,
  share: Share,
  { now, keys, publicUrl, say, shop }: ShopContext,
): Promise<void> {
  const earner = await provenSender(tx, reward.visitorId, keys)
  if (!earner) return
  await enqueue(tx, {
    // A reinstated reward is told of again: its dates are new.
    id: derivedId('reward-mail', reward.id, reward.grantedAt.getTime()),
    email: 'reward',
    locale: earner.locale,
    props: {
      shop: { name: shop.name, address: shop.address },
      name: earner.name,
      code: keys.codeFor(reward.id),
      voucherUrl: `${publicUrl}/v/${keys.tokenFor('voucher', reward.id)}`,
      expires: say.day(reward.expiresAt, earner.locale, shop.timeZone),
      ...(reward.redeemableFrom > now && {
        from: say.day(reward.redeemableFrom, earner.locale, shop.timeZone),
      }),
      ...(share.document.product === rewardedProduct && {
        ...pictureProps(publicUrl, share),
        alt: say.picture(share.document, earner.locale),
      }),
    },
    ...earner.mailbox,
    now,
    keys,
    host: hostOf(publicUrl),
  })
}

/** Tells a visitor what staff decided on a design of theirs, or that they took it down, where we may write to them. */
export async function enqueueDecision(
  tx: Writer,
  review: Review,
  { now, keys, publicUrl, say, shop }: ShopContext,
): Promise<void> {
  const { id, visitorId, designId, document, state, reason, note, decidedAt, takenDownAt } = review
  if (state === 'waiting' || state === 'appealed') return
  const visitor = await provenSender(tx, visitorId, keys)
  if (!visitor) return
  const known = reasons.find((one) => one === reason)
  const ads = (await adsOfReviews(tx, [review])).get(id) ?? []
  const seen = ads.find(({ releasedAt, takenDownAt: down }) => releasedAt && !down)
  const answered = answersAppeal(review)
  const mineUrl = `${publicUrl}/mine`
  await enqueue(tx, {
    id: derivedId('review-mail', id, decidedAt?.getTime() ?? 0),
    email: 'review',
    locale: visitor.locale,
    props: {
      shop: { name: shop.name, address: shop.address },
      name: visitor.name,
      outcome: takenDownAt ? (state === 'approved' ? 'put-back' : 'taken-down') : state,
      ...(known && { reason: known }),
      ...(note && { note }),
      friends: friendsIn(ads),
      alt: say.picture(document, visitor.locale),
      ...(state === 'approved' && seen && pictureProps(publicUrl, seen)),
      ...(answered && { appealed: answered }),
      appealable: isAppealable(review),
      mineUrl,
      url: state === 'approved' || takenDownAt || !designId ? mineUrl : `${publicUrl}/studio/${designId}`,
    },
    ...visitor.mailbox,
    now,
    keys,
    host: hostOf(publicUrl),
  })
}
