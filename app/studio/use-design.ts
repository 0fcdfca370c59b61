import { useCallback, useEffect, useReducer, useRef, useState, type RefObject } from 'react'
import { useT } from '~/i18n/react'
import { noAssets, type Assets, type Motif, type View } from '~/products/product'
import { choicesOfForm, repair, type AnyProduct, type Choices } from './choices'
import { compositionOf, documentOf, keptHistory, type Composition } from './composition'
import { fingerprint } from './drafts'
import { begin, canRedo, canUndo, current, step, type History, type HistoryAction } from './history'
import type { StageEvents } from './stage'
import { useSaving, type Loaded } from './use-saving'
import { markChange, useStage } from './use-stage'

const reduce = step as (
  history: History<Composition>,
  action: HistoryAction<Composition>,
) => History<Composition>

interface Options {
  product: AnyProduct
  loaded: Loaded
  firstView: View
  /** What words need to be drawn; the design is drawn again when it changes. */
  assets: Assets | undefined
  form: RefObject<HTMLFormElement>
  onSaid: (said: string) => void
  events: StageEvents
}

/**
 * The design under the visitor's hands: what it is now, every step there and back, its place on the stage and its
 * saving. All changes, by pointer, key or field, go through `change` and `setMotifs`.
 */
export function useDesign({ product, loaded, firstView, assets, form, onSaid, events }: Options) {
  const t = useT()
  const [history, dispatch] = useReducer(
    reduce,
    { choices: loaded.document.choices as Choices, motifs: loaded.document.motifs },
    begin<Composition>,
  )
  const [view, setView] = useState<View>(firstView)
  const composition = current(history)

  // Handlers read the latest state from here and so stay the same: fields that do not change are not rendered again.
  const latest = useRef({ history, view, assets })
  latest.current = { history, view, assets }
  const drawn = useCallback(
    ({ choices, motifs }: Composition) =>
      product.draw(choices, latest.current.view, motifs, latest.current.assets ?? noAssets),
    [product],
  )

  const stage = useStage(product.staging.focus, () => drawn(current(latest.current.history)), events)
  const { show } = stage
  const { state: saveState, autosave } = useSaving(loaded, (draft) => {
    const state = compositionOf(product, draft)
    dispatch({ type: 'open', state })
    latest.current.history = begin(state)
    show(drawn(state))
  })

  const act = useCallback(
    (action: HistoryAction<Composition>) => {
      const before = latest.current.history
      const next = reduce(before, action)
      if (next === before) return
      latest.current.history = next
      show(drawn(current(next)))
      dispatch(action)
      autosave.current?.change(documentOf(product, current(next)))
    },
    [product, show, drawn, autosave],
  )

  const change = useCallback(
    (group: string, value: unknown, how?: 'drag') => {
      markChange()
      const { choices, motifs } = current(latest.current.history)
      const { choices: repaired, told } = repair(product, { ...choices, [group]: value }, [group])
      const reasons = told.map((rule) => t(`${product.id}.rule.${rule}`)).join(' ')
      onSaid(reasons && t('studio.undoBrings', { told: reasons }))
      act({
        type: 'change',
        state: { choices: repaired, motifs },
        drag: how && group,
        when: performance.now(),
      })
    },
    [product, act, t, onSaid],
  )
  /** Every choice at once: a look, a surprise, another friend's colour. */
  const setChoices = useCallback(
    (choices: Choices) => {
      const { motifs } = current(latest.current.history)
      const state = { choices: repair(product, choices).choices, motifs }
      act({ type: 'change', state, when: performance.now() })
    },
    [product, act],
  )
  const setMotifs = useCallback(
    (edit: (motifs: Motif[]) => Motif[], drag?: string) => {
      const { choices, motifs } = current(latest.current.history)
      act({ type: 'change', state: { choices, motifs: edit(motifs) }, drag, when: performance.now() })
    },
    [act],
  )
  /** Shows a whole other state of the design, as one step. */
  const setComposition = useCallback(
    (state: Composition) => act({ type: 'change', state, when: performance.now() }),
    [act],
  )

  // The way back of before a reload, where it leads to what is shown.
  useEffect(() => {
    const shown = fingerprint(documentOf(product, current(latest.current.history)))
    const kept = keptHistory.read((state) => fingerprint(documentOf(product, state)) === shown)
    if (kept && latest.current.history.steps.length === 1) dispatch({ type: 'resume', history: kept })
  }, [product])
  useEffect(() => {
    const keep = () => keptHistory.keep(latest.current.history)
    window.addEventListener('pagehide', keep)
    return () => window.removeEventListener('pagehide', keep)
  }, [])

  // A radio pressed before the script had arrived is checked, but nobody was listening: take it over now.
  useEffect(() => {
    if (!form.current) return
    const { choices } = current(latest.current.history)
    const pressed = choicesOfForm(product, new FormData(form.current), choices)
    for (const { id } of product.groups) if (pressed[id] !== choices[id]) change(id, pressed[id])
  }, [product, change, form])

  useEffect(() => {
    if (assets) show(drawn(current(latest.current.history)))
  }, [assets, show, drawn])

  const undo = useCallback(() => {
    if (!canUndo(latest.current.history)) return
    act({ type: 'undo' })
    onSaid(t('studio.undone'))
  }, [act, t, onSaid])
  const redo = useCallback(() => {
    if (!canRedo(latest.current.history)) return
    act({ type: 'redo' })
    onSaid(t('studio.redone'))
  }, [act, t, onSaid])

  const turn = useCallback(
    (side: View) => {
      setView(side)
      latest.current.view = side
      show(drawn(current(latest.current.history)))
    },
    [show, drawn],
  )
  /** Shows what another window has saved, in place of what is here. */
  const open = useCallback(
    (state: Composition) => {
      dispatch({ type: 'open', state })
      latest.current.history = begin(state)
      show(drawn(state))
    },
    [show, drawn],
  )

  return {
    composition,
    view,
    stage,
    saveState,
    autosave,
    change,
    setChoices,
    setMotifs,
    setComposition,
    open,
    turn,
    undo: canUndo(history) ? undo : undefined,
    redo: canRedo(history) ? redo : undefined,
  }
}

export type DesignHandle = ReturnType<typeof useDesign>
