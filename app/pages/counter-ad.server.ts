import type { Reader } from '#db/store'
import { pictureAt } from '~/catalog/design-picture'
import type { AdSeen, AdVerdict } from '~/components/staff/ad-seen'
import { campaignHistory } from '~/domain/campaigns/queries.server'
import type { Keys } from '~/domain/keys.server'
import type { Shop } from '~/domain/settings/settings'
import { readAd } from '~/domain/shares/ad-address'
import { placeOf } from '~/domain/shares/convert.server'
import type { Seen } from '~/domain/shares/in-shop.server'
import { givesWay } from '~/domain/shares/judgement'
import { shareByToken, type Conversion, type Share } from '~/domain/shares/queries.server'
import { windowEndOf } from '~/domain/shares/shares'
import { conversionOf, countedFor, hasVisited } from '~/domain/shares/visits.server'
import { describe } from '~/catalog/describe-design'
import { day } from '~/i18n/format'
import type { Locale, Translate } from '~/i18n/language'
import { pathTo } from '~/url/own-path'

export type FoundAd = NonNullable<Awaited<ReturnType<typeof shareByToken>>>

/** The ad whose address was typed or scanned, or undefined. */
export async function adByTyped(db: Reader, typed: string, keys: Keys): Promise<FoundAd | undefined> {
  for (const token of readAd(typed)) {
    const found = await shareByToken(db, token, keys)
    if (found) return found
  }
  return undefined
}

interface Reading {
  now: Date
  shop: Shop
  locale: Locale
  t: Translate
  /** What the very press that leads here came to. */
  pressed: Seen | undefined
  /** Who looks sent it, or it was sent to them. */
  isOwn: boolean
  query: string
}

/** Whose ad it is, what already counts for them, and whether a visit can count; all that the counter shows of an ad. */
export async function adAtCounter(
  db: Reader,
  { share, senderName }: FoundAd,
  { now, shop, locale, t, pressed, isOwn, query }: Reading,
): Promise<{ ad: AdSeen; verdict: AdVerdict }> {
  const [conversion, counted, again] = await Promise.all([
    conversionOf(db, share.id),
    countedFor(db, share.visitorId),
    hasVisited(db, share, now),
  ])
  const dayOf = (at: Date) => day(locale, at, shop.timeZone)
  const verdict = await verdictOf(db, share, { conversion, pressed, isOwn, now, shop })
  return {
    verdict,
    ad: {
      id: share.id,
      query,
      sender: senderName || t('staff.someone'),
      friend: share.friendName || t('staff.someone'),
      sent: dayOf(share.createdAt),
      way: t(`staff.way.${share.way}`),
      answer: conversion && {
        act: t(`staff.act.${conversion.act}`),
        state: t(`staff.answers.state.${conversion.state}`, { day: dayOf(conversion.settleAt) }),
        day: dayOf(conversion.createdAt),
      },
      again,
      picture: pictureAt(share.document, {
        src: pathTo`/staff/pictures/share/${share.id}?width=800`,
        alt: describe(share.document, t),
      }),
      counted: counted.map(({ shareId, friendName, act, at }) => ({
        id: shareId,
        friend: friendName || t('staff.someone'),
        act,
        day: dayOf(at),
        takenBack: false,
      })),
    },
  }
}

const outcomes = { counted: 'adCounted', pending: 'adPending', held: 'adHeld' } as const

async function verdictOf(
  db: Reader,
  share: Share,
  {
    conversion,
    pressed,
    isOwn,
    now,
    shop,
  }: Pick<Reading, 'now' | 'shop' | 'pressed' | 'isOwn'> & { conversion: Conversion | undefined },
): Promise<AdVerdict> {
  if (pressed?.ok && conversion?.act === 'visited') {
    const { state } = conversion
    return state === 'refused' || state === 'lapsed' ? 'adRefused' : outcomes[state]
  }
  if (share.takenDownAt) return 'adDown'
  if (conversion && !givesWay(placeOf(conversion), 'friend')) return 'adStands'
  const rules = (await campaignHistory(db, share.campaignId)).rulesIn(share.campaignVersion)
  if (!rules.acts.includes('visited')) return 'adRules'
  if (now > windowEndOf(share.createdAt, rules, shop.timeZone)) return 'adLate'
  return isOwn ? 'adOwn' : 'ad'
}
