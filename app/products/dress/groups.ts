import type { OptionGroup } from '../product'
import type { DressChoices } from './choices'
import {
  belts,
  bodices,
  buttonChoices,
  collars,
  fabricChoices,
  hems,
  lengths,
  necklines,
  printChoices,
  printScales,
  skirts,
  sleeves,
} from './options'
import { palette } from './palette'

const options = (ids: readonly string[]) => ids.map((id) => ({ id }))
const dyes = () => palette.map(({ id, color }) => ({ id, color }))
const printed = (c: DressChoices) => c.print !== 'plain'

/** The questions a visitor is asked, in order, each in its panel. The first colour group is the main colour. */
export const groups: OptionGroup<DressChoices>[] = [
  { id: 'neckline', panel: 'silhouette', kind: 'radio', options: options(necklines) },
  { id: 'sleeve', panel: 'silhouette', kind: 'radio', options: options(sleeves) },
  { id: 'bodice', panel: 'silhouette', kind: 'radio', options: options(bodices) },
  { id: 'skirt', panel: 'silhouette', kind: 'radio', options: options(skirts) },
  { id: 'length', panel: 'silhouette', kind: 'radio', options: options(lengths) },
  { id: 'color', panel: 'colour', kind: 'color', options: dyes() },
  { id: 'fabric', panel: 'cloth', kind: 'swatch', options: options(fabricChoices) },
  { id: 'print', panel: 'print', kind: 'swatch', options: options(printChoices) },
  { id: 'printScale', panel: 'print', kind: 'radio', options: options(printScales), applies: printed },
  { id: 'printColor', panel: 'print', kind: 'color', options: dyes(), applies: printed },
  { id: 'belt', panel: 'details', kind: 'radio', options: options(belts) },
  {
    id: 'beltColor',
    panel: 'details',
    kind: 'color',
    options: dyes(),
    applies: (c) => c.belt !== 'none' || c.hem === 'band',
  },
  { id: 'collar', panel: 'details', kind: 'radio', options: options(collars) },
  { id: 'buttons', panel: 'details', kind: 'radio', options: options(buttonChoices) },
  { id: 'hem', panel: 'details', kind: 'radio', options: options(hems) },
]
