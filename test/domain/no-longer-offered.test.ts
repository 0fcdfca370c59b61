import { afterEach, expect, test } from 'vitest'
import { shares } from '#db/schema'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { noLongerOffered } from '~/domain/designs/offered'
import { saveSettings } from '~/domain/settings/commands.server'
import { defaults, type Offer } from '~/domain/settings/settings'
import { createShares } from '~/domain/shares/commands.server'
import type { Way } from '~/domain/shares/shares'
import { dress } from '~/products/dress/index'
import type { DesignDocument } from '~/products/product'
import { shirt } from '~/products/shirt/index'
import { document, keys, now, openScene } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

const of = (choices: Partial<typeof dress.start>): DesignDocument => ({
  ...document,
  choices: { ...dress.start, ...choices },
})
const aShirt = { product: 'shirt', version: shirt.version, choices: shirt.start, motifs: [] }
const offering = (offer: Partial<Offer>): Offer => ({ ...defaults.offer, ...offer })
const ways: Way[] = ['mail', 'link', 'card']

/** What comes of sending a design in each way, while the shop offers so much. */
async function sent(design: DesignDocument, offer: Offer) {
  const results = []
  for (const way of ways) {
    results.push(
      await scene.store.transact(async (tx) => {
        await saveSettings(tx, 'offer', offer, now)
        const id = `share-${way}-${(await tx.$count(shares)) + 1}`
        const address = way === 'mail' ? { address: `${id}@friends.example` } : {}
        return createShares(tx, {
          visitorId: 'ana',
          designId: 'design',
          document: design,
          way,
          friends: [{ id, name: 'Mia', locale: 'en', ...address }],
          now,
          keys,
          campaign: await currentCampaign(tx),
        })
      }),
    )
  }
  return results
}
const refused = { ok: false, errors: [{ friend: 0, field: 'name', error: 'standing.error.not-offered' }] }

test('a design with an option, a colour or a product that the shop has switched off becomes no share in any way', async () => {
  scene = await openScene()
  const off: [DesignDocument, Partial<Offer>][] = [
    [of({ sleeve: 'bishop' }), { switchedOff: { 'dress.sleeve': ['bishop', 'bell'] } }],
    [of({ color: '#1F6B6B' }), { colorsOff: ['dress.teal'] }],
    [aShirt, { products: ['dress'] }],
  ]
  for (const [design, offer] of off) {
    expect(await sent(design, offering(offer))).toEqual(ways.map(() => refused))
  }
  expect(await scene.store.db.$count(shares)).toBe(0)
})

test('it is sent once something else is chosen, or once the shop offers it again', async () => {
  scene = await openScene()
  const bishop = { 'dress.sleeve': ['bishop'] }
  const on: [DesignDocument, Partial<Offer>][] = [
    [of({ sleeve: 'puff' }), { switchedOff: bishop }],
    [of({ sleeve: 'bishop' }), {}],
    [aShirt, { products: ['shirt'] }],
  ]
  for (const [design, offer] of on) {
    for (const result of await sent(design, offering(offer))) expect(result).toMatchObject({ ok: true })
  }
})

test('what is named is what must be chosen anew: no choice without effect, no colour of one’s own, no group of another product', () => {
  const offer = offering({
    switchedOff: {
      'dress.sleeve': ['bishop'],
      'dress.printScale': ['medium'],
      'shirt.collar': ['kent'],
    },
    colorsOff: ['dress.ochre'],
  })
  expect(noLongerOffered(of({ sleeve: 'bishop', print: 'stripe' }), offer)).toEqual({
    product: false,
    options: [
      { group: 'sleeve', option: 'bishop' },
      { group: 'printScale', option: 'medium' },
      { group: 'beltColor', option: 'ochre' },
    ],
  })
  expect(noLongerOffered(of({ print: 'plain', beltColor: '#c48f30' }), offer)).toBeUndefined()
  expect(noLongerOffered(of({ belt: 'none', print: 'plain' }), offer)).toBeUndefined()
  expect(noLongerOffered({ ...document, product: 'hat' }, offer)).toEqual({ product: true })
})
