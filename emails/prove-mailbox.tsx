import { Code, Letter, oneLine, Press, Sheet, SmallWords, Title, Words, type Shop, type T } from './frame'

export interface ProveMailboxProps {
  shop: Shop
  /** Six digits. */
  code: string
  pressUrl: string
}

export const subject = (t: T, { code, shop }: ProveMailboxProps) =>
  t('mail.prove.subject', { code, shop: shop.name })

export function Text(t: T, { shop, code, pressUrl }: ProveMailboxProps): string {
  return [
    t('mail.prove.title'),
    code,
    t('mail.prove.text'),
    `${t('mail.prove.or')}\n${pressUrl}`,
    t('mail.prove.ignore', { shop: shop.name }),
    t('mail.shop', { shop: shop.name, address: oneLine(shop.address) }),
  ].join('\n\n')
}

/**
 * The code that proves a mailbox, and the button that does the same in the same browser. It may reach a stranger, so
 * nothing that somebody typed stands in it.
 */
export function Body({ t, shop, code, pressUrl }: ProveMailboxProps & { t: T }) {
  return (
    <Letter
      t={t}
      shop={shop}
      subject={subject(t, { shop, code, pressUrl })}
      preview={t('mail.prove.text')}
      foot={<SmallWords>{t('mail.prove.ignore', { shop: shop.name })}</SmallWords>}
    >
      <Sheet>
        <Title>{t('mail.prove.title')}</Title>
        <Code>{code}</Code>
        <Words>{t('mail.prove.text')}</Words>
        <Words>{t('mail.prove.or')}</Words>
        <Press href={pressUrl}>{t('mail.prove.button')}</Press>
      </Sheet>
    </Letter>
  )
}
