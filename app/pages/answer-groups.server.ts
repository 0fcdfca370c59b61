import type { AnswerGroup } from '~/components/staff/answer-groups'
import { keyOf } from '~/i18n/language'
import type { Signal } from '~/domain/shares/judgement'
import type { ListedConversion } from '~/domain/shares/conversions.server'
import type { TrackRecord } from '~/domain/shares/track-record.server'
import { rowOf, signalsOf, type Reading } from './staff-answers.server'
import { recordWords } from './track-record'

/**
 * Answers by their sender, in the order in which each sender comes first. `records`: why they are held, or were, is said
 * once for each sender, with how often that was right.
 */
export function groupsOf(
  rows: readonly ListedConversion[],
  reading: Reading,
  records?: ReadonlyMap<Signal, TrackRecord>,
): AnswerGroup[] {
  const { t } = reading
  const bySender = new Map<string, ListedConversion[]>()
  for (const row of rows) {
    const { visitorId } = row.conversion
    bySender.set(visitorId, [...(bySender.get(visitorId) ?? []), row])
  }
  return [...bySender].map(([id, own]) => {
    const sender = own[0]?.senderName || t('staff.someone')
    const found = new Set(own.flatMap(({ conversion }) => signalsOf(conversion)))
    return {
      id,
      sender,
      count: t('staff.answers.group', { count: own.length }),
      signals: records
        ? [...found].map((signal) => ({
            short: t(keyOf(`staff.signal.${signal}`)),
            why: t(keyOf(`staff.signal.${signal}.why`), { sender }),
            record: recordWords(records, signal, t),
          }))
        : [],
      rows: own.map((row) => rowOf(row, reading)),
    }
  })
}
