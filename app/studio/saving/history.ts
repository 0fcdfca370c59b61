/** Where a visitor has been with a design: every state, and which of them is shown. */
export interface History<State> {
  steps: Step<State>[]
  index: number
}

interface Step<State> {
  state: State
  /** What a drag changes; further changes of the same thing, soon after, join this step. */
  drag?: string
  /** Milliseconds, of the last change that joined it. */
  when: number
}

export type HistoryAction<State> =
  | { type: 'change'; state: State; drag?: string; when: number }
  | { type: 'undo' }
  | { type: 'redo' }
  /** Begins anew, with nothing to undo. */
  | { type: 'open'; state: State }
  /** Takes up a way that was gone before, to be undone as before. */
  | { type: 'resume'; history: History<State> }

/** Changes of one slider or colour this close together are one step to undo. */
const dragPause = 1200

export function begin<State>(state: State): History<State> {
  return { steps: [{ state, when: 0 }], index: 0 }
}

/** The design shown now. */
export function current<State>({ steps, index }: History<State>): State {
  return steps[index]!.state
}

export const canUndo = ({ index }: History<unknown>): boolean => index > 0
export const canRedo = ({ steps, index }: History<unknown>): boolean => index < steps.length - 1

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** One action further. A change to what is shown already is none, and keeps what could be redone. */
export function step<State>(history: History<State>, action: HistoryAction<State>): History<State> {
  switch (action.type) {
    case 'undo':
      return canUndo(history) ? { ...history, index: history.index - 1 } : history
    case 'redo':
      return canRedo(history) ? { ...history, index: history.index + 1 } : history
    case 'open':
      return begin(action.state)
    case 'resume':
      return action.history
    case 'change': {
      const { state, drag, when } = action
      const shown = history.steps[history.index]!
      if (same(state, shown.state)) return history
      const joins =
        drag !== undefined && drag === shown.drag && when - shown.when < dragPause && !canRedo(history)
      const past = history.steps.slice(0, joins ? history.index : history.index + 1)
      const steps = [...past, { state, drag, when }]
      return { steps, index: steps.length - 1 }
    }
  }
}
