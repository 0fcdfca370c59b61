import { pictureAt } from '~/catalog/design-picture'
import { describe } from '~/catalog/describe-design'
import type { Marked } from '~/components/staff/marked'
import type { Alone } from '~/components/staff/own-alone'
import type { ReviewedDesign } from '~/components/staff/review'
import { markedWords } from '~/domain/review/marked-words'
import { ownParts, type Review } from '~/domain/review/review'
import { ownKinds } from '~/domain/settings/own-kinds'
import { listed } from '~/i18n/listed'
import type { Translate } from '~/i18n/language'
import { isOwn, type Motif } from '~/products/motifs/motif'
import { readMotifs } from '~/products/motifs/read'
import type { DesignDocument, View } from '~/products/product'
import { pathTo } from '~/url/own-path'

/** Pictures come from `/staff/pictures/<kind>/<id>`; those of a side that carries nothing of the visitor's own are left out. */
export function reviewedDesign(
  document: DesignDocument,
  { kind, id, width = 800, t }: { kind: 'review' | 'share'; id: string; width?: number; t: Translate },
): ReviewedDesign {
  const own = ownMotifs(document)
  const views = (['front', 'back'] as const).filter(
    (view) => view === 'front' || own.some((motif) => motif.view === view),
  )
  const side = (view: View) => t(`staff.review.${view}`)
  const there = ownParts(document).map((part) => part.kind)
  return {
    pictures: views.map((view) => ({
      side: side(view),
      picture: pictureAt(document, {
        src: pathTo`/staff/pictures/${kind}/${id}?width=${width}&view=${view}`,
        alt: t('staff.review.picture', { side: side(view) }),
        width,
      }),
    })),
    description: describe(document, t),
    kinds: listed(
      ownKinds.filter((one) => there.includes(one)).map((one) => t(`staff.review.kind.${one}`)),
      t,
    ),
    words: own.flatMap((motif) => (motif.kind === 'text' ? [markedOf(motif.text)] : [])),
    alone: aloneOf(own),
  }
}

/** Pictures and lines, each once, however often and wherever they lie. */
function aloneOf(own: readonly Motif[]): Alone[] {
  const parts = own.flatMap((motif): Alone[] => {
    if (motif.kind === 'picture') return [{ kind: 'picture', url: pathTo`/uploads/${motif.asset}` }]
    return motif.kind === 'pen' ? [{ kind: 'drawing', points: motif.points }] : []
  })
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()]
}

const ownMotifs = ({ motifs }: DesignDocument): Motif[] => readMotifs(motifs).motifs.filter(isOwn)

/** A text cut where a marked word begins and ends. */
function markedOf(text: string): Marked {
  const pieces: { text: string; marked: boolean }[] = []
  let at = 0
  for (const { from, to } of markedWords(text)) {
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false })
    pieces.push({ text: text.slice(from, to), marked: true })
    at = to
  }
  return at < text.length ? [...pieces, { text: text.slice(at), marked: false }] : pieces
}

/** How what a visitor sent before went: "3 approved", in the order staff ask for it. */
export function historyWords(
  history: Partial<Record<Review['state'] | 'taken-down', number>>,
  t: Translate,
): string[] {
  return (['approved', 'rejected', 'change', 'taken-down'] as const).flatMap((state) =>
    history[state] ? [`${history[state]} ${t(`staff.review.history.${state}`)}`] : [],
  )
}

/** That a design is of whoever looks, and who can decide on it instead; undefined where it is not theirs. */
export const ownWords = (names: string | undefined, t: Translate): string | undefined =>
  names === undefined ? undefined : t(names ? 'staff.review.own' : 'staff.review.ownAlone', { names })
