/** One row of the table: what we did, what the bare floor (or a peer) did in the same run. */
export interface Result {
  name: string
  unit: string
  ours: number
  floor: number
  /** Always "higher is better": for times it is floor ÷ ours. Null where only the figure itself has a goal. */
  ratio: number
  goal: string
  met: boolean
}

export interface Measure {
  name: string
  unit: string
  ours: number
  floor: number
  better: 'higher' | 'lower'
  goal: { atLeast: number } | { oursAtMost: number } | { none: string }
}

export interface Bench {
  name: string
  /** Measures once. Called three times; the best run of each measure is kept. */
  run: () => Promise<Measure[]>
  /** Prepares what all three runs share; answers how to take it down. */
  open?: () => Promise<() => Promise<void>>
}

export function judge(measure: Measure): Result {
  const ratio = measure.better === 'higher' ? measure.ours / measure.floor : measure.floor / measure.ours
  const { goal } = measure
  const met =
    'atLeast' in goal ? ratio >= goal.atLeast : 'oursAtMost' in goal ? measure.ours <= goal.oursAtMost : true
  const words =
    'atLeast' in goal
      ? `ratio ≥ ${goal.atLeast}`
      : 'oursAtMost' in goal
        ? `≤ ${goal.oursAtMost} ${measure.unit}`
        : goal.none
  return {
    name: measure.name,
    unit: measure.unit,
    ours: round(measure.ours),
    floor: round(measure.floor),
    ratio: round(ratio),
    goal: words,
    met,
  }
}

export function best(runs: Result[]): Result {
  return runs.reduce((a, b) => (b.ratio > a.ratio ? b : a))
}

export function median(values: number[]): number {
  return quantile(values, 0.5)
}

export function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN
}

export async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 100) / 100
}
