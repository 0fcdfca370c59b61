import { isDeepStrictEqual } from 'node:util'
import type { Writer } from '#db/store'
import { settings } from '#db/schema'
import { record } from '~/domain/audit/commands.server'
import { readSettings } from './queries.server'
import { sections, type Section, type Settings } from './settings'

/** Replaces one section. Throws a ZodError when the value is not what the section holds. */
export async function saveSettings<S extends Section>(
  tx: Writer,
  section: S,
  value: Settings[S],
  now: Date,
): Promise<void> {
  const row = { value: sections[section].parse(value), updatedAt: now }
  await tx
    .insert(settings)
    .values({ section, ...row })
    .onConflictDoUpdate({ target: settings.section, set: row })
}

/** A member of staff replaces one section. What is as it was before leaves no line in the audit. */
export async function changeSettings<S extends Section>(
  tx: Writer,
  section: S,
  value: Settings[S],
  { staffId, now }: { staffId: string; now: Date },
): Promise<void> {
  const before = (await readSettings(tx))[section]
  await saveSettings(tx, section, value, now)
  if (isDeepStrictEqual(before, sections[section].parse(value))) return
  await record(tx, { staffId, act: 'change-settings', subject: 'settings', subjectId: section, now })
}
