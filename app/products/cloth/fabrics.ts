import type { Net, Weave } from './tiles/tile-id'

/** How a cloth takes the light and how it hangs: figures, not code, so that a new cloth is one more row. */
export interface Fabric {
  /** Greatest strength of light and of shade, 0 to 1. */
  light: number
  shade: number
  /** How wide the lit side of a fold is: 1 spreads over all of it, 0.3 is a streak. */
  spread: number
  /** A crisp bright streak inside the light (satin). */
  streak: number
  /** How far its light is of another colour, as silk woven of two (taffeta). */
  shot: number
  /** The pile's bright rim where the cloth turns away (velvet). */
  rim: number
  /** Depth of folds against cotton's, and how far a fold's valley tucks behind its neighbour. */
  depth: number
  tuck: number
  /** How opaque a single layer is. */
  cover: number
  /** How strongly its weave shows, and how much less on white, where threads soon look like dirt. */
  weave: number
  hush: number
}

const cloth = { streak: 0, shot: 0, rim: 0, depth: 1, tuck: 0.95, cover: 1, weave: 1, hush: 0.5 }

export const fabrics = {
  cotton: { ...cloth, light: 0.3, shade: 0.44, spread: 0.6, weave: 0.45 },
  linen: { ...cloth, light: 0.17, shade: 0.4, spread: 0.66, depth: 0.85, tuck: 0.85 },
  satin: { ...cloth, light: 0.5, shade: 0.6, spread: 0.4, streak: 0.5, depth: 1.1, tuck: 1, weave: 0.5 },
  velvet: { ...cloth, light: 0.1, shade: 0.68, spread: 0.45, rim: 0.42, depth: 1.15, tuck: 1 },
  denim: { ...cloth, light: 0.2, shade: 0.42, spread: 0.6, depth: 0.7, tuck: 0.75, hush: 0.3 },
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
  lace: { ...cloth, light: 0.24, shade: 0.36, spread: 0.6, cover: 0.14, depth: 0.95 },
  tweed: { ...cloth, light: 0.16, shade: 0.4, spread: 0.7, depth: 0.75, tuck: 0.75, hush: 0.2 },
  jersey: { ...cloth, light: 0.26, shade: 0.42, spread: 0.75, depth: 1.2, tuck: 1, hush: 0.25 },
  sequin: { ...cloth, light: 0.42, shade: 0.58, spread: 0.42, streak: 0.12, depth: 0.9, tuck: 0.9, hush: 0 },
  taffeta: {
    ...cloth,
    light: 0.5,
    shade: 0.5,
    spread: 0.28,
    streak: 0.22,
    shot: 0.5,
    depth: 0.85,
    tuck: 0.9,
    hush: 0.2,
  },
  corduroy: { ...cloth, light: 0.12, shade: 0.46, spread: 0.6, rim: 0.1, depth: 0.7, tuck: 0.75, hush: 0.25 },
} satisfies Record<Weave | Net, Fabric>

export type FabricId = keyof typeof fabrics
