import { useEffect } from 'react'
import type { AnyProduct } from '~/catalog/choices'
import { compositionIn } from '../design-state'
import type { DesignStore } from '../design-store'
import { listen } from '../listen'
import { documentOf } from './composition'
import { persistedHistory } from './persisted-history'
import { fingerprint } from './drafts'

/** Keeps the way back over a reload, and takes it up again where it leads to what is shown. */
export function usePersistedHistory(store: DesignStore, product: AnyProduct): void {
  useEffect(() => {
    const { history } = store.getSnapshot()
    const shown = compositionIn({ history })
    const print = fingerprint(documentOf(product, shown))
    const kept = persistedHistory.read((state) => fingerprint(documentOf(product, state)) === print)
    if (!kept || history.steps.length > 1) return
    // What is shown stays the object it was: nobody takes it for a change.
    const steps = kept.steps.map((step, i) => (i === kept.index ? { ...step, state: shown } : step))
    store.dispatch({ type: 'resume', history: { ...kept, steps } })
  }, [store, product])
  useEffect(() => {
    return listen(window, { pagehide: () => persistedHistory.keep(store.getSnapshot().history) })
  }, [store])
}
