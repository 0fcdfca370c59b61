import { startTransition, useCallback, useEffect, useMemo, useState, type RefObject } from 'react'
import { useT } from '~/i18n/react'
import type { View } from '~/products/product'
import type { AnyProduct } from '~/catalog/choices'
import { compositionIn } from './design-state'
import { createMotifCommands } from './motifs/motif-commands'
import { useFonts } from './motifs/use-fonts'
import { useMotifKeys } from './motifs/use-motif-keys'
import { useMotifs } from './motifs/use-motifs'
import { useOfferedPictures } from './motifs/use-offered-pictures'
import type { Loaded } from './saving/design-saver'
import { canRedo, canUndo } from './saving/history'
import { usePersistedHistory } from './saving/use-persisted-history'
import { useSaving } from './saving/use-saving'
import { useUndoKeys } from './saving/use-undo-keys'
import type { StageEvents } from './stage/stage'
import { useStage } from './stage/use-stage'
import { useAnnounce } from './use-announce'
import { useDesign } from './use-design'
import { usePreventEnterSubmit } from './use-prevent-enter-submit'
import { useRadios } from './use-radios'

interface Options {
  product: AnyProduct
  loaded: Loaded
  view: View
  /** What the visitor is told first. */
  message: string
  form: RefObject<HTMLFormElement>
}

/** The studio at work: the design in its store, painted, saved, and listened to by pointer, key and field. */
export function useStudio({ product, loaded, view, message, form }: Options) {
  const t = useT()
  const [panel, openPanel] = useState<string>()
  const [zoom, setZoom] = useState(1)
  const [announcement, announce] = useAnnounce()
  const { store, state, commands } = useDesign({ product, loaded, view, message, form })
  const { choices, motifs: placed } = compositionIn(state)

  const motifCommands = useMemo(
    () => createMotifCommands({ store, product, t, announce }),
    [store, product, t, announce],
  )
  const motifs = useMotifs(product, state, motifCommands)
  const events = useMemo<StageEvents>(
    () => ({
      onChoose(ids, more) {
        motifCommands.choose(ids, more)
        if (ids.length > 0) openPanel('motifs')
      },
      onEdit: motifCommands.applyChanges,
      onDrawn: motifCommands.addLine,
      onTap: (fingers) => (fingers === 2 ? commands.undo() : commands.redo()),
      onZoom: setZoom,
    }),
    [motifCommands, commands],
  )
  // Painted before it is saved, and saved before what was pressed early is taken over: effects run in this order.
  const stage = useStage({ store, focus: product.staging.focus, editing: motifs.editing, events })
  const saver = useSaving(store, product, loaded)
  usePersistedHistory(store, product)
  useRadios({ store, product, form, choices, change: commands.change })
  useFonts(store, placed)

  const undo = canUndo(state.history) ? commands.undo : undefined
  const redo = canRedo(state.history) ? commands.redo : undefined
  useUndoKeys(undo, redo)
  useMotifKeys(motifCommands)
  const offerPicture = useCallback(
    (file: File) => {
      motifCommands.offerPicture(file)
      openPanel('motifs')
    },
    [motifCommands],
  )
  useOfferedPictures(stage.box, offerPicture)
  usePreventEnterSubmit(form)
  // In pieces: the style sheet shows that panel already.
  useEffect(() => startTransition(() => openPanel((open) => open ?? product.groups[0]?.panel)), [product])

  return {
    state,
    commands,
    motifs,
    stage: { ...stage, level: zoom },
    saver,
    undo,
    redo,
    panel,
    openPanel,
    announcement,
  }
}

export type StudioHandle = ReturnType<typeof useStudio>
