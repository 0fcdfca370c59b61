import {
  Code,
  Letter,
  oneLine,
  Picture,
  Press,
  Sheet,
  SmallWords,
  Title,
  Words,
  type Shop,
  type T,
} from './frame'

export interface RewardProps {
  shop: Shop
  name: string
  code: string
  voucherUrl: string
  /** The day, written out. */
  expires: string
  /** Where it cannot be used at once: from which day. */
  from?: string
  pictureUrl?: string
  /** The dress in one sentence. */
  alt?: string
}

export const subject = (t: T) => t('mail.reward.subject')

export function Text(t: T, { shop, name, code, voucherUrl, expires, from }: RewardProps): string {
  return [
    t('mail.reward.title', { name }),
    t('mail.reward.text'),
    [
      `${t('mail.reward.code')}: ${code}`,
      ...(from ? [`${t('mail.reward.from')}: ${from}`] : []),
      `${t('mail.reward.until')}: ${expires}`,
    ].join('\n'),
    `${t('mail.reward.button')}:\n${voucherUrl}`,
    t('mail.reward.where'),
    t('mail.reward.why', { shop: shop.name }),
    t('mail.shop', { shop: shop.name, address: oneLine(shop.address) }),
  ].join('\n\n')
}

/** The voucher for the free dress. */
export function Body({
  t,
  shop,
  name,
  code,
  voucherUrl,
  expires,
  from,
  pictureUrl,
  alt = '',
}: RewardProps & { t: T }) {
  return (
    <Letter
      t={t}
      shop={shop}
      preview={t('mail.reward.where')}
      foot={<SmallWords>{t('mail.reward.why', { shop: shop.name })}</SmallWords>}
    >
      {pictureUrl && <Picture url={pictureUrl} alt={alt} />}
      <Sheet centred>
        <Title>{t('mail.reward.title', { name })}</Title>
        <Words>{t('mail.reward.text')}</Words>
        <Code>{code}</Code>
        {from && (
          <Words>
            {t('mail.reward.from')}: {from}
          </Words>
        )}
        <Words>
          {t('mail.reward.until')}: {expires}
        </Words>
        <Press href={voucherUrl}>{t('mail.reward.button')}</Press>
        <SmallWords>{t('mail.reward.where')}</SmallWords>
      </Sheet>
    </Letter>
  )
}
