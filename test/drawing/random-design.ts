import { chance } from '~/products/cloth/chance'
import type { OptionGroup, Product } from '~/products/product'

type Choices = Record<string, unknown>

function valueFor(group: OptionGroup<Choices>, next: () => number): unknown {
  switch (group.kind) {
    case 'radio':
    case 'swatch':
      return group.options[Math.floor(next() * group.options.length)]?.id
    case 'color': {
      const curated = group.options[Math.floor(next() * group.options.length)]?.color
      const any = `#${Math.floor(next() * 0x1000000)
        .toString(16)
        .padStart(6, '0')}`
      return next() < 0.6 ? (curated ?? any) : any
    }
    case 'range':
      return group.min + Math.floor(next() * ((group.max - group.min) / group.step + 1)) * group.step
    case 'toggle':
      return next() < 0.5
  }
}

/** A design anyone could compose: each group chosen by chance, then read and repaired as the studio does. */
export function randomChoices(product: Product<Choices>, seed: number): Choices {
  const next = chance(seed)
  const wanted = Object.fromEntries(product.groups.map((group) => [group.id, valueFor(group, next)]))
  let { choices } = product.read({ ...product.start, ...wanted }, product.version)
  for (const rule of product.rules) if (rule.broken(choices)) choices = rule.repair(choices)
  return choices
}
