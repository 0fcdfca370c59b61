import type { Hex } from '~/drawing/drawing'
import { cordOf } from './measures'
import { path, placed, sheet, wrapped } from './sheet'

const width = 84
const height = 84

interface Thread {
  body: Hex
  cord: Hex
}

/** A flower of seven petals in close stitch, each with its corded edge and an open eye. */
function flower({ body, cord }: Thread): string {
  let petals = ''
  for (let i = 0; i < 7; i++) {
    const petal =
      'M0 -3.4C-6.4 -7 -6.6 -16.4 0 -17.2C6.6 -16.4 6.4 -7 0 -3.4ZM0 -8.4C-1.9 -9.8 -1.9 -12.6 0 -13C1.9 -12.6 1.9 -9.8 0 -8.4Z'
    petals += path`<path d="${petal}" fill-rule="evenodd" transform="rotate(${(i * 360) / 7})" fill="${body}" fill-opacity="0.9" stroke="${cord}" stroke-width="0.9"/>`
  }
  return petals + path`<circle r="3" fill="none" stroke="${cord}" stroke-width="1.5"/>`
}

/** A leaf in close stitch, open along its vein. */
const leaf = ({ body, cord }: Thread): string =>
  path`<path d="M0 0C-5.4 -4 -5.2 -12.6 0 -18C5.2 -12.6 5.4 -4 0 0ZM0 -3.4L-0.8 -13L0 -15L0.8 -13Z" fill-rule="evenodd" fill="${body}" fill-opacity="0.86" stroke="${cord}" stroke-width="0.8"/>`

/** A spray: a flower, its leaves and a scrolling stem with picots. */
function spray(thread: Thread): string {
  const scroll = path`<path d="M-14 14C-24 22 -34 16 -31 8C-29 3 -23 5 -25 9M14 -14C24 -22 34 -16 31 -8C29 -3 23 -5 25 -9" fill="none" stroke="${thread.cord}" stroke-width="1.8" stroke-linecap="round"/>`
  return (
    scroll +
    placed(-13, 12, -150, 0.9, leaf(thread)) +
    placed(-15, 13, -98, 0.8, leaf(thread)) +
    placed(13, -12, 30, 0.9, leaf(thread)) +
    placed(15, -13, 82, 0.8, leaf(thread)) +
    flower(thread)
  )
}

/** Sprays on a hexagonal net, in the cloth's own colour. What is not thread is a hole. */
export function lace(ink: Hex): string {
  const thread = { body: ink, cord: cordOf(ink) }
  let net = ''
  for (let x = -7; x < width; x += 7) {
    for (let row = -1; row < 14; row++) {
      const [left, top] = [x + (row % 2 !== 0 ? 3.5 : 0), row * 6]
      net += path`M${left} ${top}L${left + 3.5} ${top + 2}L${left + 7} ${top}M${left + 3.5} ${top + 2}L${left + 3.5} ${top + 6}`
    }
  }
  const ground = path`<path d="${net}" fill="none" stroke="${ink}" stroke-opacity="0.62" stroke-width="0.9"/>`
  const body =
    placed(21, 21, 0, 1, spray(thread)) +
    placed(63, 63, 64, 1, spray(thread)) +
    placed(62, 20, 0, 0.36, flower(thread)) +
    placed(20, 62, 20, 0.36, flower(thread))
  return sheet({ width, height }, ground + wrapped(width, height, body))
}
