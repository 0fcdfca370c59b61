import type { Hex, TileId } from '~/drawing/drawing'

export const weaves = [
  'cotton',
  'linen',
  'satin',
  'velvet',
  'denim',
  'chiffon',
  'tweed',
  'jersey',
  'sequin',
  'taffeta',
  'corduroy',
] as const
/** Cloths with holes: they are all tile, in their own colour. */
export const nets = ['lace'] as const
export const prints = [
  'stripe',
  'gingham',
  'polka',
  'floral',
  'chevron',
  'tartan',
  'toile',
  'hearts',
  'windowpane',
  'houndstooth',
  'ikat',
  'paisley',
  'ditsy',
  'sampaguita',
  'lemons',
  'leopard',
  'stars',
  'terrazzo',
] as const
export const tones = ['light', 'dark'] as const
export const scales = [1, 2, 3] as const

export type Weave = (typeof weaves)[number]
export type Net = (typeof nets)[number]
export type Print = (typeof prints)[number]
/** Whether the cloth under the tile is light or dark: its threads then show by shade or by light. */
export type Tone = (typeof tones)[number]
/** Small, medium, large: each is drawn at its own size, since a tile is never scaled. */
export type Scale = (typeof scales)[number]

export type TileSpec =
  | { kind: 'weave'; fabric: Weave; tone: Tone }
  | { kind: 'net'; fabric: Net; ink: Hex }
  /** `ink` is the second colour; the ground is transparent and needs no tile of its own. */
  | { kind: 'print'; print: Print; ink: Hex; tone: Tone; scale: Scale }

/** Raised whenever a tile looks different: ids are content addresses that browsers keep for a year. */
const revision = 'r4'

const isInk = (text: string | undefined): text is string => text !== undefined && /^[0-9a-f]{6}$/.test(text)

function oneOf<T extends string>(list: readonly T[], text: string | undefined): T | undefined {
  return list.find((item) => item === text)
}

/** The id of a tile, e.g. `weave-linen-light-r4` or `print-floral-b23a48-light-2-r4`. */
export function tileId(spec: TileSpec): TileId {
  switch (spec.kind) {
    case 'weave':
      return `weave-${spec.fabric}-${spec.tone}-${revision}`
    case 'net':
      return `net-${spec.fabric}-${spec.ink.slice(1).toLowerCase()}-${revision}`
    case 'print':
      return `print-${spec.print}-${spec.ink.slice(1).toLowerCase()}-${spec.tone}-${spec.scale}-${revision}`
  }
}

/** What an id names, or undefined: anything `tileId` would not have written is refused. */
export function parseTileId(id: string): TileSpec | undefined {
  if (id.length > 64) return undefined
  const [kind, name, ...rest] = id.split('-')
  const read = kind === undefined ? undefined : readers.get(kind)
  const spec = read?.(name, rest)
  return spec && tileId(spec) === id ? spec : undefined
}

function weaveOf(name: string | undefined, [tone]: string[]): TileSpec | undefined {
  const fabric = oneOf(weaves, name)
  const cloth = oneOf(tones, tone)
  return fabric && cloth && { kind: 'weave', fabric, tone: cloth }
}

function netOf(name: string | undefined, [ink]: string[]): TileSpec | undefined {
  const fabric = oneOf(nets, name)
  return fabric && isInk(ink) ? { kind: 'net', fabric, ink: `#${ink}` } : undefined
}

function printOf(name: string | undefined, [ink, tone, size]: string[]): TileSpec | undefined {
  const print = oneOf(prints, name)
  const cloth = oneOf(tones, tone)
  const scale = scales.find((step) => String(step) === size)
  if (!print || !cloth || !scale || !isInk(ink)) return undefined
  return { kind: 'print', print, ink: `#${ink}`, tone: cloth, scale }
}

const readers = new Map([
  ['weave', weaveOf],
  ['net', netOf],
  ['print', printOf],
])

/** The tone of a cloth's colour, by its perceived lightness. */
export function toneOf(color: Hex): Tone {
  const n = Number.parseInt(color.slice(1), 16)
  const luma = 0.299 * (n >> 16) + 0.587 * ((n >> 8) & 255) + 0.114 * (n & 255)
  return luma >= 110 ? 'light' : 'dark'
}
