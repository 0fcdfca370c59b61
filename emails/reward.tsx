import { Code, Letter, oneLine, Picture, Press, Sheet, SmallWords, Title, Words, type Shop, type T } from './frame'

export interface RewardProps {
  shop: Shop
  name: string
  code: string
  voucherUrl: string
  /** The day, written out. */
  expires: string
  pictureUrl?: string
}

export const subject = (t: T) => t('mail.reward.subject')

export function Text(t: T, { shop, name, code, voucherUrl, expires }: RewardProps): string {
  return [
    t('mail.reward.title', { name }),
    t('mail.reward.text'),
    `${t('mail.reward.code')}: ${code}\n${t('mail.reward.until')}: ${expires}`,
    `${t('mail.reward.button')}:\n${voucherUrl}`,
    t('mail.reward.where'),
    t('mail.reward.why', { shop: shop.name }),
    t('mail.shop', { shop: shop.name, address: oneLine(shop.address) }),
  ].join('\n\n')
}

/** The voucher for the free dress. */
export function Body({ t, shop, name, code, voucherUrl, expires, pictureUrl }: RewardProps & { t: T }) {
  return (
    <Letter
      t={t}
      shop={shop}
      preview={t('mail.reward.where')}
      foot={<SmallWords>{t('mail.reward.why', { shop: shop.name })}</SmallWords>}
    >
      {pictureUrl && <Picture url={pictureUrl} alt="" />}
      <Sheet centred>
        <Title>{t('mail.reward.title', { name })}</Title>
        <Words>{t('mail.reward.text')}</Words>
        <Code>{code}</Code>
        <Words>
          {t('mail.reward.until')}: {expires}
        </Words>
        <Press href={voucherUrl}>{t('mail.reward.button')}</Press>
        <SmallWords>{t('mail.reward.where')}</SmallWords>
      </Sheet>
    </Letter>
  )
}
