import { keyOf, type Translate } from '~/i18n/language'
import type { Hex } from '~/drawing/drawing'
import { nameOf } from '~/products/color/names'
import { boundsOf } from '~/products/motifs/bounds'
import type { Motif } from '~/products/motifs/motif'
import type { Assets, Staging } from '~/products/product'
import { productOf } from '~/products/registry'
import { applies, type Choices } from '~/catalog/choices'
import { panelWord, valueWord } from '~/catalog/labels'

/** Line by line what the workshop must know of a garment's parts, under the heading of their panel. */
export interface PartFacts {
  heading: string
  lines: { name: string; value: string }[]
}

export interface ColorFact {
  /** What it is the colour of; empty for those of a motif. */
  of: string
  hex: Hex
  name: string
}

export interface MotifFact {
  kind: Motif['kind']
  /** The first line: what it is, and the words it holds. */
  name: string
  view: Motif['view']
  /** Its own upload, when it is a picture. */
  asset?: string
  place: string[]
  size: string
  turned: string
  colors: ColorFact[]
  /** Where on the drawing its number may stand. */
  corner: { x: number; y: number }
}

export type Tape = NonNullable<Staging<unknown>['tape']>

const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The parts of a garment by panel, its colours aside. */
export function partsOf(productId: string, choices: Choices, t: Translate): PartFacts[] {
  const product = productOf(productId)
  if (!product) return []
  const panels = [...new Set(product.groups.map(({ panel }) => panel))]
  return panels.flatMap((panel) => {
    const lines = product.groups.flatMap((group) => {
      if (group.panel !== panel || group.kind === 'color' || !applies(group, choices)) return []
      const value = choices[group.id]
      if (group.kind === 'toggle' && value !== true) return []
      return [{ name: t(`${product.id}.group.${group.id}`), value: valueWord(t, product.id, group, value) }]
    })
    return lines.length > 0 ? [{ heading: panelWord(t, product.id, 'panel', panel), lines }] : []
  })
}

/** The colours of the garment itself, each with its name and code. */
export function colorsOf(productId: string, choices: Choices, t: Translate): ColorFact[] {
  const product = productOf(productId)
  if (!product) return []
  return product.groups.flatMap((group) => {
    const hex = choices[group.id]
    if (group.kind !== 'color' || !applies(group, choices) || typeof hex !== 'string') return []
    const of = t(`${product.id}.group.${group.id}`)
    return [{ of, hex: hex as Hex, name: valueWord(t, product.id, group, hex) }]
  })
}

function nameOfMotif(motif: Motif, t: Translate): string {
  if (motif.kind === 'text') return `“${motif.text}”, ${t(keyOf(`studio.font.${motif.font}`))}`
  if (motif.kind === 'picture') return t('sheet.pictureOf')
  if (motif.kind === 'pen') return t('motifs.kind.pen')
  const key = `motifs.figure.${motif.figure}`
  const word = t(keyOf(key))
  return word === key ? t('motifs.kind.figure') : word
}

/** Where each motif lies and how, in centimetres of the figure; nothing of that where the product is not measured. `write` puts a number as the language has it. */
export function motifFacts(
  motifs: readonly Motif[],
  assets: Assets,
  { t, tape, write }: { t: Translate; tape: Tape | undefined; write: (n: number) => string },
): MotifFact[] {
  const { from, perCentimetre } = tape ?? { from: 0, perCentimetre: 1 }
  const cm = (units: number) => write(Math.round((units / perCentimetre) * 10) / 10)
  return motifs.map((motif) => {
    const { height, around } = boundsOf(motif, assets)
    const across = motif.x - 400
    const down = motif.y - from
    const beside = Math.abs(across) < perCentimetre / 20
    const colors = motif.kind === 'figure' ? motif.colors : motif.kind === 'picture' ? [] : [motif.color]
    const angle = Math.round(motif.angle * 10) / 10
    return {
      kind: motif.kind,
      name: nameOfMotif(motif, t),
      view: motif.view,
      ...(motif.kind === 'picture' && { asset: motif.asset }),
      place: tape
        ? [
            beside
              ? t('sheet.centre')
              : t(across > 0 ? 'sheet.right' : 'sheet.left', { cm: cm(Math.abs(across)) }),
            t(down < 0 ? 'sheet.above' : 'sheet.below', { cm: cm(Math.abs(down)) }),
          ].map(first)
        : [],
      size: tape ? t('sheet.by', { width: cm(motif.width), height: cm(height) }) : '',
      turned: [
        angle === 0
          ? t('sheet.upright')
          : t(angle > 0 ? 'sheet.degrees' : 'sheet.degreesBack', { angle: write(Math.abs(angle)) }),
        ...(motif.flip ? [t('sheet.mirrored')] : []),
        ...(motif.opacity < 1
          ? [t('sheet.strength', { percent: write(Math.round(motif.opacity * 100)) })]
          : []),
      ]
        .map(first)
        .join('\n'),
      colors: colors.map((hex) => ({ of: '', hex, name: first(nameOf(hex, t)) })),
      corner: { x: around.x + around.width / 2, y: around.y - around.height / 2 },
    }
  })
}
