import type { Hex } from '~/drawing/drawing'
import { blend } from '../tone'
import { chevronEcho, chevronRise, chevrons, sett, settParts, settSizes } from './measures'
import { path, placed, sheet, wrapped } from './sheet'
import type { Scale, Tone } from './tile-id'

export interface Ink {
  ink: Hex
  tone: Tone
  scale: Scale
}

const by = <T>(scale: Scale, small: T, medium: T, large: T): T =>
  scale === 1 ? small : scale === 2 ? medium : large

/** Even bars, the larger ones with the hairlines of a shirting between them. */
export function stripe({ ink, scale }: Ink): string {
  const [pitch, bar] = by(scale, [12, 5], [20, 9], [36, 16])
  const left = (pitch - bar) / 2
  const hair =
    scale === 1
      ? ''
      : path`<rect x="0" width="${scale === 3 ? 1.5 : 1}" height="${pitch}" fill="${ink}" fill-opacity="0.75"/>`
  return sheet(
    { width: pitch, height: pitch },
    hair + path`<rect x="${left}" width="${bar}" height="${pitch}" fill="${ink}"/>`,
  )
}

/** Half-tone warp and weft, full colour where they cross; the half tones show their threads. */
export function gingham({ ink, scale }: Ink): string {
  const cell = by(scale, 7, 12, 22)
  const size = cell * 2
  let threads = ''
  for (let position = 1; position < cell; position += 3) {
    threads += path`<rect x="${position}" y="${cell}" width="1" height="${cell}" fill="#ffffff" fill-opacity="0.16"/>`
    threads += path`<rect x="${cell}" y="${position}" width="${cell}" height="1" fill="#ffffff" fill-opacity="0.16"/>`
  }
  return sheet(
    { width: size, height: size },
    path`<rect width="${cell}" height="${size}" fill="${ink}" fill-opacity="0.5"/>` +
      path`<rect width="${size}" height="${cell}" fill="${ink}" fill-opacity="0.5"/>` +
      path`<rect width="${cell}" height="${cell}" fill="${ink}" fill-opacity="0.72"/>${threads}`,
  )
}

/** Round spots, each row set between the last. */
export function polka({ ink, scale }: Ink): string {
  const [size, radius] = by(scale, [18, 2.9], [32, 5.4], [54, 10])
  const spots = [0, size]
    .flatMap((x) => [0, size].map((y) => path`<circle cx="${x}" cy="${y}" r="${radius}"/>`))
    .join('')
  return sheet(
    { width: size, height: size },
    path`<g fill="${ink}">${spots}<circle cx="${size / 2}" cy="${size / 2}" r="${radius}"/></g>`,
  )
}

/** Zigzags of even weight; the large ones have a fine echo below each. */
export function chevron({ ink, scale }: Ink): string {
  const [width, height, weight] = chevrons[scale]
  const rise = width * chevronRise
  const { down, thick, alpha } = chevronEcho
  const zig = (y: number) =>
    path`M${-width / 2} ${y + rise}L0 ${y}L${width / 2} ${y + rise}L${width} ${y}L${width * 1.5} ${y + rise}`
  const line = (y: number, thick: number, alpha: number) =>
    path`<path d="${zig(y)}" fill="none" stroke="${ink}" stroke-opacity="${alpha}" stroke-width="${thick}"/>`
  let body = ''
  for (let y = -2 * height; y <= 2 * height; y += height) {
    body += line(y, weight, 1) + (scale < 3 ? '' : line(y + weight * down, weight * thick, alpha))
  }
  return sheet({ width, height }, body)
}

/** A sett of ink, a dark and a pale line, the weft laid over the warp in twill. */
export function tartan({ ink, tone, scale }: Ink): string {
  const size = settSizes[scale]
  const colors = sett(ink, tone, scale)
  const laid = (way: 'warp' | 'weft', part: number) =>
    colors
      .flatMap(({ color, bands }) =>
        bands.map(({ start, wide, alpha }) => {
          const box =
            way === 'warp'
              ? path`x="${start}" y="0" width="${wide}" height="${size}"`
              : path`x="0" y="${start}" width="${size}" height="${wide}"`
          return path`<rect ${box} fill="${color}" fill-opacity="${alpha * part}"/>`
        }),
      )
      .join('')
  const parts = settParts(scale)
  const cloth = laid('warp', parts.warp) + laid('weft', parts.weft)
  if (parts.ribs === 0) return sheet({ width: size, height: size }, cloth)
  const clip = `<clipPath id="twill"><path d="${ribs(size)}"/></clipPath>`
  return sheet(
    { width: size, height: size },
    `<defs>${clip}</defs>${cloth}<g clip-path="url(#twill)">${laid('weft', parts.ribs)}</g>`,
  )
}

/** Diagonal ribs, half on and half off, along which more of the weft lies on top. */
function ribs(size: number): string {
  const pitch = 6
  let d = ''
  for (let position = -size; position < size; position += pitch) {
    d += path`M${position - 2} ${size + 2}L${position + size + 2} -2L${position + size + 5} -2L${position + 1} ${size + 2}Z`
  }
  return d
}

/** Hearts in half drop, each row leaning the other way. */
export function hearts({ ink, tone, scale }: Ink): string {
  const size = by(scale, 30, 48, 78)
  const light = blend(ink, '#ffffff', tone === 'light' ? 0.45 : 0.6)
  const heart =
    path`<path d="M0 8.6C-3.6 5.4 -9.4 1.6 -9.4 -3.2C-9.4 -6.4 -7.2 -8.2 -4.8 -8.2C-2.6 -8.2 -0.9 -6.9 0 -5C0.9 -6.9 2.6 -8.2 4.8 -8.2C7.2 -8.2 9.4 -6.4 9.4 -3.2C9.4 1.6 3.6 5.4 0 8.6Z" fill="${ink}"/>` +
    path`<path d="M-6.9 -2.6C-7 -4.6 -5.9 -5.9 -4.3 -6" fill="none" stroke="${light}" stroke-width="1.3" stroke-linecap="round"/>`
  const seed = path`<circle r="1.5" fill="${ink}" fill-opacity="0.7"/>`
  const body =
    placed(12, 12, -12, 0.78, heart) +
    placed(36, 36, 12, 0.78, heart) +
    placed(36, 12, 0, 1, seed) +
    placed(12, 36, 0, 1, seed)
  return sheet({ width: size, height: size }, wrapped(48, 48, body), { width: 48, height: 48 })
}
