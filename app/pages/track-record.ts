import type { TrackRecord } from '~/domain/shares/track-record.server'
import type { Translate } from '~/i18n/language'

/** How often a signal was right so far, in a sentence. */
export function recordWords(records: ReadonlyMap<string, TrackRecord>, signal: string, t: Translate): string {
  const record = records.get(signal)
  return record
    ? t('staff.signal.record', { count: record.decided, right: record.right })
    : t('staff.signal.record.none')
}
