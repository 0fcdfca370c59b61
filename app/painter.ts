import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { createTiles } from './pictures/tiles.server'
import type { ExportOrder } from './exports/make.server'
import { createPainter, type Painter } from './pictures/painter.server'
import type { Answer, Order } from './pictures/thread.server'
import { tileSvg } from './products/cloth/tiles/tile-svg'
import { createUploads } from './uploads/uploads.server'

/** The thread of pictures, and that of exports. Bundled as build/painter.js, beside the server that starts them. */
const { dataDir } = workerData as { dataDir: string }
const uploads = createUploads({ dir: join(dataDir, 'uploads') })
const painter = createPainter({ tiles: createTiles({ svg: tileSvg }), uploads, dataDir })

const acts: Record<string, (given: unknown[]) => Promise<unknown>> = {
  paint: (given) => painter.paint(...(given as Parameters<Painter['paint']>)),
  vector: (given) => painter.vector(...(given as Parameters<Painter['vector']>)),
  async export(given) {
    // Loaded by the thread that needs it: words in all languages, pdfkit and its fonts.
    const { makeExport } = await import('./exports/make.server')
    const bytes = new Uint8Array(await makeExport({ painter, uploads }, given[0] as ExportOrder))
    return bytes
  },
}

const answer = (said: Answer, moved: ArrayBuffer[] = []) => parentPort?.postMessage(said, moved)

parentPort?.on('message', ({ id, act, given }: Order) => {
  const work = acts[act]?.(given) ?? Promise.reject(new Error(`A painter’s thread knows no "${act}".`))
  work.then(
    // A copy of a large file would hold up whoever gets it.
    (done) => answer({ id, done }, done instanceof Uint8Array ? [done.buffer as ArrayBuffer] : []),
    (error: unknown) => {
      const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
      answer({ id, error: message, heavy: name === 'TooHeavy' })
    },
  )
})
