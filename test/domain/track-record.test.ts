import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { conversions } from '#db/schema'
import { decideConversion } from '~/domain/shares/decide.server'
import { reverseConversion } from '~/domain/shares/reverse.server'
import { trackRecords } from '~/domain/shares/track-record.server'
import { keys, later, openScene, sending } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

async function held(friend: string): Promise<string> {
  const [share] = await scene.send([friend])
  await scene.answer(share!, { machine: true })
  const [row] = await scene.store.db.select().from(conversions).where(eq(conversions.shareId, share!.id))
  return row!.id
}

const decide = (conversionId: string, accept: boolean) =>
  scene.store.transact((tx) =>
    decideConversion(tx, {
      conversionId,
      accept,
      reason: 'A program.',
      staffId: 'Rosa',
      ...sending(later(1)),
    }),
  )
const records = async () => Object.fromEntries(await trackRecords(scene.store.db))

test('a signal’s record is what people decided on the answers it held, and nothing that nobody decided', async () => {
  scene = await openScene()
  const [mia, lea, zoe] = [await held('mia'), await held('lea'), await held('zoe')]
  await held('ida')
  expect(await records()).toEqual({})
  await decide(mia, false)
  await decide(lea, true)
  expect(await records()).toEqual({ machine: { decided: 2, right: 1 } })
  // What was let count and taken back was a right signal after all.
  await decide(zoe, true)
  await scene.store.transact((tx) =>
    reverseConversion(tx, {
      keys,
      reason: 'One person, twice.',
      conversionId: zoe,
      staffId: 'Rosa',
      now: later(2),
    }),
  )
  expect(await records()).toEqual({ machine: { decided: 3, right: 2 } })
})
