import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { begin, canRedo, canUndo, current, step, type HistoryAction } from '~/studio/saving/history'

interface Cut {
  length: number
}

const change = (length: number, when: number, drag?: string): HistoryAction<Cut> => ({
  type: 'change',
  state: { length },
  when,
  ...(drag !== undefined && { drag }),
})

const actions = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('undo' as const) }),
    fc.record({ type: fc.constant('redo' as const) }),
    fc.nat(5).map((length) => change(length, 0)),
  ),
  { maxLength: 60 },
)

describe('the history of a design', () => {
  it('undoes back to the start and redoes to the end, whatever was done', () => {
    fc.assert(
      fc.property(actions, (list) => {
        let history = list.reduce(step<Cut>, begin({ length: 0 }))
        const shown = current(history)
        const back = history.index
        while (canUndo(history)) history = step(history, { type: 'undo' })
        expect(current(history)).toEqual({ length: 0 })
        for (let i = 0; i < back; i += 1) history = step(history, { type: 'redo' })
        expect(current(history)).toEqual(shown)
      }),
    )
  })

  it('behaves as two stacks do', () => {
    fc.assert(
      fc.property(actions, (list) => {
        let history = begin<Cut>({ length: 0 })
        const past: number[] = []
        const future: number[] = []
        let now = 0
        for (const action of list) {
          history = step(history, action)
          if (action.type === 'undo' && past.length > 0) {
            future.push(now)
            now = past.pop()!
          } else if (action.type === 'redo' && future.length > 0) {
            past.push(now)
            now = future.pop()!
          } else if (action.type === 'change' && action.state.length !== now) {
            past.push(now)
            future.length = 0
            now = action.state.length
          }
          expect(current(history)).toEqual({ length: now })
          expect([canUndo(history), canRedo(history)]).toEqual([past.length > 0, future.length > 0])
        }
      }),
    )
  })

  it('makes one step of a drag, and two of two drags', () => {
    let history = begin<Cut>({ length: 0 })
    for (const [length, when] of [
      [1, 0],
      [2, 40],
      [3, 900],
    ] as const)
      history = step(history, change(length, when, 'length'))
    history = step(history, change(4, 9000, 'length'))
    history = step(history, { type: 'undo' })
    expect(current(history)).toEqual({ length: 3 })
    history = step(history, { type: 'undo' })
    expect(current(history)).toEqual({ length: 0 })
  })

  it('never joins a drag to what was undone', () => {
    let history = step(begin<Cut>({ length: 0 }), change(1, 0, 'length'))
    history = step(history, change(2, 5000, 'length'))
    history = step(history, { type: 'undo' })
    history = step(history, change(3, 5010, 'length'))
    history = step(history, { type: 'undo' })
    expect(current(history)).toEqual({ length: 1 })
  })
})
