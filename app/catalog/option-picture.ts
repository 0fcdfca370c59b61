import { pathTo, type OwnPath } from '~/url/own-path'
import { repair, type AnyProduct, type Choices } from './choices'

/** Whether the options of a group are shown by pictures: colours show themselves. */
export const hasPictures = ({ kind }: AnyProduct['groups'][number]): boolean =>
  kind === 'radio' || kind === 'swatch'

/** The choices with one option, with what gives way to it, and on what the options of its group show best. */
export const choicesFor = (product: AnyProduct, choices: Choices, group: string, option: string): Choices =>
  repair(product, { ...choices, ...product.staging.shownOn?.[group], [group]: option }, [group]).choices

/** Where an option's picture on the product's first design is to be had: a sketch of what it is on any other. */
export const sketchOf = (product: string, group: string, option: string): OwnPath =>
  pathTo`/options/${product}/${group}/${option}.webp`
