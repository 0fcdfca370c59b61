/** A box by its middle. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Snapped {
  x: number
  y: number
  /** Lines to show while it lies on them, in drawing units. */
  guides: { across?: number; down?: number }
}

const linesOf = (middle: number, size: number) => [middle - size / 2, middle, middle + size / 2]

/** The nearest of `targets` to any line of a box, as the way to go there; undefined beyond `reach`. */
function nearest(lines: readonly number[], targets: readonly number[], reach: number) {
  let best: { offset: number; target: number } | undefined
  for (const line of lines)
    for (const target of targets) {
      const offset = target - line
      if (Math.abs(offset) <= reach && (!best || Math.abs(offset) < Math.abs(best.offset)))
        best = { offset, target }
    }
  return best
}

/**
 * Where a box that is dragged comes to lie: its edges and middle snap to those of the others and to the garment's
 * own lines (`down` for vertical lines' x, `across` for horizontal lines' y), from up to `reach` units away.
 */
export function snap(
  box: Box,
  others: readonly Box[],
  lines: { down: readonly number[]; across: readonly number[] },
  reach = 6,
): Snapped {
  const down = nearest(
    linesOf(box.x, box.width),
    [...lines.down, ...others.flatMap((o) => linesOf(o.x, o.width))],
    reach,
  )
  const across = nearest(
    linesOf(box.y, box.height),
    [...lines.across, ...others.flatMap((o) => linesOf(o.y, o.height))],
    reach,
  )
  return {
    x: box.x + (down?.offset ?? 0),
    y: box.y + (across?.offset ?? 0),
    guides: { ...(down && { down: down.target }), ...(across && { across: across.target }) },
  }
}
