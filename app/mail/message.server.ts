import type { SendMailOptions } from 'nodemailer'
import { senderName } from '~/domain/outbox/outbox'
import { mailbox } from '~/domain/visitors/visitors'
import type { RenderedEmail } from './render.server'

export interface Letter extends RenderedEmail {
  email: string
  messageId: string
  to: string
  /** Where mails come from and bounces go to. */
  from: string
  shopName: string
  fromName: string | null
  stopUrl?: string | undefined
  date: Date
}

/**
 * The message as nodemailer takes it: one recipient, in an envelope that names nobody else, and addresses as
 * objects, so that nothing in a name is ever read as a header or a second address. Throws a ZodError when
 * an address is not one whole mailbox.
 */
export function messageOf(letter: Letter): SendMailOptions {
  const to = mailbox.parse(letter.to)
  const from = mailbox.parse(letter.from)
  const shop = senderName(letter.shopName)
  const sender = letter.fromName && senderName(letter.fromName)
  return {
    messageId: letter.messageId,
    date: letter.date,
    envelope: { from, to: [to] },
    from: { name: sender ? `${sender} via ${shop}` : shop, address: from },
    to: { name: '', address: to },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      // Kind of mail and shop: what a provider may sum up, and nobody in person.
      'Feedback-ID': `${letter.email}:toile`,
      ...(letter.email === 'ad' && letter.stopUrl && unsubscribe(letter.stopUrl)),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function unsubscribe(stopUrl: string) {
  return {
    'List-Unsubscribe': { prepared: true, value: `<${new URL(stopUrl).href}>` },
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}
