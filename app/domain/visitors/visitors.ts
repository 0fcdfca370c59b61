import { z } from 'zod'

/** A first name: letters, with the marks that join them. No sign that could make a link or a header. */
export const firstName = z
  .string()
  .transform((name) => name.normalize('NFC').trim().replace(/ {2,}/g, ' '))
  .pipe(
    z
      .string()
      .max(40, 'errors.name')
      .regex(/^\p{L}[\p{L}\p{M}'’ -]*$/u, 'errors.name'),
  )

const local = /^[a-z0-9#$&'*+/=?^_`{|}~-]+(\.[a-z0-9#$&'*+/=?^_`{|}~-]+)*$/i
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i

/** One whole address. Nothing that a mail program could read as a second one, a route or a comment. */
export const mailbox = z
  .string()
  .trim()
  .max(254, 'errors.mailbox')
  .refine((address) => isMailbox(address), 'errors.mailbox')

function isMailbox(address: string): boolean {
  const [before, domain, ...more] = address.split('@')
  if (!before || !domain || more.length > 0 || before.length > 64 || !local.test(before)) return false
  const labels = domain.split('.')
  const top = labels.at(-1) ?? ''
  return labels.length > 1 && labels.every((one) => label.test(one)) && !/^\d+$/.test(top) && top.length > 1
}

export const proofRules = {
  minutes: 20,
  tries: 5,
  /** Codes mailed to one mailbox in an hour, whoever asks for them. */
  mailsAnHour: 5,
  /** A proof is forgotten so long after it ran out, used or not. */
  keptHours: 24,
  /** A browser counts as its visitor's proven own for so long. */
  provenDays: 90,
}

export interface VisitorSummary {
  id: string
  name: string | null
  locale: string
  provenAt: Date | null
}
