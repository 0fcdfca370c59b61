import { Letter, oneLine, Press, Sheet, Title, Words, type Shop, type T } from './frame'

export interface ReviewQueueProps {
  shop: Shop
  /** How many designs wait. */
  count: number
  url: string
}

export const subject = (t: T, { count }: ReviewQueueProps) => t('mail.reviewQueue.subject', { count })

export function Text(t: T, props: ReviewQueueProps): string {
  const { shop, count, url } = props
  return [
    subject(t, props),
    t('mail.reviewQueue.text'),
    `${t('mail.reviewQueue.button', { count })}:\n${url}`,
    t('mail.shop', { shop: shop.name, address: oneLine(shop.address) }),
  ].join('\n\n')
}

/** Tells staff, once an hour at most, that somebody's own design waits to be looked at. */
export function Body({ t, ...props }: ReviewQueueProps & { t: T }) {
  const { shop, count, url } = props
  return (
    <Letter t={t} shop={shop} subject={subject(t, props)} preview={t('mail.reviewQueue.text')}>
      <Sheet>
        <Title>{subject(t, props)}</Title>
        <Words>{t('mail.reviewQueue.text')}</Words>
        <Press href={url}>{t('mail.reviewQueue.button', { count })}</Press>
      </Sheet>
    </Letter>
  )
}
