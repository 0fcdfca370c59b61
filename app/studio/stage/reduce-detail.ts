import type { Mark } from '~/drawing/drawing'

type Area = Extract<Mark, { type: 'path' }> & { fill: { type: 'solid'; alpha: number } }

/** So many nested areas become one. */
const together = 3

const isArea = (mark: Mark | undefined): mark is Area =>
  mark?.type === 'path' && mark.fill?.type === 'solid' && !mark.stroke

const nests = (one: Area, other: Mark | undefined): boolean =>
  isArea(other) &&
  other.fill.color === one.fill.color &&
  other.fill.alpha === one.fill.alpha &&
  other.of === one.of &&
  other.clip === one.clip

/**
 * The same marks with fewer steps of light and shade: of three faint areas that lie on each other the middle one is left, as
 * strong as all of them.
 */
export function reduceDetail(marks: readonly Mark[]): Mark[] {
  const out: Mark[] = []
  for (let i = 0; i < marks.length;) {
    const first = marks[i]!
    let end = i + 1
    while (isArea(first) && nests(first, marks[end])) end++
    if (!isArea(first) || end - i < together) {
      out.push(...marks.slice(i, end))
      i = end
      continue
    }
    for (; i < end; i += together) {
      const count = Math.min(together, end - i)
      const middle = marks[i + (count >> 1)] as Area
      out.push({ ...middle, fill: { ...middle.fill, alpha: 1 - Math.pow(1 - middle.fill.alpha, count) } })
    }
  }
  return out
}
