import { chance } from '../chance'
import type { Ink } from './geometrics'
import { path, placed, sheet, wrapped } from './sheet'

const box = { width: 116, height: 116 }

/** An engraver's leaf mass: small curled strokes, closer on the shaded side. */
function foliage(x: number, y: number, radius: number, seed: number): string {
  const next = chance(seed)
  let d = ''
  for (let i = 0; i < radius * 4.2; i++) {
    const angle = next() * Math.PI * 2
    const away = Math.sqrt(next()) * radius
    const left = x + Math.cos(angle) * away
    const top = y + Math.sin(angle) * away * 0.78
    const size = 1.1 + next() * 1.1
    d += path`M${left - size} ${top}C${left - size} ${top - size * 1.3} ${left + size} ${top - size * 1.3} ${left + size} ${top + size * 0.2}`
  }
  const rim = path`<ellipse cx="${x}" cy="${y}" rx="${radius}" ry="${radius * 0.78}" fill="currentColor" fill-opacity="0.16"/>`
  return rim + `<path d="${d}"/>`
}

function tree(): string {
  return (
    '<path d="M-2.4 0C-1 -9 -3 -14 -6 -20M2.4 0C1.4 -9 2.6 -15 7 -22M0 -12C0 -18 0 -24 0.6 -29M-0.6 -2C0.4 -8 0 -12 -0.4 -15" stroke-width="1.2"/>' +
    foliage(-9, -24, 8.5, 3) +
    foliage(9.5, -26, 8.5, 4) +
    foliage(0.5, -34, 10, 5) +
    foliage(-1, -24, 5, 6) +
    '<path d="M-24 3C-14 -1.4 -6 -0.6 0 -0.8C8 -1.2 16 -0.4 26 3M-20 5C-8 2.4 8 2.4 20 5M-12 7C-4 5.6 6 5.6 12 7"/>' +
    '<path d="M-17 1l-1.2 -3M-16 1l0.4 -3.4M-15 0.8l1.6 -2.6M14 0.6l-1 -2.8M15 0.8l0.6 -3.2M16 1l1.6 -2.4" stroke-width="0.6"/>'
  )
}

function cottage(): string {
  return (
    '<path d="M-9 0L-9 -8L9 -8L9 0ZM-11 -7.6L-6.4 -15L6.4 -15L11 -7.6Z" fill="currentColor" fill-opacity="0.12"/>' +
    '<path d="M-8 -9.2L-4.6 -14.6M-5 -9.2L-2.4 -14.6M-2 -9.2L-0.4 -14.6M1 -9.2L1.6 -14.6M4 -9.2L3.6 -14.6M7 -9.2L5.4 -14.6" stroke-width="0.5"/>' +
    '<path d="M-1.8 0L-1.8 -5.4C-1.8 -7 1.8 -7 1.8 -5.4L1.8 0M-6.6 -5.6h2.6v2.6h-2.6ZM4 -5.6h2.6v2.6h-2.6ZM3.6 -15L3.6 -18.4L6 -18.4L6 -15"/>' +
    '<path d="M5 -19C6.6 -20.6 4.4 -21.8 6 -23.6C7.2 -25 6 -26 7 -27" stroke-width="0.55"/>' +
    foliage(-14, -4.5, 4.6, 8) +
    foliage(14, -4, 4, 9) +
    '<path d="M-20 1.4C-8 -0.6 8 -0.6 21 1.4M-14 3.4C-4 2 6 2 15 3.4M-1 1.6C-3 3.4 -2 5 -5 6.6M1.6 1.6C1 3.4 2.6 5 1 6.6"/>'
  )
}

/** A small bird on the wing. */
function bird(): string {
  return (
    '<path d="M-8 1.4C-5 -1.6 -1.4 -2.2 2 -1.4C4 -2.8 6.2 -2.4 7 -0.8L9 -0.2L6.8 0.6C5.4 3 1.6 3.8 -1.6 2.8C-4 3.6 -6.6 3.8 -10 2.8Z" fill="currentColor" fill-opacity="0.14"/>' +
    '<path d="M1.6 -1.2C0 -5.6 -3.4 -8 -8 -8.6C-6.4 -5.2 -5 -2.6 -2 -0.4M-1 -1.6C-2.4 -4.4 -4 -6 -6 -7.2M0.4 -1.4C-0.6 -4 -2 -5.6 -3.6 -6.6" fill="none"/>' +
    '<circle cx="5.6" cy="-0.8" r="0.45" fill="currentColor"/>'
  )
}

/** A flowering branch that bends under its bird. */
function branch(): string {
  const flower = (x: number, y: number) =>
    [0, 72, 144, 216, 288]
      .map(
        (angle) =>
          path`<ellipse cx="0" cy="-1.9" rx="1.2" ry="1.7" transform="translate(${x} ${y}) rotate(${angle})"/>`,
      )
      .join('') + path`<circle cx="${x}" cy="${y}" r="0.7" fill="currentColor"/>`
  const leaf = (x: number, y: number, angle: number) =>
    path`<path d="M0 0C2 -1.8 4.6 -1.6 6.4 0C4.6 1.4 2 1.4 0 0ZM0 0L5 0" transform="translate(${x} ${y}) rotate(${angle})" fill="currentColor" fill-opacity="0.14"/>`
  return (
    '<path d="M-20 6C-12 0 -4 -2 4 -1C11 0 16 -2 21 -7M-8 -0.6C-6 -5 -3 -7 0 -9M6 -0.8C9 3 12 4.4 16 4.6" stroke-width="0.9"/>' +
    flower(0.6, -9.6) +
    flower(21, -7.6) +
    flower(16.6, 4.8) +
    leaf(-14, 2, -60) +
    leaf(-3, -1.8, 46) +
    leaf(11, -0.6, -52) +
    leaf(-18, 4.8, 80) +
    leaf(14, -2, 20)
  )
}

/** Scenes in one ink, as printed at Jouy: a tree, a cottage, birds and flowering branches. */
export function toile({ ink, scale }: Ink): string {
  const scenes =
    placed(32, 52, 0, 1.06, tree()) +
    placed(88, 106, 0, 1.1, cottage()) +
    placed(88, 38, 0, 1.1, branch()) +
    placed(30, 93, 0, 1, `<g transform="scale(-1 1)">${branch()}</g>`) +
    placed(87, 15, -8, 0.85, bird()) +
    placed(32, 74, 10, 0.75, `<g transform="scale(-1 1)">${bird()}</g>`) +
    placed(86, 64, -4, 0.8, bird())
  const side = { 1: 88, 2: 136, 3: 208 }[scale]
  const lines = path`<g color="${ink}" fill="none" stroke="${ink}" stroke-width="0.8" stroke-linecap="round" stroke-linejoin="round">${scenes}</g>`
  return sheet({ width: side, height: side }, wrapped(box.width, box.height, lines), box)
}
