import type { FontTable } from '~/products/motifs/font'
import type { PenMotif } from '~/products/motifs/motif'
import { noAssets, type Assets, type View } from '~/products/product'
import type { SaveState } from './saving/save-progress'
import type { Composition } from './saving/composition'
import { begin, current, step, type History, type HistoryAction } from './saving/history'

export type Tool = 'figure' | 'text' | 'picture' | 'pen'

/** The pen in the hand: what a line drawn now will look like. */
export type Pen = Pick<PenMotif, 'color' | 'breadth'>

/** All that the studio knows of the design under the visitor's hands. Never changed in place. */
export interface DesignState {
  readonly history: History<Composition>
  /** The side shown. */
  readonly view: View
  /** The fonts at hand; words in others are left out until theirs has come. */
  readonly assets: Assets
  readonly saving: SaveState
  /** The last thing the visitor was told: a repair, an undo. */
  readonly message: string
  /** Motifs, by id. It may name some that an undo took away or that lie on the other side. */
  readonly chosen: readonly string[]
  readonly tool: Tool | undefined
  /** A picture that was dropped or pasted, until the field of pictures takes it. */
  readonly offered: File | undefined
  /** What was wished for of the pen; the rest follows from the cloth. */
  readonly pen: Partial<Pen>
}

export type DesignAction = { message?: string } & (
  | HistoryAction<Composition>
  | { type: 'turn'; view: View }
  | { type: 'addFont'; id: string; table: FontTable }
  | { type: 'saving'; saving: SaveState }
  /** Only tells the message. */
  | { type: 'announce' }
  /** `more` adds to what is chosen. */
  | { type: 'choose'; ids: readonly string[]; more: boolean }
  | { type: 'setTool'; tool: Tool | undefined }
  | { type: 'offerPicture'; file: File }
  | { type: 'takePicture' }
  | { type: 'setPen'; pen: Partial<Pen> }
)

const nothing: readonly string[] = []

type Beginning = Pick<DesignState, 'view' | 'saving' | 'message'> & { composition: Composition }

export const beginDesign = ({ composition, ...rest }: Beginning): DesignState => ({
  ...rest,
  history: begin(composition),
  assets: noAssets,
  chosen: nothing,
  tool: undefined,
  offered: undefined,
  pen: {},
})

export const compositionIn = ({ history }: Pick<DesignState, 'history'>): Composition => current(history)

/** The state after an action; the very same one where the action changes nothing. */
export function reduceDesign(state: DesignState, action: DesignAction): DesignState {
  const next = { ...state, ...partsAfter(state, action), message: action.message ?? state.message }
  const same = Object.keys(next).every((key) =>
    Object.is(next[key as keyof DesignState], state[key as keyof DesignState]),
  )
  return same ? state : next
}

function partsAfter(state: DesignState, action: DesignAction): Partial<DesignState> {
  switch (action.type) {
    case 'turn':
      return { view: action.view }
    case 'addFont':
      return { assets: withFont(state.assets, action.id, action.table) }
    case 'saving':
      return { saving: action.saving }
    case 'announce':
      return {}
    case 'choose':
      return chosenAfter(state, action.ids, action.more)
    case 'setTool':
      return { tool: action.tool, offered: undefined, ...(action.tool === 'pen' && { chosen: nothing }) }
    case 'offerPicture':
      return { tool: 'picture', offered: action.file }
    case 'takePicture':
      return { offered: undefined }
    case 'setPen':
      return { pen: action.pen }
    default:
      return { history: step(state.history, action) }
  }
}

function withFont(assets: Assets, id: string, table: FontTable): Assets {
  if (assets.font(id) === table) return assets
  return { font: (wanted) => (wanted === id ? table : assets.font(wanted)) }
}

/** What draws does not take hold, and what is held is not drawn over: choosing puts the pen away. */
function chosenAfter({ chosen, tool }: DesignState, ids: readonly string[], more: boolean) {
  const next = more ? [...chosen.filter((id) => !ids.includes(id)), ...ids] : ids
  return {
    chosen: next.join() === chosen.join() ? chosen : next,
    tool: tool === 'pen' && ids.length > 0 ? undefined : tool,
  }
}
