import { z } from 'zod'
import { type AnyProduct, products } from '~/products/registry'

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
  openingHours: z.string().trim().max(200),
})
export type Shop = z.infer<typeof Shop>

/** Amounts in the currency's minor unit: a base for each product, an extra for each `product.group.option`. */
export const PriceList = z.object({ base: amounts, extra: amounts })

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

/** The mail server, where SMTP_URL does not say. */
export const Smtp = z.object({ url: z.string().max(400).optional(), from: z.string().max(254).optional() })
export type Smtp = z.infer<typeof Smtp>

export const sections = { shop: Shop, prices: PriceList, offer: Offer, smtp: Smtp }
export type Section = keyof typeof sections
export type Settings = { [S in Section]: z.infer<(typeof sections)[S]> }

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
    openingHours: 'Tuesday to Saturday, 10 to 6',
  },
  prices: {
    base: { dress: 9800, shirt: 6400 },
    extra: {
      'dress.sleeve.cap': 600,
      'dress.sleeve.flutter': 900,
      'dress.sleeve.puff': 1200,
      'dress.sleeve.bell': 1400,
      'dress.sleeve.bishop': 1800,
      'dress.sleeve.long': 1400,
      'dress.bodice.princess': 1200,
      'dress.bodice.wrap': 1400,
      'dress.waist.empire': 600,
      'dress.skirt.circle': 1800,
      'dress.skirt.pencil': 600,
      'dress.skirt.mermaid': 2600,
      'dress.skirt.tiered': 2200,
      'dress.skirt.ball': 4200,
      'dress.length.knee': 400,
      'dress.length.midi': 800,
      'dress.length.maxi': 1600,
      'dress.fabric.linen': 1400,
      'dress.fabric.satin': 2400,
      'dress.fabric.velvet': 3600,
      'dress.fabric.denim': 1000,
      'dress.fabric.chiffon': 3000,
      'dress.print.stripe': 600,
      'dress.print.gingham': 600,
      'dress.print.polka': 700,
      'dress.print.floral': 1000,
      'dress.print.chevron': 700,
      'dress.print.tartan': 1200,
      'dress.belt.belt': 1000,
      'dress.belt.sash': 1200,
      'dress.collar.peterpan': 900,
      'dress.buttons.front': 800,
      'dress.buttons.full': 1600,
      'dress.hem.topstitch': 300,
      'dress.hem.lace': 1400,
      'dress.hem.band': 700,
      'shirt.collar.camp': 600,
      'shirt.cuff.french': 1200,
      'shirt.cuff.turnup': 300,
      'shirt.placket.plain': 400,
      'shirt.placket.hidden': 900,
      'shirt.placket.popover': 600,
      'shirt.placket.half': 600,
      'shirt.pocket.patch': 400,
      'shirt.pocket.flaps': 1000,
      'shirt.fabric.linen': 1200,
      'shirt.fabric.denim': 800,
      'shirt.fabric.satin': 2000,
      'shirt.fabric.corduroy': 1200,
      'shirt.fabric.velvet': 2800,
      'shirt.fabric.chiffon': 2400,
      'shirt.print.stripe': 500,
      'shirt.print.gingham': 500,
      'shirt.print.tartan': 900,
      'shirt.print.polka': 600,
      'shirt.print.floral': 800,
      'shirt.contrast.collar': 500,
      'shirt.contrast.both': 900,
    },
  },
  offer: { products: ['dress', 'shirt'], switchedOff: {}, colorsOff: [] },
  smtp: {},
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
