import type { reviews } from '#db/schema'
import { isOwn } from '~/products/motifs/motif'
import { readMotifs } from '~/products/motifs/read'
import type { DesignDocument } from '~/products/product'
import { ownKinds, type OwnKind } from '~/domain/settings/own-kinds'
import type { ReviewPolicy } from '~/domain/settings/settings'
import { foldedWords } from './folded-words'

/** Something of a visitor's own that lies on a design. `text` says all that makes it what it is, but not where it lies. */
export interface OwnPart {
  kind: OwnKind
  text: string
}

/**
 * What of a design is its visitor's own, each once: the same words in another colour, or a picture laid elsewhere, are the
 * same part.
 */
export function ownParts({ motifs }: Pick<DesignDocument, 'motifs'>): OwnPart[] {
  const parts = readMotifs(motifs).motifs.flatMap((motif): OwnPart[] => {
    if (motif.kind === 'text') return [{ kind: 'words', text: foldedWords(motif.text) }]
    if (motif.kind === 'picture') return [{ kind: 'picture', text: motif.asset }]
    return motif.kind === 'pen' ? [{ kind: 'drawing', text: JSON.stringify(motif.points) }] : []
  })
  return [...new Map(parts.map((part) => [`${part.kind} ${part.text}`, part])).values()]
}

/** How a design may leave: `pass` at once, `wait` until staff have looked at these kinds, or not while these are `off`. */
export type Look = { verdict: 'pass' } | { verdict: 'wait' | 'off'; kinds: OwnKind[] }

/** Judges a design by the shop's policy. `isApproved`: staff let this visitor's part leave before. */
export function lookOf(
  parts: readonly OwnPart[],
  policy: ReviewPolicy,
  isApproved: (part: OwnPart) => boolean,
): Look {
  const kindsOf = (wanted: readonly OwnPart[]) =>
    ownKinds.filter((kind) => wanted.some((part) => part.kind === kind))
  const off = parts.filter(({ kind }) => policy[kind] === 'off')
  if (off.length > 0) return { verdict: 'off', kinds: kindsOf(off) }
  const unseen = parts.filter((part) => policy[part.kind] === 'review' && !isApproved(part))
  return unseen.length > 0 ? { verdict: 'wait', kinds: kindsOf(unseen) } : { verdict: 'pass' }
}

/** A design without what is its visitor's own: it leaves at once. */
export function withoutOwn(document: DesignDocument): DesignDocument {
  const motifs = readMotifs(document.motifs).motifs.filter((motif) => !isOwn(motif))
  return { ...document, motifs }
}

export type Review = typeof reviews.$inferSelect

/** What staff decide: `change` asks for something else, and says what. */
export const decisions = ['approved', 'rejected', 'change'] as const
export type Decision = (typeof decisions)[number]

/** So long a decision can be undone; nothing follows from it before. */
export const undoSeconds = 10

/** The longest sentence of staff's, and the longest appeal. */
export const noteLength = 400

/** Whether a decision can still be undone. */
export const isUndoable = (review: Pick<Review, 'effectiveAt' | 'appliedAt'>, now: Date): boolean =>
  review.effectiveAt !== null && review.appliedAt === null && now < review.effectiveAt

/** Where a review stands for its visitor. What is decided and not yet in effect still waits. */
export function stateFor(
  review: Pick<Review, 'state' | 'appliedAt' | 'decidedAt' | 'appealAgainst'>,
): Review['state'] {
  if (review.decidedAt === null || review.appliedAt !== null) return review.state
  return review.appealAgainst === null ? 'waiting' : 'appealed'
}

/** A rejection can be appealed once. */
export const isAppealable = (review: Pick<Review, 'state' | 'appliedAt' | 'appealedAt'>): boolean =>
  review.state === 'rejected' && review.appliedAt !== null && review.appealedAt === null

/**
 * Whether a decision answers an appeal, and then whether another person made it than the one it was against. A design that
 * was changed and sent again is no appeal any more.
 */
export function answersAppeal({
  decidedAt,
  decidedBy,
  appealAgainst,
}: Pick<Review, 'decidedAt' | 'decidedBy' | 'appealAgainst'>): 'another' | 'same' | undefined {
  if (decidedAt === null || appealAgainst === null) return undefined
  return decidedBy === appealAgainst ? 'same' : 'another'
}

/** What its visitor can change and send again: staff said no before it left, or asked for a change. */
export const isOpenToChange = ({
  state,
  appliedAt,
  takenDownAt,
}: Pick<Review, 'state' | 'appliedAt' | 'takenDownAt'>): boolean =>
  (state === 'rejected' || state === 'change') && appliedAt !== null && takenDownAt === null
