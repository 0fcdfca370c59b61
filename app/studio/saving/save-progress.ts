import type { DesignDocument } from '~/products/product'
import { fingerprint } from './drafts'
import type { SaveOutcome, WaitingFor } from './save-request'

export type SaveState =
  /** Nothing changed yet, and nothing stored. */
  | { state: 'new' }
  | { state: 'saved' }
  | { state: 'saving' }
  /** Tried again by itself. `kept` is false when the device keeps nothing. */
  | { state: 'waiting'; kept: boolean; why: WaitingFor }
  /** Changed elsewhere meanwhile. Both are there to choose from. */
  | { state: 'stale'; document: DesignDocument; revision: number }
  /** Not this browser's design any more: it can be stored as a new one. */
  | { state: 'refused' }

/** How far the saving of one design has come. */
export interface SaveProgress {
  id: string
  /** The shop's, as of its last answer; 0 for a design that is not stored yet. */
  revision: number
  /** The last change, until the shop has said that it is stored. */
  unsaved?: DesignDocument
  /** Whether the device keeps what is unsaved. */
  kept: boolean
  /** Why nothing is sent before the visitor has decided: it was refused, or another window has saved `revision`. */
  blocked?: { by: 'refused' } | { by: 'stale'; revision: number }
  /** What was saved over a stranger's change stands beside it in the design's history. */
  apart: boolean
  /** Tries since the last answer. */
  failures: number
  /** What was sent since the last answer: found on the server, it is no stranger's change but ours, its answer lost. */
  sent: Set<string>
}

interface Following {
  /** What the visitor is told. */
  state?: SaveState
  /** When the next save is due, if one is. */
  next?: 'now' | 'afterPause' | 'backedOff'
  stored?: boolean
  /** It was the first save, which made the design. */
  created?: boolean
}

/** Notes what has come of sending `document`, and answers what follows from it. */
export function noteOutcome(
  progress: SaveProgress,
  document: DesignDocument,
  outcome: SaveOutcome,
): Following {
  if (outcome.result === 'refused') {
    progress.blocked = { by: 'refused' }
    return { state: { state: 'refused' } }
  }
  if (outcome.result === 'failed') {
    progress.failures += 1
    return { state: { state: 'waiting', kept: progress.kept, why: outcome.why }, next: 'backedOff' }
  }
  progress.failures = 0
  if (outcome.result === 'saved') return noteStored(progress, document, outcome)
  const { revision } = outcome
  if (progress.sent.has(fingerprint(outcome.document))) {
    progress.revision = revision
    if (fingerprint(document) !== fingerprint(outcome.document)) return { next: 'now' }
    return noteStored(progress, document, { id: progress.id, revision })
  }
  progress.sent.clear()
  // The revision stays the old one until the visitor has decided: a draft that is found later must ask again.
  progress.blocked = { by: 'stale', revision }
  return { state: { state: 'stale', document: outcome.document, revision } }
}

function noteStored(
  progress: SaveProgress,
  document: DesignDocument,
  { id, revision }: { id: string; revision: number },
): Following {
  const created = progress.revision === 0
  Object.assign(progress, { id, revision, apart: false })
  progress.sent.clear()
  if (progress.unsaved !== document) return { stored: true, created, next: 'afterPause' }
  progress.unsaved = undefined
  return { stored: true, created, state: { state: 'saved' } }
}
