import { useEffect, useRef, useState, type MutableRefObject } from 'react'
import { pathTo } from '~/url/own-path'
import type { DesignDocument, ReadDocument } from '~/products/product'
import { createAutosave, type Autosave, type SaveState } from './autosave'
import { deviceShelf, draftAt, fingerprint, leftAt } from './drafts'

export interface Loaded {
  id: string
  /** 0 for a design that is not stored yet. */
  revision: number
  document: ReadDocument
}

/** What this device has kept of a design and the shop lacks; what had arrived after all is dropped. */
function keptOf(id: string, loaded: Loaded) {
  const shelf = draftAt(deviceShelf(), id)
  const draft = shelf.read()
  if (!draft || loaded.revision === 0 || fingerprint(draft.document) !== fingerprint(loaded.document))
    return draft
  shelf.drop()
  return undefined
}

/**
 * Saves the design by itself while the page is open. `onDraft` is called once with what this device had kept and
 * the shop does not have yet.
 */
export function useSaving(
  loaded: Loaded,
  onDraft: (document: DesignDocument) => void,
): { state: SaveState; autosave: MutableRefObject<Autosave | undefined> } {
  const [state, setState] = useState<SaveState>({ state: loaded.revision === 0 ? 'new' : 'saved' })
  const autosave = useRef<Autosave>()
  const first = useRef({ loaded, onDraft })

  useEffect(() => {
    const { loaded, onDraft } = first.current
    const left = leftAt(deviceShelf(), window.location.pathname + window.location.search)
    const fresh = loaded.revision === 0
    const id = (fresh && left.read()) || loaded.id
    const draft = keptOf(id, loaded)
    const saving = createAutosave({
      id,
      revision: draft?.revision ?? loaded.revision,
      shelf: (design) => draftAt(deviceShelf(), design),
      onState: setState,
      onCreated: (design) => {
        left.drop()
        // Remix keeps its own notes in the state; only the address changes.
        window.history.replaceState(window.history.state, '', pathTo`/studio/${design}`)
      },
    })
    autosave.current = {
      ...saving,
      change(document) {
        if (window.location.pathname === '/studio') left.keep(id)
        saving.change(document)
      },
    }
    if (draft) {
      onDraft(draft.document)
      saving.change(draft.document)
    }

    const hidden = () => {
      if (document.visibilityState === 'hidden') saving.leave()
    }
    window.addEventListener('pagehide', saving.leave)
    window.addEventListener('online', saving.retry)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('pagehide', saving.leave)
      window.removeEventListener('online', saving.retry)
      document.removeEventListener('visibilitychange', hidden)
      saving.stop()
    }
  }, [])

  return { state, autosave }
}
