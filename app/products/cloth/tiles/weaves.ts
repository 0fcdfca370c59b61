import { chance } from '../chance'
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
  for (let position = 0; position < size; position += pitch) {
    const strength = alpha * (0.55 + 0.9 * next())
    const box =
      way === 'warp'
        ? `x="${position}" y="0" width="1" height="${size}"`
        : `x="0" y="${position}" width="${size}" height="1"`
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
    const angle = way === 'warp' ? 90 : 0
    const strength = alpha * (0.5 + next() * 0.7)
    body += path`<path d="${d}" transform="translate(${x} ${y}) rotate(${angle})" fill="${color}" fill-opacity="${strength}"/>`
  }
  return wrapped(size, size, body)
}

const cotton: Draw = ({ shade, light, deep, lit }) =>
  sheet(
    { width: 48, height: 48 },
    yarns(48, 4, 3, shade, 0.12 * deep, 'warp') +
      yarns(48, 4, 5, shade, 0.12 * deep, 'weft') +
      slubs(48, 5, 8, light, 0.06 * lit, 'weft'),
  )

const linen: Draw = ({ shade, light, deep, lit }) =>
  sheet(
    { width: 96, height: 96 },
    yarns(96, 2, 11, shade, 0.14 * deep, 'weft') +
      yarns(96, 2, 12, shade, 0.1 * deep, 'warp') +
      slubs(96, 28, 13, shade, 0.12 * deep, 'weft') +
      slubs(96, 14, 14, shade, 0.08 * deep, 'warp') +
      slubs(96, 24, 15, light, 0.18 * lit, 'weft') +
      slubs(96, 12, 16, light, 0.12 * lit, 'warp'),
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
  const size = 64
  const next = chance(31)
  let body = ''
  for (let i = 0; i < 400; i++) {
    const x = next() * size
    const y = next() * size
    const long = 1.6 + next() * 2.6
    const lean = (next() - 0.5) * 1.3
    const [color, alpha] = i % 2 ? [light, 0.09 * lit] : [shade, 0.12 * deep]
    body += path`<path d="M${x} ${y}l${lean} ${long}" stroke="${color}" stroke-opacity="${alpha}" stroke-width="1.1" stroke-linecap="round"/>`
  }
  return sheet({ width: size, height: size }, wrapped(size, size, body))
}

/** A right-hand twill whose white weft shows between the dyed ridges of the warp. */
const denim: Draw = ({ shade, light, deep, lit }) => {
  const size = 72
  const pitch = 9
  const next = chance(41)
  let body = ''
  for (let position = 0; position < size; position += pitch) {
    const line = (by: number) =>
      path`M${position + by - size - 2} ${size + 2}L${position + by + 2} -2M${position + by - 2} ${size + 2}L${position + by + size + 2} -2`
    const alpha = 0.34 * deep * (0.75 + next() * 0.5)
    body += path`<path d="${line(0)}" stroke="${shade}" stroke-opacity="${alpha}" stroke-width="3"/>`
    body += path`<path d="${line(4.2)}" stroke="${light}" stroke-opacity="${0.26 * lit}" stroke-width="2"/>`
  }
  let flecks = ''
  for (let i = 0; i < 150; i++) {
    const along = next() * size
    const x = Math.floor(next() * (size / pitch)) * pitch + 4.2 - along
    const long = 1.5 + next() * 2
    const alpha = lit * (0.12 + next() * 0.26)
    flecks += path`<path d="M${(x + size) % size} ${along}l${-long} ${long}" stroke="${light}" stroke-opacity="${alpha}" stroke-width="1.1"/>`
  }
  return sheet(
    { width: size, height: size },
    body + wrapped(size, size, flecks) + slubs(size, 12, 43, light, 0.13 * lit, 'warp'),
  )
}

/** Crêpe: hard-twisted threads that draw the cloth into fine pebbles. */
const chiffon: Draw = ({ shade, light, deep, lit }) => {
  const size = 48
  const next = chance(51)
  let body = ''
  for (let y = 0; y < size; y += 4) {
    for (let x = 0; x < size; x += 4) {
      const [left, top] = [x + (y % 8 ? 2 : 0) + next(), y + next()]
      body += path`<ellipse cx="${left}" cy="${top}" rx="1.5" ry="1" fill="${light}" fill-opacity="${lit * (0.05 + 0.2 * next())}"/>`
      body += path`<ellipse cx="${left + 1}" cy="${top + 1.8}" rx="1.5" ry="0.8" fill="${shade}" fill-opacity="${deep * (0.05 + 0.16 * next())}"/>`
    }
  }
  return sheet({ width: size, height: size }, wrapped(size, size, body))
}

/** Herringbone: twill that turns about at every column, flecked with dyed wool. */
const tweed: Draw = ({ shade, light, deep, lit }) => {
  const size = 108
  const column = 18
  const pitch = 9
  const next = chance(61)
  let body = ''
  for (let x = 0; x < size; x += column) {
    const lean = (x / column) % 2 ? 1 : -1
    const start = lean > 0 ? 0 : column
    for (let y = -column - pitch; y < size + column; y += pitch) {
      const bar = (by: number) => path`M${x + start} ${y + by}l${lean * column} ${column}`
      body += path`<path d="${bar(0)}" stroke="${shade}" stroke-opacity="${0.42 * deep}" stroke-width="3.9"/>`
      body += path`<path d="${bar(pitch / 2)}" stroke="${light}" stroke-opacity="${0.34 * lit}" stroke-width="3.2"/>`
    }
  }
  let flecks = ''
  const colors = [light, shade, '#d09a4e', '#7d9670', '#b0563f']
  for (let i = 0; i < 80; i++) {
    const color = colors[i % colors.length]!
    flecks += path`<path d="M${next() * size} ${next() * size}l${1.5 + next() * 3} ${(next() - 0.5) * 3}" stroke="${color}" stroke-opacity="${i % colors.length > 1 ? 0.62 : 0.4}" stroke-width="${1.7 + next() * 1.3}" stroke-linecap="round"/>`
  }
  return sheet({ width: size, height: size }, body + wrapped(size, size, flecks))
}

/** Knit: columns of small vs, each stitch drawn through the last. */
const jersey: Draw = ({ shade, light, deep, lit }) => {
  const leg = (side: number) =>
    path`M0 4.6C${side * 0.6} 3 ${side * 2.6} 2.6 ${side * 2.9} 0C${side * 2.6} -1 ${side * 0.9} 0.6 0 2.4Z`
  let body = ''
  for (const x of [0, 6, 12, 18, 24])
    for (let y = -5; y < 30; y += 5)
      body +=
        `<g transform="translate(${x} ${y})">` +
        path`<path d="${leg(-1)}${leg(1)}" fill="${light}" fill-opacity="${0.14 * lit}"/>` +
        path`<path d="M-2.9 0C-2.6 2.6 -0.6 3 0 4.6C0.6 3 2.6 2.6 2.9 0" fill="none" stroke="${shade}" stroke-opacity="${0.24 * deep}" stroke-width="0.9"/></g>`
  return sheet({ width: 24, height: 25 }, body)
}

/** Spangles sewn in rows like scales, each tilted its own way; a few face the light. */
const sequin: Draw = ({ shade, light, deep }) => {
  const [across, down, columns, rows] = [9, 8, 11, 12]
  const [width, height] = [across * columns, down * rows]
  const next = chance(77)
  let body = ''
  for (let row = rows - 1; row >= 0; row--) {
    for (let i = 0; i < columns; i++) {
      const [x, y] = [i * across + (row % 2 ? across / 2 : 0), row * down]
      const facing = next()
      const [color, alpha] =
        facing < 0.4
          ? [shade, (0.4 - facing) * 0.55 * deep]
          : [light, Math.pow((facing - 0.4) / 0.6, 3) * 0.62]
      body +=
        path`<circle cx="${x}" cy="${y}" r="4.9" fill="${color}" fill-opacity="${alpha}"/>` +
        path`<path d="M${x - 4.6} ${y + 1.4}A4.8 4.8 0 0 0 ${x + 4.6} ${y + 1.4}" fill="none" stroke="${shade}" stroke-opacity="${0.38 * deep}" stroke-width="1.2"/>` +
        path`<path d="M${x - 2.9} ${y + 0.6}A3.2 3.2 0 0 1 ${x + 0.4} ${y - 2.4}" fill="none" stroke="${light}" stroke-opacity="${0.16 + facing * 0.5}" stroke-width="1.2" stroke-linecap="round"/>`
      if (facing > 0.97)
        body += path`<circle cx="${x - 0.6}" cy="${y - 0.6}" r="2" fill="#ffffff" fill-opacity="0.85"/>`
    }
  }
  return sheet({ width, height }, wrapped(width, height, body))
}

/** Crisp silk: a fine rib across, as even as a comb, here and there a thicker thread. */
const taffeta: Draw = ({ shade, light, deep, lit }) => {
  const size = 72
  const rib = (y: number, color: string, alpha: number) =>
    path`<rect x="0" y="${y}" width="${size}" height="3" fill="${color}" fill-opacity="${alpha}"/>`
  let body = ''
  for (let y = 0; y < size; y += 6) body += rib(y, shade, 0.15 * deep) + rib(y + 3, light, 0.1 * lit)
  return sheet({ width: size, height: size }, body + slubs(size, 5, 83, light, 0.14 * lit, 'weft'))
}

/** Cut pile in wales: a round lit ridge, a dark furrow. */
const corduroy: Draw = ({ shade, light, deep, lit }) => {
  const [wale, wide, tall] = [8, 48, 48]
  const next = chance(91)
  let body = ''
  for (let x = 0; x < wide; x += wale) {
    const bar = (from: number, thick: number, color: string, alpha: number) =>
      path`<rect x="${x + from}" y="0" width="${thick}" height="${tall}" fill="${color}" fill-opacity="${alpha}"/>`
    body +=
      bar(0, 1, shade, 0.5 * deep) +
      bar(1, 1, shade, 0.16 * deep) +
      bar(2, 3, light, 0.15 * lit) +
      bar(3, 1, light, 0.14 * lit) +
      bar(6, 1, shade, 0.14 * deep) +
      bar(7, 1, shade, 0.34 * deep)
  }
  let tufts = ''
  for (let i = 0; i < 90; i++) {
    const x = Math.floor(next() * (wide / wale)) * wale + 2 + next() * 3.4
    tufts += path`<path d="M${x} ${next() * tall}l${(next() - 0.5) * 1.2} ${1.6 + next() * 1.6}" stroke="${i % 2 ? light : shade}" stroke-opacity="${0.12 * (i % 2 ? lit : deep)}" stroke-width="1"/>`
  }
  return sheet({ width: wide, height: tall }, body + wrapped(wide, tall, tufts))
}

const drawn: Record<Weave, Draw> = {
  cotton,
  linen,
  satin,
  velvet,
  denim,
  chiffon,
  tweed,
  jersey,
  sequin,
  taffeta,
  corduroy,
}

/** A weave tile: threads of tinted alpha that lie over cloth of any colour. */
export function weaveSvg(fabric: Weave, tone: Tone): string {
  return drawn[fabric](threads[tone])
}
