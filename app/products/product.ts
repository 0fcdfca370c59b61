import type { Translate } from '~/i18n/language'
import type { CloseUp } from '~/drawing/close-up'
import type { Box, Drawing, Hex, PathData, Point, TileId } from '~/drawing/drawing'
import type { FontTable } from './motifs/font'
import type { Motif } from './motifs/motif'

export type { Motif }

export type View = 'front' | 'back'

/** A design document: what is stored, versioned, and drawn. Its motifs are what some version wrote, until they are read. */
export interface DesignDocument<Choices = unknown, Motifs = unknown> {
  product: string
  version: number
  choices: Choices
  motifs: Motifs
}

/** One whose motifs were read. */
export type ReadDocument<Choices = unknown> = DesignDocument<Choices, Motif[]>

/** One value a visitor can choose. `id` is stored; the label is the word `<product>.<group>.<id>`. */
export interface Option {
  id: string
  /** For colours: what the swatch shows. */
  color?: Hex
}

interface GroupBase<Choices> {
  /** The key in `choices`. Its heading is the word `<product>.group.<id>`. */
  id: keyof Choices & string
  /** Which panel of the studio holds it: `silhouette`, `colour`, `cloth`, `print`, `details`. */
  panel: string
  /** False when the choice has no effect (print colour on plain cloth): the group is then hidden. */
  applies?: (choices: Choices) => boolean
}

export type OptionGroup<Choices> =
  | (GroupBase<Choices> & { kind: 'radio' | 'swatch'; options: Option[] })
  /** A curated palette plus any colour, stored as six-digit hex. */
  | (GroupBase<Choices> & { kind: 'color'; options: Option[] })
  | (GroupBase<Choices> & { kind: 'range'; min: number; max: number; step: number; unit: string })
  | (GroupBase<Choices> & { kind: 'toggle' })

/** A repair of an impossible combination. Either way its reason is shown, and what was changed. */
export interface Rule<Choices> {
  id: string
  broken: (choices: Choices) => boolean
  /** What gives way: explained by the word `<product>.rule.<id>`. */
  repair: (choices: Choices) => Choices
  /** What gives way where that would take back what has just been chosen: `<product>.rule.<id>.instead`. */
  instead: (choices: Choices) => Choices
}

/** A region of the garment where motifs may lie, in drawing units. */
export interface Region {
  part: string
  /** Beside the main parts, as sleeves are: motifs may lie there, but no placement leads there. */
  aside?: boolean
  outline: PathData
  /** Where its folds carry what lies on a point, in drawing units; undefined beyond the cloth. Flat where absent. */
  carried?: (p: Point) => Point | undefined
}

/** Amounts are integers in the currency's minor unit. */
export interface PriceLine {
  /** A word key. */
  label: string
  /** The word key of the question that the label answers. */
  of?: string
  amount: number
  /** How many of them, where more than one can be had. */
  count?: number
}

/** What a shop asks until it says otherwise, in hundredths of its currency: extras by `group.option`. */
export interface StartingPrices {
  base: number
  extra: Record<string, number>
}

/** From the shop's price list: a base for each product and an extra for each `product.group.option`. */
export interface Prices {
  base: Record<string, number>
  extra: Record<string, number>
}

/** What drawing needs beside the document, loaded beforehand and the same in the browser and on the server. */
export interface Assets {
  /** A font's outlines, or undefined while it is not loaded: its words are then left out. */
  font: (id: string) => FontTable | undefined
  /** Whether an upload can be shown; one that can't is left out. Without it, all are taken to be there. */
  picture?: (id: TileId) => boolean
}

/** For what has no words on it: no font is at hand. */
export const noAssets: Assets = { font: () => undefined }

/**
 * What a picture of a design is for: to be looked at in its room, on pages and in mails; to stand on nothing, on the shop's
 * front, in a story or on a sheet; or to announce a shared link, which is wide.
 */
export const framePurposes = ['picture', 'cut-out', 'preview'] as const
export type FramePurpose = (typeof framePurposes)[number]

/** Where to look at a product, in drawing units. */
export interface Staging<Choices> {
  /** The part of the drawing that must be seen, not its empty margin. */
  focus: Box
  /** Centimetres down its side; none where nobody measures. */
  tape?: { from: number; perCentimetre: number; centimetres: number }
  /** Where the options of a group show best, on the front if unsaid. */
  closeUp: (group: string, choices: Choices) => CloseUp & { view?: View }
  /** The placement that a new motif is given first on a side, where it has room: the middle of the chest if unsaid. */
  newMotif?: Partial<Record<View, string>>
  /** Choices that the options of a group show best on. */
  shownOn?: Partial<Record<keyof Choices & string, Partial<Choices>>>
}

export interface Product<Choices> {
  id: string
  /** Version of the `choices` shape; a document of another version is migrated by `read`. */
  version: number
  groups: OptionGroup<Choices>[]
  rules: Rule<Choices>[]
  /** Groups that the shop front shows at once, beside the colour; the first two where none are named. */
  shownFirst?: (keyof Choices & string)[]
  /** Where a new design begins. */
  start: Choices
  staging: Staging<Choices>
  /** Reads stored or posted choices: keeps what is valid, falls back to `start`, never throws. */
  read: (choices: unknown, version: number) => { choices: Choices; lost: string[] }
  /** Pure and synchronous. Draws every stored design, switched-off options included. */
  draw: (choices: Choices, view: View, motifs: Motif[], assets?: Assets) => Drawing
  printArea: (choices: Choices, view: View) => Region[]
  /** What of the drawing a picture shows, and with it the picture's aspect; it may reach beyond the drawing's sides. */
  frame: (choices: Choices, purpose: FramePurpose) => Box
  /** One sentence; the alt text everywhere. */
  describe: (choices: Choices, motifs: Motif[], t: Translate) => string
  price: (choices: Choices, motifs: Motif[], prices: Prices) => PriceLine[]
  /** Where a new shop's price list begins. */
  startingPrices: StartingPrices
  /** The same design in another main colour (for "Yes, but in …" and the swatches). */
  recolor: (choices: Choices, color: Hex) => Choices
  /** The main colour of the design. */
  colorOf: (choices: Choices) => Hex
}
