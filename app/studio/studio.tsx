import { keyOf } from '~/i18n/language'
import { useCallback, useEffect, useMemo, useRef, useState, type FormEvent } from 'react'
import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import { isOwn } from '~/products/motifs/motif'
import type { View } from '~/products/product'
import type { AnyProduct } from '~/catalog/choices'
import { compositionOf, documentOf } from './saving/composition'
import { Downloads } from './downloads'
import { Header } from './header'
import { HelpSheet } from './help-sheet'
import { IdeasPanel } from './ideas/ideas-panel'
import { LostNote } from './saving/lost-note'
import { MotifPanel } from './motifs/motif-panel'
import { PlainMotifs } from './motifs/plain-motifs'
import { useAssets } from './motifs/use-assets'
import { useMotifKeys } from './motifs/use-motif-keys'
import { useMotifs } from './motifs/use-motifs'
import { Panels, Rail, type Shop } from './panels'
import { SaveTrouble } from './saving/save-trouble'
import { SheetGrip } from './sheet-grip'
import { StageView } from './stage/stage-view'
import { usePreventEnterSubmit } from './use-prevent-enter-submit'
import { useDesign } from './use-design'
import type { Loaded } from './saving/use-saving'
import { useThumbs } from './stage/use-thumbs'
import { useUndoKeys } from './saving/use-undo-keys'
import { useAnnounce } from './use-announce'

export interface StudioProps {
  product: AnyProduct
  loaded: Loaded
  view: View
  /** The design as the server draws it: what stands until the stage is live, and without JavaScript. */
  picture: string
  shop: Shop
  /** Rules that repaired a form posted without JavaScript. */
  told?: string[]
  /** Word keys for what was done with the design before this page: copied, brought back. */
  notes?: string[]
  /** Whole sentences: what could not be kept of an old or damaged design, or read of a posted form. */
  lost?: string[]
  /** Word key: why a picture sent without JavaScript was not taken. */
  refused?: string
}

/** The designer: a form of native controls around a stage. With JavaScript it paints and saves by itself. */
export function Studio({
  product,
  loaded,
  view: firstView,
  picture,
  shop,
  told = [],
  notes = [],
  lost = [],
  refused,
}: StudioProps) {
  const t = useT()
  const [open, setOpen] = useState<string>()
  const [said, setSaid] = useState(() =>
    [...notes.map((key) => t(keyOf(key))), ...told.map((rule) => t(`${product.id}.rule.${rule}`))].join(' '),
  )
  const [sendWaits, setSendWaits] = useState<'unsaved' | 'own'>()
  const [zoom, setZoom] = useState(1)
  const panels = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  // The stage reports to motifs that need the design first: they meet here.
  const motifsNow = useRef<ReturnType<typeof useMotifs>>()
  const stepsNow = useRef<{ undo?: () => void; redo?: () => void }>({})

  const [motifsOfAssets, setMotifsOfAssets] = useState(loaded.document.motifs)
  const assets = useAssets(motifsOfAssets)
  const design = useDesign({
    product,
    loaded,
    firstView,
    assets,
    form,
    onSaid: setSaid,
    events: {
      onChoose: (ids, more) => {
        motifsNow.current?.choose(ids, more)
        if (ids.length > 0) setOpen('motifs')
      },
      onEdit: (changes) => motifsNow.current?.moved(changes),
      onDrawn: (points, pixel) => motifsNow.current?.onDrawn(points, pixel),
      onTap: (fingers) => (fingers === 2 ? stepsNow.current.undo : stepsNow.current.redo)?.(),
      onZoom: setZoom,
    },
  })
  const {
    composition,
    view,
    stage,
    saveState,
    autosave,
    change,
    setMotifs,
    open: openOther,
    undo,
    redo,
  } = design
  const { choices, motifs: placed } = composition
  useEffect(() => setMotifsOfAssets(placed), [placed])
  const [announced, announce] = useAnnounce()
  const motifs = useMotifs({ product, composition, view, assets, setMotifs, onSaid: announce })
  motifsNow.current = motifs
  stepsNow.current = { undo, redo }

  const { edit } = stage
  useEffect(() => edit(motifs.editing), [edit, motifs.editing])
  useUndoKeys(undo, redo)
  usePreventEnterSubmit(form)
  useMotifKeys(motifs)
  useEffect(() => setOpen((panel) => panel ?? product.groups[0]?.panel), [product])
  useThumbs(panels, product, choices, open ?? '', placed)

  const own = placed.some(isOwn)
  /** Stores the design as it is shown, be it not changed yet; gives its id, or nothing where that can't be done now. */
  async function stored(): Promise<string | undefined> {
    if (saveState.state === 'new') autosave.current?.change(documentOf(product, composition))
    return autosave.current?.flush()
  }
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    if (submitter?.getAttribute('value') !== 'send') return
    if (own) return setSendWaits('own')
    setSendWaits(undefined)
    const id = await stored()
    if (id) window.location.assign(pathTo`/designs/${id}/send`)
    else setSendWaits('unsaved')
  }

  const description = useMemo(() => product.describe(choices, placed, t), [product, choices, placed, t])
  const price = useMemo(() => product.price(choices, placed, shop.prices), [product, choices, placed, shop])
  const openPanel = useCallback((panel: string) => setOpen(panel), [])

  return (
    <form
      ref={form}
      className="studio"
      method="post"
      autoComplete="off"
      // Fields put themselves right: a half-typed number must not stand in the way of sending.
      noValidate
      action={pathTo`/designs/${loaded.revision === 0 ? 'new' : loaded.id}/save`}
      onSubmit={(event) => void submit(event)}
    >
      <input type="hidden" name="id" value={loaded.id} />
      <input type="hidden" name="product" value={product.id} />
      <input type="hidden" name="version" value={product.version} />
      <input type="hidden" name="revision" value={loaded.revision} />
      <Header product={product.id} save={saveState} price={price} shop={shop} undo={undo} redo={redo}>
        <Downloads
          id={loaded.id}
          stored={loaded.revision > 0}
          view={view}
          flush={stored}
          onKept={() => setSaid(t('versions.keptNow'))}
        />
        <HelpSheet onZoom={stage.zoom} onPan={motifs.chosen.length === 0 ? stage.pan : undefined} />
      </Header>
      <StageView
        product={product.id}
        staging={product.staging}
        box={stage.box}
        live={stage.live}
        picture={picture}
        description={description}
        view={view}
        onView={design.turn}
        said={said}
        announced={announced}
        zoom={zoom}
        onZoom={stage.zoom}
      />
      <LostNote lost={lost} />
      <div className="tools">
        <SheetGrip />
        {!shop.offered && (
          <p className="retired" role="note">
            {t(`${product.id}.studio.retired`)}
          </p>
        )}
        <Rail product={product} choices={choices} motifs={placed.length} open={open} onOpen={openPanel} />
        <Panels product={product} choices={choices} shop={shop} open={open} onChange={change} body={panels}>
          <IdeasPanel
            product={product}
            choices={choices}
            shop={shop}
            hidden={open !== 'ideas'}
            setChoices={design.setChoices}
            onSaid={setSaid}
          />
          <MotifPanel motifs={motifs} hidden={open !== 'motifs'} />
          <noscript>
            {/* React shows a browser nothing of it: its code stays at home. */}
            {import.meta.env.SSR && (
              <PlainMotifs
                product={product.id}
                motifs={placed}
                stored={loaded.revision > 0}
                refused={refused}
              />
            )}
          </noscript>
        </Panels>
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
        state={saveState}
        sendWaits={saveState.state === 'saved' && sendWaits === 'unsaved' ? undefined : sendWaits}
        onDismiss={() => setSendWaits(undefined)}
        onChoose={(choice) => {
          if (choice === 'theirs' && saveState.state === 'stale') {
            openOther(compositionOf(product, saveState.document))
          }
          autosave.current?.settle(choice)
        }}
        onAnew={(id) => autosave.current?.saveAsNew(id)}
      />
    </form>
  )
}
