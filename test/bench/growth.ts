import { eq } from 'drizzle-orm'
import { rewards, sessions, visitors } from '#db/schema'
import type { Store } from '#db/store'
import { firstCampaign } from '~/domain/campaigns/campaigns'
import { changeRules } from '~/domain/campaigns/commands.server'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { createDesign } from '~/domain/designs/commands.server'
import { assignSession, remember } from '~/domain/identity/commands.server'
import { mailboxTraces } from '~/domain/identity/identity'
import { createKeys } from '~/domain/keys.server'
import { answerShare } from '~/domain/shares/answer.server'
import { createShares } from '~/domain/shares/commands.server'
import { releaseShares } from '~/domain/shares/release.server'
import { say } from '~/mail/say.server'
import { median, type Bench } from './bench'
import { grownAt, openGrownShop } from './grown-shop'
import { plainDress } from './shop'

const [few, many] = [1_000, 100_000]
/** New senders a run, each with three friends who answer. */
const senders = 60
const friends = 3
const steps = ['send', 'answer', 'earn a dress'] as const
type Times = Record<(typeof steps)[number], number[]>

const keys = createKeys('a secret of the bench, long enough to be one')
const document = plainDress()

let shops: { small: Store; large: Store } | undefined
let sent = 0

/** What each act of a story takes in a shop that sent 100,000 ads, against one that sent 1,000 in the same three years. */
export const growth: Bench = {
  name: 'growth',
  open: async () => {
    sent = 0
    const [small, large] = [await openGrownShop(few), await openGrownShop(many)]
    // Answers count at once, and a busy shop has room for the dresses it owes.
    const rules = { ...firstCampaign.rules, friends, holdDays: 0, rewardsPerMonth: 1000 }
    for (const { store } of [small, large])
      await store.transact((tx) => changeRules(tx, { rules, now: grownAt }))
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
  const sending = { now, keys, publicUrl: 'https://toile.example', say }
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
  for (let at = 0; at < friends; at += 1) {
    const id = `new-share-${nth}-${at}`
    const friend = { id, name: 'Mia', locale: 'en' as const, address: `friend${nth}x${at}@gmail.com` }
    await taken('send', () =>
      store.transact(async (tx) => {
        const about = { visitorId, designId, document, way: 'mail' as const, friends: [friend] }
        const created = await createShares(tx, { ...about, campaign: await currentCampaign(tx), ...sending })
        if (!created.ok) throw new Error(`The bench’s ad was refused: ${created.errors[0]?.error}.`)
        const { sent } = await releaseShares(tx, { visitorId, ...sending })
        if (sent !== 1) throw new Error('The bench’s ad did not leave.')
        tokens.push(created.shares[0]!.token)
      }),
    )
  }
  for (const [at, token] of tokens.entries()) {
    const browser = { sessionId: `new-${nth}-${at}`, deviceId: `device-${nth}-${at}`, machine: false }
    const last = at === friends - 1
    const answered = await taken(last ? 'earn a dress' : 'answer', () =>
      store.transact((tx) => answerShare(tx, { token, choice: 'just-so', ...browser, ...sending })),
    )
    if (!answered.ok || answered.how !== 'saved' || answered.conversion?.state !== 'counted')
      throw new Error('An answer of the bench did not count.')
  }
  const made = await store.db.$count(rewards, eq(rewards.visitorId, visitorId))
  if (made !== 1) throw new Error('Three answers of the bench made no dress.')
}

/** Someone whose mailbox is proven, with a design. */
async function arrive(
  store: Store,
  { visitorId, designId, now }: { visitorId: string; designId: string; now: Date },
): Promise<void> {
  const address = `${visitorId}@outlook.com`
  const mailbox = keys.mailboxKeys(address)
  const browser = { sessionId: `session-${visitorId}`, deviceId: `device-${visitorId}` }
  const session = { id: browser.sessionId, deviceId: browser.deviceId }
  const expiresAt = new Date(now.getTime() + 90 * 86_400_000)
  await store.transact(async (tx) => {
    const proven = { provenAt: now, ...mailbox, address: keys.seal(address) }
    await tx
      .insert(visitors)
      .values({ id: visitorId, name: 'Clara', locale: 'en', createdAt: now, ...proven })
    await remember(tx, { visitorId, traces: mailboxTraces(mailbox), now })
    await tx.insert(sessions).values({ ...session, createdAt: now, expiresAt })
    await assignSession(tx, { browser, visitorId, now, keys })
    await createDesign(tx, { id: designId, visitorId, document, now })
  })
}
