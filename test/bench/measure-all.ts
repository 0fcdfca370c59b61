import { best, judge, type Bench, type Result } from './bench'

/** A bench that could not be measured, and why, in a sentence. */
export interface Failure {
  bench: string
  reason: string
}

const turns = 3

/** Measures these benches one after the other. One that throws becomes a failure, and the others go on. */
export async function measureAll(
  benches: Bench[],
  say: (line: string) => void,
): Promise<{ results: Result[]; failures: Failure[] }> {
  const results: Result[] = []
  const failures: Failure[] = []
  for (const bench of benches) {
    say(`${bench.name} …`)
    try {
      results.push(...(await measured(bench)))
    } catch (error) {
      const reason = sentenceOf(error)
      say(`${bench.name} failed: ${reason}`)
      failures.push({ bench: bench.name, reason })
    }
  }
  return { results, failures }
}

/** The best of three runs of each row; what the bench opened is closed, however it ended. */
async function measured(bench: Bench): Promise<Result[]> {
  const close = await bench.open?.()
  try {
    const runs: Result[][] = []
    for (let turn = 0; turn < turns; turn += 1) runs.push((await bench.run()).map(judge))
    return (runs[0] ?? []).map((_, row) => best(runs.flatMap((run) => run[row] ?? [])))
  } finally {
    await close?.()
  }
}

/** What was thrown, on one line: browsers and compilers add a log below it. */
function sentenceOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).trim().split('\n')
  return line || 'It threw an error without words.'
}
