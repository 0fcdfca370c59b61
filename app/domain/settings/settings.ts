import { z } from 'zod'

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

/** Amounts in the currency's minor unit: a base for each product, an extra for each `group.option`. */
export const PriceList = z.object({ base: amounts, extra: amounts })

/** What the shop does not make at present. Designs made earlier keep it. */
export const Offer = z.object({
  switchedOff: z.record(z.string(), z.array(z.string())),
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
    base: { dress: 9800 },
    extra: {
      'sleeve.cap': 600,
      'sleeve.flutter': 900,
      'sleeve.puff': 1200,
      'sleeve.bell': 1400,
      'sleeve.bishop': 1800,
      'sleeve.long': 1400,
      'bodice.princess': 1200,
      'bodice.empire': 600,
      'bodice.wrap': 1400,
      'skirt.circle': 1800,
      'skirt.pencil': 600,
      'skirt.mermaid': 2600,
      'skirt.tiered': 2200,
      'skirt.ball': 4200,
      'length.knee': 400,
      'length.midi': 800,
      'length.maxi': 1600,
      'fabric.linen': 1400,
      'fabric.satin': 2400,
      'fabric.velvet': 3600,
      'fabric.denim': 1000,
      'fabric.chiffon': 3000,
      'print.stripe': 600,
      'print.gingham': 600,
      'print.polka': 700,
      'print.floral': 1000,
      'print.chevron': 700,
      'print.tartan': 1200,
      'belt.belt': 1000,
      'belt.sash': 1200,
      'collar.peterpan': 900,
      'buttons.front': 800,
      'buttons.full': 1600,
      'hem.topstitch': 300,
      'hem.lace': 1400,
      'hem.band': 700,
    },
  },
  offer: { switchedOff: {}, colorsOff: [] },
  smtp: {},
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
