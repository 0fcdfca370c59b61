import { z } from 'zod'
import type { Locale } from '~/i18n/language'
import { isWholeMailbox, readAddress } from '~/domain/identity/typed-address'
import { holdsLink, readLine, readName, type NameTrouble } from './names'

/** Says a field's trouble by its word key, and lets the rest of the form be checked all the same. */
function refused(context: z.RefinementCtx<string>, message: string): string {
  context.addIssue({ code: 'custom', message, continue: true })
  return ''
}

/** A trouble's word key. What is merely no name has the general one. */
const wordOf = (trouble: NameTrouble) => (trouble === 'signs' ? 'errors.name' : `errors.name.${trouble}`)

/** A first name as friends and senders have it: it goes out in mails, so it can be nothing but a name. */
export const firstName = z.string().transform((typed, context) => {
  const read = readName(typed)
  return read.ok ? read.text : refused(context, wordOf(read.reason))
})

/** Somebody's name for the house itself, written as freely as they like: one visible line without a link. */
export const personName = (most: number) =>
  z.string().transform((typed, context) => {
    const read = readLine(typed, most)
    if (!read.ok) return refused(context, wordOf(read.reason))
    if (holdsLink(read.text)) return refused(context, wordOf('link'))
    return /[\p{L}\p{N}]/u.test(read.text) ? read.text : refused(context, 'errors.required')
  })

/** One whole address, as it leaves for a mail server. Nothing is cleaned here: what a person typed is `typedMailbox`. */
export const mailbox = z
  .string()
  .trim()
  .max(254, 'errors.mailbox')
  .refine((address) => isWholeMailbox(address), 'errors.mailbox')

/** One address as a person types or pastes it; what comes of it is a `mailbox`. */
export const typedMailbox = z.string().transform((typed, context) => {
  const read = readAddress(typed)
  if (read.ok) return read.address
  const message = read.reason === 'signs' ? 'errors.mailbox' : `errors.mailbox.${read.reason}`
  return refused(context, message)
})

export const proofRules = {
  minutes: 20,
  tries: 5,
  /** A proof is forgotten so long after it ran out, used or not. */
  keptHours: 24,
  /** A browser counts as its visitor's proven own for so long. */
  provenDays: 90,
}

export interface VisitorSummary {
  id: string
  name: string | null
  locale: Locale
  provenAt: Date | null
  /** Since when staff let nothing of theirs leave. */
  bannedAt: Date | null
}
