import { pictureAt } from '~/catalog/design-picture'
import { keyOf, type Translate } from '~/i18n/language'
import { pathTo } from '~/url/own-path'
import { switchedOffOf } from '~/domain/settings/settings'
import { describe } from '~/catalog/describe-design'
import { looksOf } from '~/products/ideas'
import type { products } from '~/products/registry'

type AnyProduct = (typeof products)[number]

type Offer = Parameters<typeof switchedOffOf>[0]

/** How many choices the front page's form offers beside the colour. */
const mostAsked = 2
const shownColors = 8

/** What the shop front shows of a product, less what the shop has switched off. */
export function frontOf(product: AnyProduct, offer: Offer, t: Translate) {
  const groups = product.groups
  const switchedOff = switchedOffOf(offer, product)
  const choosable = groups
    .filter(({ kind }) => kind === 'radio' || kind === 'swatch')
    .map(({ id }) => id as string)
  const asked = (product.shownFirst ?? choosable).slice(0, mostAsked) as string[]
  const word = (group: string, id: unknown) => t(keyOf(`${product.id}.${group}.${String(id)}`))
  const isOffered = (choices: Record<string, unknown>) =>
    Object.entries(switchedOff).every(([group, ids]) => !ids.includes(String(choices[group])))

  const all = looksOf(product.id).map(({ id, choices }) => {
    const own = choices as unknown as Record<string, unknown>
    const document = { product: product.id, version: product.version, choices, motifs: [] }
    return {
      id,
      own,
      document,
      name: t(`${product.id}.look.${id}`),
      summary: asked.map((group) => word(group, own[group])).join(', '),
      picture: pictureAt(document, {
        src: pathTo`/looks/${product.id}/${id}.webp?width=400`,
        alt: describe(document, t),
        width: 400,
        purpose: 'cut-out',
      }),
    }
  })
  const looks = all.filter(({ own }) => isOffered(own))

  const first = looks[0] ?? all[0]
  const palette = groups.find(({ kind }) => kind === 'color')
  const options = palette && 'options' in palette ? palette.options : []
  const colors = options.filter(({ id }) => !switchedOff[palette?.id ?? '']?.includes(id))
  const mine = first && colors.find(({ color }) => color === first.own[palette?.id ?? ''])
  // Every other dye: the palette lies in the order of the rainbow, and a front wants its breadth.
  const spread = colors.filter((color, index) => color !== mine && index % 2 === 0).slice(0, shownColors - 1)
  const swatches = (mine ? [mine, ...spread] : spread).flatMap(({ id, color }) =>
    color
      ? [
          {
            value: color,
            name: t(keyOf(`${product.id}.${palette?.id}.${id}`)),
            src: pathTo`/looks/${product.id}/${first?.id ?? ''}.webp?color=${color.slice(1)}`,
          },
        ]
      : [],
  )
  const selects = asked.flatMap((id) => {
    const group = groups.find((one) => one.id === id)
    if (!group || !('options' in group)) return []
    const off = switchedOff[id] ?? []
    return [
      {
        id,
        label: t(`${product.id}.group.${id}`),
        chosen: String(first?.own[id]),
        options: group.options
          .filter((one) => !off.includes(one.id))
          .map((one) => ({ id: one.id, label: word(id, one.id) })),
      },
    ]
  })
  return {
    product: product.id,
    hero: first && {
      product: product.id,
      look: first.id,
      picture: first.picture,
      colorLabel: t(`${product.id}.group.${palette?.id}`),
      swatches,
      selects,
    },
    looks: looks.map(({ own: _own, ...look }) => look),
  }
}
