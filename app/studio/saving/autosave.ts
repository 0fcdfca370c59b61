import type { DesignDocument } from '~/products/product'
import { fingerprint, type DraftShelf } from './drafts'

/** The network, or a shop that does not answer; room at the shop; or that less was saved from here lately. */
export type WaitingFor = 'network' | 'room' | 'enough'

const whyOf = (status: number): WaitingFor =>
  status === 429 ? 'enough' : status === 503 ? 'room' : 'network'

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
  shelf: (id: string) => DraftShelf
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

type Answer =
  | { ok: true; id: string; revision: number }
  | { ok: false; reason: 'stale'; document: DesignDocument; revision: number }

const longestWait = 60_000
const mostKeptAlive = 60_000

/**
 * Saves a design by itself. One save is under way at a time and names the revision it started from; changes made
 * meanwhile follow it. Nothing is forgotten before the server has said that it is stored.
 */
export function createAutosave(options: Options): Autosave {
  const { shelf, origin = '', pause = 600, backOff = 2000, onState, onCreated } = options
  let { id, revision } = options
  let unsaved: DesignDocument | undefined
  let kept = true
  let stale: { document: DesignDocument; revision: number } | undefined
  let refused = false
  /** What was saved over a stranger's change stands beside it in the design's history. */
  let apart = false
  let failures = 0
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  /** What was sent since the last answer: found on the server, it is no stranger's change but ours, its answer lost. */
  const sent = new Set<string>()

  const tell = (state: SaveState) => {
    if (!stopped) onState(state)
  }
  const after = (wait: number) => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void save(), wait)
  }
  const keep = () => {
    if (unsaved) kept = shelf(id).keep({ id, revision, document: unsaved })
  }

  function post(document: DesignDocument): Promise<Response> {
    sent.add(fingerprint(document))
    const body = JSON.stringify({ id, revision, document, ...(apart && { apart }) })
    return fetch(`${origin}/designs/${revision === 0 ? 'new' : id}/save`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body,
      credentials: 'same-origin',
      // Ends its journey when the page is left. Browsers refuse more than 64 kB so; that the device keeps until later.
      keepalive: new TextEncoder().encode(body).length < mostKeptAlive,
    })
  }

  async function send(document: DesignDocument): Promise<void> {
    tell({ state: 'saving' })
    let answer: Answer
    let why: WaitingFor = 'network'
    try {
      const response = await post(document)
      why = whyOf(response.status)
      if ([400, 401, 403, 404, 413, 422].includes(response.status)) {
        refused = true
        return tell({ state: 'refused' })
      }
      if (!response.ok && response.status !== 409) throw new Error(`The shop answered ${response.status}.`)
      answer = (await response.json()) as Answer
    } catch {
      failures += 1
      tell({ state: 'waiting', kept, why })
      return after(Math.min(longestWait, backOff * 2 ** (failures - 1)) * (0.75 + Math.random() / 2))
    }
    failures = 0
    if (!answer.ok && sent.has(fingerprint(answer.document))) {
      revision = answer.revision
      if (fingerprint(document) !== fingerprint(answer.document)) return after(0)
      answer = { ok: true, id, revision }
    }
    sent.clear()
    if (!answer.ok) {
      stale = { document: answer.document, revision: answer.revision }
      return tell({ state: 'stale', ...stale })
    }
    apart = false
    const created = revision === 0
    id = answer.id
    revision = answer.revision
    if (unsaved === document) {
      unsaved = undefined
      shelf(id).drop()
    } else keep()
    if (created) onCreated?.(id)
    if (unsaved) return after(pause)
    tell({ state: 'saved' })
  }

  async function save(): Promise<void> {
    clearTimeout(timer)
    if (running) return running
    if (!unsaved || stale || refused || stopped) return
    running = send(unsaved).finally(() => {
      running = undefined
    })
    return running
  }

  return {
    change(document) {
      unsaved = document
      keep()
      if (stale || refused) return
      if (!running && failures === 0) tell({ state: 'saving' })
      if (failures === 0) after(pause)
    },
    async flush() {
      for (let tries = 0; tries < 3 && (running || unsaved); tries += 1) await save()
      clearTimeout(timer)
      if (unsaved && !stale && !refused) after(pause)
      return unsaved || revision === 0 ? undefined : id
    },
    leave() {
      // One under way ends first: two first saves at once would make two sessions. The draft brings the rest back.
      if (!unsaved || running || stale || refused || stopped) return
      clearTimeout(timer)
      void save()
    },
    settle(choice) {
      if (!stale) return
      revision = stale.revision
      stale = undefined
      if (choice === 'theirs') {
        unsaved = undefined
        shelf(id).drop()
        return tell({ state: 'saved' })
      }
      apart = true
      keep()
      void save()
    },
    saveAsNew(newId) {
      if (!refused) return
      refused = false
      shelf(id).drop()
      id = newId
      revision = 0
      keep()
      void save()
    },
    retry() {
      if (unsaved && failures > 0) void save()
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
