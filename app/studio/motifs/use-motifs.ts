import { useCallback, useMemo, useState } from 'react'
import type { Hex, Mark, Point } from '~/drawing/drawing'
import { heightOf } from '~/products/motifs/bounds'
import { motifMarks } from '~/products/motifs/lower'
import { isLegible } from '~/products/motifs/contrast'
import type { Motif, PenMotif } from '~/products/motifs/motif'
import { noAssets, type Assets } from '~/products/product'
import type { AnyProduct } from '~/catalog/choices'
import type { Composition } from '../saving/composition'
import { newDesignId } from '../saving/drafts'
import type { Editing } from '../stage/overlay'
import type { DesignHandle } from '../use-design'
import { change, changed, type MotifChange } from '~/catalog/motifs/edit'
import { penMotif } from '~/catalog/motifs/pen'
import { areaOf } from '~/products/motifs/area'
import { offCloth } from '~/products/motifs/off-cloth'
import { linesOf, placeForNew } from '~/catalog/motifs/placements'
import { useActs } from './use-acts'

export type Tool = 'figure' | 'text' | 'picture' | 'pen'

/** The pen in the hand: what a line drawn now will look like. */
export type Pen = Pick<PenMotif, 'color' | 'breadth'>

interface Options {
  product: AnyProduct
  composition: Composition
  view: 'front' | 'back'
  assets: Assets | undefined
  setMotifs: DesignHandle['setMotifs']
  /** For who does not see the garment: what an act on motifs has come to. */
  onSaid: (said: string) => void
}

const [light, dark]: Hex[] = ['#fffdf8', '#1f1b18']

/** A short id, unlike any other in this design. */
export const newMotifId = (): string => `m${newDesignId().slice(0, 9)}`

/** What is chosen among the motifs, which tool is in the hand, and what the stage may take hold of. */
export function useMotifs({ product, composition, view, assets = noAssets, setMotifs, onSaid }: Options) {
  const [chosen, setChosen] = useState<string[]>([])
  const [tool, setToolTo] = useState<Tool>()
  const { choices, motifs } = composition
  const cloth = product.colorOf(choices)
  const [wished, setPen] = useState<Partial<Pen>>({})
  // Until a colour was wished for, one that the cloth lets be seen.
  const pen = useMemo<Pen>(
    () => ({ color: isLegible(light!, cloth) ? light! : dark!, breadth: 5, ...wished }),
    [wished, cloth],
  )

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
      marksOfLine: (points, pixel) => {
        const line = penMotif(points, { id: 'line', view, ...pen }, { pixel })
        return line ? lowered([line]) : []
      },
    }
  }, [shown, held, view, regions, assets, sizeOf, tool, pen])

  // What draws does not take hold, and what is held is not drawn over: one ends the other.
  const setTool = useCallback((next: Tool | undefined) => {
    setToolTo(next)
    if (next === 'pen') setChosen([])
  }, [])
  const choose = useCallback((ids: string[], more = false) => {
    if (ids.length > 0) setToolTo((now) => (now === 'pen' ? undefined : now))
    setChosen((before) => (more ? [...before.filter((id) => !ids.includes(id)), ...ids] : ids))
  }, [])
  const acts = useActs({ motifs, shown, chosen: held, sizeOf, choose, setMotifs, newId: newMotifId, onSaid })
  const edit = useCallback(
    (ids: readonly string[], how: MotifChange, drag?: string) =>
      setMotifs((list) => change(list, ids, how), drag && `${ids.join()}.${drag}`),
    [setMotifs],
  )
  const { put } = acts
  const onDrawn = useCallback(
    (points: Point[], pixel: number) => {
      const line = penMotif(points, { id: newMotifId(), view, ...pen }, { pixel })
      // The next line follows at once.
      if (line) put(line, { choosing: false })
    },
    [put, view, pen],
  )

  const area = useMemo(() => areaOf(regions), [regions])
  const { newMotif } = product.staging
  /** Where a new motif of this size lies well, and how wide it is there. */
  const roomFor = useCallback(
    (width: number, height = width) => placeForNew({ width, height }, regions, shown, newMotif?.[view]),
    [regions, shown, newMotif, view],
  )
  /** Whether some or all of a motif is cut off for want of cloth. */
  const isOff = useCallback((motif: Motif) => offCloth(motif, area, assets), [area, assets])

  return {
    product: product.id,
    roomFor,
    isOff,
    shown,
    regions,
    view,
    chosen: held,
    tool,
    pen,
    editing,
    sizeOf,
    count: motifs.length,
    cloth,
    choose,
    edit,
    setTool,
    setPen,
    onDrawn,
    ...acts,
  }
}

export type MotifsHandle = ReturnType<typeof useMotifs>
