import { afterEach, expect, test } from 'vitest'
import { rewardsOf } from '~/domain/rewards/queries.server'
import { monthOf } from '~/domain/rewards/rewards'
import { saveSettings } from '~/domain/settings/commands.server'
import { defaults } from '~/domain/settings/settings'
import { addVisitor, now, openScene } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

const moveTo = (timeZone: string) =>
  scene.store.transact((tx) => saveSettings(tx, 'shop', { ...defaults.shop, timeZone }, now))

/** Somebody new earns a dress: from when on it can be redeemed. */
async function earn(name: string): Promise<Date> {
  await scene.store.transact((tx) => addVisitor(tx, name))
  for (const share of await scene.send([`${name}-friend`], { by: name }))
    await scene.answer(share, { key: name })
  const [reward] = await rewardsOf(scene.store.db, name)
  return reward!.redeemableFrom
}

test.each([
  ['Europe/Rome', 'America/New_York'],
  ['America/New_York', 'Europe/Rome'],
  ['Pacific/Kiritimati', 'Pacific/Pago_Pago'],
  ['Pacific/Pago_Pago', 'Pacific/Kiritimati'],
])('a shop that moves from %s to %s gives no month two dresses', async (from, to) => {
  scene = await openScene({ friends: 1, rewardsPerMonth: 1 })
  await moveTo(from)
  const promised = [await earn('bea'), await earn('cleo'), await earn('dora')]
  const months = (zone: string) => [1, 2, 3, 4].map((ahead) => monthOf(now, zone, ahead).from)
  expect(promised).toEqual([now, ...months(from).slice(0, 2)])
  await moveTo(to)
  const [, , third, fourth] = months(to)
  expect([await earn('elsa'), await earn('fia')]).toEqual([third, fourth])
  await moveTo(from)
  expect(await earn('gina')).toEqual(monthOf(now, from, 5).from)
})
