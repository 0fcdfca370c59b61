import { eq } from 'drizzle-orm'
import { rewards } from '#db/schema'
import type { Store } from '#db/store'
import { median, type Bench } from './bench'
import { grownAt, openGrownShop } from './grown-shop'
import { answerAd, arrive, countAtOnce, sendAd } from './story'

const [few, many] = [1_000, 100_000]
/** New senders a run, each with three friends who answer. */
const senders = 60
const friends = 3
const steps = ['send', 'answer', 'earn a dress'] as const
type Times = Record<(typeof steps)[number], number[]>

let shops: { small: Store; large: Store } | undefined
let sent = 0

/** What each act of a story takes in a shop that sent 100,000 ads, against one that sent 1,000 in the same three years. */
export const growth: Bench = {
  name: 'growth',
  open: async () => {
    sent = 0
    const [small, large] = [await openGrownShop(few), await openGrownShop(many)]
    for (const { store } of [small, large]) await countAtOnce(store, { friends, now: grownAt })
    shops = { small: small.store, large: large.store }
    return async () => {
      await small.close()
      await large.close()
    }
  },
  run: async () => {
    if (!shops) throw new Error('The bench was run before it was opened.')
    const { small, large } = shops
    const [ours, floor]: [Times, Times] = [none(), none()]
    for (let turn = 0; turn < senders; turn += 1) {
      sent += 1
      // In turns, so that whatever else the machine does meets both.
      await story(large, sent, ours)
      await story(small, sent, floor)
    }
    return steps.map((step) => ({
      name: `${step}, after ${many} ads against ${few}`,
      unit: 'ms',
      ours: median(ours[step]),
      floor: median(floor[step]),
      better: 'lower',
      // Half as long again at most.
      goal: { atLeast: 0.67 },
    }))
  },
}

const none = (): Times => ({ send: [], answer: [], 'earn a dress': [] })

/** A new sender sends to three friends, and each answers; how long each took, commit and all, is noted. */
async function story(store: Store, nth: number, times: Times): Promise<void> {
  const now = new Date(grownAt.getTime() + nth * 20 * 60_000)
  const visitorId = `new-sender-${nth}`
  const designId = `new-design-${nth}`
  await arrive(store, { visitorId, designId, now })
  const taken = async <T>(step: keyof Times, work: () => Promise<T>): Promise<T> => {
    const start = performance.now()
    const result = await work()
    times[step].push(performance.now() - start)
    return result
  }
  const tokens: string[] = []
  for (let at = 0; at < friends; at += 1)
    tokens.push(
      await taken('send', () => sendAd(store, { visitorId, designId, friend: `${nth}x${at}`, now })),
    )
  for (const [at, token] of tokens.entries()) {
    const last = at === friends - 1
    await taken(last ? 'earn a dress' : 'answer', () =>
      answerAd(store, { token, friend: `${nth}x${at}`, now }),
    )
  }
  const made = await store.db.$count(rewards, eq(rewards.visitorId, visitorId))
  if (made !== 1) throw new Error('Three answers of the bench made no dress.')
}
