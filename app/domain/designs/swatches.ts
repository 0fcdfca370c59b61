import type { Hex } from '~/drawing/drawing'
import { productOf } from '~/products/registry'
import type { DesignDocument, Option } from '~/products/product'

/** How many colours "Yes, but in …" offers. */
const offered = 6

/**
 * The colours "Yes, but in …" offers for a design: up to six of the palette, none switched off by
 * the shop, none close to the one it has, each as far as can be from the others. The same every time.
 */
export function recolors(
  document: DesignDocument,
  palette: readonly Option[],
  switchedOff: readonly string[],
): Hex[] {
  const product = productOf(document.product)
  if (!product) return []
  const taken = [
    product.colorOf(product.read(document.choices, document.version).choices).toLowerCase() as Hex,
  ]
  const left = new Set(
    palette.flatMap(({ id, color }) =>
      color && !switchedOff.includes(id) ? [color.toLowerCase() as Hex] : [],
    ),
  )
  while (taken.length <= offered) {
    let best: Hex | undefined
    let bestDistance = notTheSame
    for (const color of left) {
      const distance = Math.min(...taken.map((other) => distanceOf(color, other)))
      if (distance > bestDistance) [best, bestDistance] = [color, distance]
    }
    if (!best) break
    taken.push(best)
    left.delete(best)
  }
  return taken.slice(1)
}

/** The swatches of a design in this shop, from its product's own palette. */
export function swatchesOf(document: DesignDocument, switchedOff: readonly string[]): Hex[] {
  const palette = productOf(document.product)?.groups.find((group) => group.kind === 'color')
  return palette?.kind === 'color' ? recolors(document, palette.options, switchedOff) : []
}

/** The same design in another main colour. */
export function recolored(document: DesignDocument, color: Hex): DesignDocument {
  const product = productOf(document.product)
  if (!product) return document
  const { choices } = product.read(document.choices, document.version)
  return { ...document, version: product.version, choices: product.recolor(choices, color) }
}

/** The main colour of a design. */
export function colorOf(document: DesignDocument): Hex | undefined {
  const product = productOf(document.product)
  return product?.colorOf(product.read(document.choices, document.version).choices)
}

/** Below this two colours read as one (Oklab). */
const notTheSame = 0.04

function distanceOf(one: Hex, other: Hex): number {
  const [a, b] = [oklab(one), oklab(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

function oklab(hex: Hex): [number, number, number] {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  const [r, g, b] = [channel(1), channel(3), channel(5)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}
