import type { Weave } from './tiles/tile-id'

/** How a cloth takes the light and how it hangs: figures, not code, so that a new cloth is one more row. */
export interface Fabric {
  /** Greatest strength of light and of shade, 0 to 1. */
  light: number
  shade: number
  /** How wide the lit side of a fold is: 1 spreads over all of it, 0.3 is a streak. */
  spread: number
  /** A crisp bright streak inside the light (satin). */
  streak: number
  /** The pile's bright rim where the cloth turns away (velvet). */
  rim: number
  /** Depth of folds against cotton's, and how far a fold's valley tucks behind its neighbour. */
  depth: number
  tuck: number
  /** How opaque a single layer is. */
  cover: number
  /** How strongly its weave shows. */
  weave: number
}

const cloth = { streak: 0, rim: 0, depth: 1, tuck: 0.95, cover: 1, weave: 1 }

export const fabrics = {
  cotton: { ...cloth, light: 0.3, shade: 0.44, spread: 0.6, weave: 0.45 },
  linen: { ...cloth, light: 0.17, shade: 0.4, spread: 0.66, depth: 0.85, tuck: 0.85 },
  satin: { ...cloth, light: 0.5, shade: 0.6, spread: 0.4, streak: 0.5, depth: 1.1, tuck: 1, weave: 0.5 },
  velvet: { ...cloth, light: 0.07, shade: 0.7, spread: 0.45, rim: 0.4, depth: 1.15, tuck: 1 },
  denim: { ...cloth, light: 0.2, shade: 0.42, spread: 0.6, depth: 0.7, tuck: 0.75 },
  chiffon: {
    ...cloth,
    light: 0.42,
    shade: 0.42,
    spread: 0.5,
    depth: 1.1,
    tuck: 1.05,
    cover: 0.74,
    weave: 0.3,
  },
} satisfies Partial<Record<Weave, Fabric>>

export type FabricId = keyof typeof fabrics
export const fabricIds = Object.keys(fabrics) as FabricId[]
