import type { AnyProduct } from '~/catalog/choices'
import type { Drawing } from '~/drawing/drawing'
import { compositionIn, reduceDesign, type DesignAction, type DesignState } from './design-state'

/** Where the design is painted. */
export interface Painter {
  /** Paints it at once, and answers nothing; or, where tiles must come first, when it is painted. */
  show: (drawing: Drawing) => Promise<void> | undefined
  /** The same design with more at hand. */
  renew: (drawing: Drawing) => void
}

export interface DesignStore {
  /** The newest state, be its subscribers told of it yet or not. */
  getSnapshot: () => DesignState
  /** The listener is called after each change of the state; answers how to stop. */
  subscribe: (listener: () => void) => () => void
  /**
   * Changes the state and paints it at once. Subscribers are told at once as well, or, `afterFrame`, when what was
   * painted is on its way to the screen: what was pressed is seen before everything that follows from it.
   */
  dispatch: (action: DesignAction, options?: { afterFrame?: boolean }) => void
  /** The design as it is drawn now. */
  drawing: () => Drawing
  /** From now on every change is painted there first; answers how to stop. */
  attach: (painter: Painter) => () => void
}

interface Options {
  product: AnyProduct
  state: DesignState
  /** Does the work after the next frame, the one after `painted` where that is awaited. */
  schedule: (work: () => void, painted: Promise<void> | undefined) => void
}

/** Holds the one state of the design. It knows no framework. */
export function createDesignStore({ product, state, schedule }: Options): DesignStore {
  /** The state that subscribers were last told of. */
  let published = state
  let painter: Painter | undefined
  const listeners = new Set<() => void>()

  const drawing = () => {
    const { choices, motifs } = compositionIn(state)
    return product.draw(choices, state.view, motifs, state.assets)
  }
  function paint(before: DesignState): Promise<void> | undefined {
    if (!painter) return undefined
    if (compositionIn(before) !== compositionIn(state) || before.view !== state.view)
      return painter.show(drawing())
    if (before.assets !== state.assets) painter.renew(drawing())
    return undefined
  }
  function publish() {
    if (published === state) return
    published = state
    for (const listener of listeners) listener()
  }

  return {
    getSnapshot: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispatch(action, { afterFrame = false } = {}) {
      const before = state
      state = reduceDesign(state, action)
      if (state === before) return
      const painted = paint(before)
      if (afterFrame) schedule(publish, painted)
      else publish()
    },
    drawing,
    attach(next) {
      painter = next
      return () => {
        if (painter === next) painter = undefined
      }
    },
  }
}
