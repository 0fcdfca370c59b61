import type { Translate } from '~/i18n/language'
import type { Motif } from '~/products/motifs/motif'
import { compositionIn } from '../design-state'
import type { DesignStore } from '../design-store'
import type { SizeOf } from './group-transform'
import { selectionOf, sizeWith, type Selection } from './selection'

/** What every command on motifs is made of. It reads the design when it is called. */
export interface MotifEditor {
  t: Translate
  /** For who does not see the garment: what a command has come to. */
  announce: (message: string) => void
  /** Every motif of the design, of both sides. */
  all: () => Motif[]
  selection: () => Selection
  sizeOf: SizeOf
  choose: (ids: readonly string[], more?: boolean) => void
  /**
   * Changes the motifs as one step back, and answers those after it. Changes that follow each other with the same
   * `drag` join into one step.
   */
  edit: (how: (all: readonly Motif[]) => Motif[], drag?: string) => Motif[]
}

export function createMotifEditor(
  store: DesignStore,
  t: Translate,
  announce: (message: string) => void,
): MotifEditor {
  return {
    t,
    announce,
    all: () => compositionIn(store.getSnapshot()).motifs,
    selection: () => selectionOf(store.getSnapshot()),
    sizeOf: (motif) => sizeWith(store.getSnapshot().assets)(motif),
    choose: (ids, more = false) => store.dispatch({ type: 'choose', ids, more }),
    edit(how, drag) {
      const { choices, motifs } = compositionIn(store.getSnapshot())
      const after = how(motifs)
      store.dispatch({ type: 'change', state: { choices, motifs: after }, drag, when: performance.now() })
      return after
    },
  }
}
