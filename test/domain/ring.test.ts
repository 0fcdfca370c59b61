import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closesRing, ringAtMost, type Answered } from '~/domain/shares/ring'

const people = ['ana', 'ben', 'cleo', 'dora', 'eva', 'finn', 'gus']
const somebody = fc.constantFrom(...people)
const known = fc.array(fc.record({ by: somebody, to: somebody }), { maxLength: 14 })

/** Every chain without a person twice, from one on: tried out one by one. */
function chains(edges: readonly Answered[], path: string[]): string[][] {
  const next = edges.filter(({ by, to }) => by === path.at(-1) && !path.includes(to))
  return [path, ...next.flatMap(({ to }) => chains(edges, [...path, to]))]
}

test('a ring is found when, and only when, some chain of three to five different people leads back', () => {
  fc.assert(
    fc.property(known, (answered) => {
      const found = closesRing(answered, { sender: 'ana', friend: ['ben'] })
      const rings = chains(answered, ['ana']).filter(
        (path) => path.at(-1) === 'ben' && path.length >= 3 && path.length <= ringAtMost,
      )
      expect(found).toBe(rings.length > 0)
    }),
    { numRuns: 2000 },
  )
})

test('two who answer each other, however often and whoever else answers them, are no ring', () => {
  const pairs = fc.array(fc.constantFrom({ by: 'ana', to: 'ben' }, { by: 'ben', to: 'ana' }))
  // Others answer the two, and are answered by neither.
  const fans = fc.array(fc.record({ by: fc.constantFrom('cleo', 'dora'), to: fc.constantFrom('ana', 'ben') }))
  fc.assert(
    fc.property(pairs, fans, (two, others) => {
      expect(closesRing([...two, ...others], { sender: 'ana', friend: ['ben'] })).toBe(false)
    }),
  )
})

test('a friend who is no visitor closes no ring, and one who is known as two closes it as either', () => {
  const answered = [
    { by: 'ana', to: 'cleo' },
    { by: 'cleo', to: 'ben again' },
  ]
  expect(closesRing(answered, { sender: 'ana', friend: [] })).toBe(false)
  expect(closesRing(answered, { sender: 'ana', friend: ['ben', 'ben again'] })).toBe(true)
})
