import { motifKinds } from '~/products/motifs/price'
import { products } from '~/products/registry'
import type { OfferGroup } from './offer'
import type { PriceList } from './prices'

/** The palette's field in the offer form; its options are switched off in every colour group at once. */
export const colors = 'colors'

/** What the shop can price: every choice among options of every product, and each kind of motif. */
export function priceList(): PriceList {
  return {
    products: products.map(({ id }) => id),
    motifs: motifKinds,
    groups: products.flatMap((product) =>
      product.groups.flatMap((group) =>
        group.kind === 'radio' || group.kind === 'swatch'
          ? [{ product: product.id, id: group.id, options: group.options.map(({ id }) => id) }]
          : [],
      ),
    ),
  }
}

/** What the shop can switch off: cuts, fabrics, prints and details, then the palette. */
export function offerGroups(): OfferGroup[] {
  return products.flatMap((product) => {
    const choices = product.groups.flatMap((group): OfferGroup[] =>
      group.kind === 'radio' || group.kind === 'swatch'
        ? [
            {
              product: product.id,
              id: group.id,
              heading: `${product.id}.group.${group.id}`,
              options: group.options.map(({ id, color }) => ({
                id,
                color,
                word: `${product.id}.${group.id}.${id}`,
              })),
            },
          ]
        : [],
    )
    const palette = product.groups.find((group) => group.kind === 'color')
    if (palette?.kind !== 'color') return choices
    const dyes = palette.options.map(({ id, color }) => ({
      id,
      color,
      word: `${product.id}.${palette.id}.${id}`,
    }))
    return [
      ...choices,
      { product: product.id, id: colors, heading: `${product.id}.group.${palette.id}`, options: dyes },
    ]
  })
}
