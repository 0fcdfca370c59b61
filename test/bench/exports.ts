import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { exportFiles } from '~/exports/files'
import { motifLimits } from '~/products/motifs/motif'
import { heavyDesign, heavyUploads } from '../support/heavy'
import { time, type Bench } from './bench'
import { openShop, type Shop } from './shop'

let shop: Shop | undefined
let turn = 0
let design: HeavyDesign

export type HeavyDesign = ReturnType<typeof heavyDesign>

/** The heaviest design there can be, its pictures among the shop's uploads. */
export async function furnishHeavy({ picturesDir }: Shop): Promise<HeavyDesign> {
  const folder = mkdtempSync(join(tmpdir(), 'toile-bench-'))
  const heavy = heavyDesign(await heavyUploads(folder, motifLimits.count))
  cpSync(join(folder, 'uploads'), join(dirname(picturesDir), 'uploads'), { recursive: true })
  rmSync(folder, { recursive: true, force: true })
  return heavy
}

/** The visitor saves that design under a new id, and takes it home in every form. Milliseconds of the taking home. */
export async function takeHome({ url, cookie }: Shop, id: string, document: HeavyDesign): Promise<number> {
  const headers = { Cookie: `${cookie.name}=${cookie.value}` }
  const saved = await fetch(`${url}/designs/new/save`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
    body: JSON.stringify({ id, revision: 0, document }),
  })
  if (!saved.ok) throw new Error(`The heavy design was not saved: ${saved.status}.`)
  return time(async () => {
    for (const file of Object.keys(exportFiles)) {
      const answer = await fetch(`${url}/designs/${id}/export/${file}`, { headers })
      if (!answer.ok) throw new Error(`${file} answered ${answer.status}.`)
      await answer.arrayBuffer()
    }
  })
}

/**
 * The heaviest design there can be is taken home in every form: what the rest of the shop feels of it, in milliseconds
 * as in the burst, and how long it takes against the longest that anybody may be kept waiting.
 */
export const exports: Bench = {
  name: 'exports',
  open: async () => {
    shop = await openShop()
    design = await furnishHeavy(shop)
    return shop.stop
  },
  run: async () => {
    if (!shop) throw new Error('The bench was run before it was opened.')
    const { pulse } = shop
    // Another one each time, so that none of its pictures is known.
    const id = `heavy-design-of-run-${++turn}`
    const motifs = design.motifs.map((motif) => ({ ...motif, y: motif.y + turn }))
    await pulse()
    const took = await takeHome(shop, id, { ...design, motifs })
    const delay = await pulse()
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const idle = await pulse()
    return [
      {
        name: 'the heaviest design exported in every form, event loop p99 delay',
        unit: 'ms',
        ours: delay,
        floor: idle,
        better: 'lower',
        goal: { oursAtMost: 50 },
      },
      {
        name: 'the heaviest design exported in every form, against a minute',
        unit: 's',
        ours: took / 1000,
        floor: 60,
        better: 'lower',
        goal: { atLeast: 1 },
      },
    ]
  },
}
