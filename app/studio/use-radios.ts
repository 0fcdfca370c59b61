import { useEffect, useRef, type RefObject } from 'react'
import { choicesOfForm, type AnyProduct, type Choices } from '~/catalog/choices'
import type { DesignCommands } from './design-commands'
import { compositionIn } from './design-state'
import type { DesignStore } from './design-store'
import { syncRadios } from './sync-radios'

interface Options {
  store: DesignStore
  product: AnyProduct
  form: RefObject<HTMLFormElement>
  /** The design's, as of the last rendering. */
  choices: Choices
  change: DesignCommands['change']
}

/** Holds the form's radios, which the browser checks and not React, to the choices of the design. */
export function useRadios({ store, product, form, choices, change }: Options): void {
  // What the page came with, not what this device had kept meanwhile: that is no press.
  const first = useRef(choices)
  // A radio pressed before the script had arrived is checked, but nobody was listening: take it over now.
  useEffect(() => {
    if (!form.current) return
    const rendered = first.current
    const pressed = choicesOfForm(product, new FormData(form.current), rendered)
    for (const { id } of product.groups) if (pressed[id] !== rendered[id]) change(id, pressed[id])
  }, [product, change, form])
  useEffect(() => {
    // Since it was rendered more may have been pressed, which is in the store and already checked.
    if (form.current) syncRadios(product, form.current, compositionIn(store.getSnapshot()).choices)
  }, [store, product, form, choices])
}
