import { Letter, oneLine, Sheet, Title, Words, type Shop, type T } from './frame'

export interface TestProps {
  shop: Shop
}

export const subject = (t: T, { shop }: TestProps) => t('mail.test.subject', { shop: shop.name })

export function Text(t: T, { shop }: TestProps): string {
  return [
    t('mail.test.title'),
    t('mail.test.text', { shop: shop.name }),
    t('mail.shop', { shop: shop.name, address: oneLine(shop.address) }),
  ].join('\n\n')
}

/** Shows staff that emails leave. */
export function Body({ t, shop }: TestProps & { t: T }) {
  return (
    <Letter t={t} shop={shop} subject={subject(t, { shop })} preview={t('mail.test.title')}>
      <Sheet>
        <Title>{t('mail.test.title')}</Title>
        <Words>{t('mail.test.text', { shop: shop.name })}</Words>
      </Sheet>
    </Letter>
  )
}
