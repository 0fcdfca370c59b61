import type { Drawing, Layer, Mark } from './drawing'

export interface Run {
  layer: Layer
  marks: Mark[]
}

/**
 * The drawing's marks as runs of one layer each, in painting order. A sleeve's cloth lies over the bodice's light,
 * so a layer may come more than once; painting the runs in order is the same as painting the marks.
 */
export function runsOf({ marks }: Pick<Drawing, 'marks'>): Run[] {
  const runs: Run[] = []
  for (const mark of marks) {
    const last = runs.at(-1)
    if (last?.layer === mark.layer) last.marks.push(mark)
    else runs.push({ layer: mark.layer, marks: [mark] })
  }
  return runs
}
