import { expect, test } from 'vitest'
import { createLimits, networkOf, siteOf } from '~/http/limits.server'

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

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['192.0.2.1', '192.0.2.1'],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
])('%s is of the site %s', (address, site) => {
  expect(siteOf(address)).toBe(site)
})
