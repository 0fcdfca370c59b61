import { DateTime } from 'luxon'
import type { Reader } from '#db/store'
import { pictureAt } from '~/catalog/design-picture'
import type { CounterFacts } from '~/components/staff/counter'
import type { Voucher, Verdict } from '~/components/staff/voucher'
import { hour, moment } from '~/components/staff/when'
import { designsOf } from '~/domain/designs/queries.server'
import { evidenceOf, redeemedSince, type RewardSeen } from '~/domain/rewards/queries.server'
import type { Shop } from '~/domain/settings/settings'
import { day, money } from '~/i18n/format'
import { pathTo } from '~/url/own-path'
import type { Locale, Translate } from '~/i18n/language'
import { describe } from '~/catalog/describe-design'

interface Language {
  locale: Locale
  t: Translate
}

/**
 * What the counter says of a reward. `pressed`: it was redeemed by the very press that leads here. `isOwn`: whoever looks
 * earned it.
 */
export function verdictOf(
  reward: RewardSeen,
  now: Date,
  { pressed, isOwn }: { pressed: boolean; isOwn: boolean },
): Verdict {
  if (reward.state === 'redeemed') return pressed ? 'done' : 'redeemed'
  if (reward.state === 'voided') return 'voided'
  if (reward.state === 'expired' || reward.expiresAt < now) return 'expired'
  if (reward.redeemableFrom > now) return 'notYet'
  return isOwn ? 'own' : 'valid'
}

/** Everything the counter shows beside a verdict. */
export async function voucherOf(
  db: Reader,
  reward: RewardSeen,
  { query, shop, locale, t }: { query: string; shop: Shop } & Language,
): Promise<Voucher> {
  const { timeZone } = shop
  const [evidence, [design]] = await Promise.all([
    evidenceOf(db, reward.id),
    designsOf(db, reward.visitorId, { limit: 1 }),
  ])
  return {
    id: reward.id,
    query,
    name: reward.earner ?? t('staff.someone'),
    worth: money(locale, reward.worth, reward.currency),
    from: day(locale, reward.redeemableFrom, timeZone),
    until: day(locale, reward.expiresAt, timeZone),
    earned: day(locale, reward.grantedAt, timeZone),
    picture:
      design &&
      pictureAt(design.document, {
        src: pathTo`/staff/pictures/design/${design.id}?width=800`,
        alt: describe(design.document, t),
      }),
    redeemed: reward.redeemedAt
      ? { at: moment(locale, reward.redeemedAt, timeZone), by: reward.redeemedByName ?? '–' }
      : undefined,
    evidence: evidence.map(({ shareId, friendName, act, answeredAt, takenBack }) => ({
      id: shareId,
      friend: friendName || t('staff.someone'),
      act,
      day: day(locale, answeredAt, timeZone),
      takenBack,
    })),
  }
}

/** What was redeemed since midnight on the shop's clock, the latest first. */
export async function redeemedToday(
  db: Reader,
  { now, shop, locale, t }: { now: Date; shop: Shop } & Language,
): Promise<CounterFacts['today']> {
  const midnight = DateTime.fromJSDate(now, { zone: shop.timeZone }).startOf('day').toJSDate()
  const rows = await redeemedSince(db, midnight)
  return rows.map(({ id, name, at, by }) => ({
    id,
    name: name ?? t('staff.someone'),
    time: at ? hour(locale, at, shop.timeZone) : '',
    by: by ?? '–',
  }))
}
