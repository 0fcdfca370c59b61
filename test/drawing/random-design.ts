import { type Hex, canvas } from '~/drawing/drawing'
import { chance } from '~/products/cloth/chance'
import { fontIds } from '~/products/motifs/fonts'
import { figures } from '~/products/motifs/library'
import type { Motif, PenMotif } from '~/products/motifs/motif'
import { readMotifs } from '~/products/motifs/read'
import type { OptionGroup, Product, ReadDocument } from '~/products/product'
import { type AnyProduct, products } from '~/products/registry'
import { repair } from '~/catalog/choices'

type Choices = Record<string, unknown>
type Next = () => number

const between = (next: Next, low: number, high: number) => low + next() * (high - low)
const oneOf = <T>(next: Next, list: readonly T[]): T => list[Math.floor(next() * list.length)]!
const anyColor = (next: Next): Hex =>
  `#${Math.floor(next() * 0x1000000)
    .toString(16)
    .padStart(6, '0')}`

/** The `turn`th card of a pack of `count` that is shuffled anew each time it has been dealt out. */
function dealt(count: number, turn: number, seed: number): number {
  const next = chance(seed + Math.floor(turn / count))
  const pack = Array.from({ length: count }, (_, i) => ({ i, place: next() }))
  return pack.sort((a, b) => a.place - b.place)[turn % count]!.i
}

/** `turn` deals the options out, each once before any comes again. */
function valueFor(group: OptionGroup<Choices>, next: Next, turn?: number): unknown {
  switch (group.kind) {
    case 'radio':
    case 'swatch': {
      const { options, id } = group
      return turn === undefined
        ? oneOf(next, options).id
        : options[dealt(options.length, turn, seedOf(id))]!.id
    }
    case 'color': {
      const curated = oneOf(next, group.options).color
      const any = anyColor(next)
      return next() < 0.6 ? (curated ?? any) : any
    }
    case 'range':
      return group.min + Math.floor(next() * ((group.max - group.min) / group.step + 1)) * group.step
    case 'toggle':
      return next() < 0.5
  }
}

const seedOf = (text: string) => Array.from(text).reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 1e6, 7)

/** A design anyone could compose: each group chosen by chance, then read and repaired as the studio does. */
export function randomChoices(product: Product<Choices>, seed: number, turn?: number): Choices {
  const next = chance(seed)
  const wanted = Object.fromEntries(product.groups.map((group) => [group.id, valueFor(group, next, turn)]))
  return repair(product, product.read({ ...product.start, ...wanted }, product.version).choices).choices
}

/** A picture that lies in the uploads, as a motif names it. */
export interface SamplePicture {
  asset: string
  aspect: number
}

const words = ['Ana', 'Buon compleanno', 'Mahal kita', 'Perché no?', 'Ñandú & co.', 'WAVE', 'j', '1977']

function scribble(next: Next): PenMotif['points'] {
  const count = Math.floor(between(next, 2, 60))
  let y = 0
  return Array.from({ length: count }, (_, i) => {
    y += between(next, -0.08, 0.08)
    return { x: i / (count - 1) - 0.5 + between(next, -0.02, 0.02), y }
  })
}

function kindOf(next: Next, pictures: readonly SamplePicture[], turn: number): object {
  const last = pictures.length > 0 ? 'picture' : 'figure'
  const kind = oneOf(next, ['figure', 'figure', 'figure', 'text', 'text', 'pen', last] as const)
  switch (kind) {
    case 'figure': {
      const { id, inks } = figures[dealt(figures.length, turn, 1)]!
      return { kind, figure: id, colors: inks.map((ink) => (next() < 0.5 ? ink : anyColor(next))) }
    }
    case 'text': {
      const curve = oneOf(next, [0, 0, between(next, -1, 1)])
      return { kind, text: oneOf(next, words), font: oneOf(next, fontIds), color: anyColor(next), curve }
    }
    case 'pen':
      return { kind, points: scribble(next), color: anyColor(next), breadth: between(next, 0.5, 14) }
    case 'picture':
      return { kind, ...oneOf(next, pictures) }
  }
}

/** Motifs of every kind on both sides: small and large, turned, mirrored, seen through, some beyond the garment's edge. */
function randomMotifs(seed: number, pictures: readonly SamplePicture[]): Motif[] {
  const next = chance(seed + 0x70114)
  const count = Math.floor(next() ** 2 * 13)
  const wanted = Array.from({ length: count }, (_, i) => ({
    id: `motif-${i}`,
    view: oneOf(next, ['front', 'back']),
    x: canvas.width / 2 + between(next, -1, 1) * 150,
    y: between(next, 230, 1000),
    width: 10 * 36 ** next(),
    angle: oneOf(next, [0, 0, between(next, -180, 180)]),
    flip: next() < 0.3,
    opacity: next() < 0.6 ? 1 : between(next, 0.1, 1),
    ...kindOf(next, pictures, seed * 3 + i),
  }))
  const { motifs, lost } = readMotifs(wanted)
  if (lost.length > 0) throw new Error(`A random motif is none that can be stored: ${lost.join(', ')}.`)
  return motifs
}

/** A product with more to choose from comes more often. */
const turns: readonly AnyProduct[] = products.flatMap((product) =>
  Array<AnyProduct>(Math.ceil(product.groups.length / 6)).fill(product),
)

/**
 * A design of any product that a visitor could have made, motifs included; the same for the same seed. Pictures come
 * from `pictures`, or not at all. Over three hundred seeds every option, figure and font is met.
 */
export function randomDesign(seed: number, pictures: readonly SamplePicture[] = []): ReadDocument<Choices> {
  const [round, place] = [Math.floor(seed / turns.length), seed % turns.length]
  const product = turns[place]!
  const before = (end?: number) => turns.slice(0, end).filter((one) => one === product).length
  const choices = randomChoices(product, seed, round * before() + before(place))
  const motifs = randomMotifs(seed, pictures)
  return { product: product.id, version: product.version, choices, motifs }
}
