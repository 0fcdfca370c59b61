import type { Hex } from '~/drawing/drawing'
import type { Translate } from '~/i18n/language'
import { type Lab, apart, oklab } from './oklab'

/** The everyday hues, which alone may be pale, dark, bright or dusty. Their words are `color.<id>`. */
const hues = {
  red: '#c8202c',
  orange: '#e67a22',
  yellow: '#f0cf33',
  green: '#3d9a4b',
  turquoise: '#2fb0ab',
  blue: '#2f63b8',
  violet: '#7a46a8',
  pink: '#e887a8',
  brown: '#7a4b2c',
  grey: '#858585',
} as const satisfies Record<string, Hex>

/** Colours with a name of their own. */
const own = {
  white: '#ffffff',
  pearl: '#e7e8ea',
  ivory: '#faf4e2',
  cream: '#f5e7c3',
  beige: '#dcc9a8',
  sand: '#c9ae84',
  camel: '#b98a55',
  caramel: '#a9692f',
  chocolate: '#43291b',
  chestnut: '#6f3222',
  rust: '#a8491f',
  terracotta: '#c4694a',
  brick: '#99382c',
  coral: '#f27a63',
  salmon: '#f2a08c',
  peach: '#f8c6a2',
  apricot: '#f0a96a',
  amber: '#e8a21c',
  mustard: '#c2981f',
  ochre: '#bd852f',
  gold: '#d4b04a',
  lemon: '#f7ea5a',
  butter: '#f6e6a4',
  lime: '#aacc32',
  olive: '#71732c',
  khaki: '#a39a68',
  moss: '#52683a',
  sage: '#9caf90',
  mint: '#b2e2c8',
  emerald: '#14855a',
  forest: '#1c4a30',
  petrol: '#12484f',
  teal: '#1a7575',
  aqua: '#8fdbdc',
  ice: '#c9e9f2',
  sky: '#8cc1ea',
  azure: '#3f97ea',
  powder: '#b9cde0',
  denim: '#4d6d96',
  cobalt: '#1a48c4',
  navy: '#17205c',
  ink: '#151b2c',
  indigo: '#48359a',
  periwinkle: '#8f97dc',
  lavender: '#c6b6e6',
  lilac: '#b594cf',
  mauve: '#a87f9c',
  plum: '#5f2755',
  aubergine: '#351a30',
  magenta: '#c4218b',
  fuchsia: '#e8419f',
  raspberry: '#b3194f',
  burgundy: '#750b26',
  rose: '#d9667f',
  blush: '#efc9c4',
  taupe: '#8b7b6e',
  slate: '#566270',
  silver: '#c3c5c8',
  charcoal: '#3a3b3e',
  black: '#131215',
} as const satisfies Record<string, Hex>

export type ColorId = keyof typeof hues | keyof typeof own

const manners = {
  pale: ([l, a, b]: Lab): Lab => [l + (1 - l) * 0.5, a * 0.52, b * 0.52],
  dark: ([l, a, b]: Lab): Lab => [l * 0.68, a * 0.72, b * 0.72],
  bright: ([l, a, b]: Lab): Lab => [l * 1.1, a * 1.4, b * 1.4],
  dusty: ([l, a, b]: Lab): Lab => [l, a * 0.42, b * 0.42],
}

export type Manner = keyof typeof manners

interface Named {
  id: ColorId
  manner?: Manner
  lab: Lab
}

/** A bright grey or a pale brown is no colour anyone speaks of. */
const unsaid: Partial<Record<ColorId, readonly Manner[]>> = {
  grey: ['bright', 'dusty'],
  brown: ['pale', 'bright', 'dusty'],
  yellow: ['dark', 'dusty'],
  orange: ['pale', 'dark', 'dusty'],
  red: ['pale'],
  pink: ['dark'],
}

const ids = <T extends string>(table: Record<T, Hex>) => Object.keys(table) as T[]

export const colorIds: readonly ColorId[] = [...ids(hues), ...ids(own)]
export const mannerIds = Object.keys(manners) as Manner[]

/** The colour a name stands for. */
export const colorOfName = (id: ColorId): Hex => ({ ...hues, ...own })[id]

const named: readonly Named[] = [
  ...colorIds.map((id) => ({ id, lab: oklab(colorOfName(id)) })),
  ...ids(hues).flatMap((id) =>
    mannerIds
      .filter((manner) => !unsaid[id]?.includes(manner))
      .map((manner) => ({ id, manner, lab: manners[manner](oklab(hues[id])) })),
  ),
]

/** A plain name is preferred to one that needs an adjective, as long as it is about as near. */
const adjective = 0.015

/** A word that is wrong about the hue is more wrong than one that is wrong about the lightness. */
const seen = ([l, a, b]: Lab): Lab => [l, a * 1.7, b * 1.7]

/** The name that is nearest to the eye. */
export function nearestName(color: Hex): { id: ColorId; manner?: Manner } {
  const lab = seen(oklab(color))
  const far = (one: Named) => apart(seen(one.lab), lab) + (one.manner ? adjective : 0)
  const { id, manner } = named.reduce((best, one) => (far(one) < far(best) ? one : best))
  return manner ? { id, manner } : { id }
}

/** Any colour in words, as they stand inside a sentence: "navy", "pale green". */
export function nameOf(color: Hex, t: Translate): string {
  const { id, manner } = nearestName(color)
  const word = t(`color.${id}`)
  return manner ? t(`color.${manner}`, { color: word }) : word
}
