import { describe, expect, it } from 'vitest'
import type { Bench } from './bench'
import { measureAll } from './measure-all'
import { circumstances, report } from './report'

const fine: Bench = {
  name: 'fine',
  run: () =>
    Promise.resolve([
      { name: 'a | b', unit: 'ms', ours: 10, floor: 8, better: 'lower', goal: { floorTimesAtMost: 1.5 } },
    ]),
}

function failing(closed: string[]): Bench {
  return {
    name: 'failing',
    open: () => Promise.resolve(() => Promise.resolve(void closed.push('closed'))),
    run: () => Promise.reject(new Error('Only 3 of 400 mails left.\nCall log: …')),
  }
}

describe('a run of the bench', () => {
  it('goes on after a bench that fails, and closes what that one opened', async () => {
    const closed: string[] = []
    const { results, failures } = await measureAll([failing(closed), fine], () => {})
    expect(closed).toEqual(['closed'])
    expect(failures).toEqual([{ bench: 'failing', reason: 'Only 3 of 400 mails left.' }])
    expect(results).toEqual([
      { name: 'a | b', unit: 'ms', ours: 10, floor: 8, ratio: 0.8, goal: '≤ 1.5 × floor', met: true },
    ])
  })

  it('goes on after a bench that can’t even be opened', async () => {
    const unopened: Bench = { ...fine, name: 'unopened', open: () => Promise.reject(new Error('No port.')) }
    const { results, failures } = await measureAll([unopened, fine], () => {})
    expect(failures).toEqual([{ bench: 'unopened', reason: 'No port.' }])
    expect(results).toHaveLength(1)
  })
})

describe('the page about a run', () => {
  const here = { cpu: 'A CPU', cores: 2, node: 'v20.0.0', load: 0.3, day: '2026-11-28' }

  it('says on what was measured, each row, and what failed', async () => {
    const measured = await measureAll([fine, failing([])], () => {})
    const page = report({ ...here, commit: { hash: 'abc1234', clean: false } }, measured)
    expect(page).toContain('Machine: A CPU, 2 cores, Node v20.0.0')
    expect(page).toContain('Commit: `abc1234`, with uncommitted changes')
    expect(page).toContain('| a \\| b | 10 ms | 8 ms | 0.8 | ≤ 1.5 × floor | yes |')
    expect(page).toContain('| failing (failed) | Only 3 of 400 mails left. |')
  })

  it('knows this machine', () => {
    expect(circumstances()).toMatchObject({ node: process.version, cores: expect.any(Number) })
    expect(report({ ...here, commit: undefined }, { results: [], failures: [] })).toContain('no repository')
  })
})
