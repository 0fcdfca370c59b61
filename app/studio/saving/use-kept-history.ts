import { useEffect } from 'react'
import type { AnyProduct } from '~/catalog/choices'
import { compositionIn } from '../design-state'
import type { DesignStore } from '../design-store'
import { documentOf, keptHistory } from './composition'
import { fingerprint } from './drafts'

/** Keeps the way back over a reload, and takes it up again where it leads to what is shown. */
export function useKeptHistory(store: DesignStore, product: AnyProduct): void {
  useEffect(() => {
    const { history } = store.getSnapshot()
    const shown = compositionIn({ history })
    const print = fingerprint(documentOf(product, shown))
    const kept = keptHistory.read((state) => fingerprint(documentOf(product, state)) === print)
    if (!kept || history.steps.length > 1) return
    // What is shown stays the object it was: nobody takes it for a change.
    const steps = kept.steps.map((step, index) => (index === kept.at ? { ...step, state: shown } : step))
    store.dispatch({ type: 'resume', history: { ...kept, steps } })
  }, [store, product])
  useEffect(() => {
    const keep = () => keptHistory.keep(store.getSnapshot().history)
    window.addEventListener('pagehide', keep)
    return () => window.removeEventListener('pagehide', keep)
  }, [store])
}
