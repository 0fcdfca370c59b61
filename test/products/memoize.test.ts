import { expect, test } from 'vitest'
import { products } from '~/products/registry'
import { repair } from '~/catalog/choices'
import { randomChoices } from '../drawing/random-design'
import { isLong } from '../support/long'

test.each(products.map((product) => [product.id, product] as const))(
  'a %s is drawn alike, whatever has been drawn just before it',
  (_id, product) => {
    const others = Array.from({ length: isLong ? 8 : 3 }, (_, i) => randomChoices(product, 500 + i))
    for (const [turn, view] of (['front', 'back'] as const).entries()) {
      const choices = randomChoices(product, turn)
      product.groups.forEach((group, i) => {
        // One group differs, so that the parts it has no hand in are remembered.
        const other = randomChoices(product, 100 + turn * 100 + i)
        const neighbour = repair(product, { ...choices, [group.id]: other[group.id] }).choices
        product.draw(choices, view, [])
        const after = product.draw(neighbour, view, [])
        for (const each of others) product.draw(each, view, [])
        expect(after).toEqual(product.draw(neighbour, view, []))
      })
    }
  },
  90_000,
)
