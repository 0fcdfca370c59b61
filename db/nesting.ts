import { AsyncLocalStorage } from 'node:async_hooks'

/** Refuses a transaction inside a transaction: it would wait for itself for ever. */
export function guardNesting() {
  const inside = new AsyncLocalStorage<{ open: boolean }>()
  let open = 0
  return <T>(work: () => Promise<T>): Promise<T> => {
    if (inside.getStore()?.open) {
      throw new Error(
        'A transaction was begun inside another. Pass the `tx` you have instead of calling transact.',
      )
    }
    // What is merely started inside (a timer, a poke) inherits this; it may go on once the transaction ended.
    const here = { open: true }
    open += 1
    return inside.run(here, async () => {
      try {
        return await work()
      } finally {
        here.open = false
        open -= 1
        // While this is on, every promise of the process costs twice as much.
        if (open === 0) inside.disable()
      }
    })
  }
}
