import type { Reader } from '#db/store'
import { settings } from '#db/schema'
import { lifted } from './earlier'
import { defaults, sections, type Settings } from './settings'

/** Every section, with the defaults where staff have said nothing yet. */
export async function readSettings(db: Reader): Promise<Settings> {
  const rows = await db.select().from(settings)
  const said = new Map(rows.map((row) => [row.section, row.value]))
  const read = <S extends keyof Settings>(section: S): Settings[S] => {
    // A field that is younger than the stored section has its default.
    const value = { ...defaults[section], ...lifted(section, said.get(section)) }
    return sections[section].parse(value) as Settings[S]
  }
  return { shop: read('shop'), prices: read('prices'), offer: read('offer'), smtp: read('smtp') }
}
