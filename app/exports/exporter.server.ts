import { createFairQueue, type Requester } from '~/pictures/fair-queue.server'
import type { Painter } from '~/pictures/painter.server'
import { bufferOf, inProcess, openBackground } from '~/pictures/background.server'
import type { Uploads } from '~/uploads/uploads.server'
import type { ExportOrder } from './make.server'

export interface Exporter {
  /** Rejects with `Busy` where too many wait, with `TooHeavy` where the file can't be made within bounds. */
  make: (order: ExportOrder, requester: Requester) => Promise<Buffer>
  close: () => Promise<void>
}

const bounds = {
  longestMs: 60_000,
  // Products, fonts and words are held once more there: some 150 MB, which go again when nobody exports.
  idleMs: 60_000,
  start: inProcess(256),
}

/**
 * Makes files to take home, one at a time, visitors in turn. With `script`, the painter's, they are made in a
 * process of their own, which is bounded in time and memory: what is too heavy harms neither pictures nor pages.
 */
export function openExporter({
  script,
  dataDir,
  painter,
  uploads,
}: {
  script: URL | undefined
  dataDir: string
  painter: Painter
  uploads: Uploads
}): Exporter {
  const inTurn = createFairQueue({ atOnce: 1, ownAtOnce: 1, mostEach: 4, most: 60, patienceMs: 20_000 })
  if (!script) {
    const make: Exporter['make'] = (order, requester) =>
      inTurn(requester, async () => {
        // Loaded where it is needed: a server that has a script never holds pdfkit and its fonts.
        const { makeExport } = await import('./make.server')
        return makeExport({ painter, uploads }, order)
      })
    return { make, close: async () => undefined }
  }
  const { order: give, close } = openBackground(script, { dataDir, name: 'export', ...bounds })
  return {
    make: (order, requester) =>
      inTurn(requester, async () => bufferOf(await give<Uint8Array>('export', order))),
    close,
  }
}
