import type { Point } from '~/drawing/drawing'
import type { Translate } from '~/i18n/language'
import type { AnyProduct } from '~/catalog/choices'
import { change, type MotifChange } from '~/catalog/motifs/edit'
import { penMotif } from '~/catalog/motifs/pen'
import type { Pen, Tool } from '../design-state'
import type { DesignStore } from '../design-store'
import { createListCommands, newMotifId } from './list-commands'
import { createMotifEditor } from './motif-editor'
import { penOf } from './selection'
import { createTransformCommands } from './transform-commands'

interface Options {
  store: DesignStore
  product: AnyProduct
  t: Translate
  /** For who does not see the garment: what a command has come to. */
  announce: (message: string) => void
}

/**
 * What can be done to motifs. Pointer, keys and fields all come here, so that each command is saved, undone and
 * announced alike. The commands read the design when they are called, and so stay the same.
 */
export function createMotifCommands({ store, product, t, announce }: Options) {
  const editor = createMotifEditor(store, t, announce)
  const list = createListCommands(editor)
  return {
    ...list,
    ...createTransformCommands(editor),
    choose: editor.choose,
    selection: editor.selection,
    /** Sets fields of some motifs; who sees the field needs no announcement. */
    edit(ids: readonly string[], values: MotifChange, drag?: string) {
      editor.edit((motifs) => change(motifs, ids, values), drag && `${ids.join()}.${drag}`)
    },
    setTool: (tool: Tool | undefined) => store.dispatch({ type: 'setTool', tool }),
    /** Hands a picture to the field of pictures, which sends it and says what came of it. */
    offerPicture: (file: File) => store.dispatch({ type: 'offerPicture', file }),
    takePicture: () => store.dispatch({ type: 'takePicture' }),
    setPen: (pen: Partial<Pen>) => store.dispatch({ type: 'setPen', pen }),
    /** Adds a line that was drawn, in drawing units; `pixel` is how many of them a pixel of the page is. */
    addLine(points: Point[], pixel: number) {
      const state = store.getSnapshot()
      const line = penMotif(
        points,
        { id: newMotifId(), view: state.view, ...penOf(product, state) },
        { pixel },
      )
      // The next line follows at once.
      if (line) list.add(line, { choosing: false })
    },
  }
}

export type MotifCommands = ReturnType<typeof createMotifCommands>
