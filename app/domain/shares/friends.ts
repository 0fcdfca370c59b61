import { z } from 'zod'
import { locales } from '~/i18n/language'
import { firstName, mailbox } from '~/domain/visitors/visitors'

/** A friend as the sender enters them: a first name, a language and, when we send the mail, one mailbox. */
export const Friend = z.object({
  id: z.string().min(8).max(40),
  name: firstName,
  address: mailbox.optional(),
  locale: z.enum(locales),
})
export type Friend = z.infer<typeof Friend>

/** Why a friend can't be sent to. `error` is a word key; `friend` the place in the list. */
export interface FriendError {
  friend: number
  field: 'name' | 'address'
  error: string
}

export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)
