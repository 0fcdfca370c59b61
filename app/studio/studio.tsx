import { keyOf } from '~/i18n/language'
import { useMemo, useRef } from 'react'
import type { AskedChange } from '~/components/asked-change'
import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import type { View } from '~/products/product'
import type { AnyProduct } from '~/catalog/choices'
import { compositionIn } from './design-state'
import { Downloads } from './downloads'
import { Header } from './header'
import { HelpSheet } from './help-sheet'
import type { Shop } from './panels'
import { AskedNote } from './saving/asked-note'
import type { Loaded } from './saving/design-saver'
import { LostNote } from './saving/lost-note'
import { SaveTrouble } from './saving/save-trouble'
import { StageView } from './stage/stage-view'
import { Tools } from './tools'
import { useSend } from './use-send'
import { useStudio } from './use-studio'

export interface StudioProps {
  product: AnyProduct
  loaded: Loaded
  view: View
  /** The design as the server draws it: what stands until the stage is live, and without JavaScript. */
  picture: string
  shop: Shop
  /** Rules that repaired a form posted without JavaScript. */
  repairs?: string[]
  /** Word keys for what was done with the design before this page: copied, brought back. */
  notes?: string[]
  /** Whole sentences: what could not be kept of an old or damaged design, or read of a posted form. */
  lost?: string[]
  /** Word key: why a picture sent without JavaScript was not taken. */
  refused?: string
  /** What the shop asked to be changed. */
  asked?: AskedChange | undefined
}

/** The designer: a form of native controls around a stage. With JavaScript it paints and saves by itself. */
export function Studio(props: StudioProps) {
  const { product, loaded, picture, shop, repairs = [], notes = [], lost = [], refused, asked } = props
  const t = useT()
  const form = useRef<HTMLFormElement>(null)
  const again = useRef<HTMLFormElement>(null)
  const message = [
    ...notes.map((key) => t(keyOf(key))),
    ...repairs.map((rule) => t(`${product.id}.rule.${rule}`)),
  ].join(' ')
  const studio = useStudio({ product, loaded, view: props.view, message, form })
  const { state, commands, motifs, stage, saver, undo, redo } = studio
  const { choices, motifs: placed } = compositionIn(state)
  const flush = async () => saver.current?.flush()
  const send = useSend({ flush, again: () => again.current?.submit() })
  const description = useMemo(() => product.describe(choices, placed, t), [product, choices, placed, t])
  const price = useMemo(() => product.price(choices, placed, shop.prices), [product, choices, placed, shop])

  return (
    <>
      <form
        ref={form}
        className="studio"
        method="post"
        autoComplete="off"
        // Fields put themselves right: a half-typed number must not stand in the way of sending.
        noValidate
        action={pathTo`/designs/${loaded.revision === 0 ? 'new' : loaded.id}/save`}
        onSubmit={send.onSubmit}
      >
        <input type="hidden" name="id" value={loaded.id} />
        <input type="hidden" name="product" value={product.id} />
        <input type="hidden" name="version" value={product.version} />
        <input type="hidden" name="revision" value={loaded.revision} />
        <Header product={product.id} save={state.saving} price={price} shop={shop} undo={undo} redo={redo}>
          <Downloads
            id={loaded.id}
            stored={loaded.revision > 0}
            view={state.view}
            flush={flush}
            onKept={() => commands.announce(t('versions.keptNow'))}
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
          view={state.view}
          onView={commands.turn}
          message={state.message}
          announcement={studio.announcement}
          zoom={stage.level}
          onZoom={stage.zoom}
        />
        {asked && <AskedNote asked={asked} />}
        <LostNote lost={lost} />
        <Tools product={product} shop={shop} studio={studio} stored={loaded.revision > 0} refused={refused} />
        <SaveTrouble
          state={state.saving}
          sendBlocker={
            state.saving.state === 'saved' && send.blocker === 'unsaved' ? undefined : send.blocker
          }
          onSettle={(choice) => saver.current?.settle(choice)}
          onSaveAsNew={(id) => saver.current?.saveAsNew(id)}
        />
      </form>
      {asked && (
        <form ref={again} method="post" action="/mine" hidden>
          <input type="hidden" name="review" value={asked.review} />
          <input type="hidden" name="intent" value="again" />
        </form>
      )}
    </>
  )
}
