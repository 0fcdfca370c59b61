import type { Hex } from '~/drawing/drawing'
import type { Option, OptionGroup, Rule } from '~/products/product'
import type { AnyProduct } from '~/products/registry'

/** Choices as the studio handles them: each product's own type is known to the product only. */
export type Choices = Record<string, unknown>

export type { AnyProduct }
export type Group = OptionGroup<Choices>

/** Switched off by the shop, by group. A design that has one keeps it. */
export type SwitchedOff = Record<string, readonly string[]>

const changes = (from: Choices, to: Choices) => Object.keys(to).filter((group) => to[group] !== from[group])

/**
 * Repairs impossible combinations, and names the words of the rules that did. What has just been chosen, the groups
 * in `chosen`, stays as it is if it can, and something else gives way.
 */
export function repair(
  product: AnyProduct,
  choices: Choices,
  chosen: readonly string[] = [],
): { choices: Choices; reasons: string[] } {
  const reasons: string[] = []
  let kept = chosen
  let repaired = choices
  // A repair may break a rule before it. With nothing kept they come to an end, so that is how the last turns go.
  for (let turn = 0; turn < 3 * product.rules.length; turn += 1) {
    const broken = product.rules.find((rule: Rule<Choices>) => rule.broken(repaired))
    if (!broken) break
    if (turn === 2 * product.rules.length) kept = []
    const takesBack = (next: Choices) => changes(repaired, next).some((group) => kept.includes(group))
    let next = broken.repair(repaired)
    let word = broken.id
    if (takesBack(next) && !takesBack(broken.instead(repaired))) {
      next = broken.instead(repaired)
      word += '.instead'
      kept = [...kept, ...changes(repaired, next)]
    }
    repaired = next
    if (!reasons.includes(word)) reasons.push(word)
  }
  return { choices: repaired, reasons }
}

/** What a group offers in this shop: what is switched off only if the design has it. */
export function offered(group: Group, choices: Choices, switchedOff: SwitchedOff): Option[] {
  if (!('options' in group)) return []
  const off = switchedOff[group.id] ?? []
  const has = choices[group.id]
  return group.options.filter(
    ({ id, color }) => !off.includes(id) || has === id || (color && sameColor(has, color)),
  )
}

export function sameColor(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string' && one.toLowerCase() === other.toLowerCase()
}

/** A six-digit hex colour out of what somebody typed, or undefined. */
export function readHex(text: string): Hex | undefined {
  const digits = text.trim().replace(/^#/, '').toLowerCase()
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`
  if (/^[0-9a-f]{3}$/.test(digits)) return `#${digits.replace(/./g, '$&$&')}`
  return undefined
}

/** The panels of a product in the order its groups come, each with its groups. */
export function panelsOf(product: AnyProduct): { id: string; groups: Group[] }[] {
  const panels = new Map<string, Group[]>()
  for (const group of product.groups) panels.set(group.panel, [...(panels.get(group.panel) ?? []), group])
  return [...panels].map(([id, groups]) => ({ id, groups }))
}

export const applies = (group: Group, choices: Choices): boolean => group.applies?.(choices) ?? true

/** The value of the colour radio that stands for "any colour", whose hex lies in the field `<group>.any`. */
export const anyColor = 'any'

/** Reads the studio's form over the choices it was made from. The product judges the values afterwards. */
export function choicesOfForm(product: AnyProduct, form: FormData, from: Choices): Choices {
  const choices: Choices = { ...from }
  for (const group of product.groups) {
    const value = form.get(group.id)
    if (group.kind === 'toggle') {
      choices[group.id] = value !== null
    } else if (typeof value === 'string') {
      if (group.kind === 'range') choices[group.id] = Number(value)
      else if (group.kind === 'color') {
        const any = form.get(`${group.id}.any`)
        const hex = readHex(value === anyColor && typeof any === 'string' ? any : value)
        if (hex) choices[group.id] = hex
      } else choices[group.id] = value
    }
  }
  return choices
}
