import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mark, Paint } from '~/drawing/drawing'
import { translator } from '~/i18n/translate'
import { wordsOf as allWords } from '~/i18n/words'
import { type Locale, locales } from '~/i18n/language'
import { looks } from '~/products/shirt/looks'
import type { ShirtChoices } from '~/products/shirt/choices'
import { shirt } from '~/products/shirt/index'
import { words } from '~/products/shirt/words'
import { cutOf, hemBelow } from '~/products/shirt/parts/cut'
import { sleevesOf } from '~/products/shirt/parts/sleeves'
import { tries } from '../support/long'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}` as const)
const view = fc.constantFrom('front' as const, 'back' as const)

/** Any combination, also those that the rules would repair: stored designs must draw for ever. */
const choices = fc.record(
  Object.fromEntries(
    shirt.groups.map((group) => [
      group.id,
      group.kind === 'color'
        ? hex
        : fc.constantFrom(...('options' in group ? group.options : []).map(({ id }) => id)),
    ]),
  ),
) as unknown as fc.Arbitrary<ShirtChoices>

const wordsOf = (locale: Locale) => translator(locale, allWords(locale))

function paintsOf(mark: Mark): Paint[] {
  if (mark.type === 'image') return []
  const stroke = mark.type === 'path' ? mark.stroke?.paint : undefined
  return [mark.fill, stroke].filter((paint): paint is Paint => paint !== undefined)
}

const colorsOf = (paint: Paint) =>
  paint.type === 'solid'
    ? [{ color: paint.color, alpha: paint.alpha }]
    : paint.type === 'pattern'
      ? []
      : paint.stops.map(({ color, alpha }) => ({ color, alpha }))

const apart = (p: { x: number; y: number }, q: { x: number; y: number }) => Math.hypot(p.x - q.x, p.y - q.y)

describe('every shirt that can be chosen', () => {
  it('draws with finite numbers, six-digit colours and sensible alphas, front and back', () => {
    fc.assert(
      fc.property(choices, view, (c, side) => {
        const { marks } = shirt.draw(c, side, [])
        expect(JSON.stringify(marks)).not.toMatch(/NaN|Infinity|null/)
        const wrong = marks
          .flatMap((mark) => paintsOf(mark).flatMap(colorsOf))
          .filter(({ color, alpha }) => !/^#[0-9a-f]{6}$/.test(color) || !(alpha >= 0 && alpha <= 1))
        expect(wrong).toEqual([])
        expect(marks.length).toBeLessThan(700)
      }),
      tries(60),
    )
  })

  it('lays every light above all flat cloth, so that a motif fits between', () => {
    for (const look of looks) {
      const order = shirt
        .draw(look.choices, 'front', [])
        .marks.map((mark) => ['backdrop', 'cloth', 'light'].indexOf(mark.layer))
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }
  })

  it('looks different with each option of each choice', () => {
    for (const group of shirt.groups) {
      if (!('options' in group) || group.kind === 'color') continue
      const from: ShirtChoices = { ...shirt.start, print: 'stripe', contrast: 'none' }
      const drawn = group.options.map(({ id }) =>
        JSON.stringify(shirt.draw({ ...from, [group.id]: id }, 'front', [])),
      )
      expect(new Set(drawn).size, group.id).toBe(group.options.length)
    }
  })
})

describe('joints', () => {
  it('meet: neck with armhole on the shoulder, sleeve with armhole, armhole with side seam, side with hem', () => {
    fc.assert(
      fc.property(choices, view, (c, side) => {
        const cut = cutOf(c.fit, c.collar, c.hem, side)
        const [tip, under] = [cut.armhole[0]!, cut.armhole.at(-1)!]
        expect(tip.x).toBeGreaterThan(cut.neck.at(-1)!.x)
        expect(apart(under, cut.side[0]!)).toBeLessThan(1)
        expect(apart(cut.side.at(-1)!, cut.hem.at(-1)!)).toBeLessThan(1)
        for (const sleeve of sleevesOf(cut, c.cuff)) {
          const [outer, inner] = [sleeve.outer[0]!, sleeve.inner[0]!]
          expect(apart(outer, sleeve.armhole[0]!)).toBeLessThan(1)
          expect(apart(inner, sleeve.armhole.at(-1)!)).toBeLessThan(1)
        }
      }),
      tries(100),
    )
  })

  it('leave the form’s torso covered, and the sleeves clear of the body', () => {
    fc.assert(
      fc.property(choices, view, (c, side) => {
        const cut = cutOf(c.fit, c.collar, c.hem, side)
        // The torso ends at 600; a hem above it would show its edge.
        expect(cut.side.at(-1)!.y).toBeGreaterThan(603)
        expect(hemBelow(cut, 0).y).toBeGreaterThan(630)
        const sleeve = sleevesOf(cut, c.cuff)[1]!
        const widest = (y: number) =>
          Math.max(...cut.side.filter((p) => Math.abs(p.y - y) < 24).map((p) => p.x))
        for (const p of sleeve.inner.filter(({ y }) => y < cut.side.at(-1)!.y)) {
          expect(p.x).toBeGreaterThan(widest(p.y) - 6)
        }
      }),
      tries(60),
    )
  })
})

describe('reading stored or posted choices', () => {
  it('keeps what is valid, replaces what is not, and never throws', () => {
    fc.assert(
      fc.property(choices, (c) => {
        expect(shirt.read(c, shirt.version)).toEqual({ choices: c, lost: [] })
      }),
      tries(40),
    )
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.integer(), (value, version) => {
        expect(shirt.read(shirt.read(value, version).choices, shirt.version).lost).toEqual([])
      }),
    )
    expect(shirt.read({ ...shirt.start, collar: 'ruff' }, shirt.version).lost).toEqual(['collar'])
  })
})

it('A shirt of the first version opens whole, its print along the grainline.', () => {
  const { printAngle, ...first } = { ...shirt.start, print: 'stripe' as const }
  expect(shirt.read(first, 1)).toEqual({ choices: { ...first, printAngle }, lost: [] })
  expect(printAngle).toBe('grain')
})

describe('rules', () => {
  it('repair what they find broken, and leave nothing broken behind', () => {
    fc.assert(
      fc.property(choices, (c) => {
        let repaired = c
        for (const rule of shirt.rules) if (rule.broken(repaired)) repaired = rule.repair(repaired)
        expect(shirt.rules.filter((rule) => rule.broken(repaired)).map((rule) => rule.id)).toEqual([])
      }),
    )
    for (const { id, choices: c } of looks) {
      expect(
        shirt.rules.filter((rule) => rule.broken(c)),
        id,
      ).toEqual([])
      expect(shirt.read(c, shirt.version).lost, id).toEqual([])
    }
  })
})

describe('words', () => {
  it('exist in every language for all that can be shown', () => {
    const keys = [
      ...shirt.groups.flatMap((group) => [
        `group.${group.id}`,
        ...('options' in group && (group.kind !== 'color' || group.id === 'buttonColor')
          ? group.options.map(({ id }) => `${group.id}.${id}`)
          : 'options' in group
            ? group.options.map(({ id }) => `color.${id}`)
            : []),
      ]),
      ...looks.map(({ id }) => `look.${id}`),
    ]
    for (const locale of locales) {
      expect(
        keys.filter((key) => !words[locale][key]),
        locale,
      ).toEqual([])
      expect(Object.keys(words[locale]).sort(), locale).toEqual(Object.keys(words.en).sort())
    }
  })

  it('describe any shirt in a whole sentence without gaps', () => {
    fc.assert(
      fc.property(choices, fc.constantFrom(...locales), (c, locale) => {
        const sentence = shirt.describe(c, [], wordsOf(locale))
        expect(sentence).toMatch(/^\p{Lu}[^{}]*\.$/u)
        expect(sentence).not.toMatch(/shirt\.|undefined/)
      }),
    )
    expect(shirt.describe(shirt.start, [], wordsOf('en'))).toBe(
      'Chalk blue cotton shirt with a Kent collar, long sleeves with single cuffs, regular fit, a button band, curved hem.',
    )
  })
})

it('The price is the base and a line for each choice that the shop prices.', () => {
  const prices = {
    base: { shirt: 7900 },
    extra: { 'shirt.cuff.french': 900, 'shirt.printScale.medium': 500, 'dress.collar.kent': 100 },
  }
  expect(shirt.price({ ...shirt.start, cuff: 'french' }, [], prices)).toEqual([
    { label: 'shirt.price.base', amount: 7900 },
    { label: 'shirt.cuff.french', of: 'shirt.group.cuff', amount: 900 },
  ])
})

it('A motif lies on front, back or a sleeve, below every light.', () => {
  for (const side of ['front', 'back'] as const) {
    const parts = shirt.printArea(shirt.start, side).map(({ part }) => part)
    expect(parts).toEqual([side, 'sleeve-left', 'sleeve-right'])
  }
  const placed = { view: 'front', x: 400, y: 320, width: 120, angle: 0, flip: false, opacity: 1 } as const
  const line = { ...placed, id: 'm1', kind: 'pen', color: '#a5182c', breadth: 4 } as const
  const points = [
    { x: -0.5, y: 0 },
    { x: 0.5, y: 0.2 },
  ]
  const { marks } = shirt.draw(shirt.start, 'front', [{ ...line, points }])
  const at = marks.findIndex(({ layer }) => layer === 'motif')
  expect(at).toBeGreaterThan(marks.findLastIndex(({ layer }) => layer === 'cloth'))
  expect(at).toBeLessThan(marks.findIndex(({ layer }) => layer === 'light'))
})
