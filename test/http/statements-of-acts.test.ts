import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '#db/open'
import type { Store } from '#db/store'
import { rewards } from '#db/schema'
import { redeem } from '~/domain/rewards/commands.server'
import { steps, keys, later, openScene } from '../domain/scene'

let scene: Awaited<ReturnType<typeof openScene>>
let store: Store
/** Every statement since it was last emptied. */
let heard: string[] = []

beforeAll(async () => {
  scene = await openScene()
  store = await openStore({ url: scene.url, onStatement: (sql) => heard.push(sql) })
})
afterAll(async () => {
  await store?.close()
  await scene?.close()
})

function atMost(most: number, what: string): void {
  const asked = heard.map((sql, nth) => `${nth + 1}. ${sql}`).join('\n')
  const advice =
    `${what} took ${heard.length} statements and may take ${most}. Hand down what was read already; if it can't be, raise ` +
    `the bound here and say in the commit why. They were:\n${asked}`
  expect(heard.length, advice).toBeLessThanOrEqual(most)
}

test('an answer that counts runs 14 statements at most, and a redemption 7', async () => {
  const { send, answer } = steps(store)
  const sent = await send(['mia', 'ines', 'noor'])
  // What is kept from the first time on is asked for only then.
  await answer(sent[0]!)
  heard = []
  await answer(sent[1]!)
  atMost(14, 'An answer that counts')
  await answer(sent[2]!)
  const [reward] = await store.db.select().from(rewards)
  heard = []
  const about = { rewardId: reward!.id, staffId: 'Rosa', now: later(1), keys }
  expect(await store.transact((tx) => redeem(tx, about))).toMatchObject({ ok: true })
  atMost(7, 'A redemption')
})
