import type { Writer } from '#db/store'
import { settings } from '#db/schema'
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
