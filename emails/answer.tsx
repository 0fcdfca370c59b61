import { Letter, oneLine, Picture, Press, Sheet, SmallWords, Title, Words, type Shop, type T } from './frame'

export interface AnswerProps {
  shop: Shop
  /** By whose own words it is spoken of; unsaid in mails of 0.1.0. */
  product?: string
  senderName: string
  friendName: string
  choice: 'just-so' | 'in-another' | 'made' | 'visited' | 'ordered'
  /** The colour's name in the sender's language, where it has one. */
  color?: string
  /** The dress as the friend would wear it. */
  pictureUrl: string
  /** Pixels, for 600 across; mails written by earlier versions leave it out. */
  pictureHeight?: number
  alt: string
  progressUrl: string
  /** Buttons sewn on, of those needed. */
  counted: number
  needed: number
}

function title(t: T, { choice, color, friendName: friend }: AnswerProps): string {
  if (choice === 'in-another' && !color) return t('mail.answer.title.in-another.plain', { friend })
  return t(`mail.answer.title.${choice}`, { friend, color: color ?? '' })
}

/** The friend changed something about it. */
const isOther = ({ choice }: AnswerProps) => choice === 'in-another' || choice === 'made'

const standing = (t: T, { counted, needed }: AnswerProps) =>
  counted > 0 ? t('mail.answer.counted', { count: counted, needed }) : t('mail.answer.counted.none')

export const subject = (t: T, { friendName }: AnswerProps) => t('mail.answer.subject', { friend: friendName })

export function Text(t: T, props: AnswerProps): string {
  const { shop, friendName: friend, alt, progressUrl } = props
  return [
    title(t, props),
    isOther(props) ? `${t('mail.answer.version', { friend })}\n${alt}` : alt,
    standing(t, props),
    `${t('mail.answer.button')}:\n${progressUrl}`,
    t('mail.answer.why', { friend, shop: shop.name }),
    t('mail.shop', { shop: shop.name, address: oneLine(shop.address) }),
  ].join('\n\n')
}

/** Tells the sender that a friend answered, with the friend's own version of the dress. */
export function Body({ t, ...props }: AnswerProps & { t: T }) {
  const { shop, friendName: friend, pictureUrl, alt, progressUrl } = props
  return (
    <Letter
      t={t}
      shop={shop}
      subject={subject(t, props)}
      preview={standing(t, props)}
      foot={<SmallWords>{t('mail.answer.why', { friend, shop: shop.name })}</SmallWords>}
    >
      <Picture url={pictureUrl} alt={alt} height={props.pictureHeight} />
      <Sheet centred>
        <Title>{title(t, props)}</Title>
        {isOther(props) && <Words>{t('mail.answer.version', { friend })}</Words>}
        <Words>{standing(t, props)}</Words>
        <Press href={progressUrl}>{t('mail.answer.button')}</Press>
      </Sheet>
    </Letter>
  )
}
