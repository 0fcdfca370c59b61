import { listed } from '~/i18n/listed'
import {
  Letter,
  oneLine,
  Picture,
  Press,
  Sheet,
  SmallLink,
  SmallWords,
  Title,
  Words,
  type Shop,
  type T,
} from './frame'

export interface ReviewProps {
  shop: Shop
  /** The visitor's first name; empty where it is not known. */
  name: string
  /** Of a design before it left, or of one that was taken down. */
  outcome: 'approved' | 'rejected' | 'change' | 'taken-down' | 'put-back'
  /** Why not, as a word of the review's reasons. */
  reason?: 'offends' | 'rights' | 'person' | 'advert' | 'unreadable' | 'other'
  /** The shop's own sentence. */
  note?: string
  /** To change the design, or to see where it stands. */
  url: string
  /** The visitor's own page. */
  mineUrl: string
  /** Whom it was sent to, by their first names. */
  friends: readonly string[]
  /** The design in words. */
  alt: string
  /** Its picture, where whoever has an ad of it may see it as well. */
  pictureUrl?: string
  /** Pixels, for 600 across; mails written by earlier versions leave it out. */
  pictureHeight?: number
  /** It answers an appeal: whether another person decided than the first time. */
  appealed?: 'another' | 'same'
  /** Another look can be asked for. */
  appealable: boolean
}

const title = (t: T, { outcome, name }: ReviewProps) =>
  name ? t(`mail.review.${outcome}.title`, { name }) : t(`mail.review.${outcome}.titlePlain`)

/** Which design it is, where it has no picture: whom it was for, else what it looks like. */
const which = (t: T, { friends, alt }: ReviewProps) =>
  friends.length > 0 ? t('mail.review.for', { friends: listed(friends, t) }) : alt

/** What was decided and of which design, whether that answers an appeal, and why it was not let go. */
const said = (t: T, props: ReviewProps) => {
  const { outcome, appealed, reason, note } = props
  return [
    t(`mail.review.${outcome}.text`),
    which(t, props),
    ...(appealed ? [t(`review.appealed.${appealed}`)] : []),
    ...(reason
      ? [
          t(
            reason === 'other' && outcome === 'taken-down'
              ? 'review.reason.otherDown'
              : `review.reason.${reason}`,
          ),
        ]
      : []),
    ...(note ? [t('mail.review.note', { note })] : []),
  ]
}

export const subject = (t: T, { outcome }: ReviewProps) => t(`mail.review.${outcome}.subject`)

export function Text(t: T, props: ReviewProps): string {
  const { shop, outcome, url, mineUrl, appealable } = props
  return [
    title(t, props),
    ...said(t, props),
    `${t(`mail.review.${outcome}.button`)}:\n${url}`,
    ...(appealable ? [t('mail.review.appeal')] : []),
    ...(url === mineUrl ? [] : [`${t('mail.review.page')}:\n${mineUrl}`]),
    t('mail.review.why', { shop: shop.name }),
    t('mail.shop', { shop: shop.name, address: oneLine(shop.address) }),
  ].join('\n\n')
}

/** Tells a visitor what staff said to a design with something of their own on it. */
export function Body({ t, ...props }: ReviewProps & { t: T }) {
  const { shop, outcome, url, mineUrl, pictureUrl, alt, appealable } = props
  return (
    <Letter
      t={t}
      shop={shop}
      subject={subject(t, props)}
      preview={t(`mail.review.${outcome}.text`)}
      foot={<SmallWords>{t('mail.review.why', { shop: shop.name })}</SmallWords>}
    >
      {pictureUrl && <Picture url={pictureUrl} alt={alt} height={props.pictureHeight} />}
      <Sheet>
        <Title>{title(t, props)}</Title>
        {said(t, props).map((sentence) => (
          <Words key={sentence}>{sentence}</Words>
        ))}
        <Press href={url}>{t(`mail.review.${outcome}.button`)}</Press>
        {appealable && <SmallWords>{t('mail.review.appeal')}</SmallWords>}
        {url !== mineUrl && (
          <SmallWords>
            <SmallLink href={mineUrl}>{t('mail.review.page')}</SmallLink>
          </SmallWords>
        )}
      </Sheet>
    </Letter>
  )
}
