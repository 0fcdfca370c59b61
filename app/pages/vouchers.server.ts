import { create } from 'qrcode'
import { pictureAt } from '~/catalog/design-picture'
import type { VoucherFacts } from '~/components/voucher'
import type { Keys } from '~/domain/keys.server'
import type { PicturedShare, RewardSeen } from '~/domain/rewards/queries.server'
import { printedCode, writeToken } from '~/domain/rewards/voucher-code'
import type { Shop } from '~/domain/settings/settings'
import { day, money } from '~/i18n/format'
import { pathTo } from '~/url/own-path'
import type { Locale, Translate } from '~/i18n/language'

/** What a voucher shows. A voucher ready later says from when. */
export function voucherFacts(
  reward: Pick<
    RewardSeen,
    'id' | 'state' | 'worth' | 'currency' | 'redeemableFrom' | 'expiresAt' | 'redeemedAt' | 'grantedAt'
  >,
  shown: {
    keys: Keys
    env: { publicUrl: string }
    shop: Shop
    locale: Locale
    t: Translate
    /** The share whose design it shows. */
    picture: PicturedShare | undefined
  },
): VoucherFacts {
  const { keys, env, shop, locale, t, picture } = shown
  const token = keys.tokenFor('voucher', reward.id)
  const on = (at: Date) => day(locale, at, shop.timeZone)
  const date = on(reward.state === 'redeemed' ? (reward.redeemedAt ?? reward.expiresAt) : reward.expiresAt)
  return {
    id: reward.id,
    state: reward.state,
    standing: t(`voucher.state.${reward.state}`, { date }),
    path: pathTo`/v/${token}`,
    code: printedCode(keys.codeFor(reward.id)),
    from: reward.redeemableFrom > reward.grantedAt ? on(reward.redeemableFrom) : undefined,
    until: on(reward.expiresAt),
    worth: money(locale, reward.worth, reward.currency),
    picture:
      picture &&
      pictureAt(picture.document, { src: pathTo`/pictures/${picture.pictureToken}/picture.jpg`, alt: '' }),
    qr: qrPath(qrText(env.publicUrl, token)),
  }
}

/** The voucher's address in capitals and figures: QR codes of those are smaller, and scanners keep them whole. */
export function qrText(publicUrl: string, token: string): string {
  return `${publicUrl}/v/${writeToken(token)}`.toUpperCase()
}

/** A QR code as one path on a grid of `size` squares. */
export function qrPath(text: string): { size: number; d: string } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  let d = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if (data[y * size + x]) d += `M${x} ${y}h1v1h-1z`
  }
  return { size, d }
}
