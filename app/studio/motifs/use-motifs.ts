import { useCallback, useMemo } from 'react'
import type { Mark } from '~/drawing/drawing'
import { areaOf } from '~/products/motifs/area'
import { motifMarks } from '~/products/motifs/lower'
import type { Motif } from '~/products/motifs/motif'
import { offCloth } from '~/products/motifs/off-cloth'
import type { Assets, Region, View } from '~/products/product'
import type { AnyProduct } from '~/catalog/choices'
import { changed } from '~/catalog/motifs/edit'
import { penMotif } from '~/catalog/motifs/pen'
import { linesOf, placeForNew } from '~/catalog/motifs/placements'
import { compositionIn, type DesignState, type Pen } from '../design-state'
import type { Editing } from '../stage/editing'
import type { MotifCommands } from './motif-commands'
import { penOf, selectionOf, sizeWith, type Selection } from './selection'

/** Whatever the panels of motifs show, and every command on them. */
export function useMotifs(product: AnyProduct, state: DesignState, commands: MotifCommands) {
  const { history, view, assets, tool, offered } = state
  const { choices, motifs } = compositionIn(state)
  const selection = useMemo(
    () => selectionOf({ history, view, chosen: state.chosen }),
    [history, view, state.chosen],
  )
  const regions = useMemo(() => product.printArea(choices, view), [product, choices, view])
  const pen = useMemo(() => penOf(product, { history, pen: state.pen }), [product, history, state.pen])
  const editing = useMemo(
    () => editingOf({ ...selection, regions, view, assets, pen, drawing: tool === 'pen' }),
    [selection, regions, view, assets, pen, tool],
  )
  const sizeOf = useMemo(() => sizeWith(assets), [assets])
  const area = useMemo(() => areaOf(regions), [regions])
  const { newMotif } = product.staging
  const { shown, chosen } = selection
  /** Where a new motif of this size lies well, and how wide it is there. */
  const placeFor = useCallback(
    (width: number, height = width) => placeForNew({ width, height }, regions, shown, newMotif?.[view]),
    [regions, shown, newMotif, view],
  )
  /** Whether some or all of a motif is cut off for want of cloth. */
  const isOff = useCallback((motif: Motif) => offCloth(motif, area, assets), [area, assets])

  return {
    product: product.id,
    clothColor: product.colorOf(choices),
    count: motifs.length,
    view,
    regions,
    shown,
    chosen,
    tool,
    offered,
    pen,
    editing,
    sizeOf,
    placeFor,
    isOff,
    ...commands,
  }
}

export type MotifsHandle = ReturnType<typeof useMotifs>

interface EditingOptions extends Selection {
  regions: Region[]
  view: View
  assets: Assets
  pen: Pen
  drawing: boolean
}

/** What the stage may take hold of. */
function editingOf({ shown, chosen, regions, view, assets, pen, drawing }: EditingOptions): Editing {
  const sizeOf = sizeWith(assets)
  // What is held lies flat, as if lifted off the cloth, and follows the hand at each frame; let go, it falls into the folds.
  const flat = regions.map(({ part, outline }) => ({ part, outline }))
  const marksOf = (list: readonly Motif[]): Mark[] => motifMarks([...list], view, flat, assets)
  return {
    boxes: shown.map((motif) => ({
      id: motif.id,
      x: motif.x,
      y: motif.y,
      angle: motif.angle,
      ...sizeOf(motif),
    })),
    chosen,
    lines: linesOf(regions),
    drawing,
    marksOf: (changes) =>
      marksOf(
        shown.filter(({ id }) => chosen.includes(id)).map((motif) => changed(motif, changes[motif.id] ?? {})),
      ),
    marksOfLine: (points, pixel) => {
      const line = penMotif(points, { id: 'line', view, ...pen }, { pixel })
      return line ? marksOf([line]) : []
    },
  }
}
