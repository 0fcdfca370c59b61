import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mark, Paint } from '~/drawing/drawing'
import { translator } from '~/i18n/translate'
import { wordsOf as allWords } from '~/i18n/words'
import { looks } from '~/products/dress/looks'
import { dress } from '~/products/dress/index'
import { words } from '~/products/dress/words'
import { type DressChoices, choiceNames } from '~/products/dress/choices'
import { colorName } from '~/products/dress/color-name'
import { dye } from '~/products/dress/palette'
import { lightness, toneOf } from '~/products/cloth/tone'
import { type Locale, locales } from '~/i18n/language'
import { productOf, products } from '~/products/registry'
import { tries } from '../support/long'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}` as const)

/** Any combination, also those that the rules would repair: stored designs must draw for ever. */
const choices = fc.record(
  Object.fromEntries(
    dress.groups.map((group) => [
      group.id,
      group.kind === 'color'
        ? hex
        : fc.constantFrom(...('options' in group ? group.options : []).map(({ id }) => id)),
    ]),
  ),
) as unknown as fc.Arbitrary<DressChoices>

const wordsOf = (locale: Locale) => translator(locale, allWords(locale))

function paintsOf(mark: Mark): Paint[] {
  if (mark.type === 'image') return []
  const stroke = mark.type === 'path' ? mark.stroke?.paint : undefined
  return [mark.fill, stroke].filter((paint): paint is Paint => paint !== undefined)
}

const colorsOf = (paint: Paint) =>
  paint.type === 'solid'
    ? [paint]
    : paint.type === 'pattern'
      ? []
      : paint.stops.map(({ color, alpha }) => ({ color, alpha }))

describe('every dress that can be chosen', () => {
  it('draws with finite numbers, six-digit colours and sensible alphas, front and back', () => {
    fc.assert(
      fc.property(choices, fc.constantFrom('front' as const, 'back' as const), (c, view) => {
        const { marks } = dress.draw(c, view, [])
        expect(JSON.stringify(marks)).not.toMatch(/NaN|Infinity|null/)
        const wrong = marks
          .flatMap((mark) => paintsOf(mark).flatMap(colorsOf))
          .filter(({ color, alpha }) => !/^#[0-9a-f]{6}$/.test(color) || !(alpha >= 0 && alpha <= 1))
        expect(wrong).toEqual([])
        expect(marks.length).toBeLessThan(700)
      }),
      tries(80),
    )
  })

  it('is drawn the same each time', () => {
    const look = looks[0]!
    expect(dress.draw(look.choices, 'front', [])).toEqual(
      dress.draw(structuredClone(look.choices), 'front', []),
    )
  })

  it('stands on the form of its body before the same backdrop', () => {
    const behind = (c: DressChoices) =>
      dress.draw(c, 'front', []).marks.filter((mark) => mark.layer === 'backdrop')
    const first = behind(looks[0]!.choices)
    expect(first.length).toBeGreaterThan(10)
    for (const { choices: c } of looks) {
      expect(behind({ ...c, figure: 'regular', height: 'regular' })).toEqual(first)
    }
    // The canvas keeps what it has painted as long as the marks are the same objects.
    const [one, other] = (['teal', 'black'] as const).map((id) =>
      behind({ ...dress.start, figure: 'full', color: dye(id) }),
    )
    expect(one!.every((mark, i) => mark === other![i])).toBe(true)
  })

  it('lays every light above all flat cloth, so that a motif fits between', () => {
    for (const look of looks) {
      const order = dress
        .draw(look.choices, 'front', [])
        .marks.map((mark) => ['backdrop', 'cloth', 'light'].indexOf(mark.layer))
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }
  })
})

describe('reading stored or posted choices', () => {
  it('keeps what is valid', () => {
    fc.assert(
      fc.property(choices, (c) => {
        expect(dress.read(c, dress.version)).toEqual({ choices: c, lost: [] })
      }),
      tries(60),
    )
  })

  it('replaces what is not, names it, and never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withDate: true, withBigInt: true }),
        fc.integer(),
        (value, version) => {
          const { choices: read } = dress.read(value, version)
          expect(dress.read(read, dress.version).lost).toEqual([])
        },
      ),
      tries(200),
    )
    expect(
      dress.read({ ...dress.start, color: '#12345678', skirt: '__proto__' }, dress.version).lost,
    ).toEqual(['skirt', 'color'])
    const trap = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new Error('trap')
        },
      },
    )
    expect(dress.read(trap, dress.version).lost).toEqual(choiceNames)
    expect(
      dress.read(
        {
          get color() {
            throw new Error('trap')
          },
        },
        -1e9,
      ).choices,
    ).toEqual(dress.start)
  })
})

describe('a design of the first version', () => {
  const first = {
    neckline: 'v',
    sleeve: 'bishop',
    bodice: 'fitted',
    skirt: 'circle',
    length: 'maxi',
    color: '#a3b8d3',
    fabric: 'cotton',
    print: 'plain',
    printScale: 'medium',
    printColor: '#efe6d3',
    belt: 'belt',
    beltColor: '#7e97b8',
    collar: 'none',
    buttons: 'none',
    hem: 'lace',
  }

  it('opens whole: what it had not is as it was then', () => {
    expect(dress.read(first, 1)).toEqual({
      choices: {
        ...first,
        waist: 'natural',
        figure: 'regular',
        height: 'regular',
        printAngle: 'grain',
        printOn: 'whole',
        bow: 'none',
        pockets: 'none',
        piping: 'none',
        embroidery: 'none',
        brooch: 'none',
      },
      lost: [],
    })
  })

  it('keeps its empire waist, which is now a choice of its own', () => {
    const { choices: read, lost } = dress.read({ ...first, bodice: 'empire' }, 1)
    expect({ bodice: read.bodice, waist: read.waist, lost }).toEqual({
      bodice: 'gathered',
      waist: 'empire',
      lost: [],
    })
  })
})

describe('a print', () => {
  const patterns = (c: DressChoices, isKept: (part: string) => boolean = () => true) =>
    dress
      .draw(c, 'front', [])
      .marks.filter(({ of }) => isKept(of))
      .flatMap(paintsOf)
      .flatMap((paint) =>
        paint.type === 'pattern' && paint.tile.startsWith('print-') ? [paint.matrix!] : [],
      )
  /** Stripes and checks along or across the grain are drawn with the folds of skirts and sleeves, and are no pattern there. */
  const isWoven = (c: DressChoices) => ['stripe', 'gingham', 'windowpane'].includes(c.print)

  it('turns as far as chosen from where it lay, piece by piece; none is turned that lies along the grain', () => {
    for (const { choices: c } of looks.filter((look) => look.choices.print !== 'plain')) {
      const isKept = (part: string) => !isWoven(c) || part === 'bodice'
      const straight = patterns(c, isKept)
      for (const [printAngle, angle] of [
        ['slant', 30],
        ['bias', 45],
        ['across', 90],
      ] as const) {
        const turned = patterns({ ...c, printAngle }, isKept)
        const degrees = turned.map(([a, b], i) => {
          const [x, y] = straight[i]!
          return (Math.atan2(b * x - a * y, a * x + b * y) * 180) / Math.PI
        })
        expect([turned.length > 0, turned.length]).toEqual([true, straight.length])
        expect(Math.max(...degrees.map((d) => Math.abs(d - angle)))).toBeLessThan(0.1)
      }
    }
    expect(patterns({ ...dress.start, print: 'polka', bodice: 'fitted' }).every(([a]) => a > 0.9)).toBe(true)
  })

  it('is told with its direction where that is not the usual one', () => {
    const told = (c: Partial<DressChoices>) => dress.describe({ ...dress.start, ...c }, [], wordsOf('en'))
    expect(told({ print: 'stripe', printAngle: 'bias' })).toContain('calico stripes, laid on the bias, ')
    expect(told({ print: 'stripe' })).not.toContain('laid')
    expect(told({ printAngle: 'bias' })).not.toContain('laid')
  })
})

describe('rules', () => {
  it('repair what they find broken, and leave nothing broken behind', () => {
    fc.assert(
      fc.property(choices, (c) => {
        let repaired = c
        for (const rule of dress.rules) if (rule.broken(repaired)) repaired = rule.repair(repaired)
        expect(dress.rules.filter((rule) => rule.broken(repaired)).map((rule) => rule.id)).toEqual([])
      }),
    )
  })

  it('hold for every starter look', () => {
    for (const { id, choices: c } of looks) {
      expect(
        dress.rules.filter((rule) => rule.broken(c)),
        id,
      ).toEqual([])
      expect(dress.read(c, dress.version).lost, id).toEqual([])
    }
  })
})

describe('words', () => {
  it('exist in every language for all that can be shown', () => {
    const keys = [
      ...dress.groups.flatMap((group) => [
        `group.${group.id}`,
        ...('options' in group && group.kind !== 'color'
          ? group.options.map(({ id }) => `${group.id}.${id}`)
          : []),
      ]),
      ...dress.groups.flatMap((group) =>
        group.id === 'color' && 'options' in group ? group.options.map(({ id }) => `color.${id}`) : [],
      ),
      ...looks.map(({ id }) => `look.${id}`),
    ]
    for (const locale of locales) {
      expect(
        keys.filter((key) => !words[locale][key]),
        locale,
      ).toEqual([])
      expect(Object.keys(words[locale]), locale).toEqual(Object.keys(words.en))
    }
  })

  it('describe any dress in a whole sentence without gaps', () => {
    fc.assert(
      fc.property(choices, fc.constantFrom(...locales), (c, locale) => {
        const sentence = dress.describe(c, [], wordsOf(locale))
        expect(sentence).toMatch(/^\p{Lu}[^{}]*\.$/u)
        expect(sentence).not.toMatch(/dress\.|undefined/)
      }),
    )
    expect(dress.describe(looks[0]!.choices, [], wordsOf('en'))).toBe(
      'Teal satin dress with a V neck, cap sleeves, fitted bodice, circle skirt, midi length, ochre belt.',
    )
  })

  it('name colours on the palette by the shop’s words, others by their own', () => {
    const t = wordsOf('en')
    expect((['#1F6B6B', '#17161a', '#d01f1f', '#7a7a7a'] as const).map((c) => colorName(c, t))).toEqual([
      'teal',
      'black',
      'red',
      'grey',
    ])
  })
})

describe('another colour', () => {
  it('changes nothing but the colour', () => {
    fc.assert(
      fc.property(choices, hex, (c, color) => {
        const other = dress.recolor(c, color)
        expect({ ...other, color: c.color }).toEqual(c)
        expect(dress.colorOf(other)).toBe(color)
      }),
    )
    const [a, b] = ['#1f6b6b', '#c04a58'].map((color) =>
      dress.draw(dress.recolor(dress.start, color as `#${string}`), 'front', []),
    )
    expect(a!.marks.filter(({ layer }) => layer === 'cloth').map((m) => ('d' in m ? m.d : ''))).toEqual(
      b!.marks.filter(({ layer }) => layer === 'cloth').map((m) => ('d' in m ? m.d : '')),
    )
  })

  it('is shaded darker than itself and lit lighter, white and black included', () => {
    fc.assert(
      fc.property(hex, (color) => {
        const tone = toneOf(color)
        expect(lightness(tone.shade)).toBeLessThan(Math.max(lightness(color), 0.08))
        expect(lightness(tone.light)).toBeGreaterThan(Math.min(lightness(color), 0.96))
      }),
    )
  })
})

describe('the price', () => {
  it('is the base and a line for each choice the shop prices, but for choices without effect', () => {
    const prices = {
      base: { dress: 15000 },
      extra: { 'dress.fabric.satin': 1200, 'dress.printScale.medium': 500, 'dress.belt.belt': 800 },
    }
    expect(dress.price(dress.start, [], prices)).toEqual([
      { label: 'dress.price.base', amount: 15000 },
      { label: 'dress.fabric.satin', of: 'dress.group.fabric', amount: 1200 },
      { label: 'dress.belt.belt', of: 'dress.group.belt', amount: 800 },
    ])
  })
})

describe('the registry', () => {
  it('finds a product by its id and nothing else', () => {
    expect(products.map(({ id }) => id)).toContain('dress')
    expect(productOf('dress')).toBe(dress)
    expect(productOf('constructor')).toBeUndefined()
  })
})
