import { z } from 'zod'
import { readLine } from '~/domain/visitors/names'
import { personName } from '~/domain/visitors/visitors'

/** "Ask for this dress": what the form takes. Messages are word keys. */
export const Ask = z.object({
  name: personName(60),
  /** An address or a telephone number: how the shop answers. */
  contact: z.string().transform((typed, context) => {
    const read = readLine(typed, 160)
    if (read.ok && read.text.length >= 5) return read.text
    const long = !read.ok && read.reason === 'long'
    context.addIssue({ code: 'custom', message: long ? 'errors.tooLong' : 'errors.contact' })
    return z.NEVER
  }),
  note: z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .max(1000)
        .regex(/^(?:\P{Cc}|[\n\t])*$/u),
    ),
})
export type Ask = z.infer<typeof Ask>
