import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { picturedOptions, sketchOf, sketchPath } from './catalog/option-picture'
import { createPainter } from './pictures/painter.server'
import { createPictures } from './pictures/pictures.server'
import { createTiles } from './pictures/tiles.server'
import { tileSvg } from './products/cloth/tiles/tile-svg'
import { products } from './products/registry'
import { createUploads } from './uploads/uploads.server'

/**
 * Paints every option's sketch into the folder of built files that it is given: a part of the build, so that no shop has
 * to paint them while somebody waits.
 */
const [folder = ''] = process.argv.slice(2)
const dataDir = mkdtempSync(join(tmpdir(), 'toile-sketches-'))
const uploads = createUploads({ dir: join(dataDir, 'uploads') })
const pictures = createPictures(createPainter({ tiles: createTiles({ svg: tileSvg }), uploads, dataDir }))

await Promise.all(
  products.flatMap((product) =>
    picturedOptions(product).map(async (one) => {
      const { document, closeUp } = sketchOf(product, one)
      const file = join(folder, sketchPath(product.id, one))
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, await pictures.closeUp(document, closeUp))
    }),
  ),
)
rmSync(dataDir, { recursive: true })
