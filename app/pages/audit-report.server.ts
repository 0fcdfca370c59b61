import { keyOf } from '~/i18n/language'
import { wordsOf } from '~/i18n/words'
import { translator } from '~/i18n/translate'
import { sayFlaw, type Checked } from './audit.server'

const t = translator('en', wordsOf('en'))

/** The report of the command line: what was read, and a sentence for each thing that does not hold. */
export function asText({ flaws, ...read }: Checked): string {
  const counts = Object.entries(read).map(
    ([name, count]) => `  ${t(keyOf(`staff.audit.${name}`)).padEnd(22)}${count}`,
  )
  const lines = flaws.map((flaw, index) =>
    [`${index + 1}. ${sayFlaw(flaw, t)}`, ...(flaw.reason ? [`   ${flaw.reason}`] : [])].join('\n'),
  )
  const result = flaws.length ? t('staff.audit.flaws', { count: flaws.length }) : t('staff.audit.holds')
  return [`${result}.`, '', ...counts, ...(lines.length ? ['', ...lines] : [])].join('\n')
}

/** The same for programs, with the key that checkpoints are signed with. */
export function asJson({ flaws, ...read }: Checked, publicKey: string): string {
  const sentences = flaws.map((flaw) => ({ ...flaw, sentence: sayFlaw(flaw, t) }))
  return JSON.stringify({ ok: flaws.length === 0, ...read, flaws: sentences, publicKey }, null, 2)
}
