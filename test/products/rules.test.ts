import { describe, expect, it } from 'vitest'
import { translator } from '~/i18n/translate'
import { wordsOf } from '~/i18n/words'
import { locales } from '~/i18n/language'
import { products } from '~/products/registry'
import { repair, type AnyProduct, type Choices } from '~/catalog/choices'
import { begin, current, step } from '~/studio/saving/history'

interface Press {
  group: string
  option: string
}

const pressesOf = (product: AnyProduct): Press[] =>
  product.groups.flatMap((group) =>
    'options' in group && group.kind !== 'color'
      ? group.options.map(({ id }) => ({ group: group.id, option: id }))
      : [],
  )

const pressed = (product: AnyProduct, choices: Choices, { group, option }: Press) =>
  repair(product, { ...choices, [group]: option }, [group])

/** Each option pressed after each other one, from the start: every rule comes from two choices that meet. */
function* everyTwo(product: AnyProduct) {
  const presses = pressesOf(product)
  for (const first of presses) {
    const before = pressed(product, product.start as Choices, first).choices
    for (const press of presses) yield { before, press, ...pressed(product, before, press) }
  }
}

describe.each(products)('the rules of a $id', (product) => {
  it('leave what was pressed as it is and nothing impossible, whatever was pressed before', () => {
    const wrong: unknown[] = []
    for (const { before, press, choices } of everyTwo(product)) {
      const broken = product.rules.filter((rule) => rule.broken(choices as never))
      if (choices[press.group] !== press.option || broken.length > 0) wrong.push({ before, press, choices })
    }
    expect(wrong).toEqual([])
  })

  it('are each told, both ways, and change something each time they are', () => {
    const heard = new Set<string>()
    for (const { before, press, choices, reasons } of everyTwo(product)) {
      for (const rule of reasons) heard.add(rule)
      const others = Object.keys(choices).filter((group) => group !== press.group)
      expect(others.some((group) => choices[group] !== before[group])).toBe(reasons.length > 0)
    }
    expect([...heard].sort()).toEqual(product.rules.flatMap(({ id }) => [id, `${id}.instead`]).sort())
  })

  it.each(locales)('say why, and that Undo brings it back, in %s', (locale) => {
    const t = translator(locale, wordsOf(locale))
    const undo = t('studio.undo')
    const said = product.rules.flatMap(({ id }) =>
      [id, `${id}.instead`].map((word) => {
        const why = t(`${product.id}.rule.${word}`)
        const all = t('studio.undoBrings', { told: why })
        return { word, why, all }
      }),
    )
    expect(said.filter(({ why }) => !/^\p{Lu}[^{}!]{20,}\.$/u.test(why))).toEqual([])
    expect(said.filter(({ why, all }) => !all.startsWith(why) || !all.includes(undo))).toEqual([])
    expect(new Set(said.map(({ why }) => why)).size).toBe(said.length)
  })

  it('are undone in one step with what was pressed', () => {
    for (const { before, choices, reasons } of everyTwo(product)) {
      if (reasons.length === 0) continue
      const shown = { choices: before, motifs: [] }
      const after = step(begin(shown), { type: 'change', state: { choices, motifs: [] }, when: 1 })
      expect(current(after).choices).toEqual(choices)
      expect(current(step(after, { type: 'undo' }))).toEqual(shown)
    }
  })
})
