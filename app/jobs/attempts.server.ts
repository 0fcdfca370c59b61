import type { Logger } from 'pino'

/** Runs tasks so that one that fails keeps no other from being done: it is logged, and tried again with the next run. */
export interface Attempts {
  /** `task` names it in the log. */
  one: (task: string, work: () => Promise<unknown>) => Promise<void>
  /** The same for each of many, so that one that can't be read stops none of the others. */
  each: <Item>(
    task: string,
    items: () => Promise<Iterable<Item>>,
    work: (item: Item) => Promise<unknown>,
  ) => Promise<void>
}

export function createAttempts(log: Logger): Attempts {
  const one: Attempts['one'] = async (task, work) => {
    try {
      await work()
    } catch (error) {
      log.error(error, `A chore did not end: ${task}. It is tried again in a minute, and the others go on.`)
    }
  }
  return {
    one,
    each: (task, items, work) =>
      one(task, async () => {
        for (const item of await items()) await one(task, () => work(item))
      }),
  }
}
