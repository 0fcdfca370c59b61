import { path, placed, sheet, wrapped } from './sheet'

const width = 60
const height = 52

/** A flower of six looped petals, as a needle would work it. */
function flower(color: string): string {
  let body = ''
  for (let turn = 0; turn < 360; turn += 60) {
    body += path`<path d="M0 -2.6C-5.2 -6 -4.6 -13 0 -13.4C4.6 -13 5.2 -6 0 -2.6Z" transform="rotate(${turn})" fill="${color}" fill-opacity="0.62" stroke="${color}" stroke-opacity="0.95" stroke-width="1"/>`
    body += path`<circle cx="0" cy="-16.2" r="1.3" transform="rotate(${turn + 30})" fill="${color}" fill-opacity="0.85"/>`
  }
  return body + path`<circle r="2.4" fill="none" stroke="${color}" stroke-opacity="0.95" stroke-width="1.1"/>`
}

/** Flowers on a net, white on any cloth. */
export function lace({ light }: { light: string }): string {
  let net = ''
  for (let x = 0; x < width; x += 5) {
    net += path`<path d="M${x} 0L${x + (height * 5) / 8.667} ${height}M${x} 0L${x - (height * 5) / 8.667} ${height}" stroke="${light}" stroke-opacity="0.34" stroke-width="0.8"/>`
  }
  const flowers = placed(15, 13, 0, 0.92, flower(light)) + placed(45, 39, 0, 0.92, flower(light))
  return sheet({ width, height }, wrapped(width, height, net + flowers))
}
