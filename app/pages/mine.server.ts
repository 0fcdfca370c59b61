import { pictureAt } from '~/catalog/design-picture'
import { keyOf, type Locale, type Translate } from '~/i18n/language'
import { colorOf, swatchesOf } from '~/products/swatches'
import type { Design } from '~/domain/designs/designs'
import { designOf, designsOf } from '~/domain/designs/queries.server'
import { linesOf } from '~/domain/ledger/queries.server'
import { shownAtOnce } from '~/domain/cursor.server'
import { rewardPictures, rewardsOf } from '~/domain/rewards/queries.server'
import type { Offer, Shop } from '~/domain/settings/settings'
import { sharesOf, type SeenShare } from '~/domain/shares/queries.server'
import { historyOf, type CountedLine } from '~/domain/shares/history'
import { putBackAds, type PutBack } from '~/domain/shares/reviewed.server'
import { standingOf } from '~/domain/shares/shares'
import { day } from '~/i18n/format'
import { pathTo } from '~/url/own-path'
import type { Store } from '#db/store'
import type { Clock } from '~/domain/clock'
import type { Keys } from '~/domain/keys.server'
import { contactOf } from './contact'
import { describe, otherColors } from '~/catalog/describe-design'
import { pageOf, cursorIn } from './cursors'
import { standingWords } from './standing'
import { voucherFacts } from './vouchers.server'

/** For whom, and in what words, a visitor's own page is put together. */
export interface Mine {
  services: { store: Store; clock: Clock; keys: Keys; env: { publicUrl: string } }
  visitor: { id: string; provenAt: Date | null; bannedAt: Date | null }
  shop: Shop
  offer: Offer
  locale: Locale
  t: Translate
  /** The page's address: where each of its lists goes on. */
  query: URLSearchParams
}

/** The addresses beside this page of one list; the other list stays where it is. */
function beside(query: URLSearchParams, list: 'shares' | 'designs', next: string | undefined) {
  const other = list === 'shares' ? 'designs' : 'shares'
  const at = (place: string | undefined) => {
    const to = new URLSearchParams()
    if (cursorIn(query, other)) to.set(other, query.get(other) ?? '')
    if (place !== undefined) to.set(list, place)
    return pathTo`/mine?${to}#${list}`
  }
  return {
    latest: cursorIn(query, list) && at(undefined),
    earlier: next === undefined ? undefined : at(next),
  }
}

/** A page of the visitor's friends: what was sent to each, where it stands and why. */
export async function mySharesPage(mine: Mine) {
  const { services, visitor, query } = mine
  const { store, clock } = services
  const place = cursorIn(query, 'shares')
  const found = await sharesOf(store.db, visitor.id, clock.now(), { place, limit: shownAtOnce + 1 })
  const { shown, next } = pageOf(found, shownAtOnce, ({ share }) => ({ at: share.createdAt, id: share.id }))
  const lines = await linesOf(
    store.db,
    shown.flatMap(({ conversion }) => (conversion ? [conversion.id] : [])),
  )
  const backs = await putBackAds(
    store.db,
    shown.map(({ share }) => share.id),
  )
  return {
    shares: shown.map((seen) => {
      const { share, conversion } = seen
      const facts = { lines: lines.get(conversion?.id ?? '') ?? [], back: backs.get(share.id) }
      return shareShown(seen, facts, mine)
    }),
    beside: beside(query, 'shares', next),
    /** The design that went out last, of those shown. */
    lastSent: shown[0]?.share.designId ?? undefined,
  }
}

/** A friend who was forgotten has no name. */
export const named = (name: string, t: Translate) => name || t('ad.someone')

function shareShown(
  { share, answer, conversion, facts }: SeenShare,
  { lines, back }: { lines: readonly CountedLine[]; back: PutBack | undefined },
  mine: Mine,
) {
  const { services, shop, offer, locale, t } = mine
  const { env, keys } = services
  const dayIn = (at: Date) => day(locale, at, shop.timeZone)
  const known = { ...facts, friendName: named(facts.friendName, t) }
  const standing = standingOf(known, dayIn)
  // What waits for the shop has no address that others could open.
  const isWithheld = share.reviewId !== null && !share.releasedAt
  const src =
    isWithheld && share.designId
      ? pathTo`/designs/${share.designId}/picture.jpg?width=400`
      : pathTo`/pictures/${share.pictureToken}/picture.jpg`
  const theirs = answer?.document ?? undefined
  const color = theirs && colorOf(theirs)
  return {
    id: share.id,
    friend: named(share.friendName, t),
    way: share.way,
    picture: pictureAt(share.document, { src, alt: describe(share.document, t) }),
    state: standing.state,
    verdict: t(`standing.state.${standing.state}`),
    words: standingWords(standing, t),
    // Nobody can have answered what has not left.
    history: share.releasedAt
      ? [
          ...historyOf(known, lines, dayIn).map(({ word, params }) => t(keyOf(word), params)),
          ...(share.takenDownAt ? [t('mine.down', { date: dayIn(share.takenDownAt) })] : []),
          ...(back
            ? [t('mine.down', { date: dayIn(back.down) }), t('mine.back', { date: dayIn(back.at) })]
            : []),
          t('mine.ask', { contact: contactOf(shop) }),
        ]
      : [],
    review: standing.state === 'unsent' && share.reviewId ? `review-${share.reviewId}` : undefined,
    version:
      theirs && color && swatchesOf(share.document, offer.colorsOff).includes(color)
        ? {
            picture: pictureAt(theirs, {
              src: `${src}?color=${color.slice(1)}`,
              alt: t('mine.version', { friend: named(share.friendName, t) }),
            }),
            description: describe(theirs, t),
          }
        : undefined,
    made: conversion?.act === 'made' && conversion.document ? describe(conversion.document, t) : undefined,
    url:
      share.way === 'link' && share.releasedAt && !share.takenDownAt
        ? `${env.publicUrl}/a/${keys.tokenFor('share', share.id)}`
        : undefined,
  }
}

/** A page of the visitor's designs, and the one changed last of all. */
export async function myDesignsPage(mine: Mine) {
  const { services, visitor, query } = mine
  const { db } = services.store
  const place = cursorIn(query, 'designs')
  const [found, behind] = await Promise.all([
    designsOf(db, visitor.id, { place, limit: shownAtOnce + 1 }),
    place && designsOf(db, visitor.id, { limit: 1 }),
  ])
  const [latest] = behind ?? found
  const { shown, next } = pageOf(found, shownAtOnce, ({ updatedAt, id }) => ({ at: updatedAt, id }))
  return {
    designs: shown.map((design) => designShown(design, mine)),
    beside: beside(query, 'designs', next),
    latest: latest?.id,
  }
}

function designShown(design: Design, { visitor, offer, t }: Mine) {
  return {
    id: design.id,
    product: design.document.product,
    picture: pictureAt(design.document, {
      src: pathTo`/designs/${design.id}/picture.jpg?width=400&r=${design.revision}`,
      alt: describe(design.document, t),
      width: 400,
    }),
    counts: design.fromShareId !== null && !visitor.provenAt,
    colors: otherColors(design.document, offer.colorsOff, t),
  }
}

/** The design that just went out, with the colours to have a copy of it in, on whatever page of the designs it is. */
export async function justSent({ services, visitor, offer, t }: Mine, id: string | undefined) {
  const design = id && (await designOf(services.store.db, { id, visitorId: visitor.id }))
  return design ? { id: design.id, colors: otherColors(design.document, offer.colorsOff, t) } : undefined
}

/** The visitor's vouchers, each with the picture of an ad that it was earned by. */
export async function myVouchers({ services, visitor, shop, locale, t }: Mine) {
  const { store, keys, env } = services
  const rewards = await rewardsOf(store.db, visitor.id)
  const rewardIds = rewards.map(({ id }) => id)
  const pictures = await rewardPictures(store.db, { visitorId: visitor.id, rewardIds })
  return rewards.map((reward) =>
    voucherFacts(reward, { keys, env, shop, locale, t, picture: pictures.get(reward.id) }),
  )
}
