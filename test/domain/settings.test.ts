import { afterAll, beforeAll, expect, it } from 'vitest'
import { settings } from '#db/schema'
import { saveSettings } from '~/domain/settings/commands.server'
import { readSettings } from '~/domain/settings/queries.server'
import { noHours } from '~/domain/settings/opening-hours'
import { noPause } from '~/domain/settings/pause'
import { defaults, demoHours, offeredProducts } from '~/domain/settings/settings'
import { motifKinds, motifPrice } from '~/products/motifs/price'
import { products } from '~/products/registry'
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

it('A section stored before one of its fields existed has that field’s default, and names are lifted.', async () => {
  const store = (section: 'offer' | 'prices', value: unknown) =>
    test.store.transact((tx) => tx.insert(settings).values({ section, value, updatedAt: now }))
  await store('offer', { colorsOff: ['teal'], switchedOff: { fabric: ['velvet'] } })
  await store('prices', { base: { dress: 100 }, extra: { 'fabric.satin': 7, 'motif.text': 3 } })
  const { offer, prices } = await readSettings(test.store.db)
  expect(offer).toEqual({
    products: ['dress', 'shirt'],
    switchedOff: { 'dress.fabric': ['velvet'] },
    colorsOff: ['dress.teal'],
  })
  expect(prices.base).toEqual({ ...defaults.prices.base, dress: 100 })
  expect(prices.extra).toMatchObject({ 'dress.fabric.satin': 7, 'motif.text': 3, 'shirt.cuff.french': 1200 })
  expect(prices.extra['dress.fabric.velvet']).toBeUndefined()
})

it('A shop stored before there were hours and pauses has none of either, and shows its hours as it wrote them.', async () => {
  const shop = { ...defaults.shop, openingHours: 'Tuesdays, and by appointment' }
  await test.store.transact((tx) => saveSettings(tx, 'shop', shop, now))
  const settings = await readSettings(test.store.db)
  expect([settings.hours, settings.pause]).toEqual([noHours, noPause])
  expect(settings.shop.openingHours).toBe('Tuesdays, and by appointment')
  const hours = { ...demoHours, closed: [{ from: '2026-12-24', to: '2026-12-26', note: 'Christmas' }] }
  const pause = { on: true, from: '2027-07-01', text: 'We are away.' }
  await test.store.transact((tx) => saveSettings(tx, 'hours', hours, now))
  await test.store.transact((tx) => saveSettings(tx, 'pause', pause, now))
  expect(await readSettings(test.store.db)).toMatchObject({ hours, pause, shop })
})

it('A shop offers what it lists and the house knows, and never nothing.', () => {
  const ids = (products: string[]) => offeredProducts({ products }).map(({ id }) => id)
  expect(ids(['shirt', 'hat'])).toEqual(['shirt'])
  expect(ids([])).toEqual(['dress'])
})

it('What is no setting is refused before it is stored.', async () => {
  const bad = { ...defaults.shop, timeZone: 'Europe/Nowhere' }
  await expect(test.store.transact((tx) => saveSettings(tx, 'shop', bad, now))).rejects.toThrow()
})

it('A new shop has a price for each product there is, and for one of each kind of motif.', () => {
  const { base, extra } = defaults.prices
  expect(products.filter(({ id }) => !base[id])).toEqual([])
  expect(motifKinds.filter((kind) => !extra[motifPrice(kind)])).toEqual([])
})

it('Every price of the list is for an option there is.', () => {
  const options = new Set(
    products.flatMap((product) =>
      product.groups.flatMap((group) =>
        'options' in group ? group.options.map(({ id }) => `${product.id}.${group.id}.${id}`) : [],
      ),
    ),
  )
  const priced = Object.keys(defaults.prices.extra).filter((key) => !key.startsWith('motif.'))
  expect(priced.filter((key) => !options.has(key))).toEqual([])
})
