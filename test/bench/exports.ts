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
let design: ReturnType<typeof heavyDesign>

/**
 * The heaviest design there can be is taken home in every form: what the rest of the shop feels of it, in milliseconds
 * as in the burst, and how long it takes against the longest that anybody may be kept waiting.
 */
export const exports: Bench = {
  name: 'exports',
  open: async () => {
    shop = await openShop()
    const folder = mkdtempSync(join(tmpdir(), 'toile-bench-'))
    design = heavyDesign(await heavyUploads(folder, motifLimits.count))
    cpSync(join(folder, 'uploads'), join(dirname(shop.picturesDir), 'uploads'), { recursive: true })
    rmSync(folder, { recursive: true, force: true })
    return shop.stop
  },
  run: async () => {
    if (!shop) throw new Error('The bench was run before it was opened.')
    const { url, cookie, pulse } = shop
    const headers = { Cookie: `${cookie.name}=${cookie.value}` }
    // Another one each time, so that none of its pictures is known.
    const id = `heavy-design-of-run-${++turn}`
    const motifs = design.motifs.map((motif) => ({ ...motif, y: motif.y + turn }))
    const saved = await fetch(`${url}/designs/new/save`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
      body: JSON.stringify({ id, revision: 0, document: { ...design, motifs } }),
    })
    if (!saved.ok) throw new Error(`The heavy design was not saved: ${saved.status}.`)
    await pulse()
    const took = await time(async () => {
      for (const file of Object.keys(exportFiles)) {
        const answer = await fetch(`${url}/designs/${id}/export/${file}`, { headers })
        if (!answer.ok) throw new Error(`${file} answered ${answer.status}.`)
        await answer.arrayBuffer()
      }
    })
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
