import type { Hex } from '~/drawing/drawing'
import { blend } from '../tone'
import type { Ink } from './geometrics'
import { path, placed, sheet, wrapped } from './sheet'

interface Palette {
  edge: Hex
  petal: Hex
  heart: Hex
  line: Hex
  leaf: Hex
  leafDeep: Hex
}

function paletteOf({ ink, tone }: Ink): Palette {
  const green: Hex = tone === 'light' ? '#5f7f55' : '#9dba8a'
  const leaf = blend(green, ink, 0.12)
  return {
    edge: blend(ink, '#fff4ee', tone === 'light' ? 0.5 : 0.62),
    petal: blend(ink, '#fff4ee', tone === 'light' ? 0.12 : 0.22),
    heart: blend(ink, '#2a0a1c', 0.42),
    line: blend(ink, '#2a0a1c', 0.5),
    leaf,
    leafDeep: blend(leaf, '#12241c', 0.4),
  }
}

/** The shading of petals: deep at the heart, pale at the rim. One gradient a ring, in the flower's own units. */
function shadings({ edge, petal, heart }: Palette): string {
  const ring = (id: string, radius: number, from: Hex, middle: Hex, to: Hex) =>
    `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="${radius}">` +
    `<stop offset="0.35" stop-color="${from}"/><stop offset="0.72" stop-color="${middle}"/>` +
    `<stop offset="1" stop-color="${to}"/></radialGradient>`
  return (
    ring('outer', 10.6, heart, petal, edge) +
    ring('middle', 7.6, heart, petal, edge) +
    ring('inner', 4.8, heart, petal, blend(petal, edge, 0.7))
  )
}

/** Petals of one ring, each lying on the last. */
function ring(fill: string, line: Hex, count: number, start: number, long: number, wide: number): string {
  let body = ''
  for (let i = 0; i < count; i++) {
    const d =
      path`M0 0C${-wide * 0.7} ${-long * 0.18} ${-wide * 1.2} ${-long * 0.72} ${-wide * 0.55} ${-long * 0.96}` +
      path`C${-wide * 0.25} ${-long * 1.07} ${-wide * 0.1} ${-long * 0.93} 0 ${-long * 0.97}` +
      path`C${wide * 0.2} ${-long * 1.08} ${wide * 0.45} ${-long * 1.04} ${wide * 0.66} ${-long * 0.9}` +
      path`C${wide * 1.2} ${-long * 0.62} ${wide * 0.7} ${-long * 0.18} 0 0Z`
    const angle = start + (i * 360) / count
    body += path`<path d="${d}" transform="rotate(${angle})" fill="url(#${fill})" stroke="${line}" stroke-opacity="0.42" stroke-width="0.45"/>`
  }
  return body
}

/** A full rose seen from a little above: three rings of petals around a furled heart. About 10 units in radius. */
function rose({ line, edge, heart, petal }: Palette): string {
  const furl =
    path`<circle cx="0" cy="-0.2" r="2.5" fill="${petal}"/>` +
    path`<path d="M-2.3 0.3C-2.5 -2 0.6 -3.1 1.9 -1.3C2.9 0.3 1.2 2 -0.3 1.5C-1.5 1.1 -1.3 -0.5 -0.2 -0.6C0.5 -0.6 0.7 0.1 0.3 0.4" fill="none" stroke="${heart}" stroke-width="0.62" stroke-linecap="round"/>` +
    path`<path d="M-2.5 1.2C-1.5 2.9 1.6 2.9 2.6 1" fill="none" stroke="${edge}" stroke-width="0.7" stroke-linecap="round"/>`
  return (
    ring('outer', line, 6, 12, 10.2, 6.2) +
    ring('middle', line, 5, 40, 7.2, 4.9) +
    ring('inner', line, 4, 18, 4.5, 3.6) +
    furl
  )
}

/** A bud half open, on its calyx; grows upwards from the origin. */
function bud({ line, leaf, leafDeep }: Palette): string {
  return (
    path`<g transform="translate(0 -4.6)">` +
    path`<path d="M0 3.4C-4.4 2.6 -4.8 -2.6 -2.7 -5.2C-1.6 -4.2 -0.8 -4.2 0 -5.8C0.9 -4.2 1.7 -4.2 2.7 -5.2C4.8 -2.6 4.4 2.6 0 3.4Z" fill="url(#middle)" stroke="${line}" stroke-opacity="0.45" stroke-width="0.45"/>` +
    path`<path d="M0 3.4C-2.4 0.6 -1.8 -3.4 0.6 -4.6C2.4 -2.4 2.4 1 0 3.4Z" fill="url(#inner)" stroke="${line}" stroke-opacity="0.5" stroke-width="0.4"/>` +
    path`<path d="M0 4.6C-2.6 4.4 -4.4 2.2 -4.2 -0.4C-3 1 -1.6 1.8 0 2C1.6 1.8 3 1 4.2 -0.4C4.4 2.2 2.6 4.4 0 4.6Z" fill="${leaf}" stroke="${leafDeep}" stroke-opacity="0.5" stroke-width="0.4"/></g>`
  )
}

/** A leaf from the origin upwards, one half in shade, with its veins. */
function leafShape({ leaf, leafDeep }: Palette, long: number): string {
  const wide = long * 0.34
  const half = (side: number) =>
    path`M0 0C${side * wide} ${-long * 0.16} ${side * wide * 1.15} ${-long * 0.62} 0 ${-long}`
  let veins = path`M0 0L0 ${-long * 0.9}`
  for (const position of [0.28, 0.46, 0.64]) {
    veins += path`M0 ${-long * position}L${-wide * 0.56} ${-long * (position + 0.14)}M0 ${-long * position}L${wide * 0.56} ${-long * (position + 0.14)}`
  }
  return (
    path`<path d="${half(-1)}L0 0Z" fill="${leaf}"/><path d="${half(1)}L0 0Z" fill="${blend(leaf, leafDeep, 0.45)}"/>` +
    path`<path d="${veins}" fill="none" stroke="${leafDeep}" stroke-opacity="0.55" stroke-width="0.4"/>`
  )
}

function stem({ leafDeep, leaf }: Palette, d: string): string {
  return `<path d="${d}" fill="none" stroke="${blend(leaf, leafDeep, 0.5)}" stroke-width="0.85" stroke-linecap="round"/>`
}

/** A five-petalled blossom that fills the ground between the sprays. */
function blossom({ edge, heart, line }: Palette): string {
  let body = ''
  for (let angle = 0; angle < 360; angle += 72) {
    body += path`<path d="M0 0C-2.4 -1 -2.2 -3.8 0 -3.9C2.2 -3.8 2.4 -1 0 0Z" transform="rotate(${angle})" fill="${edge}" stroke="${line}" stroke-opacity="0.35" stroke-width="0.3"/>`
  }
  return body + `<circle r="0.95" fill="${heart}"/>`
}

const box = { width: 104, height: 104 }

/** Sprays of roses with buds and leaves, turned so that the cloth has no up or down. */
export function floral(inks: Ink): string {
  const palette = paletteOf(inks)
  const leaf = (x: number, y: number, angle: number, long: number) =>
    placed(x, y, angle, 1, leafShape(palette, long))
  const spray =
    stem(palette, 'M2 4C8 12 9 17 17 21M-2 -2C-10 -8 -14 -15 -15 -20M4 -4C11 -8 17 -9 21 -14') +
    leaf(-5, 6, -128, 12) +
    leaf(2, 8, 172, 11.5) +
    leaf(-7, -5, -62, 12.5) +
    leaf(7, -4, 48, 11.5) +
    leaf(8, 5, 104, 12) +
    leaf(10, 14.5, 64, 6) +
    leaf(-12.5, -12, 12, 6.5) +
    placed(17, 21, 128, 0.72, bud(palette)) +
    placed(-15, -20, -18, 0.8, bud(palette)) +
    placed(21, -14, 52, 0.66, bud(palette)) +
    rose(palette)
  const sprig =
    stem(palette, 'M0 9C1 3 0 -2 0 -6M0.4 2C4 0 6 -3 8 -6') +
    leaf(0.3, 4, -54, 7.5) +
    leaf(0.4, 2, 70, 6) +
    placed(8, -6, 40, 0.42, bud(palette)) +
    placed(0, -6, -4, 0.62, bud(palette))
  const body =
    placed(27, 28, 8, 1.16, spray) +
    placed(79, 80, 190, 1.06, spray) +
    placed(80, 29, 34, 1.25, sprig) +
    placed(27, 82, 214, 1.25, sprig) +
    placed(54, 53, 0, 1.15, blossom(palette)) +
    placed(2, 1, 30, 1.15, blossom(palette)) +
    placed(57, 8, 12, 0.85, blossom(palette)) +
    placed(3, 60, 48, 0.85, blossom(palette)) +
    placed(99, 48, 0, 0.62, blossom(palette)) +
    placed(46, 99, 0, 0.62, blossom(palette)) +
    placed(6, 45, 20, 0.5, blossom(palette)) +
    placed(63, 24, 0, 0.5, blossom(palette)) +
    placed(98, 95, 0, 0.5, blossom(palette))
  const side = { 1: 72, 2: 112, 3: 176 }[inks.scale]
  return sheet(
    { width: side, height: side },
    `<defs>${shadings(palette)}</defs>${wrapped(box.width, box.height, body)}`,
    box,
  )
}
