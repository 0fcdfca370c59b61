import { expect, test } from 'vitest'
import { Busy, createFairQueue, type Requester } from '~/pictures/fair-queue.server'

const bounds = { atOnce: 2, ownAtOnce: 1, mostEach: 200, most: 1000, patienceMs: 60_000 }
const own = (visitor: string, network = '203.0.113.1', signal?: AbortSignal): Requester => ({
  lane: 'own',
  network,
  visitor,
  signal,
})
const shared: Requester = { lane: 'shared', network: '198.51.100.1', visitor: '' }

const soon = () => new Promise((resolve) => setTimeout(resolve, 0))

/** Work that ends when it is told to, in the order it began. */
function shopFloor(changed: Partial<typeof bounds> = {}) {
  const inTurn = createFairQueue({ ...bounds, ...changed })
  const begun: string[] = []
  const underway: (() => void)[] = []
  return {
    begun,
    ask: (requester: Requester, name: string) => {
      const asked = inTurn(requester, () => {
        begun.push(name)
        return new Promise<void>((resolve) => underway.push(resolve))
      })
      // Who still waits when a test is over is told so long after it.
      asked.catch(() => {})
      return asked
    },
    /** Ends what is under way, and what follows it, so many times. */
    async end(times: number) {
      for (let n = 0; n < times; n++) {
        await soon()
        underway.shift()?.()
        await soon()
      }
    },
  }
}

const settled = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error.name,
  )

test('two hundred of one visitor’s own do not stand before one of another’s', async () => {
  const floor = shopFloor()
  for (let n = 0; n < 200; n++) void floor.ask(own('ana'), `ana ${n}`)
  void floor.ask(own('bea'), 'bea')
  await floor.end(2)
  expect(floor.begun).toEqual(['ana 0', 'ana 1', 'bea'])
})

test('a visitor with a hundred sessions has one turn in two beside another network', async () => {
  const floor = shopFloor()
  for (let n = 0; n < 100; n++) void floor.ask(own(`ana ${n}`), `ana ${n}`)
  for (let n = 0; n < 3; n++) void floor.ask(own('bea', '198.51.100.9'), `bea ${n}`)
  await floor.end(6)
  expect(floor.begun).toEqual(['ana 0', 'ana 1', 'bea 0', 'ana 2', 'bea 1', 'ana 3', 'bea 2'])
})

test('what is shared waits behind no one’s own, and yet never keeps them out', async () => {
  const floor = shopFloor()
  for (let n = 0; n < 20; n++) void floor.ask(own('ana'), 'own')
  for (let n = 0; n < 20; n++) void floor.ask(shared, 'shared')
  await soon()
  expect(floor.begun).toEqual(['own', 'shared'])
  await floor.end(16)
  expect(floor.begun.filter((name) => name === 'shared').length).toBeGreaterThan(9)
  expect(floor.begun.filter((name) => name === 'own').length).toBeGreaterThan(2)
})

test('what nobody waits for any more is never begun', async () => {
  const floor = shopFloor()
  const gone = new AbortController()
  void floor.ask(own('ana'), 'first')
  const left = settled(floor.ask(own('ana', undefined, gone.signal), 'left'))
  void floor.ask(own('ana'), 'last')
  gone.abort()
  expect(await left).toBe('AbortError')
  expect(await settled(floor.ask(own('ana', undefined, gone.signal), 'too late'))).toBe('AbortError')
  await floor.end(2)
  expect(floor.begun).toEqual(['first', 'last'])
})

test('who asks for too much at once, or has waited long, is told that it is busy, and the rest go on', async () => {
  const floor = shopFloor({ mostEach: 2, patienceMs: 40 })
  const all = [1, 2, 3, 4].map((n) => settled(floor.ask(own('ana'), `ana ${n}`)))
  expect(await all[3]).toBe('Busy')
  expect(await Promise.all([all[1], all[2]])).toEqual(['Busy', 'Busy'])
  expect(floor.begun).toEqual(['ana 1'])
  await floor.end(1)
  void floor.ask(own('ana'), 'again')
  await soon()
  expect(floor.begun).toEqual(['ana 1', 'again'])
  expect(new Busy().message).toMatch(/Ask again/)
})

test('work that fails gives its turn on', async () => {
  const inTurn = createFairQueue(bounds)
  for (let n = 0; n < 5; n++)
    await expect(inTurn(shared, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await inTurn(own('ana'), async () => 'done')).toBe('done')
})
