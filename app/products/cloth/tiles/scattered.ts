import type { Hex } from '~/drawing/drawing'
import { chance } from '../chance'
import { blend, lightness } from '../tone'
import type { Ink } from './geometrics'
import { path, placed, sheet, wrapped } from './sheet'

/** Prints without up or down: motifs strewn over the ground. */

const leafGreen = (tone: Ink['tone']): Hex => (tone === 'light' ? '#5d7f58' : '#a3bf90')

/** A sheet at one of three sizes, its motifs carried across its edges. */
function strewn(
  scale: Ink['scale'],
  sides: readonly [number, number, number],
  box: number,
  body: string,
): string {
  const side = sides[scale - 1]!
  return sheet({ width: side, height: side }, wrapped(box, box, body), { width: box, height: box })
}

/** The small close-set flowers of a lawn shirt. */
export function ditsy({ ink, tone, scale }: Ink): string {
  const next = chance(23)
  const pale = blend(ink, '#fff6ea', tone === 'light' ? 0.52 : 0.6)
  const deep = blend(ink, '#1c1030', 0.36)
  const green = blend(leafGreen(tone), ink, 0.15)
  const heart: Hex = tone === 'light' ? '#e8b84a' : '#f6d678'
  const bloom = (petal: Hex, eye: Hex, petals: number) => {
    let d = ''
    for (let i = 0; i < petals; i++)
      d += path`<ellipse cy="-2.7" rx="1.9" ry="2.4" transform="rotate(${(i * 360) / petals})"/>`
    return path`<g fill="${petal}">${d}</g><circle r="1.5" fill="${eye}"/>`
  }
  const leaf = path`<path d="M0 0C-2.2 -1.6 -2.2 -4.8 0 -6.8C2.2 -4.8 2.2 -1.6 0 0Z" fill="${green}"/>`
  const berry = path`<circle r="1.3" fill="${deep}"/><circle cx="2.6" cy="1.2" r="1.1" fill="${ink}"/>`
  // Every cell of a skewed grid holds something, and nothing stands in line with its neighbour.
  let body = ''
  for (let row = 0; row < 6; row++) {
    for (let i = 0; i < 6; i++) {
      const x = i * 11 + (row % 2) * 5.5 + (next() - 0.5) * 3
      const y = row * 11 + (next() - 0.5) * 3
      const angle = next() * 360
      const kind = (i * 2 + row * 3) % 6
      const bud = kind === 4 ? leaf + placed(1.4, 0.6, 72, 0.8, leaf) : berry
      const motif =
        kind < 2
          ? placed(0, 0, angle + 100, 0.9, placed(0, -3, 0, 1, leaf)) + bloom(ink, heart, 5)
          : kind === 2
            ? bloom(pale, deep, 5)
            : kind === 3
              ? placed(0, 0, angle, 0.9, placed(0, -2, 0, 1, leaf)) +
                `<g transform="scale(0.78)">${bloom(deep, pale, 6)}</g>`
              : bud
      body += placed(x, y, angle, 1, motif)
    }
  }
  return strewn(scale, [50, 76, 118], 66, body)
}

/** Five-pointed stars of three sizes. */
export function stars({ ink, scale }: Ink): string {
  const star = (r: number) => {
    const d = Array.from({ length: 10 }, (_, i) => {
      const [angle, away] = [(i * Math.PI) / 5, i % 2 ? r * 0.42 : r]
      return path`${Math.sin(angle) * away} ${-Math.cos(angle) * away}`
    }).join('L')
    return path`<path d="M${d}Z" fill="${ink}" stroke="${ink}" stroke-width="${r * 0.12}" stroke-linejoin="round"/>`
  }
  const body =
    placed(14, 14, -10, 1, star(7.4)) +
    placed(42, 42, 14, 1, star(7.4)) +
    placed(42, 12, 20, 1, star(4)) +
    placed(12, 41, -18, 1, star(4)) +
    placed(28, 29, 8, 1, star(2.2)) +
    placed(0, 28, 0, 1, star(2.2)) +
    placed(28, 1, 30, 1, star(2.2)) +
    placed(55, 56, 0, 1, star(2.6))
  return strewn(scale, [36, 56, 92], 56, body)
}

/** Rosettes of a cat: broken rings around a warmer middle. */
export function leopard({ ink, tone, scale }: Ink): string {
  const next = chance(5)
  const middle = blend(ink, tone === 'light' ? '#b9772f' : '#f0d9a8', 0.62)
  let body = ''
  const rosette = (size: number) => {
    const bumps = Array.from({ length: 9 }, () => 0.82 + next() * 0.36)
    const point = (i: number, away: number) => {
      const angle = (i / 9) * Math.PI * 2
      return path`${Math.cos(angle) * size * away * bumps[i % 9]!} ${Math.sin(angle) * size * away * 0.8 * bumps[i % 9]!}`
    }
    const inside = Array.from({ length: 9 }, (_, i) => point(i, 0.9)).join('L')
    const gap = Math.floor(next() * 9)
    let marks = ''
    // Two or three thick strokes with breaks between them make the ring.
    for (const [from, long] of [
      [0, 2.4],
      [3.7, 1.7],
      [6.6, 1.2],
    ] as const) {
      const steps = Array.from({ length: 5 }, (_, k) => {
        const i = gap + from + (long * k) / 4
        const angle = (i / 9) * Math.PI * 2
        const away = size * bumps[Math.floor(i) % 9]! * 0.98
        return path`${Math.cos(angle) * away} ${Math.sin(angle) * away * 0.8}`
      })
      marks += path`<path d="M${steps.join('L')}" stroke-width="${size * (0.4 + next() * 0.32)}"/>`
    }
    return (
      path`<path d="M${inside}Z" fill="${middle}" fill-opacity="0.8"/>` +
      path`<g fill="none" stroke="${ink}" stroke-linecap="round" stroke-linejoin="round">${marks}</g>`
    )
  }
  for (let row = 0; row < 6; row++) {
    for (let i = 0; i < 4; i++) {
      const x = i * 24 + (row % 2) * 12 + (next() - 0.5) * 6
      const y = row * 16 + (next() - 0.5) * 5
      body += placed(x, y, (next() - 0.5) * 70 + (next() < 0.5 ? 180 : 0), 1, rosette(5 + next() * 2.4))
      const size = 1.3 + next() * 1.4
      body += path`<ellipse rx="${size * 1.3}" ry="${size * 0.85}" transform="translate(${x + 12 + next() * 2} ${y + next() * 5 - 2.5}) rotate(${next() * 90 - 45})" fill="${ink}"/>`
    }
  }
  return strewn(scale, [62, 96, 150], 96, body)
}

/** Chips of stone in three shades of the ink. */
export function terrazzo({ ink, tone, scale }: Ink): string {
  const next = chance(14)
  const shades = [
    ink,
    blend(ink, '#fff4e2', 0.5),
    blend(ink, tone === 'light' ? '#d9a441' : '#f0c878', 0.62),
    blend(ink, '#141022', 0.3),
  ]
  let body = ''
  for (let row = 0; row < 7; row++) {
    for (let i = 0; i < 7; i++) {
      const size = row % 2 === i % 2 ? 3.2 + next() * 2.6 : 1.1 + next() * 1.4
      const corners = 4 + Math.floor(next() * 3)
      const spin = next() * 6.3
      const d = Array.from({ length: corners }, (_, k) => {
        const angle = spin + ((k + (next() - 0.5) * 0.5) / corners) * Math.PI * 2
        const away = size * (0.72 + next() * 0.55)
        return path`${Math.cos(angle) * away} ${Math.sin(angle) * away * 0.85}`
      }).join('L')
      const [x, y] = [(i + 0.5 + (next() - 0.5) * 0.5) * 12, (row + 0.5 + (next() - 0.5) * 0.5) * 12]
      body += placed(x, y, 0, 1, path`<path d="M${d}Z" fill="${shades[(i * 3 + row * 2) % 4]!}"/>`)
    }
  }
  return strewn(scale, [58, 88, 138], 84, body)
}

/** Lemons on their twigs, with blossom. The ink is the fruit's; a leaf is a leaf. */
export function lemons({ ink, tone, scale }: Ink): string {
  const deep = blend(ink, '#40200a', 0.34)
  const lit = blend(ink, '#fffbe0', 0.55)
  const green = blend(leafGreen(tone), ink, 0.06)
  const dark = blend(green, '#12241c', 0.42)
  const leaf = path`<path d="M0 0C-5 -3.6 -5 -11.4 0 -17C5 -11.4 5 -3.6 0 0Z" fill="${green}"/><path d="M0 0C5 -3.6 5 -11.4 0 -17Z" fill="${dark}" fill-opacity="0.55"/><path d="M0 -0.5L0 -14" stroke="${dark}" stroke-width="0.6"/>`
  const fruit =
    path`<path d="M0 -11.6C1.4 -11.6 1.8 -10 3.2 -9.2C7.6 -6.8 9.2 -2.6 8.6 2C8 6.6 4.6 9.6 2.2 10.6C1.2 11.2 1 12.6 0 12.8C-1 12.6 -1.2 11.2 -2.2 10.6C-4.6 9.6 -8 6.6 -8.6 2C-9.2 -2.6 -7.6 -6.8 -3.2 -9.2C-1.8 -10 -1.4 -11.6 0 -11.6Z" fill="${ink}"/>` +
    path`<path d="M3.2 -9.2C7.6 -6.8 9.2 -2.6 8.6 2C8 6.6 4.6 9.6 2.2 10.6C1.2 11.2 1 12.6 0 12.8C5 7 6.4 -2 3.2 -9.2Z" fill="${deep}" fill-opacity="0.5"/>` +
    path`<path d="M-5.8 -2.6C-5.6 -5.2 -4.2 -6.8 -2.4 -7.6" fill="none" stroke="${lit}" stroke-width="2" stroke-linecap="round"/>` +
    path`<circle cx="-3.4" cy="2" r="0.6" fill="${deep}" fill-opacity="0.6"/><circle cx="0" cy="5" r="0.6" fill="${deep}" fill-opacity="0.6"/><circle cx="0.6" cy="-1.6" r="0.6" fill="${deep}" fill-opacity="0.6"/>`
  const bloom =
    [0, 72, 144, 216, 288]
      .map(
        (angle) =>
          path`<path d="M0 0C-3 -2 -2.4 -6.4 0 -7C2.4 -6.4 3 -2 0 0Z" transform="rotate(${angle})" fill="#fffaf0" stroke="${deep}" stroke-opacity="0.45" stroke-width="0.5"/>`,
      )
      .join('') + path`<circle r="1.5" fill="${ink}"/>`
  const twig =
    placed(-2, -10, -62, 0.95, leaf) + placed(2, -10, 48, 1.05, leaf) + placed(0, -11, -8, 0.7, leaf) + fruit
  const body =
    placed(24, 26, 24, 1.06, twig) +
    placed(70, 72, -150, 1.06, twig) +
    placed(72, 24, -70, 0.92, twig) +
    placed(24, 74, 112, 0.92, twig) +
    placed(48, 46, 20, 0.95, bloom) +
    placed(2, 48, 50, 0.8, bloom) +
    placed(48, 0, 10, 0.8, bloom) +
    placed(96, 96, 0, 0.95, bloom)
  return strewn(scale, [66, 104, 164], 96, body)
}

/** Sampaguita: small white jasmine in clusters, as strung in Manila; the ink is in its leaves and its shade. */
export function sampaguita({ ink, tone, scale }: Ink): string {
  const white: Hex = tone === 'light' ? '#fffdf6' : '#fff8ea'
  const shade = blend(ink, white, 0.62)
  const line = tone === 'light' ? blend(ink, '#3a2c48', 0.25) : blend(ink, '#1a1a2c', 0.4)
  const leafLit = blend(ink, tone === 'light' ? '#3f6a45' : '#86ad78', tone === 'light' ? 0.2 : 0.6)
  const leaf = path`<path d="M0 0C-6 -3 -7.4 -10.6 0 -16C7.4 -10.6 6 -3 0 0Z" fill="${leafLit}"/><path d="M0 -0.4L0 -13.6M0 -4L3.2 -7M0 -4L-3.2 -7M0 -7.6L2.8 -10.4M0 -7.6L-2.8 -10.4" fill="none" stroke="${white}" stroke-opacity="0.42" stroke-width="0.6"/>`
  const petals = (count: number, long: number, wide: number, from: number) =>
    Array.from(
      { length: count },
      (_, i) =>
        path`<path d="M0 0C${-wide} ${-long * 0.3} ${-wide} ${-long * 0.86} 0 ${-long}C${wide} ${-long * 0.86} ${wide} ${-long * 0.3} 0 0Z" transform="rotate(${from + (i * 360) / count})" fill="${white}" stroke="${line}" stroke-opacity="0.9" stroke-width="0.6"/>`,
    ).join('')
  const bloom =
    petals(8, 8.6, 3.3, 0) +
    petals(6, 5.6, 2.7, 24) +
    path`<circle r="2" fill="${shade}"/><circle r="0.9" fill="${white}"/>`
  const bud = path`<path d="M0 2L0 -2" stroke="${leafLit}" stroke-width="1.3"/><path d="M0 -2C-3.2 -3.6 -2.6 -8 0 -9.6C2.6 -8 3.2 -3.6 0 -2Z" fill="${white}" stroke="${line}" stroke-opacity="0.9" stroke-width="0.6"/>`
  const cluster =
    placed(-4, 4, -118, 1, leaf) +
    placed(4, 4, 128, 1, leaf) +
    placed(0, -5, 8, 0.95, leaf) +
    placed(9, -4, 58, 0.9, bud) +
    placed(-9, -3, -54, 0.9, bud) +
    placed(-4.4, 3, 0, 0.82, bloom) +
    placed(5, 2, 20, 0.9, bloom)
  const body =
    placed(20, 20, -12, 1.08, cluster) +
    placed(60, 60, 168, 1.08, cluster) +
    placed(61, 20, 100, 0.92, cluster) +
    placed(20, 61, 280, 0.92, cluster) +
    placed(41, 38, -30, 0.7, bloom) +
    placed(0, 41, 140, 0.7, bud) +
    placed(41, 0, 60, 0.7, bud) +
    placed(79, 79, 20, 0.6, bloom)
  return strewn(scale, [58, 88, 140], 80, body)
}

/** Boteh: the curled drop of Kashmir, hatched and edged with beads. */
export function paisley({ ink, tone, scale }: Ink): string {
  const second =
    lightness(ink) > 0.6
      ? blend(ink, '#8f5b22', 0.62)
      : blend(ink, tone === 'light' ? '#d39a3c' : '#ffdf9a', 0.66)
  const deep = blend(ink, '#160c24', 0.34)
  const drop =
    'M2 16C-9 16 -14 8 -12.4 0C-10.6 -9 0 -11 3 -19C4.4 -23 1.6 -26 -2 -24.6C3 -30 11.6 -26 11 -16.6C10.6 -9.6 15 -6 14.6 2C14.2 10.6 9 16 2 16Z'
  let beads = ''
  for (let i = 0; i < 13; i++) {
    const angle = -0.35 + (i / 12) * 3.85
    beads += path`<circle cx="${1.2 + Math.cos(angle) * 17}" cy="${1 + Math.sin(angle) * 18.4}" r="1.25"/>`
  }
  const flower =
    [0, 60, 120, 180, 240, 300]
      .map(
        (angle) => path`<ellipse cy="-3.6" rx="1.7" ry="2.5" transform="translate(1 4) rotate(${angle})"/>`,
      )
      .join('') + path`<circle cx="1" cy="4" r="1.5"/>`
  const boteh =
    path`<path d="${drop}" fill="${ink}"/>` +
    path`<path d="${drop}" transform="translate(0.5 0.6) scale(0.8)" fill="none" stroke="${second}" stroke-width="1.3"/>` +
    path`<g fill="${second}">${flower}<circle cx="4" cy="-9" r="1.5"/><circle cx="6" cy="-14.4" r="1.2"/><circle cx="6.4" cy="-19" r="0.9"/></g>` +
    path`<g fill="${deep}">${beads}</g>`
  const sprig = path`<path d="M0 9C1 4 -1 0 0 -5M0 5C-4 4 -6 1 -6 -2M0 3C4 2 6 -1 6 -4" fill="none" stroke="${deep}" stroke-width="0.9" stroke-linecap="round"/><g fill="${ink}"><circle cy="-6" r="2.2"/><circle cx="-6" cy="-3" r="1.7"/><circle cx="6" cy="-5" r="1.7"/></g>`
  const body =
    placed(19, 22, 18, 0.9, boteh) +
    placed(57, 60, 198, 0.9, boteh) +
    placed(58, 19, 100, 0.62, boteh) +
    placed(19, 58, 280, 0.62, boteh) +
    placed(39, 40, 0, 0.72, sprig) +
    placed(1, 1, 180, 0.72, sprig) +
    placed(40, 2, 60, 0.55, sprig) +
    placed(0, 40, 240, 0.55, sprig)
  return strewn(scale, [58, 88, 140], 76, body)
}
