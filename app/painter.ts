import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { createTiles } from './drawing/tiles.server'
import type { Answer, Order } from './pages/painter-thread.server'
import { createPainter, type Painter } from './pages/painter.server'
import { tileSvg } from './products/cloth/tiles/tile-svg'
import { createUploads } from './uploads/uploads.server'

/** The painter's thread. Bundled as build/painter.js, beside the server that starts it. */
const { dataDir } = workerData as { dataDir: string }
const painter = createPainter({
  tiles: createTiles({ svg: tileSvg }),
  uploads: createUploads({ dir: join(dataDir, 'uploads') }),
  dataDir,
})

const answer = (said: Answer) => parentPort?.postMessage(said)

parentPort?.on('message', ({ id, act, given }: Order) => {
  const work: Promise<unknown> =
    act === 'paint'
      ? painter.paint(...(given as Parameters<Painter['paint']>))
      : painter.vector(...(given as Parameters<Painter['vector']>))
  work.then(
    (done) => answer({ id, done }),
    (error: unknown) => answer({ id, error: error instanceof Error ? error.message : String(error) }),
  )
})
