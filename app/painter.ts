import { join } from 'node:path'
import process from 'node:process'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import type { Answer, BackgroundData, Order } from './pictures/background.server'
import type { ExportOrder } from './exports/make.server'
import { collectWhenQuiet } from './pictures/collect.server'
import { readFrugally } from './pictures/memory.server'
import { createPainter, type Painter } from './pictures/painter.server'
import { createTiles } from './pictures/tiles.server'
import { tileSvg } from './products/cloth/tiles/tile-svg'
import { createUploads } from './uploads/uploads.server'

/** The thread of pictures, and the process of exports. Bundled as build/painter.js, beside the server that starts them. */
const { dataDir, name } = (isMainThread ? JSON.parse(process.argv[2]!) : workerData) as BackgroundData
const uploads = readFrugally(createUploads({ dir: join(dataDir, 'uploads') }))
// A file to take home is asked for once, and made one at a time; two backdrops of the largest size are at hand.
const held = name === 'export' ? { backdropBytes: 22 * 1024 * 1024, concurrency: 1 } : {}
const painter = createPainter({ tiles: createTiles({ svg: tileSvg }), uploads, dataDir, held })

const acts: Record<string, (given: unknown[]) => Promise<unknown>> = {
  paint: (given) => painter.paint(...(given as Parameters<Painter['paint']>)),
  vector: (given) => painter.vector(...(given as Parameters<Painter['vector']>)),
  async export(given) {
    // Loaded where it is needed: words in all languages, pdfkit and its fonts.
    const { makeExport } = await import('./exports/make.server')
    return makeExport({ painter, uploads }, given[0] as ExportOrder)
  },
}

const answer = (answer: Answer) => (isMainThread ? process.send?.(answer) : parentPort?.postMessage(answer))

const stir = collectWhenQuiet()

function obey({ id, act, given }: Order): void {
  stir()
  const work = acts[act]?.(given) ?? Promise.reject(new Error(`The painter knows no "${act}".`))
  work.then(
    (done) => answer({ id, done }),
    (error: unknown) => {
      const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
      answer({ id, error: message, heavy: name === 'TooHeavy' })
    },
  )
}

if (isMainThread) {
  process.on('message', obey)
  // Whoever ends the shop by Ctrl-C ends its server, which first answers who waits.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
  process.on('disconnect', () => process.exit())
} else parentPort?.on('message', obey)
