import { useCallback, useEffect, useMemo, useReducer, useRef, useState, type FormEvent } from 'react'
import { useT } from '~/i18n/react'
import type { DesignDocument, View } from '~/products/product'
import { choicesOfForm, repair, type AnyProduct, type Choices } from './choices'
import { Header } from './header'
import { begin, canRedo, canUndo, current, step, type History, type HistoryAction } from './history'
import { Panels, Rail, type Shop } from './panels'
import { SaveTrouble } from './save-trouble'
import { StageView } from './stage-view'
import { useSaving, type Loaded } from './use-saving'
import { markChange, useStage } from './use-stage'
import { useThumbs } from './use-thumbs'
import { useUndoKeys } from './use-undo-keys'

export interface StudioProps {
  product: AnyProduct
  loaded: Loaded
  view: View
  /** The design as the server draws it: what stands until the stage is live, and without JavaScript. */
  picture: string
  shop: Shop
  /** Rules that repaired a form posted without JavaScript. */
  told?: string[]
  /** The design is a copy: the one posted had been changed elsewhere. */
  copied?: boolean
}

const reduce = step as (history: History<Choices>, action: HistoryAction<Choices>) => History<Choices>

/** The designer: a form of native controls around a stage. With JavaScript it paints and saves by itself. */
export function Studio({ product, loaded, view: firstView, picture, shop, told = [], copied }: StudioProps) {
  const t = useT()
  const [history, dispatch] = useReducer(reduce, loaded.document.choices as Choices, begin<Choices>)
  const choices = current(history)
  const [view, setView] = useState<View>(firstView)
  const [open, setOpen] = useState<string>()
  const [said, setSaid] = useState(() =>
    [...(copied ? [t('studio.copied')] : []), ...told.map((rule) => t(`${product.id}.rule.${rule}`))].join(
      ' ',
    ),
  )
  const [sendWaits, setSendWaits] = useState(false)
  const panels = useRef<HTMLDivElement>(null)
  const { motifs } = loaded.document

  const documentOf = useCallback(
    (next: Choices): DesignDocument => ({
      product: product.id,
      version: product.version,
      choices: next,
      motifs,
    }),
    [product, motifs],
  )
  const drawingOf = (next: Choices, side: View) => product.draw(next, side, motifs)
  const { box, live, show } = useStage(() => drawingOf(choices, view))
  const { state, autosave } = useSaving(loaded, (draft) => {
    const kept = product.read(draft.choices, draft.version).choices
    dispatch({ type: 'open', choices: kept })
    show(drawingOf(kept, view))
  })

  // Handlers read the latest state from here and so stay the same: fields that do not change are not rendered again.
  const latest = useRef({ history, view })
  latest.current = { history, view }

  const act = useCallback(
    (action: HistoryAction<Choices>) => {
      const before = latest.current.history
      const next = reduce(before, action)
      if (next === before) return
      latest.current.history = next
      show(product.draw(current(next), latest.current.view, motifs))
      dispatch(action)
      autosave.current?.change(documentOf(current(next)))
    },
    [product, motifs, show, autosave, documentOf],
  )

  const change = useCallback(
    (group: string, value: unknown, how?: 'drag') => {
      markChange()
      const wanted = { ...current(latest.current.history), [group]: value }
      const { choices: repaired, told: rules } = repair(product, wanted)
      const reasons = rules.map((rule) => t(`${product.id}.rule.${rule}`)).join(' ')
      // Where the repair takes back the very thing just chosen, there is nothing to undo.
      const taken = repaired[group] !== value
      setSaid(reasons && !taken ? t('studio.undoBrings', { told: reasons }) : reasons)
      act({ type: 'change', choices: repaired, drag: how && group, when: performance.now() })
    },
    [product, act, t],
  )

  // A radio pressed before the script had arrived is checked, but nobody was listening: take it over now.
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!form.current) return
    const before = current(latest.current.history)
    const pressed = choicesOfForm(product, new FormData(form.current), before)
    for (const { id } of product.groups) if (pressed[id] !== before[id]) change(id, pressed[id])
  }, [product, change])

  const undo = useCallback(() => {
    if (!canUndo(latest.current.history)) return
    act({ type: 'undo' })
    setSaid(t('studio.undone'))
  }, [act, t])
  const redo = useCallback(() => {
    if (!canRedo(latest.current.history)) return
    act({ type: 'redo' })
    setSaid(t('studio.redone'))
  }, [act, t])
  useUndoKeys(undo, redo)

  useEffect(() => setOpen((panel) => panel ?? product.groups[0]?.panel), [product])
  useThumbs(panels, product, choices, open ?? '', motifs)

  const turn = (side: View) => {
    setView(side)
    show(drawingOf(choices, side))
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const saving = autosave.current
    if (!saving || submitter?.getAttribute('value') !== 'send') return
    if (state.state === 'new') saving.change(documentOf(choices))
    setSendWaits(false)
    const id = await saving.flush()
    if (id) window.location.assign(`/designs/${id}/send`)
    else setSendWaits(true)
  }

  const description = useMemo(() => product.describe(choices, motifs, t), [product, choices, motifs, t])
  const total = product.price(choices, motifs, shop.prices).reduce((sum, { amount }) => sum + amount, 0)

  return (
    <form
      ref={form}
      className="studio"
      method="post"
      autoComplete="off"
      action={`/designs/${loaded.revision === 0 ? 'new' : loaded.id}/save`}
      onSubmit={(event) => void submit(event)}
    >
      <input type="hidden" name="id" value={loaded.id} />
      <input type="hidden" name="product" value={product.id} />
      <input type="hidden" name="version" value={product.version} />
      <input type="hidden" name="revision" value={loaded.revision} />
      <Header
        save={state}
        total={total}
        shop={shop}
        undo={canUndo(history) ? undo : undefined}
        redo={canRedo(history) ? redo : undefined}
      />
      <StageView
        box={box}
        live={live}
        picture={picture}
        description={description}
        view={view}
        onView={turn}
        said={said}
      />
      <div className="tools">
        <Rail product={product} choices={choices} open={open} onOpen={setOpen} />
        <Panels product={product} choices={choices} shop={shop} open={open} onChange={change} body={panels} />
        <noscript>
          <div className="apply">
            <p>{t('studio.applyHint')}</p>
            <button className="button button-small" name="then" value="show">
              {t('studio.apply')}
            </button>
          </div>
        </noscript>
      </div>
      <SaveTrouble
        state={state}
        sendWaits={sendWaits && state.state !== 'saved'}
        onChoose={(choice) => {
          if (choice === 'theirs' && state.state === 'stale') {
            const other = product.read(state.document.choices, state.document.version).choices
            dispatch({ type: 'open', choices: other })
            show(drawingOf(other, view))
          }
          autosave.current?.settle(choice)
        }}
        onAnew={(id) => autosave.current?.saveAsNew(id)}
      />
    </form>
  )
}
