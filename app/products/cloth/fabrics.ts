import type { Hex } from '~/drawing/drawing'
import type { Net, Weave } from './tiles/tile-id'

/** How a cloth falls and wrinkles. Folds are counted against what cotton would make of the same cut. */
export interface Drape {
  /** How many folds, and how unequal they are, 0 to 1. */
  folds: number
  play: number
  /** How deep they dip at the hem, and how far a fold's valley tucks behind its neighbour: 1 closes the hem in cusps, 0 in a line. */
  depth: number
  tuck: number
  /** How softly the cloth rolls through a valley: 0 breaks off hard, 1 is a wave. */
  roll: number
  /** How far folds are planes that meet in edges instead of rounds, 0 to 1. */
  facet: number
  /** How folds begin: 0 as a point that widens, 1 at full strength, as what is gathered or pressed does. */
  begin: number
  /** How much further down they begin, of the length. */
  late: number
  /** How wide a hem hangs against its cut: what clings falls in. */
  flare: number
  /** Made with a scalloped edge (lace). */
  scalloped?: boolean
  /** Folds it is drawn in at a waist or an elbow: how many on either side, how long and wide, how strong. */
  pulls?: { count: number; length: number; width: number; strength: number }
  /** Breaks that crushing leaves: how many on 100 × 100 units, how long, how strong. */
  crumple?: { density: number; size: number; strength: number }
}

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
  /** The pile's bright rim where the cloth turns away, and how much it swallows of the light that meets it straight on (velvet). */
  rim: number
  pile: number
  /** How opaque a single layer is, and how much darker two are where folds overlap. */
  cover: number
  overlap: number
  /** How strongly its weave shows, and how much less on white, where threads soon look like dirt. */
  weave: number
  hush: number
  /** How wide a wale is; ribs follow the folds (corduroy). */
  wale: number
  /** How many spangles catch the light on 100 × 100 units (sequins). */
  glitter: number
  /** What its seams are topstitched with, and how far they are worn pale. */
  thread?: Hex
  worn: number
  /** How thick its turned hem shows. */
  turning: number
  drape: Drape
}

const plain = {
  ...{ streak: 0, shot: 0, rim: 0, pile: 0, cover: 1, overlap: 0, weave: 1, hush: 0.5 },
  ...{ wale: 0, glitter: 0, worn: 0, turning: 0 },
}
const crisp: Drape = {
  ...{ folds: 1, play: 0.5, depth: 0.8, tuck: 0.92, roll: 0.1, facet: 0 },
  ...{ begin: 0.15, late: 0, flare: 1 },
}

export const fabrics: Record<Weave | Net, Fabric> = {
  cotton: {
    ...plain,
    light: 0.34,
    shade: 0.44,
    spread: 0.55,
    weave: 0.6,
    drape: { ...crisp, pulls: { count: 3, length: 30, width: 3.4, strength: 0.6 } },
  },
  linen: {
    ...plain,
    ...{ light: 0.22, shade: 0.42, spread: 0.66 },
    drape: {
      ...crisp,
      ...{ folds: 0.74, play: 0.8, depth: 0.6, tuck: 0.7, facet: 0.45, flare: 0.97 },
      pulls: { count: 4, length: 34, width: 4, strength: 0.8 },
      crumple: { density: 2, size: 44, strength: 0.24 },
    },
  },
  satin: {
    ...plain,
    ...{ light: 0.5, shade: 0.6, spread: 0.4, streak: 0.55, weave: 0.4 },
    drape: {
      ...crisp,
      ...{ folds: 0.56, play: 0.85, depth: 1.35, tuck: 0.8, roll: 0.55, begin: 0.5, flare: 0.94 },
      pulls: { count: 4, length: 78, width: 5, strength: 0.4 },
    },
  },
  velvet: {
    ...plain,
    ...{ light: 0.06, shade: 0.7, spread: 0.45, rim: 0.55, pile: 0.47, hush: 0.7 },
    drape: { ...crisp, folds: 0.64, play: 0.4, depth: 1.25, tuck: 0.85, roll: 0.35, flare: 0.95 },
  },
  denim: {
    ...plain,
    ...{ light: 0.22, shade: 0.44, spread: 0.7, hush: 0.45, thread: '#d9a24a', worn: 0.5, turning: 0.6 },
    drape: {
      ...crisp,
      ...{ folds: 0.46, play: 0.35, depth: 0.5, tuck: 0.5, roll: 0.4, begin: 0, late: 0.12 },
      pulls: { count: 3, length: 26, width: 6.5, strength: 0.6 },
    },
  },
  chiffon: {
    ...plain,
    ...{ light: 0.4, shade: 0.42, spread: 0.5, cover: 0.66, overlap: 0.3, weave: 0.7 },
    drape: { ...crisp, folds: 1.75, play: 0.9, depth: 0.9, tuck: 1, roll: 0.3, begin: 0.8 },
  },
  lace: {
    ...plain,
    ...{ light: 0.24, shade: 0.4, spread: 0.6, cover: 0.14 },
    drape: { ...crisp, folds: 0.84, depth: 0.95, roll: 0.4, scalloped: true },
  },
  tweed: {
    ...plain,
    ...{ light: 0.18, shade: 0.46, spread: 0.8, hush: 0.5, turning: 1 },
    drape: { ...crisp, folds: 0.55, play: 0.3, depth: 0.55, tuck: 0.55, roll: 0.6, begin: 0, flare: 0.98 },
  },
  jersey: {
    ...plain,
    ...{ light: 0.34, shade: 0.56, spread: 0.6, hush: 0.25 },
    drape: {
      ...crisp,
      ...{ folds: 0.55, play: 0.7, depth: 1.1, tuck: 0.4, roll: 1, begin: 0.1, late: 0.06, flare: 0.8 },
      pulls: { count: 4, length: 84, width: 6.5, strength: 0.5 },
    },
  },
  sequin: {
    ...plain,
    ...{ light: 0.42, shade: 0.6, spread: 0.42, streak: 0.12, hush: 0, glitter: 9 },
    drape: { ...crisp, folds: 0.82, depth: 0.9, tuck: 0.9, roll: 0.5, flare: 0.95 },
  },
  taffeta: {
    ...plain,
    ...{ light: 0.5, shade: 0.5, spread: 0.34, streak: 0.2, shot: 0.5, hush: 0.2 },
    drape: {
      ...crisp,
      ...{ folds: 0.7, play: 0.95, depth: 0.9, tuck: 0.85, facet: 1, begin: 0.7 },
      pulls: { count: 3, length: 60, width: 6, strength: 0.5 },
    },
  },
  corduroy: {
    ...plain,
    ...{ light: 0.16, shade: 0.5, spread: 0.6, rim: 0.1, pile: 0.085, hush: 0.5, wale: 8 },
    drape: { ...crisp, folds: 0.64, play: 0.3, depth: 0.7, tuck: 0.7, roll: 0.25 },
  },
}

export type FabricId = keyof typeof fabrics
