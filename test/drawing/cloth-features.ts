import type { Pixels } from './pixels'

/** A square of grey values, a row after the other. */
interface Grey {
  size: number
  at: Float64Array
}

/** What a part of a picture holds, luminance and two differences of colour. */
function channelsOf({ data, width }: Pixels, left: number, top: number, size: number): [Grey, Grey, Grey] {
  const make = (of: (r: number, g: number, b: number) => number): Grey => {
    const at = new Float64Array(size * size)
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        const i = ((top + y) * width + left + x) * 3
        at[y * size + x] = of(data[i]!, data[i + 1]!, data[i + 2]!)
      }
    }
    return { size, at }
  }
  return [
    make((r, g, b) => 0.299 * r + 0.587 * g + 0.114 * b),
    make((r, g) => r - g),
    make((_, g, b) => b - g),
  ]
}

/** Blurred by a box of 2·reach + 1, three times over: nearly as a bell would. Along a line a sum moves on with the box. */
function blurred(grey: Grey, reach: number): Grey {
  let { at } = grey
  const { size } = grey
  for (let pass = 0; pass < 3; pass++) {
    for (const [along, across] of [
      [1, size],
      [size, 1],
    ] as const) {
      const next = new Float64Array(at.length)
      for (let line = 0; line < size; line++) {
        let sum = 0
        for (let k = -reach; k < size; k++) {
          if (k + reach < size) sum += at[line * across + (k + reach) * along]!
          if (k > reach) sum -= at[line * across + (k - reach - 1) * along]!
          const count = Math.min(size - 1, k + reach) - Math.max(0, k - reach) + 1
          if (k >= 0) next[line * across + k * along] = sum / count
        }
      }
      at = next
    }
  }
  return { size, at }
}

const minus = (a: Grey, b: Grey): Grey => ({ size: a.size, at: a.at.map((n, i) => n - b.at[i]!) })

/** Standard deviation, skewness and a mild kurtosis. */
function moments({ at }: Grey): [number, number, number] {
  const mean = at.reduce((sum, n) => sum + n, 0) / at.length
  let [second, third, fourth] = [0, 0, 0]
  for (const n of at) {
    const square = (n - mean) ** 2
    second += square / at.length
    third += (square * (n - mean)) / at.length
    fourth += square ** 2 / at.length
  }
  const deviation = Math.sqrt(second) + 1e-6
  return [deviation, third / deviation ** 3, Math.log(fourth / deviation ** 4 + 0.1)]
}

/** How strongly a picture changes in each of eight directions, as shares of all. */
function directions({ size, at }: Grey): number[] {
  const shares = new Array<number>(8).fill(0)
  let all = 1e-6
  for (let y = 1; y < size - 1; y++) {
    for (let x = 1; x < size - 1; x++) {
      const i = y * size + x
      const [dx, dy] = [at[i + 1]! - at[i - 1]!, at[i + size]! - at[i - size]!]
      const strength = Math.hypot(dx, dy)
      const turn = ((Math.atan2(dy, dx) / Math.PI + 1) * 8) % 8
      const [low, part] = [Math.floor(turn), turn - Math.floor(turn)]
      shares[low % 8]! += strength * (1 - part)
      shares[(low + 1) % 8]! += strength * part
      all += strength
    }
  }
  return shares.map((share) => share / all)
}

/** How alike a picture is to itself moved by that much, -1 to 1. Every other row is enough. */
function likeness({ size, at }: Grey, dx: number, dy: number): number {
  let [sum, own] = [0, 1e-6]
  for (let y = 0; y < size - dy; y += 2) {
    for (let x = Math.max(0, -dx); x < size - Math.max(0, dx); x++) {
      sum += at[y * size + x]! * at[(y + dy) * size + x + dx]!
      own += at[y * size + x]! ** 2
    }
  }
  return sum / own
}

const middle = (values: Float64Array): number => values.sort()[Math.floor(values.length / 2)]!

/** The usual bend of the grey from pixel to pixel that way: edges of folds and trims are too few to count in it. */
function grainOf({ size, at }: Grey, dx: number, dy: number): number {
  const bends = new Float64Array(Math.ceil((size - 2 * dy) / 2) * (size - 2 * Math.abs(dx)))
  let count = 0
  for (let y = dy; y < size - dy; y += 2) {
    for (let x = Math.abs(dx); x < size - Math.abs(dx); x++) {
      const i = y * size + x
      const step = dy * size + dx
      bends[count++] = Math.abs(2 * at[i]! - at[i - step]! - at[i + step]!)
    }
  }
  return middle(bends)
}

const ways = [1, 2, 3, 5].flatMap(
  (n) =>
    [
      [n, 0],
      [0, n],
      [n, n],
      [-n, n],
    ] as const,
)

const moves = [2, 3, 4, 5, 6, 8].flatMap(
  (n) =>
    [
      [n, 0],
      [0, n],
      [n, n],
      [-n, n],
    ] as const,
)

/**
 * What the cloth on a square of a picture is told by, whatever its colour: how much it changes at four grains against
 * each other and how unevenly, which ways, after how many pixels it comes again, and whether flecks are of other hues.
 */
export function clothFeatures(picture: Pixels, left: number, top: number, size: number): number[] {
  const [grey, red, blue] = channelsOf(picture, left, top, size)
  const levels = [grey, ...[1, 2, 4].map((reach) => blurred(grey, reach))]
  const grains = [
    ...levels.slice(1).map((level, i) => minus(levels[i]!, level)),
    minus(levels[3]!, blurred(grey, 14)),
  ]
  const found = grains.map(moments)
  const whole = Math.hypot(...found.map(([deviation]) => deviation))
  const hues = [red, blue].map((channel) => moments(minus(channel, blurred(channel, 1)))[0])
  const grain = ways.map(([dx, dy]) => Math.log(grainOf(grey, dx, dy) + 0.4))
  const usual = grain.reduce((sum, n) => sum + n, 0) / grain.length
  return [
    Math.log(whole + 1),
    usual,
    ...grain.map((n) => n - usual),
    ...found.flatMap(([deviation, skew, kurtosis]) => [
      2 * Math.log(deviation / whole + 0.02),
      Math.max(-2, Math.min(2, skew)),
      kurtosis,
    ]),
    ...directions(grains[0]!).map((share) => 8 * share),
    ...directions(grains[2]!).map((share) => 8 * share),
    ...moves.map(([dx, dy]) => 2 * likeness(grains[0]!, dx, dy)),
    ...moves.map(([dx, dy]) => likeness(grains[1]!, dx, dy)),
    ...hues.map((deviation) => Math.log(deviation / found[0]![0] + 0.05)),
  ]
}

/** How far values lie from their mean, squared. */
const variance = (values: readonly number[]): number => {
  const mean = values.reduce((sum, n) => sum + n, 0) / values.length
  return values.reduce((sum, n) => sum + (n - mean) ** 2, 0) / values.length
}

/** Names what lies nearest among what was taught. A feature counts by how much further it differs between names than within. */
export function nearest<Name>(taught: readonly { name: Name; features: readonly number[] }[]) {
  const names = [...new Set(taught.map(({ name }) => name))]
  const weights = taught[0]!.features.map((_, i) => {
    const all = variance(taught.map(({ features }) => features[i]!))
    const own = names.map((name) =>
      variance(taught.filter((one) => one.name === name).map(({ features }) => features[i]!)),
    )
    const within = own.reduce((sum, n) => sum + n, 0) / names.length + 1e-6
    return Math.max(0, all / within - 1) / Math.sqrt(within)
  })
  return (asked: readonly number[]): Name => {
    const away = (features: readonly number[]) =>
      features.reduce((sum, n, i) => sum + Math.abs(n - asked[i]!) * weights[i]!, 0)
    return taught.reduce((best, one) => (away(one.features) < away(best.features) ? one : best)).name
  }
}
