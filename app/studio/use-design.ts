import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { useT } from '~/i18n/react'
import { noAssets, type Assets, type Motif, type View } from '~/products/product'
import { frameFirst } from './after-frame'
import { syncRadios } from './sync-radios'
import { choicesOfForm, repair, type AnyProduct, type Choices } from '~/catalog/choices'
import { compositionOf, documentOf, keptHistory, type Composition } from './saving/composition'
import { fingerprint } from './saving/drafts'
import { begin, canRedo, canUndo, current, step, type History, type HistoryAction } from './saving/history'
import type { StageEvents } from './stage/stage'
import { useSaving, type Loaded } from './saving/use-saving'
import { markChange, useStage } from './stage/use-stage'

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
  const [rendered] = useState(loaded.document.choices as Choices)
  const [history, setHistory] = useState(() =>
    begin<Composition>({ choices: rendered, motifs: loaded.document.motifs }),
  )
  /** The design as of the last press. What the page says about it, `history`, may follow a frame later. */
  const now = useRef(history)
  const [view, setView] = useState<View>(firstView)
  const composition = current(history)

  // Handlers read the latest state from here and so stay the same: fields that do not change are not rendered again.
  const latest = useRef({ view, assets })
  latest.current = { view, assets }
  const drawn = useCallback(
    ({ choices, motifs }: Composition) =>
      product.draw(choices, latest.current.view, motifs, latest.current.assets ?? noAssets),
    [product],
  )

  const stage = useStage(product.staging.focus, () => drawn(current(now.current)), events)
  const { show, renew } = stage
  const { state: saveState, autosave } = useSaving(loaded, (draft) => {
    open(compositionOf(product, draft))
  })
  /** Shows what another window has saved, or this device had kept, in place of what is here. */
  const open = useCallback(
    (state: Composition) => {
      now.current = reduce(now.current, { type: 'open', state })
      setHistory(now.current)
      show(drawn(state))
    },
    [show, drawn],
  )

  /**
   * Paints what is new and lets all else follow: the page's words, the saving and what `also` does. A field that React
   * holds, and would put back, waits for no frame.
   */
  const act = useCallback(
    (action: HistoryAction<Composition>, { also, held }: { also?: () => void; held?: boolean } = {}) => {
      const next = reduce(now.current, action)
      const changed = next !== now.current
      now.current = next
      const painted = changed ? show(drawn(current(next))) : undefined
      const follow = () => {
        also?.()
        if (!changed) return
        setHistory(now.current)
        autosave.current?.change(documentOf(product, current(now.current)))
      }
      if (held) follow()
      else frameFirst(follow, painted)
    },
    [product, show, drawn, autosave],
  )

  const change = useCallback(
    (group: string, value: unknown, how?: 'drag') => {
      markChange()
      const { choices, motifs } = current(now.current)
      const { choices: repaired, told } = repair(product, { ...choices, [group]: value }, [group])
      const reasons = told.map((rule) => t(`${product.id}.rule.${rule}`)).join(' ')
      if (repaired[group] !== value && form.current) syncRadios(product, form.current, repaired)
      const state = { choices: repaired, motifs }
      act(
        { type: 'change', state, drag: how && group, when: performance.now() },
        {
          also: () => onSaid(reasons && t('studio.undoBrings', { told: reasons })),
          held: how === 'drag',
        },
      )
    },
    [product, act, t, onSaid, form],
  )
  /** Every choice at once: a look, a surprise, another friend's colour. */
  const setChoices = useCallback(
    (choices: Choices) => {
      const { motifs } = current(now.current)
      const state = { choices: repair(product, choices).choices, motifs }
      act({ type: 'change', state, when: performance.now() })
    },
    [product, act],
  )
  const setMotifs = useCallback(
    (edit: (motifs: Motif[]) => Motif[], drag?: string) => {
      const { choices, motifs } = current(now.current)
      const state = { choices, motifs: edit(motifs) }
      act({ type: 'change', state, drag, when: performance.now() }, { held: true })
    },
    [act],
  )
  /** Shows a whole other state of the design, as one step. */
  const setComposition = useCallback(
    (state: Composition) => act({ type: 'change', state, when: performance.now() }, { held: true }),
    [act],
  )

  // The way back of before a reload, where it leads to what is shown.
  useEffect(() => {
    const shown = fingerprint(documentOf(product, current(now.current)))
    const kept = keptHistory.read((state) => fingerprint(documentOf(product, state)) === shown)
    if (!kept || now.current.steps.length > 1) return
    now.current = reduce(now.current, { type: 'resume', history: kept })
    setHistory(now.current)
  }, [product])
  useEffect(() => {
    const keep = () => keptHistory.keep(now.current)
    window.addEventListener('pagehide', keep)
    return () => window.removeEventListener('pagehide', keep)
  }, [])

  // A radio pressed before the script had arrived is checked, but nobody was listening: take it over now.
  useEffect(() => {
    if (!form.current) return
    // What the page came with, not what this device had kept meanwhile: that is no press.
    const pressed = choicesOfForm(product, new FormData(form.current), rendered)
    for (const { id } of product.groups) if (pressed[id] !== rendered[id]) change(id, pressed[id])
  }, [product, change, form, rendered])
  useEffect(() => {
    if (form.current) syncRadios(product, form.current, current(now.current).choices)
  }, [product, form, history])

  useEffect(() => {
    if (assets) renew(drawn(current(now.current)))
  }, [assets, renew, drawn])

  const undo = useCallback(() => {
    if (canUndo(now.current)) act({ type: 'undo' }, { also: () => onSaid(t('studio.undone')), held: true })
  }, [act, t, onSaid])
  const redo = useCallback(() => {
    if (canRedo(now.current)) act({ type: 'redo' }, { also: () => onSaid(t('studio.redone')), held: true })
  }, [act, t, onSaid])

  const turn = useCallback(
    (side: View) => {
      setView(side)
      latest.current.view = side
      show(drawn(current(now.current)))
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
