import { afterAll, beforeAll, expect, it } from 'vitest'
import { settings } from '#db/schema'
import { saveSettings } from '~/domain/settings/commands.server'
import { readSettings } from '~/domain/settings/queries.server'
import { defaults } from '~/domain/settings/settings'
import { dress } from '~/products/dress'
import { openTestStore, type TestStore } from '../support/databases'

const now = new Date('2026-11-23T10:00:00Z')
let test: TestStore
beforeAll(async () => (test = await openTestStore()))
afterAll(() => test.close())

it('An empty shop has every setting, and a saved section replaces its own alone.', async () => {
  expect(await readSettings(test.store.db)).toEqual(defaults)
  const shop = { ...defaults.shop, name: 'Atelier Oona', timeZone: 'Europe/Rome' }
  await test.store.transact((tx) => saveSettings(tx, 'shop', shop, now))
  await test.store.transact((tx) => saveSettings(tx, 'shop', { ...shop, leadTimeWeeks: 5 }, now))
  expect(await readSettings(test.store.db)).toEqual({ ...defaults, shop: { ...shop, leadTimeWeeks: 5 } })
})

it('A section stored before one of its fields existed has that field’s default.', async () => {
  await test.store.transact((tx) =>
    tx.insert(settings).values({ section: 'offer', value: { colorsOff: ['teal'] }, updatedAt: now }),
  )
  expect((await readSettings(test.store.db)).offer).toEqual({ switchedOff: {}, colorsOff: ['teal'] })
})

it('What is no setting is refused before it is stored.', async () => {
  const bad = { ...defaults.shop, timeZone: 'Europe/Nowhere' }
  await expect(test.store.transact((tx) => saveSettings(tx, 'shop', bad, now))).rejects.toThrow()
})

it('Every price of the list is for an option there is.', () => {
  const options = new Set(
    dress.groups.flatMap((group) =>
      'options' in group ? group.options.map(({ id }) => `${group.id}.${id}`) : [],
    ),
  )
  expect(Object.keys(defaults.prices.extra).filter((key) => !options.has(key))).toEqual([])
})
