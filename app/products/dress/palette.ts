import type { Hex } from '~/drawing/drawing'

/** The shop's own dyes, in the order swatches lie on the counter. Names are the words `dress.color.<id>`. */
export const palette = [
  { id: 'teal', color: '#1f6b6b' },
  { id: 'deepsea', color: '#12454c' },
  { id: 'sage', color: '#93a889' },
  { id: 'ivy', color: '#3c5a3e' },
  { id: 'chalkblue', color: '#a3b8d3' },
  { id: 'midnight', color: '#232f55' },
  { id: 'lilac', color: '#b3a3cc' },
  { id: 'mulberry', color: '#661b36' },
  { id: 'carmine', color: '#a5182c' },
  { id: 'rosehip', color: '#c04a58' },
  { id: 'shell', color: '#e9c0b4' },
  { id: 'apricot', color: '#e7a476' },
  { id: 'ochre', color: '#c48f2f' },
  { id: 'butter', color: '#f0dc9c' },
  { id: 'walnut', color: '#774a2e' },
  { id: 'calico', color: '#efe6d3' },
  { id: 'white', color: '#ffffff' },
  { id: 'black', color: '#17161a' },
] as const satisfies readonly { id: string; color: Hex }[]

export type Dye = (typeof palette)[number]['id']

/** A dye's colour. */
export const dye = (id: Dye): Hex => palette.find((entry) => entry.id === id)!.color
