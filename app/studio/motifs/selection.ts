import type { AnyProduct } from '~/catalog/choices'
import { isLegible } from '~/products/motifs/contrast'
import { heightOf } from '~/products/motifs/bounds'
import type { Motif } from '~/products/motifs/motif'
import type { Assets } from '~/products/product'
import { compositionIn, type DesignState, type Pen } from '../design-state'
import type { SizeOf } from './group-transform'

export interface Selection {
  /** The motifs of the side shown, and the ids of those of them that are chosen. */
  shown: Motif[]
  chosen: string[]
}

/** What an undo took away or the other side holds can't stay chosen. */
export function selectionOf(state: Pick<DesignState, 'history' | 'view' | 'chosen'>): Selection {
  const shown = compositionIn(state).motifs.filter(({ view }) => view === state.view)
  return { shown, chosen: state.chosen.filter((id) => shown.some((motif) => motif.id === id)) }
}

/** A motif's own box, not turned, with the fonts at hand. */
export const sizeWith =
  (assets: Assets): SizeOf =>
  (motif) => ({ width: motif.width, height: heightOf(motif, assets) })

const [light, dark] = ['#fffdf8', '#1f1b18'] as const

/** The pen in the hand: until a colour was wished for, one that the cloth lets be seen. */
export function penOf(product: AnyProduct, state: Pick<DesignState, 'history' | 'pen'>): Pen {
  const cloth = product.colorOf(compositionIn(state).choices)
  return { color: isLegible(light, cloth) ? light : dark, breadth: 5, ...state.pen }
}
