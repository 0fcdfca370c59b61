import { kept } from '#db/kept'
import type { Reader } from '#db/store'
import { settings } from '#db/schema'
import { lifted } from './earlier'
import { defaults, sections, type Section, type Settings } from './settings'

/** Every section, with the defaults where staff have said nothing yet. */
export const readSettings = kept(async (db: Reader): Promise<Settings> => {
  const rows = await db.select().from(settings)
  const rowOf = new Map(rows.map((row) => [row.section, row.value]))
  // A field that is younger than the stored section has its default.
  const stored = (section: Section) => ({ ...defaults[section], ...lifted(section, rowOf.get(section)) })
  return {
    shop: sections.shop.parse(stored('shop')),
    hours: sections.hours.parse(stored('hours')),
    prices: sections.prices.parse(stored('prices')),
    offer: sections.offer.parse(stored('offer')),
    pause: sections.pause.parse(stored('pause')),
    smtp: sections.smtp.parse(stored('smtp')),
    review: sections.review.parse(stored('review')),
  }
})
