interface Waiting<Item, Done> {
  item: Item
  resolve: (done: Done) => void
  reject: (error: unknown) => void
}

/**
 * Does singly asked work in groups. A group is done when `most` have asked, or `ms` after its first did; who asks while
 * `work` is under way is in the next one. `work` never runs twice at once and answers in the order of its items; when
 * it throws, it has failed for the whole group.
 */
export function batch<Item, Done>(
  work: (items: Item[]) => Promise<Done[]>,
  { most, ms }: { most: number; ms: number },
): (item: Item) => Promise<Done> {
  let waiting: Waiting<Item, Done>[] = []
  let running = false
  let full = () => {}

  async function gathered(): Promise<void> {
    if (waiting.length >= most) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      full = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async function run(): Promise<void> {
    running = true
    while (waiting.length > 0) {
      await gathered()
      const group = waiting
      waiting = []
      try {
        const done = await work(group.map(({ item }) => item))
        group.forEach(({ resolve }, n) => resolve(done[n] as Done))
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
    }
    running = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!running) void run()
      else if (waiting.length >= most) full()
    })
}
