/** Where a visitor has been with a design: every state, and which of them is shown. */
export interface History<Choices> {
  steps: Step<Choices>[]
  at: number
}

interface Step<Choices> {
  choices: Choices
  /** What a drag changes; further changes of the same thing, soon after, join this step. */
  drag?: string
  /** Milliseconds, of the last change that joined it. */
  when: number
}

export type HistoryAction<Choices> =
  | { type: 'change'; choices: Choices; drag?: string; when: number }
  | { type: 'undo' }
  | { type: 'redo' }
  /** Begins anew, with nothing to undo. */
  | { type: 'open'; choices: Choices }

/** Changes of one slider or colour this close together are one step to undo. */
const dragPause = 1200
const keptSteps = 300

export function begin<Choices>(choices: Choices): History<Choices> {
  return { steps: [{ choices, when: 0 }], at: 0 }
}

/** The choices shown now. */
export function current<Choices>({ steps, at }: History<Choices>): Choices {
  return steps[at]!.choices
}

export const canUndo = ({ at }: History<unknown>): boolean => at > 0
export const canRedo = ({ steps, at }: History<unknown>): boolean => at < steps.length - 1

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** One action further. A change to what is shown already is none, and keeps what could be redone. */
export function step<Choices>(history: History<Choices>, action: HistoryAction<Choices>): History<Choices> {
  switch (action.type) {
    case 'undo':
      return canUndo(history) ? { ...history, at: history.at - 1 } : history
    case 'redo':
      return canRedo(history) ? { ...history, at: history.at + 1 } : history
    case 'open':
      return begin(action.choices)
    case 'change': {
      const { choices, drag, when } = action
      const shown = history.steps[history.at]!
      if (same(choices, shown.choices)) return history
      const joins =
        drag !== undefined && drag === shown.drag && when - shown.when < dragPause && !canRedo(history)
      const past = history.steps.slice(0, joins ? history.at : history.at + 1)
      const steps = [...past, { choices, drag, when }].slice(-keptSteps)
      return { steps, at: steps.length - 1 }
    }
  }
}
