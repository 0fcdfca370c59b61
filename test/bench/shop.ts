import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEnvironment } from '~/environment.server'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { createDesign } from '~/domain/designs/commands.server'
import { createShares } from '~/domain/shares/commands.server'
import { createVisitor } from '~/domain/visitors/commands.server'
import { productOf } from '~/products/registry'
import { seedDemo } from '~/seed.server'
import { createServices } from '~/services.server'
import { startApp, type Running } from './servers'

export interface Shop extends Running {
  /** The addresses of one shared design's ad page and picture. */
  ad: string
  picture: string
}

/** The app with one share made, as built for production, on a fresh database. */
export async function openShop(): Promise<Shop> {
  const folder = mkdtempSync(join(tmpdir(), 'toile-bench-'))
  const port = String(await freePort())
  const variables = { PORT: port, DATA_DIR: folder, DATABASE_URL: `file:${join(folder, 'toile.sqlite')}` }
  const services = await createServices(readEnvironment({ ...variables, NODE_ENV: 'production' }))
  await seedDemo(services)
  const { store, keys } = services
  const now = new Date()
  const product = productOf('dress')
  if (!product) throw new Error('The registry lists no dress. Put it back to measure its ad page.')
  const document = { product: 'dress', version: product.version, choices: product.start, motifs: [] }
  const made = await store.transact(async (tx) => {
    await createVisitor(tx, { id: 'clara', locale: 'en', now })
    await createDesign(tx, { id: 'design-of-clara', visitorId: 'clara', document, now })
    return createShares(tx, {
      visitorId: 'clara',
      designId: 'design-of-clara',
      document,
      way: 'link',
      friends: [{ id: 'share-for-ines', name: 'Ines', locale: 'en' }],
      now,
      keys,
      campaign: await currentCampaign(tx),
    })
  })
  await services.close()
  if (!made.ok || !made.shares[0]) throw new Error('The share for the bench was refused.')
  const [share] = made.shares
  const app = await startApp(variables)
  return {
    url: app.url,
    ad: `${app.url}/a/${share.token}`,
    picture: `${app.url}/pictures/${share.pictureToken}.jpg`,
    stop: async () => {
      await app.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
