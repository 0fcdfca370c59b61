import { tape } from '~/products/figure/staging'
import type { Motif } from '~/products/motifs/motif'
import type { Translate } from '~/i18n/language'
import { nameOfMotif } from '~/catalog/motifs/names'
import { centerOf, type SizeOf } from './group-transform'

/** What is said of motifs to who does not see the garment. */

/** Centimetres to one place, from drawing units. */
export const centimetres = (units: number) => Math.round((units / tape.perCentimetre) * 10) / 10

/** One motif by its name, several by their number. */
export function namesOf(motifs: readonly Motif[], ids: readonly string[], t: Translate): string {
  const chosen = motifs.filter(({ id }) => ids.includes(id))
  return chosen.length === 1 && chosen[0]
    ? nameOfMotif(chosen[0], t)
    : t('studio.motif.count', { count: chosen.length })
}

/** Where the chosen motifs lie, in the words of their fields. */
export function placeMessage(
  motifs: readonly Motif[],
  ids: readonly string[],
  sizeOf: SizeOf,
  t: Translate,
): string {
  const middle = centerOf(motifs, ids, sizeOf)
  if (!middle) return ''
  return t('studio.say.lies', {
    name: namesOf(motifs, ids, t),
    across: centimetres(middle.x - 400),
    down: centimetres(middle.y - tape.from),
  })
}
