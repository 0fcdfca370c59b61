import { z } from 'zod'
import type { Shown } from '~/components/staff/settings/inputs'
import type { PauseState } from '~/components/staff/settings/pause'
import { Day, dayAt } from '~/domain/settings/opening-hours'
import { pauseAt, type Pause } from '~/domain/settings/pause'
import type { Settings } from '~/domain/settings/settings'
import { day } from '~/i18n/format'
import type { Locale } from '~/i18n/language'
import { line } from './settings-forms.server'

const typedDay = z
  .string('errors.staff.day')
  .transform((text) => text.trim())
  .refine((text) => text === '' || Day.safeParse(text).success, 'errors.staff.day')

/** A pause as it was typed. What is written stays for the next one when it is switched off. */
export const pauseForm = z
  .object({
    on: z
      .literal('yes')
      .optional()
      .transform((value) => value === 'yes'),
    from: typedDay,
    until: typedDay,
    text: z.preprocess(oneLine, line(200, 0)),
  })
  .transform(({ on, from, until, text }, context): Pause => {
    const wrong = (field: string, word: string) =>
      context.addIssue({ code: 'custom', path: [field], message: `errors.staff.${word}` })
    if (on && from === '') wrong('from', 'day')
    if (on && text === '') wrong('text', 'required')
    if (from !== '' && until !== '' && until < from) wrong('until', 'dayOrder')
    return { on, text, ...(from && { from }), ...(until && { until }) }
  })

/** A sentence may be broken where it was typed; it is shown as one. */
function oneLine(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\s*[\r\n]+\s*/g, ' ') : value
}

/** The pause as the form holds it. Where none was written yet, it would begin today. */
export function pauseShown({ on, from, until, text }: Pause, today: string): Shown['values'] {
  return { ...(on && { on: 'yes' }), from: from ?? today, until: until ?? '', text }
}

/** Whether the campaign runs, and when that changes. */
export function pauseStateOf(
  settings: Pick<Settings, 'pause' | 'shop'>,
  now: Date,
  locale: Locale,
): PauseState {
  const { on, from, until } = settings.pause
  if (pauseAt(settings, now)) return { word: 'rests', date: '' }
  if (!on || !from) return { word: 'runs', date: '' }
  const planned = dayAt(now, settings.shop.timeZone) < from
  return { word: planned ? 'planned' : 'over', date: day(locale, planned ? from : (until ?? from), 'UTC') }
}
