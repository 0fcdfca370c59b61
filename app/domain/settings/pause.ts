import { z } from 'zod'
import { Day, dayAt } from './opening-hours'

/** While the campaign rests no new ads are written. What was sent before is answered, counts and is redeemed as ever. */
export const Pause = z
  .object({
    on: z.boolean(),
    /** The first day of it. */
    from: Day.optional(),
    /** The last day of it; without one it lasts until staff end it. */
    until: Day.optional(),
    /** What visitors read, in the shop's own words. */
    text: z.string().trim().max(200),
  })
  .refine(({ on, from, text }) => !on || (from !== undefined && text !== ''))
  .refine(({ from, until }) => !from || !until || from <= until)
export type Pause = z.infer<typeof Pause>

/** Of a shop whose campaign runs. */
export const noPause: Pause = { on: false, text: '' }

/** The pause that a moment lies in, by the shop's own calendar: its sentence, and its last day where it has one. */
export function pauseAt(
  { pause, shop }: { pause: Pause; shop: { timeZone: string } },
  now: Date,
): { text: string; until: string | undefined } | undefined {
  const { on, from, until, text } = pause
  if (!on || !from) return undefined
  const today = dayAt(now, shop.timeZone)
  return from <= today && (!until || today <= until) ? { text, until } : undefined
}
