// Outlines as lists of steps in whole units, y down: [letter, ...coordinates], all of them absolute.

const letters = { moveTo: 'm', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c', closePath: 'z' }

/** The steps of a font's glyph. */
export const stepsOf = (glyph, scale) =>
  glyph.path.commands.map(({ command, args }) => [
    letters[command],
    ...args.map((n, i) => Math.round(i % 2 ? -n * scale : n * scale) || 0),
  ])

/** The same outline with every point at its place by `to`, in whole units. */
export const moved = (steps, to) =>
  steps.map(([letter, ...args]) => {
    const out = [letter]
    for (let i = 0; i < args.length; i += 2)
      out.push(...to(args[i], args[i + 1]).map((n) => Math.round(n) || 0))
    return out
  })

export const shifted = (steps, dx, dy = 0) => moved(steps, (x, y) => [x + dx, y + dy])

/** The box around all points, control points too. */
export function boxOf(steps) {
  const xs = steps.flatMap(([, ...args]) => args.filter((_, i) => i % 2 === 0))
  const ys = steps.flatMap(([, ...args]) => args.filter((_, i) => i % 2 === 1))
  const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
  return {
    ...box,
    middle: (box.left + box.right) / 2,
    width: box.right - box.left,
    height: box.bottom - box.top,
  }
}

/** The closed pieces an outline is made of. */
export function piecesOf(steps) {
  const pieces = []
  for (const step of steps) {
    if (step[0] === 'm') pieces.push([])
    pieces.at(-1).push(step)
  }
  return pieces
}

/** Each piece drawn the other way round, as it must be once it is mirrored: else it would cut holes where it overlaps. */
export const turnedBack = (steps) =>
  piecesOf(steps).flatMap((piece) => {
    const drawn = piece.filter(([letter]) => letter !== 'z')
    const ends = drawn.map((step) => step.slice(-2))
    const back = drawn.slice(1).map(([letter, ...args], i) => {
      const controls = args.slice(0, -2)
      const swapped = controls.length === 4 ? [...controls.slice(2), ...controls.slice(0, 2)] : controls
      return [letter, ...swapped, ...ends[i]]
    })
    return [['m', ...ends.at(-1)], ...back.reverse(), ['z']]
  })

/** What stands in `whole` behind `base`; undefined where it does not begin with it. */
export function behind(whole, base) {
  const begins = base.length > 0 && base.every((step, i) => String(step) === String(whole[i]))
  return begins ? whole.slice(base.length) : undefined
}

/** A line of some breadth along points, as a polygon: what is drawn where a font has no such sign. */
export function stroked(points, breadth) {
  const normals = points.map((_, i) => {
    const [a, b] = [points[Math.max(0, i - 1)], points[Math.min(points.length - 1, i + 1)]]
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    return [(-(b[1] - a[1]) / length) * (breadth / 2), ((b[0] - a[0]) / length) * (breadth / 2)]
  })
  const side = (sign) => points.map(([x, y], i) => [x + sign * normals[i][0], y + sign * normals[i][1]])
  const all = [...side(-1), ...side(1).reverse()].map((p) => p.map((n) => Math.round(n) || 0))
  return [...all.map((p, i) => [i ? 'l' : 'm', ...p]), ['z']]
}

/** Points along a Bézier curve of four. */
export const along = ([a, b, c, d], count = 14) =>
  Array.from({ length: count + 1 }, (_, i) => {
    const t = i / count
    const u = 1 - t
    return [0, 1].map(
      (k) => u * u * u * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t * t * t * d[k],
    )
  })

/** Whole numbers as close together as SVG lets them stand. */
const joined = (numbers) => numbers.map((n, i) => (i && n >= 0 ? ` ${n}` : `${n}`)).join('')

/** The steps in relative commands, half as long as absolute ones; the first is relative to 0, 0. */
export function written(steps) {
  let [x, y, startX, startY, last, d] = [0, 0, 0, 0, '', '']
  for (const [letter, ...to] of steps) {
    const numbers = joined(to.map((n, i) => n - (i % 2 ? y : x)))
    if (letter !== last || letter === 'm') d += letter + numbers
    else d += numbers.startsWith('-') ? numbers : ` ${numbers}`
    if (letter === 'z') [x, y] = [startX, startY]
    else [x, y] = to.slice(-2)
    if (letter === 'm') [startX, startY] = [x, y]
    last = letter
  }
  return d
}
