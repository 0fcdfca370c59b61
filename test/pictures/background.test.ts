import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { inProcess, inThread, openBackground, type Background } from '~/pictures/background.server'

const folder = mkdtempSync(join(tmpdir(), 'toile-background-'))
let background: Background | undefined
afterEach(async () => {
  await background?.close()
  rmSync(join(folder, 'script.mjs'), { force: true })
})

const kinds = [
  ['thread', inThread],
  ['process', inProcess(24)],
] as const

/** One that does what it is told: the given source, as a function of `order` and `answer`. */
function openOf(
  start: typeof inThread,
  source: string,
  { longestMs = 30_000, idleMs }: { longestMs?: number; idleMs?: number } = {},
) {
  const script = `import process from 'node:process'
    import { parentPort } from 'node:worker_threads'
    const say = (said) => parentPort ? parentPort.postMessage(said) : process.send(said)
    let orders = 0
    const obey = (order) => { orders++; const answer = (said) => say({ id: order.id, ...said }); ${source} }
    if (parentPort) parentPort.on('message', obey)
    else process.on('message', obey).on('disconnect', () => process.exit())`
  writeFileSync(join(folder, 'script.mjs'), script)
  const entry = pathToFileURL(join(folder, 'script.mjs'))
  return (background = openBackground(entry, { dataDir: '.', name: 'export', longestMs, idleMs, start }))
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error.name,
  )

describe.each(kinds)('in a %s', (_kind, start) => {
  test('work that takes longer than any may is ended, and the next is done by another', async () => {
    const { order } = openOf(start, `if (order.act === 'hang') for (;;); answer({ done: orders })`, {
      longestMs: 5000,
    })
    expect(await order('work')).toBe(1)
    expect(await failure(order('hang'))).toBe('TooHeavy')
    expect(await order('work')).toBe(1)
  }, 60_000)

  test('what is too heavy there is too heavy here, and every other error keeps its sentence', async () => {
    const { order } = openOf(start, `answer({ error: 'No such thing.', heavy: order.act === 'heavy' })`)
    expect(await failure(order('heavy'))).toBe('TooHeavy')
    await expect(order('other')).rejects.toThrow('No such thing.')
  })

  test('who waits for work that dies is told so, and the next is done', async () => {
    const { order } = openOf(start, `if (order.act === 'die') process.exit(3); answer({ done: orders })`)
    await expect(order('die')).rejects.toThrow('The export’s work was ended. Ask for the picture again.')
    expect(await order('work')).toBe(1)
  })

  test('bytes come as they were', async () => {
    const { order } = openOf(start, `answer({ done: new Uint8Array(order.given[0]).fill(7) })`)
    const bytes = await order<Uint8Array>('work', 3_000_000)
    expect([bytes.length, bytes.every((byte) => byte === 7)]).toEqual([3_000_000, true])
  })

  test('what nobody needs any more ends, and begins again with the next order', async () => {
    const { order } = openOf(start, `answer({ done: orders })`, { idleMs: 50 })
    expect([await order('work'), await order('work')]).toEqual([1, 2])
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(await order('work')).toBe(1)
  })
})

test('work that needs more memory than any may is ended, and harms nobody else', async () => {
  const hoard = `if (order.act === 'hoard') { const all = []; for (;;) all.push('x'.repeat(1000) + all.length) }`
  const { order } = openOf(inProcess(24), `${hoard} answer({ done: orders })`)
  expect(await failure(order('hoard'))).toBe('TooHeavy')
  expect(await order('work')).toBe(1)
}, 60_000)

test('a process of the background is told none of the shop’s secrets', async () => {
  process.env.SECRET = 'only for this test, and long enough'
  const { order } = openOf(inProcess(24), `answer({ done: Object.keys(process.env) })`)
  expect(await order('work')).not.toContain('SECRET')
  delete process.env.SECRET
})
