import { createElement, type FunctionComponent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import * as ad from '#emails/ad'
import * as answer from '#emails/answer'
import * as proveMailbox from '#emails/prove-mailbox'
import * as reward from '#emails/reward'
import * as test from '#emails/test'
import { ofProduct } from '~/catalog/of-product'
import { translator } from '~/i18n/translate'
import { wordsOf } from '~/i18n/words'
import { locales, type Translate } from '~/i18n/language'

interface Email {
  subject: (t: Translate, props: never) => string
  Text: (t: Translate, props: never) => string
  Body: FunctionComponent<never>
}

export const emails = {
  ad,
  answer,
  'prove-mailbox': proveMailbox,
  reward,
  test,
} satisfies Record<string, Email>

export interface RenderedEmail {
  subject: string
  html: string
  text: string
}

/** What mail programs were built for, Outlook before all. */
const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'

/** An email's three faces, from its name and the props it was stored with. Throws when there is no such email. */
export async function renderEmail(name: string, locale: string, props: unknown): Promise<RenderedEmail> {
  const email = Object.hasOwn(emails, name)
    ? (emails[name as keyof typeof emails] as unknown as Email)
    : undefined
  if (!email) throw new Error(`There is no email called ${name}. The folder emails/ has those there are.`)
  const language = locales.find((one) => one === locale) ?? 'en'
  const words = translator(language, wordsOf(language))
  // An email about a product speaks of it by the product's own words.
  const t = ofProduct(words, productOf(props))
  const given = props as never
  const all: object = { ...(props as object), t }
  // Nothing in an email waits or wakes up in a browser; React's way of writing plain markup is the quickest.
  const html = doctype + renderToStaticMarkup(createElement(email.Body as FunctionComponent<object>, all))
  // A subject is one line, whatever a name or a word holds.
  return {
    subject: email.subject(t, given).replace(/[\p{Cc}\u2028\u2029]+/gu, ' '),
    html,
    text: email.Text(t, given),
  }
}

/** The product that an email speaks of; none, as in those about a mailbox, is no product's id. */
function productOf(props: unknown): string {
  const product =
    typeof props === 'object' && props !== null && 'product' in props ? props.product : undefined
  return typeof product === 'string' ? product : ''
}
