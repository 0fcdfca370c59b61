import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sessions } from '#db/schema'
import { readEnvironment } from '~/services/environment/environment.server'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { createDesign } from '~/domain/designs/commands.server'
import { createShares } from '~/domain/shares/commands.server'
import { createVisitor } from '~/domain/visitors/commands.server'
import type { DesignDocument } from '~/products/product'
import { productOf } from '~/products/registry'
import { seedDemo } from '~/services/seed.server'
import { createServices } from '~/services/services.server'
import { startApp, type RunningApp } from './servers'

export interface Shop extends RunningApp {
  /** Of each design given: the addresses of its share's ad page and picture, and of its place in the studio. */
  designs: { ad: string; picture: string; studio: string }[]
  /** The cookie of the visitor who made them all. */
  cookie: { name: string; value: string }
  /** Where the app keeps its pictures. */
  picturesDir: string
}

/** The dress a new visitor finds, as a document. */
export function plainDress(): DesignDocument {
  const product = productOf('dress')
  if (!product) throw new Error('The registry lists no dress. Put it back to measure with it.')
  return { product: 'dress', version: product.version, choices: product.start, motifs: [] }
}

/** The app, as built for production, on a fresh database in which one visitor has shared these designs. */
export async function openShop(documents: DesignDocument[] = [plainDress()]): Promise<Shop> {
  const folder = mkdtempSync(join(tmpdir(), 'toile-bench-'))
  const port = String(await freePort())
  const variables = { PORT: port, DATA_DIR: folder, DATABASE_URL: `file:${join(folder, 'toile.sqlite')}` }
  const services = await createServices(readEnvironment({ ...variables, NODE_ENV: 'production' }))
  await seedDemo(services)
  const { store, keys } = services
  const now = new Date()
  const cookie = { name: 'toile', value: randomBytes(16).toString('base64url') }
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const made = await store.transact(async (tx) => {
    await createVisitor(tx, { id: 'clara', locale: 'en', now })
    await tx.insert(sessions).values({
      id: hash(cookie.value),
      visitorId: 'clara',
      staffId: null,
      deviceId: hash('device'),
      provenUntil: null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + 80 * 86_400_000),
    })
    const campaign = await currentCampaign(tx)
    const shares = []
    for (const [nth, document] of documents.entries()) {
      const designId = `design-${nth}-of-clara`
      await createDesign(tx, { id: designId, visitorId: 'clara', document, now })
      const friends = [{ id: `share-${nth}-for-ines`, name: 'Ines', locale: 'en' as const }]
      const about = { visitorId: 'clara', designId, document, way: 'link' as const, friends, now }
      const created = await createShares(tx, { ...about, keys, campaign })
      if (!created.ok || !created.shares[0]) throw new Error('A share for the bench was refused.')
      shares.push({ designId, ...created.shares[0] })
    }
    return shares
  })
  await services.close()
  const app = await startApp(variables)
  return {
    ...app,
    cookie,
    picturesDir: join(folder, 'pictures'),
    designs: made.map(({ designId, token, pictureToken }) => ({
      ad: `${app.url}/a/${token}`,
      picture: `${app.url}/pictures/${pictureToken}/picture.jpg`,
      studio: `${app.url}/studio/${designId}`,
    })),
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
