import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTiles } from '~/pictures/tiles.server'
import { openPainterThread } from '~/pictures/painter-thread.server'
import { createPainter, type PictureRequest } from '~/pictures/painter.server'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import { productOf } from '~/products/registry'
import { createUploads } from '~/uploads/uploads.server'

const built = resolve('build/painter.js')
const size = { width: 240, format: 'jpeg' } as const
let dataDir: string

beforeEach(async () => {
  if (!existsSync(built)) throw new Error('The app is not built. Run npm run build, or npm test.')
  dataDir = await mkdtemp(join(tmpdir(), 'toile-painter-'))
})

afterEach(() => rm(dataDir, { recursive: true, force: true }))

function sight(shows: PictureRequest['shows'] = 'all'): PictureRequest {
  const { version, start } = productOf('dress')!
  return { document: { product: 'dress', version, choices: start, motifs: [] }, view: 'front', shows }
}

test('a painter in a thread of its own paints what one in ours does, and refuses as plainly', async () => {
  const uploads = createUploads({ dir: join(dataDir, 'uploads') })
  const here = createPainter({
    tiles: createTiles({ svg: tileSvg }),
    uploads,
    dataDir: join(dataDir, 'here'),
  })
  const there = openPainterThread(pathToFileURL(built), { dataDir })
  try {
    for (const shows of ['all', 'garment', 'room'] as const) {
      const [ours, theirs] = await Promise.all([here, there].map((one) => one.paint(sight(shows), size)))
      expect(theirs!.assets).toEqual(ours!.assets)
      expect(theirs!.bytes.equals(ours!.bytes)).toBe(true)
    }
    expect(await there.vector(sight())).toMatch(/^<svg .*<\/svg>$/s)
    await expect(there.paint(sight(), { ...size, width: 4000 })).rejects.toThrow(/16 to 2000 pixels/)
    const unknown = { ...sight(), document: { ...sight().document, product: 'boat' } }
    await expect(there.paint(unknown, size)).rejects.toThrow('There is no product "boat".')
  } finally {
    await there.close()
  }
})

test('who waits for a thread that dies is told so, each time', async () => {
  const dying =
    'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => process.exit())'
  const painter = openPainterThread(new URL(`data:text/javascript,${encodeURIComponent(dying)}`), { dataDir })
  for (const _again of [1, 2]) {
    await expect(painter.paint(sight(), size)).rejects.toThrow('The painter’s work was ended.')
  }
  await painter.close()
})
