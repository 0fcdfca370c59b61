import type { RefObject } from 'react'
import { repair, type AnyProduct, type Choices } from '~/catalog/choices'
import type { Translate } from '~/i18n/language'
import type { View } from '~/products/product'
import { compositionIn } from './design-state'
import type { DesignStore } from './design-store'
import { canRedo, canUndo } from './saving/history'
import { markChange } from './stage/performance-marks'
import { syncRadios } from './sync-radios'

interface Options {
  store: DesignStore
  product: AnyProduct
  t: Translate
  form: RefObject<HTMLFormElement>
}

/**
 * What can be done to the garment, by pointer, key or field. The commands read the design when they are called, and so
 * stay the same: fields that do not change are not rendered again.
 */
export function createDesignCommands({ store, product, t, form }: Options) {
  const composition = () => compositionIn(store.getSnapshot())
  return {
    /** Makes one choice, and tells what gave way to it. A field that React holds, and would put back, waits for no frame. */
    change(group: string, value: unknown, mode?: 'drag') {
      markChange()
      const { choices, motifs } = composition()
      const repaired = repair(product, { ...choices, [group]: value }, [group])
      if (repaired.choices[group] !== value && form.current)
        syncRadios(product, form.current, repaired.choices)
      const reasons = repaired.reasons.map((rule) => t(`${product.id}.rule.${rule}`)).join(' ')
      store.dispatch(
        {
          type: 'change',
          state: { choices: repaired.choices, motifs },
          drag: mode && group,
          when: performance.now(),
          message: reasons && t('studio.undoBrings', { told: reasons }),
        },
        { afterFrame: mode !== 'drag' },
      )
    },
    /** Makes every choice at once: a look, a surprise, another friend's colour. */
    setChoices(choices: Choices, message: string) {
      const state = { choices: repair(product, choices).choices, motifs: composition().motifs }
      store.dispatch({ type: 'change', state, when: performance.now(), message }, { afterFrame: true })
    },
    turn: (view: View) => store.dispatch({ type: 'turn', view }),
    undo() {
      if (canUndo(store.getSnapshot().history)) store.dispatch({ type: 'undo', message: t('studio.undone') })
    },
    redo() {
      if (canRedo(store.getSnapshot().history)) store.dispatch({ type: 'redo', message: t('studio.redone') })
    },
    /** Only tells the visitor something. */
    announce: (message: string) => store.dispatch({ type: 'announce', message }),
  }
}

export type DesignCommands = ReturnType<typeof createDesignCommands>
