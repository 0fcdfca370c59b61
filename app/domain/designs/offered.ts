import { isOffered, switchedOffOf, type Offer } from '~/domain/settings/settings'
import type { DesignDocument } from '~/products/product'
import { productOf } from '~/products/registry'

/** An option that a design has, by its group. */
export interface Chosen {
  group: string
  option: string
}

export type NoLongerOffered = { product: true } | { product: false; options: Chosen[] }

/**
 * What of a design the shop has switched off since: all of it, or some of its options; undefined when it can be made.
 * A choice that has no effect is nothing to be made, and a colour of one's own is none of the palette's.
 */
export function noLongerOffered(document: DesignDocument, offer: Offer): NoLongerOffered | undefined {
  const product = productOf(document.product)
  if (!product || !isOffered(offer, product.id)) return { product: true }
  const { choices } = product.read(document.choices, document.version)
  const off = switchedOffOf(offer, product)
  const options = product.groups.flatMap((group): Chosen[] => {
    if (!('options' in group) || group.applies?.(choices) === false) return []
    const value = String((choices as Record<string, unknown>)[group.id]).toLowerCase()
    const chosen = group.options.find(({ id, color }) => (group.kind === 'color' ? color : id) === value)
    return chosen && off[group.id]?.includes(chosen.id) ? [{ group: group.id, option: chosen.id }] : []
  })
  return options.length > 0 ? { product: false, options } : undefined
}
