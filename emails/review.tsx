import { Letter, oneLine, Press, Sheet, SmallWords, Title, Words, type Shop, type T } from './frame'

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
}

const title = (t: T, { outcome, name }: ReviewProps) =>
  name ? t(`mail.review.${outcome}.title`, { name }) : t(`mail.review.${outcome}.titlePlain`)

/** Why it was not let go, and what the shop says to it; of what was let go there is nothing to say. */
const why = (t: T, { reason, note }: ReviewProps) => [
  ...(reason ? [t(`review.reason.${reason}`)] : []),
  ...(note ? [t('mail.review.note', { note })] : []),
]

const foot = (t: T, { outcome }: ReviewProps) =>
  outcome === 'rejected' || outcome === 'taken-down' ? [t('mail.review.appeal')] : []

export const subject = (t: T, { outcome }: ReviewProps) => t(`mail.review.${outcome}.subject`)

export function Text(t: T, props: ReviewProps): string {
  const { shop, outcome, url } = props
  return [
    title(t, props),
    t(`mail.review.${outcome}.text`),
    ...why(t, props),
    `${t(`mail.review.${outcome}.button`)}:\n${url}`,
    ...foot(t, props),
    t('mail.review.why', { shop: shop.name }),
    t('mail.shop', { shop: shop.name, address: oneLine(shop.address) }),
  ].join('\n\n')
}

/** Tells a visitor what staff said to a design with something of their own on it. */
export function Body({ t, ...props }: ReviewProps & { t: T }) {
  const { shop, outcome, url } = props
  return (
    <Letter
      t={t}
      shop={shop}
      subject={subject(t, props)}
      preview={t(`mail.review.${outcome}.text`)}
      foot={<SmallWords>{t('mail.review.why', { shop: shop.name })}</SmallWords>}
    >
      <Sheet>
        <Title>{title(t, props)}</Title>
        <Words>{t(`mail.review.${outcome}.text`)}</Words>
        {why(t, props).map((sentence) => (
          <Words key={sentence}>{sentence}</Words>
        ))}
        <Press href={url}>{t(`mail.review.${outcome}.button`)}</Press>
        {foot(t, props).map((sentence) => (
          <SmallWords key={sentence}>{sentence}</SmallWords>
        ))}
      </Sheet>
    </Letter>
  )
}
