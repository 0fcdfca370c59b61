import { z } from 'zod'

const line = (max: number) =>
  z
    .string()
    .transform((text) => text.trim())
    .pipe(
      z
        .string()
        .max(max)
        .regex(/^\P{Cc}*$/u),
    )

/** "Ask for this dress": what the form takes. Messages are word keys. */
export const Ask = z.object({
  name: line(60).pipe(z.string().min(1)),
  /** An address or a telephone number: how the shop answers. */
  contact: line(160).pipe(z.string().min(5)),
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
