import type { PathData } from './drawing'

const [zero, nine, minus, dot, letterE] = [48, 57, 45, 46, 101]

/**
 * Calls `visit` with each point of a path of absolute commands, control points included, in order. Read by hand:
 * a drawing has twenty thousand of them.
 */
export function eachPoint(d: PathData, visit: (x: number, y: number) => void): void {
  let x: number | undefined
  for (let i = 0; i < d.length;) {
    let code = d.charCodeAt(i)
    if (code !== minus && code !== dot && (code < zero || code > nine)) {
      i++
      continue
    }
    const begin = i
    const sign = code === minus ? -1 : 1
    if (code === minus) code = d.charCodeAt(++i)
    let [value, unit] = [0, 1]
    for (; code >= zero && code <= nine; code = d.charCodeAt(++i)) value = value * 10 + code - zero
    if (code === dot) {
      for (code = d.charCodeAt(++i); code >= zero && code <= nine; code = d.charCodeAt(++i)) {
        value = value * 10 + code - zero
        unit *= 10
      }
    }
    if (code === letterE) {
      const text = /^[-\d.]+e[-+]?\d+/.exec(d.slice(begin))![0]
      i = begin + text.length
      ;[value, unit] = [Math.abs(Number(text)), 1]
    }
    value = (sign * value) / unit
    if (x === undefined) x = value
    else {
      visit(x, value)
      x = undefined
    }
  }
}
