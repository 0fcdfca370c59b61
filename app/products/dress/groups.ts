import { shapes, statures } from '../figure/grading'
import type { OptionGroup } from '../product'
import type { DressChoices } from './choices'
import {
  belts,
  bodices,
  bows,
  brooches,
  buttonChoices,
  collars,
  embroideries,
  fabricChoices,
  hems,
  lengths,
  necklines,
  pipings,
  pocketChoices,
  printAngles,
  printChoices,
  printPlaces,
  printScales,
  skirts,
  sleeves,
  waists,
} from './options'
import { palette } from './palette'

const options = (ids: readonly string[]) => ids.map((id) => ({ id }))
const dyes = () => palette.map(({ id, color }) => ({ id, color }))
const printed = (c: DressChoices) => c.print !== 'plain'
/** Whether anything on it is in the trim's colour. */
const trimmed = (c: DressChoices) =>
  c.hem === 'band' ||
  (['belt', 'bow', 'piping', 'embroidery'] as const).some((name) => c[name] !== 'none') ||
  c.brooch === 'flower' ||
  c.brooch === 'bar'

/** The questions a visitor is asked, in order, each in its panel. The first colour group is the main colour. */
export const groups: OptionGroup<DressChoices>[] = [
  { id: 'neckline', panel: 'silhouette', kind: 'radio', options: options(necklines) },
  { id: 'sleeve', panel: 'silhouette', kind: 'radio', options: options(sleeves) },
  { id: 'bodice', panel: 'silhouette', kind: 'radio', options: options(bodices) },
  { id: 'waist', panel: 'silhouette', kind: 'radio', options: options(waists) },
  { id: 'skirt', panel: 'silhouette', kind: 'radio', options: options(skirts) },
  { id: 'length', panel: 'silhouette', kind: 'radio', options: options(lengths) },
  { id: 'figure', panel: 'silhouette', kind: 'radio', options: options(shapes) },
  { id: 'height', panel: 'silhouette', kind: 'radio', options: options(statures) },
  { id: 'color', panel: 'colour', kind: 'color', options: dyes() },
  { id: 'fabric', panel: 'cloth', kind: 'swatch', options: options(fabricChoices) },
  { id: 'print', panel: 'print', kind: 'swatch', options: options(printChoices) },
  { id: 'printScale', panel: 'print', kind: 'radio', options: options(printScales), applies: printed },
  { id: 'printAngle', panel: 'print', kind: 'radio', options: options(printAngles), applies: printed },
  { id: 'printColor', panel: 'print', kind: 'color', options: dyes(), applies: printed },
  { id: 'printOn', panel: 'print', kind: 'radio', options: options(printPlaces), applies: printed },
  { id: 'belt', panel: 'details', kind: 'radio', options: options(belts) },
  { id: 'bow', panel: 'details', kind: 'radio', options: options(bows) },
  { id: 'beltColor', panel: 'details', kind: 'color', options: dyes(), applies: trimmed },
  { id: 'collar', panel: 'details', kind: 'radio', options: options(collars) },
  { id: 'buttons', panel: 'details', kind: 'radio', options: options(buttonChoices) },
  { id: 'pockets', panel: 'details', kind: 'radio', options: options(pocketChoices) },
  { id: 'hem', panel: 'details', kind: 'radio', options: options(hems) },
  { id: 'piping', panel: 'details', kind: 'radio', options: options(pipings) },
  { id: 'embroidery', panel: 'details', kind: 'radio', options: options(embroideries) },
  { id: 'brooch', panel: 'details', kind: 'radio', options: options(brooches) },
]
