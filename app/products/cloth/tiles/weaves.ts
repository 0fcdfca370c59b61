import { chance } from '../chance'
import { lace } from './lace'
import { path, sheet, wrapped } from './sheet'
import type { Tone, Weave } from './tile-id'

/** What threads show by: shade and a little light on light cloth, light and a little shade on dark cloth. */
interface Threads {
  shade: string
  light: string
  /** Factors on the alpha of each. */
  deep: number
  lit: number
}

const threads: Record<Tone, Threads> = {
  light: { shade: '#2a2038', light: '#ffffff', deep: 1, lit: 1 },
  dark: { shade: '#05060c', light: '#dfe6ff', deep: 0.9, lit: 0.62 },
}

type Draw = (threads: Threads) => string

/** Straight threads across a square of `size`, `pitch` apart, each a little stronger or weaker. */
function yarns(
  size: number,
  pitch: number,
  seed: number,
  color: string,
  alpha: number,
  way: 'warp' | 'weft',
): string {
  const next = chance(seed)
  let body = ''
  for (let at = 0; at < size; at += pitch) {
    const strength = alpha * (0.55 + 0.9 * next())
    const box =
      way === 'warp'
        ? `x="${at}" y="0" width="1" height="${size}"`
        : `x="0" y="${at}" width="${size}" height="1"`
    body += path`<rect ${box} fill="${color}" fill-opacity="${strength}"/>`
  }
  return body
}

/** Lens-shaped thickenings of a thread. */
function slubs(
  size: number,
  count: number,
  seed: number,
  color: string,
  alpha: number,
  way: 'warp' | 'weft',
): string {
  const next = chance(seed)
  let body = ''
  for (let i = 0; i < count; i++) {
    const x = next() * size
    const y = Math.floor(next() * size) + 0.5
    const long = 8 + next() * 26
    const thick = 0.5 + next() * 0.75
    const d = path`M${-long} 0Q0 ${-thick * 2} ${long} 0Q0 ${thick * 2} ${-long} 0Z`
    const turn = way === 'warp' ? 90 : 0
    const strength = alpha * (0.5 + next() * 0.7)
    body += path`<path d="${d}" transform="translate(${x} ${y}) rotate(${turn})" fill="${color}" fill-opacity="${strength}"/>`
  }
  return wrapped(size, size, body)
}

const cotton: Draw = ({ shade, light, deep, lit }) =>
  sheet(
    { width: 48, height: 48 },
    yarns(48, 2, 3, shade, 0.075 * deep, 'warp') +
      yarns(48, 2, 5, shade, 0.075 * deep, 'weft') +
      slubs(48, 5, 8, light, 0.06 * lit, 'weft'),
  )

const linen: Draw = ({ shade, light, deep, lit }) =>
  sheet(
    { width: 128, height: 128 },
    yarns(128, 2, 11, shade, 0.14 * deep, 'weft') +
      yarns(128, 2, 12, shade, 0.1 * deep, 'warp') +
      slubs(128, 52, 13, shade, 0.11 * deep, 'weft') +
      slubs(128, 24, 14, shade, 0.08 * deep, 'warp') +
      slubs(128, 46, 15, light, 0.19 * lit, 'weft') +
      slubs(128, 20, 16, light, 0.12 * lit, 'warp'),
  )

const satin: Draw = ({ shade, light, deep, lit }) => {
  const next = chance(21)
  let body = ''
  for (let i = 0; i < 46; i++) {
    const x = Math.floor(next() * 96)
    const [color, alpha] = i % 2 ? [light, 0.045 * lit] : [shade, 0.03 * deep]
    body += path`<rect x="${x}" y="0" width="${1 + Math.floor(next() * 2)}" height="96" fill="${color}" fill-opacity="${alpha}"/>`
  }
  return sheet({ width: 96, height: 96 }, body)
}

const velvet: Draw = ({ shade, light, deep, lit }) => {
  const next = chance(31)
  let body = ''
  for (let i = 0; i < 900; i++) {
    const x = next() * 96
    const y = next() * 96
    const long = 1.6 + next() * 2.6
    const lean = (next() - 0.5) * 1.3
    const [color, alpha] = i % 2 ? [light, 0.065 * lit] : [shade, 0.085 * deep]
    body += path`<path d="M${x} ${y}l${lean} ${long}" stroke="${color}" stroke-opacity="${alpha}" stroke-width="1.1" stroke-linecap="round"/>`
  }
  return sheet({ width: 96, height: 96 }, wrapped(96, 96, body))
}

const denim: Draw = ({ shade, light, deep, lit }) => {
  const size = 96
  const next = chance(41)
  let body = ''
  for (let i = 0; i < size / 4; i++) {
    const x = i * 4
    const ridge = path`M${x - size - 2} ${size + 2}L${x + 2} -2M${x - 2} ${size + 2}L${x + size + 2} -2`
    const alpha = 0.2 * deep * (0.75 + next() * 0.5)
    body += path`<path d="${ridge}" stroke="${shade}" stroke-opacity="${alpha}" stroke-width="1.15"/>`
  }
  let flecks = ''
  for (let i = 0; i < 330; i++) {
    const along = next() * size
    const x = Math.floor(next() * (size / 4)) * 4 + 2 - along
    const long = 1.5 + next() * 2.5
    const alpha = lit * (0.1 + next() * 0.22)
    flecks += path`<path d="M${(x + size) % size} ${along}l${-long} ${long}" stroke="${light}" stroke-opacity="${alpha}" stroke-width="0.95"/>`
  }
  return sheet(
    { width: size, height: size },
    body + wrapped(size, size, flecks) + slubs(size, 16, 43, light, 0.12 * lit, 'warp'),
  )
}

const chiffon: Draw = ({ shade, light, deep, lit }) =>
  sheet(
    { width: 48, height: 48 },
    yarns(48, 3, 51, shade, 0.07 * deep, 'warp') +
      yarns(48, 3, 52, shade, 0.07 * deep, 'weft') +
      yarns(48, 3, 53, light, 0.1 * lit, 'weft').replace(/y="(\d+)"/g, (_, y) => `y="${Number(y) + 1}"`) +
      slubs(48, 8, 54, light, 0.12 * lit, 'warp'),
  )

const tweed: Draw = ({ shade, light, deep, lit }) => {
  const size = 96
  const column = 12
  const next = chance(61)
  let body = ''
  for (let x = 0; x < size; x += column) {
    const lean = (x / column) % 2 ? 1 : -1
    const start = lean > 0 ? 0 : column
    for (let y = -column; y < size + column; y += 3) {
      const d = path`M${x + start} ${y}l${lean * column} ${column}`
      const clip = path`<path d="${d}" stroke="${y % 6 ? light : shade}" stroke-opacity="${y % 6 ? 0.2 * lit : 0.26 * deep}" stroke-width="1.3"/>`
      body += clip
    }
  }
  let flecks = ''
  const colors = [light, light, shade, '#c98f4a', '#7b8f6a', '#a8503c']
  for (let i = 0; i < 110; i++) {
    const color = colors[i % colors.length]!
    const strong = i % colors.length > 2 ? 0.32 : 0.3
    flecks += path`<path d="M${next() * size} ${next() * size}l${1 + next() * 2} ${(next() - 0.5) * 2}" stroke="${color}" stroke-opacity="${strong * lit}" stroke-width="${0.9 + next() * 0.8}" stroke-linecap="round"/>`
  }
  return sheet({ width: size, height: size }, body + wrapped(size, size, flecks))
}

const jersey: Draw = ({ shade, light, deep, lit }) => {
  const stitch =
    path`<path d="M0 0.4L2 3L4 0.4" fill="none" stroke="${shade}" stroke-opacity="${0.17 * deep}" stroke-width="0.9"/>` +
    path`<path d="M0 1.6L2 4.2L4 1.6" fill="none" stroke="${light}" stroke-opacity="${0.14 * lit}" stroke-width="0.8"/>`
  let body = ''
  for (let x = 0; x < 24; x += 4)
    for (let y = -4; y < 28; y += 4) body += `<g transform="translate(${x} ${y})">${stitch}</g>`
  return sheet({ width: 24, height: 24 }, body)
}

const drawn: Record<Weave, Draw> = { cotton, linen, satin, velvet, denim, chiffon, tweed, jersey, lace }

/** A weave tile: threads of tinted alpha that lie over cloth of any colour. */
export function weaveSvg(fabric: Weave, tone: Tone): string {
  return drawn[fabric](threads[tone])
}
