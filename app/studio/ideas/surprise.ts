import type { Hex } from '~/drawing/drawing'
import { isTasteful, looksOf } from '~/products/ideas'
import { goesWith } from '~/products/color/goes-with'
import { applies, offered, repair, type AnyProduct, type Choices, type SwitchedOff } from '~/catalog/choices'

/** 0 up to 1, as Math.random gives it. */
export type Chance = () => number

const pick = <T>(list: readonly T[], chance: Chance): T | undefined =>
  list[Math.floor(chance() * list.length)]

/** The main colour as wished, and the other colours such as go with it, each unlike the ones before. */
export function inColor(
  product: AnyProduct,
  choices: Choices,
  color: Hex,
  chance: Chance = () => 0,
): Choices {
  const next = product.recolor(choices, color) as Choices
  const main = product.groups.find(({ kind }) => kind === 'color')
  const taken: Hex[] = []
  for (const group of product.groups) {
    if (group.kind !== 'color' || group === main) continue
    const palette = group.options
      .flatMap((option) => option.color ?? [])
      .filter((hex) => !taken.includes(hex))
    const best = pick(goesWith(color, palette, 4), chance)
    if (!best) continue
    next[group.id] = best
    taken.push(best)
  }
  return next
}

/**
 * Another design with taste: one of the product's finished looks, in a colour of the palette with others that go with
 * it, and up to three of its parts exchanged. Nothing that the shop has switched off, nothing a rule would take back.
 */
export function surprise(product: AnyProduct, switchedOff: SwitchedOff, chance: Chance): Choices {
  const look = (pick(looksOf(product.id), chance)?.choices ?? product.start) as Choices
  const main = product.groups.find(({ kind }) => kind === 'color')
  const dyes = main ? offered(main, {}, switchedOff).flatMap(({ color }) => color ?? []) : []
  const color = pick(dyes, chance)
  let choices = color ? inColor(product, look, color, chance) : { ...look }
  const open = product.groups.filter(
    (group) => (group.kind === 'radio' || group.kind === 'swatch') && applies(group, choices),
  )
  let exchanged = 0
  for (let turn = 0; turn < 12 && exchanged < 3; turn += 1) {
    const group = pick(open, chance)
    const option = group && pick(offered(group, {}, switchedOff), chance)
    if (!group || !option || choices[group.id] === option.id) continue
    const wanted = { ...choices, [group.id]: option.id }
    // What needs a repair was no good idea, nor was what jars.
    if (repair(product, wanted).reasons.length > 0 || !isTasteful(product.id, wanted)) continue
    choices = wanted
    exchanged += 1
  }
  for (const group of product.groups) {
    const off = switchedOff[group.id] ?? []
    const value = choices[group.id]
    if (!('options' in group) || group.kind === 'color' || !off.includes(String(value))) continue
    const instead = pick(offered(group, {}, switchedOff), chance)
    if (instead) choices = { ...choices, [group.id]: instead.id }
  }
  return repair(product, choices).choices
}
