import { inArray } from 'drizzle-orm'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { changeRules } from '~/domain/campaigns/commands.server'
import { possibleActs } from '~/domain/campaigns/acts'
import { firstCampaign, type Rules } from '~/domain/campaigns/campaigns'
import { saveSettings } from '~/domain/settings/commands.server'
import { defaults, demoHours, sections, type Shop } from '~/domain/settings/settings'
import { settings } from '#db/schema'
import type { Writer } from '#db/store'
import type { Services } from './services.server'

/** What there is to seed: nothing is written where somebody has said something already. */
type Seeded = { seeded: boolean }

/** What a new shop begins with: any act of a friend's counts. */
const firstRules: Rules = { ...firstCampaign.rules, acts: [...possibleActs] }

/**
 * The demo shop: Atelier Maren in Galway, with prices and the rules of a demo, where an answer counts at once. Made by
 * the commands that the Settings page uses. Safe to call again: what staff changed since stays.
 */
export function seedDemo({ store, clock }: Pick<Services, 'store' | 'clock'>): Promise<Seeded> {
  const now = clock.now()
  return store.transact(async (tx) => {
    if (await isSettled(tx)) return { seeded: false }
    await saveSettings(tx, 'shop', defaults.shop, now)
    await saveSettings(tx, 'hours', demoHours, now)
    await saveSettings(tx, 'prices', defaults.prices, now)
    await changeRules(tx, { rules: { ...firstRules, friends: 3, holdDays: 0 }, now })
    return { seeded: true }
  })
}

/** A shop that has only its name to say, until staff fill in the Settings page. Its answers rest three days. */
const unnamed: Shop = {
  ...defaults.shop,
  name: 'My shop',
  address: 'The postal address goes here',
  contact: '',
  openingHours: '',
}

/** An empty shop: prices to start from, and the usual rules. Safe to call again. */
export function seedEmpty({ store, clock }: Pick<Services, 'store' | 'clock'>): Promise<Seeded> {
  const now = clock.now()
  return store.transact(async (tx) => {
    if (await isSettled(tx)) return { seeded: false }
    await saveSettings(tx, 'shop', unnamed, now)
    await saveSettings(tx, 'prices', defaults.prices, now)
    await changeRules(tx, { rules: { ...firstRules, holdDays: 3 }, now })
    return { seeded: true }
  })
}

/** True once the shop or its rules were written down, by a seed or by staff. */
async function isSettled(tx: Writer): Promise<boolean> {
  const saved = inArray(settings.section, Object.keys(sections))
  return (await tx.$count(settings, saved)) > 0 || (await currentCampaign(tx)).version > firstCampaign.version
}
