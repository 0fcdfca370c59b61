import { z } from 'zod'
import { locales } from '~/products/product'
import { firstName, mailbox } from '~/domain/visitors/visitors'

/** A friend as the sender enters them: a first name, a language and, when we send the mail, one mailbox. */
export const Friend = z.object({
  id: z.string().min(8).max(40),
  name: firstName,
  address: mailbox.optional(),
  locale: z.enum(locales as [string, ...string[]]),
})
export type Friend = z.infer<typeof Friend>

/** What keeps "mail a friend" from becoming a relay. */
export const limits = {
  /** Mails one visitor may send in 30 days. */
  visitorMails: 10,
  visitorDays: 30,
  /** Mails the whole shop may send in 24 hours. */
  shopMails: 500,
  /** A friend gets at most one ad in so many days, over all visitors. */
  friendDays: 90,
  /** An address waits so long for its sender to be proven, then it is erased. */
  unprovenHours: 24,
}

/** Why a friend can't be sent to. `error` is a word key; `friend` the place in the list. */
export interface FriendError {
  friend: number
  field: 'name' | 'address'
  error: string
}

export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)
