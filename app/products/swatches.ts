import type { Hex } from '~/drawing/drawing'
import { apart, distance, oklab, type Lab } from './color/oklab'
import { productOf } from './registry'
import type { DesignDocument, Option } from './product'

/** How many colours "Yes, but in …" offers. */
const offered = 6

/**
 * The colours "Yes, but in …" offers for a design: up to six of the palette, none switched off by
 * the shop, none close to the one it has, each as far as can be from the others. The same every time.
 */
export function recolors(
  document: DesignDocument,
  palette: readonly Option[],
  /** As `product.color`. */
  switchedOff: readonly string[],
): Hex[] {
  const product = productOf(document.product)
  if (!product) return []
  const own = oklab(product.colorOf(product.read(document.choices, document.version).choices))
  /** How far each colour that is left lies from the nearest one taken. */
  const left = new Map<Hex, { lab: Lab; near: number }>()
  for (const option of palette) {
    if (!option.color || switchedOff.includes(`${product.id}.${option.id}`)) continue
    const lab = labOf(option as Colored)
    left.set(option.color.toLowerCase() as Hex, { lab, near: apart(lab, own) })
  }
  const taken: Hex[] = []
  while (taken.length < offered) {
    let best: Hex | undefined
    let bestApart = notTheSame
    for (const [color, { near }] of left) if (near > bestApart) [best, bestApart] = [color, near]
    if (!best) break
    taken.push(best)
    const { lab } = left.get(best)!
    left.delete(best)
    for (const one of left.values()) one.near = Math.min(one.near, apart(one.lab, lab))
  }
  return taken
}

type Colored = Option & { color: Hex }
const labs = new WeakMap<Option, Lab>()

/** A palette's colours never change, and each ad page asks for all of them. */
function labOf(option: Colored): Lab {
  let lab = labs.get(option)
  if (!lab) labs.set(option, (lab = oklab(option.color)))
  return lab
}

/** The swatches of a design in this shop, from its product's own palette. */
export function swatchesOf(document: DesignDocument, switchedOff: readonly string[]): Hex[] {
  const palette = productOf(document.product)?.groups.find((group) => group.kind === 'color')
  return palette?.kind === 'color' ? recolors(document, palette.options, switchedOff) : []
}

/**
 * The same design in another main colour. What was set off in that very colour, a belt, a print, takes the colour that
 * the design had, so that it is still seen.
 */
export function recolored(document: DesignDocument, color: Hex): DesignDocument {
  const product = productOf(document.product)
  if (!product) return document
  const choices = product.read(document.choices, document.version).choices as Record<string, unknown>
  const had = product.colorOf(choices)
  const next = { ...(product.recolor(choices, color) as Record<string, unknown>) }
  for (const { kind, id } of product.groups) {
    const own = kind === 'color' ? (choices[id] as Hex) : had
    const seen = distance(own, had) >= notTheSame
    if (seen && distance(own, color) < notTheSame) next[id] = had
  }
  return { ...document, version: product.version, choices: next }
}

/** The main colour of a design. */
export function colorOf(document: DesignDocument): Hex | undefined {
  const product = productOf(document.product)
  return product?.colorOf(product.read(document.choices, document.version).choices)
}

/** Below this two colours read as one (Oklab). */
const notTheSame = 0.04
