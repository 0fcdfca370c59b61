import { pathTo } from '~/url/own-path'
import type { AnyProduct } from '~/catalog/choices'
import type { DesignDocument, ReadDocument } from '~/products/product'
import { compositionIn } from '../design-state'
import type { DesignStore } from '../design-store'
import { listen } from '../listen'
import { createAutosave } from './autosave'
import { compositionOf, documentOf } from './composition'
import { deviceStorage, draftAt, fingerprint, unsavedDesignAt } from './drafts'

export interface Loaded {
  id: string
  /** 0 for a design that is not stored yet. */
  revision: number
  document: ReadDocument
}

export interface DesignSaver {
  /** Stores the design as it is shown, be it not changed yet; gives its id, or nothing where that can't be done now. */
  flush: () => Promise<string | undefined>
  /** Ends a stale state: `mine` is saved over the other, `theirs` is shown in its place. */
  settle: (choice: 'mine' | 'theirs') => void
  /** Ends a refused state: stores what is shown as a new design of this browser. */
  saveAsNew: (id: string) => void
  close: () => void
}

/** What this device has kept of a design and the shop lacks; what had arrived after all is dropped. */
function unsavedDraftOf(id: string, loaded: Loaded) {
  const storage = draftAt(deviceStorage(), id)
  const draft = storage.read()
  if (!draft || loaded.revision === 0 || fingerprint(draft.document) !== fingerprint(loaded.document))
    return draft
  storage.drop()
  return undefined
}

/**
 * Saves the design that the store holds by itself while the page is open. It begins with what this device had kept of
 * it and the shop does not have yet.
 */
export function openDesignSaver(store: DesignStore, product: AnyProduct, loaded: Loaded): DesignSaver {
  const unsavedDesign = unsavedDesignAt(deviceStorage(), window.location.pathname + window.location.search)
  const id = (loaded.revision === 0 && unsavedDesign.read()) || loaded.id
  const draft = unsavedDraftOf(id, loaded)
  /** What needs no saving: it came from the shop, or was given to the autosave. */
  let known = compositionIn(store.getSnapshot())

  const autosave = createAutosave({
    id,
    revision: draft?.revision ?? loaded.revision,
    draftStorage: (design) => draftAt(deviceStorage(), design),
    onState: (saving) => store.dispatch({ type: 'saving', saving }),
    onCreated: (design) => {
      unsavedDesign.drop()
      // Remix keeps its own notes in the state; only the address changes.
      window.history.replaceState(window.history.state, '', pathTo`/studio/${design}`)
    },
  })
  /** Shows what another window has saved, or this device had kept, in place of what is here. */
  function open(document: DesignDocument) {
    known = compositionOf(product, document)
    store.dispatch({ type: 'open', state: known })
  }
  function save() {
    known = compositionIn(store.getSnapshot())
    if (window.location.pathname === '/studio') unsavedDesign.keep(id)
    autosave.change(documentOf(product, known))
  }
  const isChanged = () => compositionIn(store.getSnapshot()) !== known

  if (draft) {
    open(draft.document)
    autosave.change(draft.document)
  }
  const stops = [
    store.subscribe(() => isChanged() && save()),
    listen(window, { pagehide: autosave.leave, online: autosave.retry }),
    listen(document, { visibilitychange: () => document.visibilityState === 'hidden' && autosave.leave() }),
  ]

  return {
    async flush() {
      if (isChanged() || store.getSnapshot().saving.state === 'new') save()
      return autosave.flush()
    },
    settle(choice) {
      const { saving } = store.getSnapshot()
      if (choice === 'theirs' && saving.state === 'stale') open(saving.document)
      autosave.settle(choice)
    },
    saveAsNew: autosave.saveAsNew,
    close() {
      // What was pressed and not told yet is kept on the device.
      if (isChanged()) save()
      stops.forEach((stop) => stop())
      autosave.stop()
    },
  }
}
