import { defaults, type Section } from './settings'

type Found = Record<string, unknown>

const isRecord = (value: unknown): value is Found =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The first product: before there were others, its groups were named without it. */
const first = 'dress'

const renamed = (value: unknown, name: (key: string) => string): unknown =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, own]) => [name(key), own])) : value

/** `fabric.satin` was the dress's; motifs are priced alike on all products. */
const pricedName = (key: string) =>
  key.split('.').length > 2 || key.startsWith('motif.') ? key : `${first}.${key}`

const offeredName = (key: string) => (key.includes('.') ? key : `${first}.${key}`)

/** A price list that does not know a product yet has our prices for it. */
function prices(found: Found): Found {
  const base = isRecord(found.base) ? found.base : {}
  const extra = renamed(found.extra, pricedName)
  const unknown = Object.keys(defaults.prices.base).filter((id) => base[id] === undefined)
  const ours = Object.entries(defaults.prices.extra).filter(([key]) =>
    unknown.some((id) => key.startsWith(`${id}.`)),
  )
  return {
    base: { ...defaults.prices.base, ...base },
    extra: { ...Object.fromEntries(ours), ...(isRecord(extra) ? extra : {}) },
  }
}

function offer(found: Found): Found {
  const { colorsOff } = found
  return {
    ...found,
    ...(found.switchedOff !== undefined && { switchedOff: renamed(found.switchedOff, offeredName) }),
    ...(Array.isArray(colorsOff) && { colorsOff: colorsOff.map((name) => offeredName(String(name))) }),
  }
}

/** An address that is not sealed yet is carried where the sealed one stands: without it mails would seem to leave. */
function smtp({ url, ...found }: Found): Found {
  return { ...(url !== undefined && url !== '' && { sealedUrl: url }), ...found }
}

/** A stored section as it would be stored today, whatever version of the app stored it. */
export function lifted(section: Section, value: unknown): Found {
  const found = isRecord(value) ? value : {}
  if (section === 'prices' && value !== undefined) return prices(found)
  if (section === 'smtp') return smtp(found)
  return section === 'offer' ? offer(found) : found
}
