import { keyOf, type Locale, type Translate } from '~/i18n/language'
import { money } from '~/i18n/format'
import { nameOf } from '~/products/color/names'
import type { Prices, View } from '~/products/product'
import { applies, readHex, sameColor, type AnyProduct, type Choices, type Group } from './choices'

/** An option's name. Colours of every group share the names of the product's dyes. */
export function optionWord(t: Translate, product: string, group: Group, option: string): string {
  const own = `${product}.${group.id}.${option}`
  const word = t(keyOf(own))
  return group.kind === 'color' && word === own ? t(`${product}.color.${option}`) : word
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What is chosen in a group, as it stands in a list: an option's name, a colour's, a number with its unit. */
export function valueWord(t: Translate, product: string, group: Group, value: unknown): string {
  if (group.kind === 'toggle') return value === true ? '✓' : '–'
  if (group.kind === 'range') return `${String(value)} ${group.unit}`.trim()
  const option = group.options.find(({ id, color }) => id === value || (color && sameColor(color, value)))
  if (option) return optionWord(t, product, group, option.id)
  const hex = readHex(String(value))
  return group.kind === 'color' && hex ? upperFirst(nameOf(hex, t)) : String(value)
}

/** A panel's name or hint: the product's own where it has one, `<product>.panel.<id>`. */
export function panelWord(t: Translate, product: string, kind: 'panel' | 'hint', id: string): string {
  const own = `${product}.${kind}.${id}`
  const word = t(keyOf(own))
  return word === own ? t(keyOf(`studio.${kind}.${id}`)) : word
}

/** What a side is called: the product's own word where it has one, `<product>.view.<side>`. */
export function sideWord(t: Translate, product: string, side: View): string {
  const own = `${product}.view.${side}`
  const word = t(keyOf(own))
  return word === own ? t(side === 'front' ? 'studio.front' : 'studio.backView') : word
}

/** What is chosen in a panel, in a few words: `V, cap, fitted`. */
export function chosenWords(t: Translate, product: AnyProduct, groups: Group[], choices: Choices): string {
  return groups
    .filter((group) => 'options' in group && applies(group, choices))
    .map((group) => {
      const value = choices[group.id]
      const options = 'options' in group ? group.options : []
      const option = options.find(({ id, color }) => id === value || (color && sameColor(color, value)))
      return option ? optionWord(t, product.id, group, option.id) : typeof value === 'string' ? value : ''
    })
    .filter(Boolean)
    .join(', ')
}

/** What each option of a group adds to the price, written; nothing where it adds nothing. */
export function extrasOf(
  t: Translate,
  locale: Locale,
  product: string,
  group: Group,
  prices: Prices,
  currency: string,
): Record<string, string> {
  if (!('options' in group)) return {}
  return Object.fromEntries(
    group.options.flatMap(({ id }) => {
      const amount = prices.extra[`${product}.${group.id}.${id}`] ?? 0
      if (amount === 0) return []
      const price = money(locale, Math.abs(amount), currency)
      return [[id, t(amount > 0 ? 'studio.extra' : 'studio.less', { price })]]
    }),
  )
}
