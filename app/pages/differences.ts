import { keyOf, type Translate } from '~/i18n/language'
import { readMotifs } from '~/products/motifs/read'
import type { DesignDocument, Motif } from '~/products/product'
import { productOf } from '~/products/registry'
import { applies, sameColor, type Choices } from '~/catalog/choices'
import { nameOfMotif } from '~/catalog/motifs/names'
import { valueWord } from '~/catalog/labels'

/** One thing that two versions of a design do not share, in words. */
export interface Difference {
  name: string
  /** What it was; nothing where it only came, went or moved. */
  from?: string
  to: string
}

/** What changed from one document to another of the same design, in the order of the studio's panels. */
export function differencesOf(from: DesignDocument, to: DesignDocument, t: Translate): Difference[] {
  const product = productOf(to.product)
  if (!product || from.product !== to.product) return []
  const before = product.read(from.choices, from.version).choices as Choices
  const after = product.read(to.choices, to.version).choices as Choices
  const chosen = product.groups.flatMap((group): Difference[] => {
    const [was, is] = [before[group.id], after[group.id]]
    // What has no effect on one side is not seen there: the choice that took the effect is told instead.
    if (was === is || sameColor(was, is) || !applies(group, before) || !applies(group, after)) return []
    const [old, now] = [was, is].map((value) => valueWord(t, product.id, group, value))
    return [{ name: t(`${product.id}.group.${group.id}`), from: old, to: now! }]
  })
  return [...chosen, ...motifDifferences(readMotifs(from.motifs).motifs, readMotifs(to.motifs).motifs, t)]
}

function motifDifferences(from: readonly Motif[], to: readonly Motif[], t: Translate): Difference[] {
  const of = (list: readonly Motif[], id: string) => list.find((one) => one.id === id)
  const gone = from
    .filter(({ id }) => !of(to, id))
    .map((motif) => ({ name: nameOfMotif(motif, t), to: t('versions.motif.gone') }))
  const rest = to.flatMap((motif): Difference[] => {
    const was = of(from, motif.id)
    const name = nameOfMotif(motif, t)
    if (!was) return [{ name, to: t('versions.motif.added') }]
    const how = changesOf(was, motif)
    return how.length > 0
      ? [{ name, to: how.map((word) => t(keyOf(`versions.motif.${word}`))).join(', ') }]
      : []
  })
  const stayed = (list: readonly Motif[], other: readonly Motif[]) =>
    list.flatMap(({ id }) => (of(other, id) ? [id] : [])).join()
  const order = stayed(from, to) === stayed(to, from)
  return [
    ...gone,
    ...rest,
    ...(order ? [] : [{ name: t('studio.panel.motifs'), to: t('versions.motif.order') }]),
  ]
}

/** Which of a motif's sides changed, by the words for them. */
function changesOf(was: Motif, is: Motif): string[] {
  const same = (...fields: string[]) =>
    fields.every(
      (field) => JSON.stringify(was[field as keyof Motif]) === JSON.stringify(is[field as keyof Motif]),
    )
  return [
    ...(same('kind', 'figure', 'text', 'font', 'asset', 'points') ? [] : ['other']),
    ...(same('x', 'y', 'view') ? [] : ['moved']),
    ...(same('width', 'breadth', 'aspect') ? [] : ['resized']),
    ...(same('angle', 'flip', 'curve') ? [] : ['turned']),
    ...(same('color', 'colors', 'opacity') ? [] : ['coloured']),
  ]
}
