import { describe, expect, it } from 'vitest'
import type { Choices } from '~/catalog/choices'
import type { Drawing } from '~/drawing/drawing'
import { fontIds, loadFont } from '~/products/motifs/fonts'
import { figures } from '~/products/motifs/library'
import type { Motif } from '~/products/motifs/motif'
import { productOf } from '~/products/registry'
import { translator } from '~/i18n/translate'
import { wordsOf } from '~/i18n/words'
import { locales } from '~/i18n/language'
import { createDesignCommands } from '~/studio/design-commands'
import { beginDesign, compositionIn } from '~/studio/design-state'
import { createDesignStore } from '~/studio/design-store'
import { selectionOf } from '~/studio/motifs/selection'
import { canUndo } from '~/studio/saving/history'

const dress = productOf('dress')!
const start = dress.start as Choices
const motif = (id: string, view: 'front' | 'back' = 'front'): Motif => ({
  kind: 'figure',
  id,
  view,
  figure: figures[0]!.id,
  colors: [...figures[0]!.inks],
  x: 400,
  y: 500,
  width: 90,
  angle: 0,
  flip: false,
  opacity: 1,
})

/** A store with all that happens to it in order: what is painted and when its subscriber is told. */
function opened() {
  const events: string[] = []
  const drawings: Drawing[] = []
  const frames: (() => void)[] = []
  const store = createDesignStore({
    product: dress,
    state: beginDesign({
      composition: { choices: start, motifs: [] },
      view: 'front',
      saving: { state: 'new' },
      message: '',
    }),
    schedule: (work) => frames.push(work),
  })
  store.attach({
    show: (drawing) => {
      drawings.push(drawing)
      events.push('painted')
      return undefined
    },
    renew: () => events.push('renewed'),
  })
  store.subscribe(() => events.push('told'))
  const set = (change: Choices, { drag, when = 0 }: { drag?: string; when?: number } = {}) => {
    const { choices, motifs } = compositionIn(store.getSnapshot())
    const state = { choices: { ...choices, ...change }, motifs }
    store.dispatch({ type: 'change', state, drag, when }, { afterFrame: drag === undefined })
  }
  const frame = () => frames.splice(0).forEach((work) => work())
  return { store, events, drawings, set, frame, choices: () => compositionIn(store.getSnapshot()).choices }
}

describe('the store of the design', () => {
  it('paints a change at once and tells its subscribers after the frame, once', () => {
    const { events, drawings, set, frame, choices } = opened()
    set({ color: '#102030' })
    expect(events).toEqual(['painted'])
    expect(choices()).toEqual({ ...start, color: '#102030' })
    expect(JSON.stringify(drawings[0])).toContain('#102030')
    frame()
    frame()
    expect(events).toEqual(['painted', 'told'])
  })

  it('two changes before a frame are painted one by one and told together', () => {
    const { events, set, frame } = opened()
    set({ color: '#102030' })
    set({ color: '#405060' })
    frame()
    expect(events).toEqual(['painted', 'painted', 'told'])
  })

  it('an undo gives back what was there before, the same object, and tells its subscribers once', () => {
    const { store, events, set, frame } = opened()
    const before = compositionIn(store.getSnapshot())
    set({ color: '#102030' })
    frame()
    events.length = 0
    store.dispatch({ type: 'undo', message: 'Undone.' })
    expect(compositionIn(store.getSnapshot())).toBe(before)
    expect(store.getSnapshot().message).toBe('Undone.')
    expect(events).toEqual(['painted', 'told'])
  })

  it('a drag of one slider or colour is one step back', () => {
    const { store, set, choices } = opened()
    for (const [color, when] of [
      ['#102030', 1000],
      ['#102031', 1016],
      ['#102032', 1032],
    ] as const)
      set({ color }, { drag: 'color', when })
    expect(choices().color).toBe('#102032')
    store.dispatch({ type: 'undo' })
    expect(choices()).toEqual(start)
    expect(canUndo(store.getSnapshot().history)).toBe(false)
  })

  it('what changes nothing is neither painted nor told, and the snapshot stays the same object', () => {
    const { store, events, set, frame } = opened()
    const before = store.getSnapshot()
    set({})
    store.dispatch({ type: 'undo' })
    store.dispatch({ type: 'turn', view: 'front' })
    frame()
    expect(events).toEqual([])
    expect(store.getSnapshot()).toBe(before)
  })

  it('a message or the saving is told without anything being painted', () => {
    const { store, events } = opened()
    store.dispatch({ type: 'announce', message: 'Kept.' })
    store.dispatch({ type: 'saving', saving: { state: 'saved' } })
    expect(events).toEqual(['told', 'told'])
  })

  it('the pen and what is chosen put each other away', () => {
    const { store } = opened()
    store.dispatch({ type: 'choose', ids: ['a'], more: false })
    store.dispatch({ type: 'choose', ids: ['b'], more: true })
    expect(store.getSnapshot().chosen).toEqual(['a', 'b'])
    store.dispatch({ type: 'setTool', tool: 'pen' })
    expect(store.getSnapshot()).toMatchObject({ chosen: [], tool: 'pen' })
    store.dispatch({ type: 'choose', ids: ['a'], more: false })
    expect(store.getSnapshot()).toMatchObject({ chosen: ['a'], tool: undefined })
  })

  it('a font that comes has the words painted again, and comes once', async () => {
    const { store, events } = opened()
    const [id = '', other = ''] = fontIds
    const table = (await loadFont(id))!
    store.dispatch({ type: 'addFont', id, table })
    store.dispatch({ type: 'addFont', id, table })
    expect(events).toEqual(['renewed', 'told'])
    expect(store.getSnapshot().assets.font(id)).toBe(table)
    expect(store.getSnapshot().assets.font(other)).toBeUndefined()
  })
})

describe('motifs of the store', () => {
  it('only those of the side shown can be chosen', () => {
    const { store } = opened()
    const state = { choices: start, motifs: [motif('a'), motif('b', 'back')] }
    store.dispatch({ type: 'change', state, when: 0 })
    store.dispatch({ type: 'choose', ids: ['a', 'b', 'gone'], more: false })
    expect(selectionOf(store.getSnapshot()).chosen).toEqual(['a'])
    store.dispatch({ type: 'turn', view: 'back' })
    expect(selectionOf(store.getSnapshot()).chosen).toEqual(['b'])
  })
})

it.each(locales)('what gives way to a choice is told in a whole sentence, in %s', (locale) => {
  const { store } = opened()
  const form = { current: null }
  const t = translator(locale, wordsOf(locale))
  const commands = createDesignCommands({ store, product: dress, t, form })
  commands.change('sleeve', 'puff')
  commands.change('neckline', 'strapless')
  const { message } = store.getSnapshot()
  expect(message.length).toBeGreaterThan(40)
  expect(message).toContain(t('studio.undo'))
  expect(message).not.toMatch(/[{}]/)
})
