import {
  Letter,
  oneLine,
  Picture,
  Press,
  Sheet,
  SmallLink,
  SmallWords,
  Title,
  type Shop,
  type T,
} from './frame'

export interface AdProps {
  shop: Shop
  /** By whose own words it is spoken of; unsaid in mails of 0.1.0. */
  product?: string
  senderName: string
  friendName: string
  pictureUrl: string
  /** Pixels, for 600 across; mails written by earlier versions leave it out. */
  pictureHeight?: number
  /** The dress in one sentence. */
  alt: string
  adUrl: string
  stopUrl: string
  /** "I do not know this person"; `stopUrl` serves where it is absent. */
  notMineUrl?: string
  /** What the sender may earn, written as money. */
  worth?: string
}

const earns = (t: T, { senderName: sender, worth }: AdProps) =>
  worth ? t('mail.ad.earnsWorth', { sender, worth }) : t('mail.ad.earns', { sender })

export const subject = (t: T, { senderName }: AdProps) => t('mail.ad.subject', { sender: senderName })

export function Text(t: T, props: AdProps): string {
  const { shop, senderName: sender, friendName: friend, alt, adUrl, stopUrl, notMineUrl } = props
  return [
    t('mail.advertisement', { sender }),
    t('mail.ad.title', { friend, sender }),
    alt,
    `${t('mail.ad.button')}:\n${adUrl}`,
    t('mail.ad.nothing'),
    `${t('mail.ad.whyTitle')} ${t('mail.ad.why', { sender })} ${earns(t, props)}`,
    `${t('mail.ad.keepTitle')} ${t('mail.ad.keep')}`,
    `${t('mail.ad.stop')}:\n${stopUrl}`,
    `${t('mail.ad.notMine')}:\n${notMineUrl ?? stopUrl}`,
    t('mail.shop', { shop: shop.name, address: oneLine(shop.address) }),
  ].join('\n\n')
}

/** The one email a friend gets. */
export function Body({ t, ...props }: AdProps & { t: T }) {
  const { shop, senderName: sender, friendName: friend, pictureUrl, alt, adUrl, stopUrl, notMineUrl } = props
  return (
    <Letter
      t={t}
      shop={shop}
      subject={subject(t, props)}
      preview={t('mail.ad.preview')}
      marked={t('mail.advertisement', { sender })}
      foot={
        <>
          <SmallWords>
            <strong>{t('mail.ad.whyTitle')}</strong> {t('mail.ad.why', { sender })} {earns(t, props)}
          </SmallWords>
          <SmallWords>
            <strong>{t('mail.ad.keepTitle')}</strong> {t('mail.ad.keep')}
          </SmallWords>
          <SmallWords>
            <SmallLink href={stopUrl}>{t('mail.ad.stop')}</SmallLink>
            {' \u00a0 \u00a0 '}
            <SmallLink href={notMineUrl ?? stopUrl}>{t('mail.ad.notMine')}</SmallLink>
          </SmallWords>
        </>
      }
    >
      <Picture url={pictureUrl} alt={alt} height={props.pictureHeight} />
      <Sheet centred>
        <Title>{t('mail.ad.title', { friend, sender })}</Title>
        <SmallWords>{alt}</SmallWords>
        <Press href={adUrl}>{t('mail.ad.button')}</Press>
        <SmallWords>{t('mail.ad.nothing')}</SmallWords>
      </Sheet>
    </Letter>
  )
}
