import { mkdirSync, watch } from 'node:fs'
import { defaults, isOffered } from '~/domain/settings/settings'
import type { ReadDocument } from '~/products/product'
import type { Bench } from './bench'
import { randomDesign } from '../drawing/random-design'
import { openShop, type Shop } from './shop'

const pictures = 20
const askers = 10
const runs = 3

let shop: Shop | undefined
let turn = 0

/**
 * A mail has gone out to many, and all open it in the same moment: new pictures, each asked for by ten. For how long the
 * event loop may be held up is said in milliseconds, as what people feel is: a loop with nothing to do is held up by
 * next to nothing, and a multiple of that says nothing.
 */
export const burst: Bench = {
  name: 'burst',
  open: async () => {
    turn = 0
    shop = await openShop(sendable(pictures * runs))
    mkdirSync(shop.picturesDir, { recursive: true })
    return shop.stop
  },
  run: async () => {
    if (!shop) throw new Error('The bench was run before it was opened.')
    const asked = shop.designs.slice(turn * pictures, (turn + 1) * pictures).map(({ picture }) => picture)
    turn += 1
    // Every picture that was rendered is written aside before it gets its name: so many were there.
    const written = new Set<string>()
    const watcher = watch(shop.picturesDir, (_, file) => {
      if (file?.endsWith('.tmp')) written.add(file)
    })
    await shop.pulse()
    const sizes = await Promise.all(
      Array.from({ length: askers }, () => asked)
        .flat()
        .map(async (url) => {
          const answer = await fetch(url)
          if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`)
          return (await answer.arrayBuffer()).byteLength
        }),
    )
    const delay = await shop.pulse()
    watcher.close()
    if (written.size < pictures) throw new Error(`Only ${written.size} of ${pictures} pictures were seen.`)
    if (sizes.some((size) => size < 10_000)) throw new Error('An answer of the burst was no picture.')
    // What the loop of a server with nothing to do is held up by.
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const idle = await shop.pulse()
    return [
      {
        name: `burst of ${pictures * askers} requests, pictures rendered`,
        unit: 'pictures',
        ours: written.size,
        floor: pictures,
        better: 'lower',
        goal: { oursAtMost: pictures },
      },
      {
        name: `burst of ${pictures * askers} requests, event loop p99 delay`,
        unit: 'ms',
        ours: delay,
        floor: idle,
        better: 'lower',
        goal: { oursAtMost: 50 },
      },
    ]
  },
}

/** Designs of what the shop offers, without what it must look at before they may leave. */
export function sendable(count: number): ReadDocument[] {
  const found: ReadDocument[] = []
  for (let seed = 1; found.length < count; seed += 1) {
    const design = randomDesign(seed)
    const motifs = design.motifs.filter(({ kind }) => kind === 'figure')
    if (isOffered(defaults.offer, design.product)) found.push({ ...design, motifs })
  }
  return found
}
