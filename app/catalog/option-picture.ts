import { pathTo, type OwnPath } from '~/url/own-path'
import type { CloseUp } from '~/drawing/close-up'
import type { DesignDocument, View } from '~/products/product'
import { repair, type AnyProduct, type Choices } from './choices'

interface OptionId {
  group: string
  option: string
}

/** The options of a product that are shown by pictures: colours show themselves. */
export const picturedOptions = ({ groups }: AnyProduct): OptionId[] =>
  groups.flatMap((group) =>
    group.kind === 'radio' || group.kind === 'swatch'
      ? group.options.map(({ id }) => ({ group: group.id, option: id }))
      : [],
  )

/** The choices with one option, with what gives way to it, and on what the options of its group show best. */
export const choicesFor = (product: AnyProduct, choices: Choices, group: string, option: string): Choices =>
  repair(product, { ...choices, ...product.staging.shownOn?.[group], [group]: option }, [group]).choices

/** What an option's sketch shows: the product's first design with it, where it shows best. */
export function sketchOf(
  product: AnyProduct,
  { group, option }: OptionId,
): { document: DesignDocument; closeUp: CloseUp & { view?: View } } {
  const choices = choicesFor(product, product.start as Choices, group, option)
  const document = { product: product.id, version: product.version, choices, motifs: [] }
  return { document, closeUp: product.staging.closeUp(group, choices) }
}

/** Where an option's sketch is to be had. */
export const sketchPath = (product: string, { group, option }: OptionId): OwnPath =>
  pathTo`/options/${product}/${group}/${option}.webp`
