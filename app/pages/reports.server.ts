import { z } from 'zod'
import { reportLength, reportReasons } from '~/domain/shares/reports'
import type { Translate } from '~/i18n/language'

/** What a report says: its reason, and the words of whoever wrote it. */
export function reportSays({ reason, words }: { reason: string; words: string }, t: Translate): string {
  const known = reportReasons.find((one) => one === reason) ?? 'other'
  const why = t(`report.reason.${known}`)
  return words ? t('report.said', { why, words }) : why
}

/** The form on the page of an ad: what is wrong with it, and a sentence where the reason is another. */
export const Report = z
  .object({
    reason: z.enum(reportReasons, 'report.reasonMissing'),
    words: z.string().trim().max(reportLength, 'errors.tooLong').default(''),
  })
  .superRefine(({ reason, words }, check) => {
    if (reason === 'other' && !words)
      check.addIssue({ code: 'custom', path: ['words'], message: 'report.wordsMissing' })
  })
