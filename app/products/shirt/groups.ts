import type { Hex } from '~/drawing/drawing'
import { printAngles, printChoices, printScales } from '../dress/options'
import { palette } from '../dress/palette'
import type { OptionGroup } from '../product'
import type { ShirtChoices } from './choices'
import { collars, contrasts, cuffs, fabricChoices, fits, hems, plackets, pockets } from './options'

const options = (ids: readonly string[]) => ids.map((id) => ({ id }))
const dyes = () => palette.map(({ id, color }) => ({ id, color }))
const printed = (c: ShirtChoices) => c.print !== 'plain'

/** What the shop's buttons are turned from. Their words are `buttonColor.<id>`. */
const buttonColors = [
  { id: 'pearl', color: '#f6efe0' },
  { id: 'smoke', color: '#8d9096' },
  { id: 'horn', color: '#7a5a3c' },
  { id: 'tortoise', color: '#4b2c1c' },
  { id: 'ink', color: '#20232b' },
  { id: 'berry', color: '#a5182c' },
  { id: 'lake', color: '#2f5a97' },
] as const satisfies readonly { id: string; color: Hex }[]

/** The questions a visitor is asked, in order, each in its panel. The first colour group is the main colour. */
export const groups: OptionGroup<ShirtChoices>[] = [
  { id: 'collar', panel: 'silhouette', kind: 'radio', options: options(collars) },
  { id: 'cuff', panel: 'silhouette', kind: 'radio', options: options(cuffs) },
  { id: 'fit', panel: 'silhouette', kind: 'radio', options: options(fits) },
  { id: 'hem', panel: 'silhouette', kind: 'radio', options: options(hems) },
  { id: 'color', panel: 'colour', kind: 'color', options: dyes() },
  { id: 'fabric', panel: 'cloth', kind: 'swatch', options: options(fabricChoices) },
  { id: 'print', panel: 'print', kind: 'swatch', options: options(printChoices) },
  { id: 'printScale', panel: 'print', kind: 'radio', options: options(printScales), applies: printed },
  { id: 'printAngle', panel: 'print', kind: 'radio', options: options(printAngles), applies: printed },
  { id: 'printColor', panel: 'print', kind: 'color', options: dyes(), applies: printed },
  { id: 'placket', panel: 'details', kind: 'radio', options: options(plackets) },
  { id: 'pocket', panel: 'details', kind: 'radio', options: options(pockets) },
  { id: 'buttonColor', panel: 'details', kind: 'color', options: buttonColors.map((one) => ({ ...one })) },
  { id: 'contrast', panel: 'details', kind: 'radio', options: options(contrasts) },
  {
    id: 'contrastColor',
    panel: 'details',
    kind: 'color',
    options: dyes(),
    applies: (c) => c.contrast !== 'none',
  },
]
