import { useMemo, useState, useSyncExternalStore, type RefObject } from 'react'
import type { AnyProduct, Choices } from '~/catalog/choices'
import { useT } from '~/i18n/react'
import type { View } from '~/products/product'
import { afterPaint } from './after-frame'
import { createDesignCommands } from './design-commands'
import { beginDesign } from './design-state'
import { createDesignStore } from './design-store'
import type { Loaded } from './saving/design-saver'

interface Options {
  product: AnyProduct
  loaded: Loaded
  view: View
  /** What the visitor is told first. */
  message: string
  form: RefObject<HTMLFormElement>
}

/** The one store of the design, what it holds, and what can be done to it. */
export function useDesign({ product, loaded, view, message, form }: Options) {
  const t = useT()
  const [store] = useState(() =>
    createDesignStore({
      product,
      state: beginDesign({
        composition: { choices: loaded.document.choices as Choices, motifs: loaded.document.motifs },
        view,
        saving: { state: loaded.revision === 0 ? 'new' : 'saved' },
        message,
      }),
      schedule: afterPaint,
    }),
  )
  const state = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot)
  const commands = useMemo(() => createDesignCommands({ store, product, t, form }), [store, product, t, form])
  return { store, state, commands }
}
