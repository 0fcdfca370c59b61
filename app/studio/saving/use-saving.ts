import { useEffect, useRef, type RefObject } from 'react'
import type { AnyProduct } from '~/catalog/choices'
import type { DesignStore } from '../design-store'
import { openDesignSaver, type DesignSaver, type Loaded } from './design-saver'

/** Saves the design by itself while the page is open. What stands in the way is told by the store. */
export function useSaving(store: DesignStore, product: AnyProduct, loaded: Loaded): RefObject<DesignSaver> {
  const saver = useRef<DesignSaver | null>(null)
  // What the page was opened with: later ones hold what was saved from here.
  const first = useRef(loaded)
  useEffect(() => {
    const opened = openDesignSaver(store, product, first.current)
    saver.current = opened
    return opened.close
  }, [store, product])
  return saver
}
