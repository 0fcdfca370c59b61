import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Trace } from '~/domain/identity/identity'
import { hurried, isHurried, type TimedAct } from '~/domain/shares/hurried'

const begin = new Date('2026-11-10T09:00:00Z').getTime()
const minute = 60_000
const span = hurried.minutes * minute
const act = (ms: number, ...networks: string[]): TimedAct => ({
  at: new Date(begin + ms),
  traces: networks.map((key): Trace => ({ kind: 'network', key })),
})
const network = fc.constantFrom('home', 'office', 'phone')
const time = fc.integer({ min: 0, max: 60 * minute })
const acts = fc.array(fc.tuple(time, network), { maxLength: 8 })
const asActs = (list: [number, string][]) => list.map(([ms, key]) => act(ms, key))

test('answers are hurried when, and only when, three of one network lie within ten minutes and this is one of them', () => {
  fc.assert(
    fc.property(acts, time, (others, own) => {
      const near = others.filter(([, key]) => key === 'home').map(([ms]) => ms)
      const within = near.some((one, at) =>
        near.some((two, other) => {
          const three = [own, one, two]
          return at < other && Math.max(...three) - Math.min(...three) <= span
        }),
      )
      expect(isHurried(act(own, 'home'), asActs(others))).toBe(within)
    }),
    { numRuns: 2000 },
  )
})

test('one network without speed, and speed without one network, never hold', () => {
  const slow = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 8 })
  fc.assert(
    fc.property(slow, (gaps) => {
      let at = 0
      const others = gaps.map((gap) => act((at += span / 2 + gap), 'home'))
      expect(isHurried(act(0, 'home'), others)).toBe(false)
    }),
  )
  fc.assert(
    fc.property(fc.array(time, { maxLength: 8 }), (times) => {
      const others = times.map((ms, n) => act(ms % span, `network ${n}`))
      expect(isHurried(act(0, 'network 0'), others)).toBe(false)
      expect(isHurried(act(0), others)).toBe(false)
    }),
  )
})

test('two friends on one network never hold, however fast they are', () => {
  fc.assert(
    fc.property(time, time, (one, other) => {
      expect(isHurried(act(one, 'home'), [act(other, 'home')])).toBe(false)
    }),
  )
})
