import { renderToStaticMarkup } from 'react-dom/server'
import { emails, type Email, type EmailName, type EmailProps } from '#emails/index'
import { ofProduct } from '~/catalog/of-product'
import { translator } from '~/i18n/translate'
import { wordsOf } from '~/i18n/words'
import { locales } from '~/i18n/language'

export interface RenderedEmail {
  subject: string
  html: string
  text: string
}

/** What mail programs were built for, Outlook before all. */
const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'

/**
 * A stored mail as it was put into the outbox, where its name and its props are held to each other; they were sealed
 * since. What an earlier version wrote may lack a prop, which shows when it is written. Throws when there is no such email.
 */
export function storedEmail({ email, props }: { email: string; props: object }): Email {
  if (!Object.hasOwn(emails, email))
    throw new Error(`There is no email called ${email}. The folder emails/ has those there are.`)
  return { email, props } as Email
}

/** An email's three faces. */
export async function renderEmail<Name extends EmailName>(
  { email: name, props }: { email: Name; props: EmailProps[Name] },
  locale: string,
): Promise<RenderedEmail> {
  const { subject, Text, Body } = emails[name]
  const language = locales.find((one) => one === locale) ?? 'en'
  const words = translator(language, wordsOf(language))
  // An email about a product speaks of it by the product's own words.
  const t = ofProduct(words, productOf(props))
  // Nothing in an email waits or wakes up in a browser; React's way of writing plain markup is the quickest.
  const html = doctype + renderToStaticMarkup(Body({ ...props, t }))
  // A subject is one line, whatever a name or a word holds.
  return {
    subject: subject(t, props).replace(/[\p{Cc}\u2028\u2029]+/gu, ' '),
    html,
    text: Text(t, props),
  }
}

/** The product that an email speaks of; none, as in those about a mailbox, is no product's id. */
function productOf(props: object): string {
  return 'product' in props && typeof props.product === 'string' ? props.product : ''
}
