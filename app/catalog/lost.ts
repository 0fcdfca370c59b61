import { keyOf, type Locale, type Translate } from '~/i18n/language'
import { list } from '~/i18n/format'
import type { AnyProduct, Choices } from './choices'
import { valueWord } from './labels'

/**
 * What could not be kept of a damaged design, in whole sentences. `lost` holds names of choices, told together with
 * what stands in their place, and word keys for all else.
 */
export function lostWords(
  product: AnyProduct,
  choices: Choices,
  lost: readonly string[],
  { t, locale }: { t: Translate; locale: Locale },
): string[] {
  const groups = product.groups.filter(({ id }) => lost.includes(id))
  const rest = lost.filter((word) => word.includes('.')).map((word) => t(keyOf(word)))
  if (groups.length === 0) return rest
  if (groups.length === product.groups.length) return [t('studio.lost.all'), ...rest]
  const what = groups.map((group) => {
    const name = t(`${product.id}.group.${group.id}`)
    return t('studio.lost.choice', { name, now: valueWord(t, product.id, group, choices[group.id]) })
  })
  return [t('studio.lost', { what: list(locale, what) }), ...rest]
}
