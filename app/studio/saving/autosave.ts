import type { DesignDocument } from '~/products/product'
import { fingerprint, type DraftStorage } from './drafts'
import { noteOutcome, type SaveProgress, type SaveState } from './save-progress'
import { createSaveQueue } from './save-queue'
import { requestSave } from './save-request'

export interface Autosave {
  /** Takes a change; it is kept on the device at once and sent after a pause. */
  change: (document: DesignDocument) => void
  /** Sends what is unsaved now. Resolves to the design's id once all is saved, or undefined if it could not be. */
  flush: () => Promise<string | undefined>
  /** The page goes away: sends without the pause, to arrive even if the page is gone; what fails stays on the device. */
  leave: () => void
  /** Ends a stale state: `mine` is saved over the other, `theirs` replaces what is shown (the caller shows it). */
  settle: (choice: 'mine' | 'theirs') => void
  /** Ends a refused state: stores the document as a new design of this browser. */
  saveAsNew: (id: string) => void
  /** Tries again at once, when the network has come back. */
  retry: () => void
  stop: () => void
}

interface Options {
  id: string
  /** 0 for a design that is not stored yet. */
  revision: number
  /** Where a design's draft is kept on this device. */
  draftStorage: (id: string) => DraftStorage
  /** `''` in the browser. */
  origin?: string
  /** Milliseconds without a change before a save. */
  pause?: number
  /** Milliseconds before the first retry; doubled each time, up to a minute. */
  backOff?: number
  onState: (state: SaveState) => void
  /** The first save made the design. */
  onCreated?: (id: string) => void
}

const longestWait = 60_000

/** Milliseconds before the next try after so many: twice as long each time, and not at the same moment as others. */
const backedOff = (failures: number, first: number) =>
  Math.min(longestWait, first * 2 ** (failures - 1)) * (0.75 + Math.random() / 2)

/**
 * Saves a design by itself. One save is under way at a time and names the revision it started from; changes made
 * meanwhile follow it. Nothing is forgotten before the server has said that it is stored.
 */
export function createAutosave(options: Options): Autosave {
  const { draftStorage, origin = '', pause = 600, backOff = 2000, onState, onCreated } = options
  const progress: SaveProgress = {
    id: options.id,
    revision: options.revision,
    kept: true,
    apart: false,
    failures: 0,
    sent: new Set(),
  }
  const queue = createSaveQueue({
    isDue: () => progress.unsaved !== undefined && !progress.blocked,
    save: () => send(progress.unsaved!),
  })
  const announce = (state: SaveState) => {
    if (!queue.isStopped()) onState(state)
  }
  const keep = () => {
    const { id, revision, unsaved } = progress
    if (unsaved) progress.kept = draftStorage(id).keep({ id, revision, document: unsaved })
  }
  const drop = () => draftStorage(progress.id).drop()

  async function send(document: DesignDocument): Promise<number | undefined> {
    announce({ state: 'saving' })
    progress.sent.add(fingerprint(document))
    const { id, revision, apart } = progress
    const outcome = await requestSave(origin, { id, revision, document, apart })
    const { state, next, stored, created } = noteOutcome(progress, document, outcome)
    if (stored) (progress.unsaved ? keep : drop)()
    if (created) onCreated?.(progress.id)
    if (state) announce(state)
    return next && { now: 0, afterPause: pause, backedOff: backedOff(progress.failures, backOff) }[next]
  }

  return {
    change(document) {
      progress.unsaved = document
      keep()
      if (progress.blocked || progress.failures > 0) return
      if (!queue.isRunning()) announce({ state: 'saving' })
      queue.later(pause)
    },
    async flush() {
      for (let tries = 0; tries < 3 && (queue.isRunning() || progress.unsaved); tries += 1) await queue.now()
      queue.cancel()
      if (progress.unsaved && !progress.blocked) queue.later(pause)
      return progress.unsaved || progress.revision === 0 ? undefined : progress.id
    },
    leave() {
      // One under way ends first: two first saves at once would make two sessions. The draft brings the rest back.
      if (!queue.isRunning()) void queue.now()
    },
    settle(choice) {
      if (progress.blocked?.by !== 'stale') return
      Object.assign(progress, { revision: progress.blocked.revision, blocked: undefined })
      if (choice === 'theirs') {
        progress.unsaved = undefined
        drop()
        return announce({ state: 'saved' })
      }
      progress.apart = true
      keep()
      void queue.now()
    },
    saveAsNew(id) {
      if (progress.blocked?.by !== 'refused') return
      drop()
      Object.assign(progress, { id, revision: 0, blocked: undefined })
      keep()
      void queue.now()
    },
    retry() {
      if (progress.failures > 0) void queue.now()
    },
    stop: queue.stop,
  }
}
