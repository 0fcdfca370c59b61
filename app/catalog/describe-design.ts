import { keyOf, type Translate } from '~/i18n/language'
import { colorOf, swatchesOf } from '~/products/swatches'
import type { Hex } from '~/drawing/drawing'
import { nameOf } from '~/products/color/names'
import { readMotifs } from '~/products/motifs/read'
import { productOf } from '~/products/registry'
import { sumOf } from '~/products/price'
import type { DesignDocument, PriceLine, Prices } from '~/products/product'

/** A design in one sentence, in the words of `t`: the alt text everywhere. */
export function describe(document: DesignDocument, t: Translate): string {
  const product = productOf(document.product)
  if (!product) return ''
  const { choices } = product.read(document.choices, document.version)
  return product.describe(choices, readMotifs(document.motifs).motifs, t)
}

/** What a design costs by the shop's price list, line by line. */
export function priceLinesOf(document: DesignDocument, prices: Prices): PriceLine[] {
  const product = productOf(document.product)
  if (!product) return []
  const { choices } = product.read(document.choices, document.version)
  const { motifs } = readMotifs(document.motifs)
  return product.price(choices, motifs, prices)
}

/** What a design costs by the shop's price list, in minor units. */
export const priceOf = (document: DesignDocument, prices: Prices): number =>
  sumOf(priceLinesOf(document, prices))

/** A colour's name as a label: the palette's own, else the one nearest to the eye. */
export function colorName(document: DesignDocument, color: Hex, t: Translate): string {
  const product = productOf(document.product)
  const group = product?.groups.find(({ kind }) => kind === 'color')
  const option =
    group && 'options' in group
      ? group.options.find((one) => one.color?.toLowerCase() === color.toLowerCase())
      : undefined
  return product && group && option ? t(keyOf(`${product.id}.${group.id}.${option.id}`)) : nameOf(color, t)
}

/** The same name as it stands inside a sentence: `chalk blue`. */
export function colorWord(document: DesignDocument, color: Hex, t: Translate): string {
  return colorName(document, color, t).toLowerCase()
}

/** The colours a copy of a design may be had in at one press, with their names. */
export const otherColors = (document: DesignDocument, switchedOff: readonly string[], t: Translate) =>
  swatchesOf(document, switchedOff).map((color) => ({ color, name: colorName(document, color, t) }))

/** Every colour of the product's palette that the shop offers, but for the one the design has. */
export function paletteOf(document: DesignDocument, switchedOff: readonly string[], t: Translate) {
  const group = productOf(document.product)?.groups.find(({ kind }) => kind === 'color')
  const own = colorOf(document)?.toLowerCase()
  return (group && 'options' in group ? group.options : []).flatMap(({ id, color }) =>
    color && color.toLowerCase() !== own && !switchedOff.includes(`${document.product}.${id}`)
      ? [{ color, name: colorName(document, color, t) }]
      : [],
  )
}
