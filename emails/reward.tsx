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
  /** Pixels, for 600 across; mails written by earlier versions leave it out. */
  pictureHeight?: number
  /** The dress in one sentence. */
  alt?: string
}

/** In fours, as it is easiest to read aloud. */
const grouped = (code: string) => code.replace(/(.{4})(?=.)/g, '$1 ')

/** Names the last sign, where it is none that a keyboard has in plain sight. */
function sign(t: T, code: string): string | undefined {
  const last = code.slice(-1)
  return '*~$='.includes(last) ? t(`voucher.sign.${last as '*' | '~' | '$' | '='}`) : undefined
}

export const subject = (t: T) => t('mail.reward.subject')

export function Text(t: T, { shop, name, code, voucherUrl, expires, from }: RewardProps): string {
  return [
    t('mail.reward.title', { name }),
    t('mail.reward.text'),
    [
      `${t('mail.reward.code')}: ${grouped(code)}`,
      ...(sign(t, code) ? [`(${sign(t, code)})`] : []),
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
  pictureHeight,
  alt = '',
}: RewardProps & { t: T }) {
  return (
    <Letter
      t={t}
      shop={shop}
      subject={subject(t)}
      preview={t('mail.reward.where')}
      foot={<SmallWords>{t('mail.reward.why', { shop: shop.name })}</SmallWords>}
    >
      {pictureUrl && <Picture url={pictureUrl} alt={alt} height={pictureHeight} />}
      <Sheet centred>
        <Title>{t('mail.reward.title', { name })}</Title>
        <Words>{t('mail.reward.text')}</Words>
        <Code>{grouped(code)}</Code>
        {sign(t, code) && <SmallWords>{sign(t, code)}</SmallWords>}
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
