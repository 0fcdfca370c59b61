import { holdsOwn } from '~/domain/designs/designs'
import { noLongerOffered } from '~/domain/designs/offered'
import type { Offer } from '~/domain/settings/settings'
import type { Translate } from '~/i18n/language'
import type { DesignDocument } from '~/products/product'
import { productOf } from '~/products/registry'
import { optionWord } from '~/catalog/labels'

/** Why a design stays with its visitor for now, and what to change about it. */
export interface SendBlockers {
  title: string
  text: string
  /** What to choose anew: `Sleeves: Bishop`. */
  change: string[]
}

/** What holds a design back, by the rules that `createShares` keeps; undefined when it can be sent. */
export function sendBlockersOf(
  document: DesignDocument,
  offer: Offer,
  t: Translate,
): SendBlockers | undefined {
  if (holdsOwn(document)) return { title: t('send.own.title'), text: t('send.own.text'), change: [] }
  const off = noLongerOffered(document, offer)
  if (!off) return undefined
  const title = t('send.off.title')
  const product = productOf(document.product)
  if (off.product || !product) return { title, text: t(`${document.product}.studio.retired`), change: [] }
  const change = off.options.flatMap(({ group, option }) => {
    const asked = product.groups.find(({ id }) => id === group)
    return asked ? [`${t(`${product.id}.group.${group}`)}: ${optionWord(t, product.id, asked, option)}`] : []
  })
  return { title, text: t('send.off.text'), change }
}
