import { z } from 'zod'
import { motifKinds, motifPrice, startingPrices as motifPrices } from '~/products/motifs/price'
import type { Prices } from '~/products/product'
import { type AnyProduct, products } from '~/products/registry'
import { noHours, OpeningHours } from './opening-hours'
import { policies } from './own-kinds'
import { noPause, Pause } from './pause'

const amounts = z.record(z.string(), z.int().min(0).max(10_000_000))

/** What the shop's own pages and mails say of it. */
export const Shop = z.object({
  name: z.string().trim().min(1).max(60),
  address: z.string().trim().min(1).max(200),
  /** ISO 3166, two letters. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** ISO 4217, three letters. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** IANA; days and expiries are counted in it. */
  timeZone: z.string().refine(isTimeZone),
  leadTimeWeeks: z.int().min(1).max(52),
  contact: z.string().trim().max(160),
  /** Beside the hours, in the shop's own words; all there is to show until they are entered. */
  openingHours: z.string().trim().max(200),
})
export type Shop = z.infer<typeof Shop>

/** Amounts in the currency's minor unit: a base for each product, an extra for each `product.group.option`. */
const PriceList = z.object({ base: amounts, extra: amounts })

/** What the shop makes at present. Designs made earlier keep what it no longer does. */
export const Offer = z.object({
  /** Ids of the products. One that is new to the house is off until staff say otherwise. */
  products: z.array(z.string()),
  /** Options by `product.group`. */
  switchedOff: z.record(z.string(), z.array(z.string())),
  /** Colours of a product's palette, as `product.color`. */
  colorsOff: z.array(z.string()),
})
export type Offer = z.infer<typeof Offer>

/** A mail server's address and password, sealed. `smtp.server.ts` makes and opens it. */
export const SealedUrl = z.string().max(4000).brand<'SealedUrl'>()
export type SealedUrl = z.infer<typeof SealedUrl>

/** The mail server, where SMTP_URL does not say. */
export const Smtp = z.object({ sealedUrl: SealedUrl.optional(), from: z.string().max(254).optional() })
export type Smtp = z.infer<typeof Smtp>

const switched = z.enum(policies)

/** What of a visitor's own may leave under the shop's name: at once, after staff have looked, or not at all. */
export const ReviewPolicy = z.object({ words: switched, picture: switched, drawing: switched })
export type ReviewPolicy = z.infer<typeof ReviewPolicy>

export const sections = {
  shop: Shop,
  hours: OpeningHours,
  prices: PriceList,
  offer: Offer,
  pause: Pause,
  smtp: Smtp,
  review: ReviewPolicy,
}
export type Section = keyof typeof sections
export type Settings = { [S in Section]: z.infer<(typeof sections)[S]> }

/** Each product's own starting prices, and those of the motifs that lie on them. */
function startingPrices(): Prices {
  const motifs = motifKinds.map((kind) => [motifPrice(kind), motifPrices[kind]])
  const extras = products.flatMap(({ id, startingPrices: { extra } }) =>
    Object.entries(extra).map(([option, amount]) => [`${id}.${option}`, amount]),
  )
  return {
    base: Object.fromEntries(products.map(({ id, startingPrices: { base } }) => [id, base])),
    extra: Object.fromEntries([...extras, ...motifs]) as Prices['extra'],
  }
}

/** A shop of the demo's kind, until staff say otherwise. */
export const defaults: Settings = {
  shop: {
    name: 'Atelier Maren',
    address: '14 Linden Street, Galway H91 X2C4',
    country: 'IE',
    currency: 'EUR',
    timeZone: 'Europe/Dublin',
    leadTimeWeeks: 3,
    contact: 'hello@ateliermaren.example',
    openingHours: 'Mondays by appointment',
  },
  hours: noHours,
  prices: startingPrices(),
  offer: { products: ['dress', 'shirt'], switchedOff: {}, colorsOff: [] },
  pause: noPause,
  smtp: {},
  review: { words: 'review', picture: 'review', drawing: 'review' },
}

/** When the demo's shop is open: Tuesday to Saturday. */
export const demoHours: OpeningHours = {
  week: [0, 1, 2, 3, 4, 5, 6].map((day) => (day >= 1 && day <= 5 ? [{ from: '10:00', to: '18:00' }] : [])),
  closed: [],
}

/** The products a shop offers, in the registry's order; never none. */
export function offeredProducts({ products: on }: Pick<Offer, 'products'>): readonly AnyProduct[] {
  const offered = products.filter(({ id }) => on.includes(id))
  return offered.length > 0 ? offered : products.slice(0, 1)
}

export const isOffered = (offer: Pick<Offer, 'products'>, product: string): boolean =>
  offeredProducts(offer).some(({ id }) => id === product)

/** What is switched off of one product, by group; colours in each of its colour groups alike. */
export function switchedOffOf(
  offer: Pick<Offer, 'switchedOff' | 'colorsOff'>,
  { id, groups }: Pick<AnyProduct, 'id' | 'groups'>,
): Record<string, string[]> {
  const own = `${id}.`
  const colors = offer.colorsOff.filter((name) => name.startsWith(own)).map((name) => name.slice(own.length))
  return Object.fromEntries(
    groups.map((group) => [
      group.id,
      group.kind === 'color' ? colors : (offer.switchedOff[own + group.id] ?? []),
    ]),
  )
}

const timeZones = new Set<string>()

/** Asking Intl takes longer than all else in the settings, which every page reads: a known zone is not asked again. */
function isTimeZone(name: string): boolean {
  if (timeZones.has(name)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    timeZones.add(name)
    return true
  } catch {
    return false
  }
}
