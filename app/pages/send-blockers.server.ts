import { noLongerOffered } from '~/domain/designs/offered'
import type { Offer, Settings } from '~/domain/settings/settings'
import type { Reader } from '#db/store'
import type { Design } from '~/domain/designs/designs'
import { lookAt } from '~/domain/review/queries.server'
import type { Look } from '~/domain/review/review'
import type { OwnKind } from '~/domain/settings/own-kinds'
import { listed } from '~/i18n/listed'
import type { Locale, Translate } from '~/i18n/language'
import type { DesignDocument } from '~/products/product'
import { productOf } from '~/products/registry'
import { optionWord } from '~/catalog/labels'
import { pauseWords } from './opening-hours.server'

/** Why a design stays with its visitor for now, and what to change about it. */
export interface SendBlockers {
  title: string
  text: string
  /** What to choose anew: `Sleeves: Bishop`. */
  change: string[]
  /** A copy without what is the visitor's own could leave. */
  without?: boolean
}

/** What holds every design back while the campaign rests: the shop's own sentence, and when that ends. */
function pauseBlockersOf(
  settings: Pick<Settings, 'pause' | 'shop'>,
  { now, locale, t }: { now: Date; locale: Locale; t: Translate },
): SendBlockers | undefined {
  const pause = pauseWords(settings, now, locale)
  if (!pause) return undefined
  const again = pause.again ? [t('send.paused.again', { date: pause.again })] : []
  return {
    title: t('send.paused.title'),
    text: [pause.text, ...again, t('send.paused.kept')].join(' '),
    change: [],
  }
}

/** What holds a design back, by the rules that `createShares` keeps; undefined when it can be sent. */
function sendBlockersOf(
  document: DesignDocument,
  { offer, look, banned, t }: { offer: Offer; look: Look; banned: boolean; t: Translate },
): SendBlockers | undefined {
  if (banned) return { title: t('review.send.off.title'), text: t('review.send.banned'), change: [] }
  if (look.verdict === 'off')
    return {
      title: t('review.send.off.title'),
      text: t('review.send.off.text', { kinds: kindsIn(look.kinds, t) }),
      change: [],
      without: true,
    }
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

/** What of one's own lies on a design, in words: "your own words and your own picture". */
export const kindsIn = (kinds: readonly OwnKind[], t: Translate): string =>
  listed(
    kinds.map((kind) => t(`review.kind.${kind}`)),
    t,
  )

interface Leaving {
  design: Pick<Design, 'visitorId' | 'document' | 'takenDownFor'>
  settings: Settings
  /** Staff let nothing of this visitor's leave. */
  banned: boolean
  now: Date
  locale: Locale
  t: Translate
}

/** How a design of a visitor's own may leave, as the shop is now, and what keeps it. */
export async function howItLeaves(
  db: Reader,
  { design: { visitorId, document, takenDownFor }, settings, banned, now, locale, t }: Leaving,
): Promise<{ look: Look; blockers: SendBlockers | undefined }> {
  const { offer, review: policy } = settings
  const { look } = await lookAt(db, { visitorId, document, policy })
  if (takenDownFor)
    return { look, blockers: { title: t('send.down.title'), text: t('send.down.text'), change: [] } }
  const blockers =
    pauseBlockersOf(settings, { now, locale, t }) ?? sendBlockersOf(document, { offer, look, banned, t })
  return { look, blockers }
}
