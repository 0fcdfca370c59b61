import type { Hex } from '~/drawing/drawing'

/** What can be chosen, in the order it is offered. */
export const seats = ['plain', 'stripe', 'gingham', 'tartan', 'polka', 'houndstooth'] as const
export const spoilers = ['none', 'ducktail', 'wing'] as const
export const windows = ['clear', 'smoke', 'dark'] as const
export const wheels = ['hubcap', 'whitewall', 'spokes', 'alloy'] as const

/** Paints in the order their chips hang on the wall. Names are the words `color.<id>`. */
export const paints = [
  { id: 'lagoon', color: '#7fb8b0' },
  { id: 'poppy', color: '#c2342b' },
  { id: 'custard', color: '#efd98d' },
  { id: 'milk', color: '#f2ecdf' },
  { id: 'pistachio', color: '#b7c79a' },
  { id: 'azzurro', color: '#7da3c7' },
  { id: 'racing', color: '#1f4a38' },
  { id: 'midnightblue', color: '#22304f' },
  { id: 'blush', color: '#dfa9a0' },
  { id: 'tangerine', color: '#df7a34' },
  { id: 'graphite', color: '#4a4c52' },
  { id: 'liquorice', color: '#17161a' },
] as const satisfies readonly { id: string; color: Hex }[]
