import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Mark, Point } from '~/drawing/drawing'
import { heightOf } from '~/products/motifs/bounds'
import { motifMarks } from '~/products/motifs/lower'
import type { Motif, PenMotif } from '~/products/motifs/motif'
import { noAssets, type Assets } from '~/products/product'
import type { AnyProduct } from '../choices'
import type { Composition } from '../composition'
import { newDesignId } from '../drafts'
import type { Editing } from '../overlay'
import type { DesignHandle } from '../use-design'
import { add, change, changed, type MotifChange } from './edit'
import { penMotif } from './pen'
import { linesOf } from './placements'

export type Tool = 'figure' | 'text' | 'picture' | 'pen'

/** The pen in the hand: what a line drawn now will look like. */
export type Pen = Pick<PenMotif, 'color' | 'breadth'>

interface Options {
  product: AnyProduct
  composition: Composition
  view: 'front' | 'back'
  assets: Assets | undefined
  setMotifs: DesignHandle['setMotifs']
}

/** A short id, unlike any other in this design. */
export const newMotifId = (): string => `m${newDesignId().slice(0, 9)}`

/** What is chosen among the motifs, which tool is in the hand, and what the stage may take hold of. */
export function useMotifs({ product, composition, view, assets = noAssets, setMotifs }: Options) {
  const [chosen, setChosen] = useState<string[]>([])
  const [tool, setTool] = useState<Tool>()
  const [pen, setPen] = useState<Pen>({ color: '#fffdf8', breadth: 5 })
  const { choices, motifs } = composition

  const shown = useMemo(() => motifs.filter((motif) => motif.view === view), [motifs, view])
  const regions = useMemo(() => product.printArea(choices, view), [product, choices, view])
  // What an undo took away or the other side holds can't stay chosen.
  const held = useMemo(() => chosen.filter((id) => shown.some((motif) => motif.id === id)), [chosen, shown])

  const sizeOf = useCallback(
    (motif: Motif) => ({ width: motif.width, height: heightOf(motif, assets) }),
    [assets],
  )
  const editing = useMemo<Editing>(() => {
    const lowered = (list: readonly Motif[]): Mark[] => motifMarks([...list], view, regions, assets)
    return {
      boxes: shown.map((motif) => ({
        id: motif.id,
        x: motif.x,
        y: motif.y,
        angle: motif.angle,
        ...sizeOf(motif),
      })),
      chosen: held,
      lines: linesOf(regions),
      drawing: tool === 'pen',
      marksOf: (changes) =>
        lowered(shown.filter(({ id }) => held.includes(id)).map((m) => changed(m, changes[m.id] ?? {}))),
      marksOfLine: (points) => {
        const line = penMotif(points, { id: 'line', view, ...pen })
        return line ? lowered([line]) : []
      },
    }
  }, [shown, held, view, regions, assets, sizeOf, tool, pen])

  const choose = useCallback((ids: string[], more = false) => {
    setChosen((before) => (more ? [...before.filter((id) => !ids.includes(id)), ...ids] : ids))
  }, [])
  const put = useCallback(
    (motif: Motif) => {
      setMotifs((list) => add(list, motif))
      setChosen([motif.id])
    },
    [setMotifs],
  )
  const edit = useCallback(
    (ids: readonly string[], how: MotifChange, drag?: string) =>
      setMotifs((list) => change(list, ids, how), drag && `${ids.join()}.${drag}`),
    [setMotifs],
  )
  const onEdit = useCallback(
    (changes: Record<string, MotifChange>) =>
      setMotifs((list) => change(list, Object.keys(changes), ({ id }) => changes[id] ?? {})),
    [setMotifs],
  )
  const onDrawn = useCallback(
    (points: Point[]) => {
      const line = penMotif(points, { id: newMotifId(), view, ...pen })
      // The next line follows at once: nothing is chosen while the pen is in the hand.
      if (line) setMotifs((list) => add(list, line))
    },
    [setMotifs, view, pen],
  )
  useEffect(() => {
    if (tool === 'pen') setChosen([])
  }, [tool])

  return {
    shown,
    regions,
    view,
    chosen: held,
    tool,
    pen,
    editing,
    sizeOf,
    choose,
    put,
    edit,
    setTool,
    setPen,
    setMotifs,
    onEdit,
    onDrawn,
  }
}

export type MotifsHandle = ReturnType<typeof useMotifs>
