import { afterEach, expect, test } from 'vitest'
import { openThread, type Thread } from '~/pictures/thread.server'

let thread: Thread | undefined
afterEach(() => thread?.close())

/** A thread that does what it is told: the given source, as a function of `order` and `answer`. */
function threadOf(source: string, bounds: { longestMs?: number; idleMs?: number; megabytes?: number } = {}) {
  const script = `import { parentPort } from 'node:worker_threads'
    let orders = 0
    parentPort.on('message', (order) => { orders++; const answer = (said) => parentPort.postMessage({ id: order.id, ...said }); ${source} })`
  const { longestMs = 30_000, idleMs, megabytes } = bounds
  const limits = megabytes ? { maxOldGenerationSizeMb: megabytes } : undefined
  const entry = new URL(`data:text/javascript,${encodeURIComponent(script)}`)
  return (thread = openThread(entry, { dataDir: '.', name: 'test', longestMs, idleMs, limits }))
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error.name,
  )

test('work that takes longer than any may is ended, and the next is done by another thread', async () => {
  const { order } = threadOf(`if (order.act === 'hang') for (;;); answer({ done: orders })`, {
    longestMs: 5000,
  })
  expect(await order('work')).toBe(1)
  expect(await failure(order('hang'))).toBe('TooHeavy')
  expect(await order('work')).toBe(1)
}, 60_000)

test('work that needs more memory than any may is ended, and harms nobody else', async () => {
  const { order } = threadOf(
    `if (order.act === 'hoard') { const all = []; for (;;) all.push('x'.repeat(1000) + all.length) } answer({ done: orders })`,
    { megabytes: 24 },
  )
  expect(await failure(order('hoard'))).toBe('TooHeavy')
  expect(await order('work')).toBe(1)
}, 60_000)

test('what is too heavy in the thread is too heavy here, and every other error keeps its sentence', async () => {
  const { order } = threadOf(`answer({ error: 'No such thing.', heavy: order.act === 'heavy' })`)
  expect(await failure(order('heavy'))).toBe('TooHeavy')
  await expect(order('other')).rejects.toThrow('No such thing.')
})

test('a thread that nobody needs any more ends, and another begins with the next order', async () => {
  const { order } = threadOf(`answer({ done: orders })`, { idleMs: 50 })
  expect([await order('work'), await order('work')]).toEqual([1, 2])
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(await order('work')).toBe(1)
})
