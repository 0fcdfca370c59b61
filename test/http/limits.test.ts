import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test, vi } from 'vitest'
import { BoundedMemory } from '~/http/bounded-memory.server'
import { networkOf, siteOf } from '~/domain/network'
import { createLimits } from '~/http/limits.server'

const code = { address: 5, identity: 2, seconds: 60 }

test('One identity is limited, whatever the address', async () => {
  const limits = createLimits({ code })
  expect(await limits.take('code', { address: '192.0.2.1', identity: 'ines' })).toBe(0)
  expect(await limits.take('code', { address: '192.0.2.2', identity: 'ines' })).toBe(0)
  const wait = await limits.take('code', { address: '192.0.2.3', identity: 'ines' })
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(60)
})

test('One address is limited, whatever the identity', async () => {
  const limits = createLimits({ code })
  for (const identity of ['a', 'b', 'c', 'd', 'e']) {
    expect(await limits.take('code', { address: '192.0.2.1', identity })).toBe(0)
  }
  expect(await limits.take('code', { address: '192.0.2.1', identity: 'f' })).toBeGreaterThan(0)
})

test('One customer with 65,536 networks has four networks’ worth, and keeps none of the others out', async () => {
  const limits = createLimits({ code })
  const from = async (site: string) => {
    const waits = []
    for (let n = 0; n < 30; n++) waits.push(await limits.take('code', { address: `${site}:${n}::1` }))
    return waits.filter((wait) => wait === 0).length
  }
  expect(await from('2001:db8:1')).toBe(20)
  expect(await from('2001:db8:2')).toBe(20)
})

test('Limits do not share their counts', async () => {
  const limits = createLimits({ code: { ...code, identity: 1 }, answer: { ...code, identity: 1 } })
  expect(await limits.take('code', { address: '192.0.2.1', identity: 'x' })).toBe(0)
  expect(await limits.take('answer', { address: '192.0.2.1', identity: 'x' })).toBe(0)
})

test('bytes are counted like tries; what was refused is not, and less may still go on', async () => {
  const limits = createLimits({ stored: { address: 1000, identity: 400, seconds: 86_400 } })
  const take = (bytes: number, identity = 'ines') =>
    limits.take('stored', { address: '192.0.2.1', identity }, bytes)
  expect(await take(300)).toBe(0)
  expect(await take(200)).toBeGreaterThan(86_000)
  expect(await take(100)).toBe(0)
  expect(await take(1)).toBeGreaterThan(0)
  // Her sister goes on, until the house has had enough.
  expect(await take(300, 'mia')).toBe(0)
  expect(await take(301, 'lea')).toBeGreaterThan(0)
  expect(await take(300, 'lea')).toBe(0)
})

/** Bytes of the heap that something still holds. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  return process.memoryUsage().heapUsed
}

test('a hundred thousand keys do not stay: so many are counted at a time, and the latest of them rightly', async () => {
  const limiter = new BoundedMemory({ points: 2, duration: 3600, most: 5000 })
  const before = heldBytes()
  for (let n = 0; n < 100_000; n += 1) await limiter.consume(`stranger ${n}`)
  expect(limiter.size).toBe(5000)
  expect(limiter.dump().storage).toHaveLength(5000)
  expect(heldBytes() - before).toBeLessThan(10 * 1024 ** 2)
  await limiter.consume('stranger 99999')
  await expect(limiter.consume('stranger 99999')).rejects.toMatchObject({ consumedPoints: 3 })
}, 60_000)

test('what has run out makes place by itself', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    const limiter = new BoundedMemory({ points: 1, duration: 60 })
    for (let n = 0; n < 100; n += 1) await limiter.consume(n)
    expect(limiter.size).toBe(100)
    vi.setSystemTime(Date.now() + 60_000)
    await limiter.consume('late')
    expect(limiter.size).toBe(1)
  } finally {
    vi.useRealTimers()
  }
})

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['192.0.2.1', '192.0.2.1'],
  // Some proxies write the port beside it: each connection would be a network of its own.
  ['192.0.2.1:50123', '192.0.2.1'],
  ['[2001:db8:1:2:3::4]:50123', '2001:db8:1:2'],
  // Else all of IPv4 would be one network.
  ['::FFFF:c000:201', '192.0.2.1'],
  ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
  ['0000:0000:0000:0000:0000:ffff:c000:0201', '192.0.2.1'],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
])('%s is of the site %s', (address, site) => {
  expect(siteOf(address)).toBe(site)
})
