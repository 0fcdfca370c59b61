import { createServer, type Server } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '#db/open'
import type { Store } from '#db/store'
import { createApp } from '~/http/app.server'
import { readEnvironment } from '~/services/environment/environment.server'
import { seedDemo } from '~/services/seed.server'
import { createServices, type Services } from '~/services/services.server'
import { visitorOf, type Visitor } from '../support/browser-less'

const dataDir = mkdtempSync(join(tmpdir(), 'toile-statements-'))
let services: Services
let store: Store
let server: Server
let base: string
let clara: Visitor
let design: string
let ad: string
/** Every statement since it was last emptied. */
let heard: string[] = []

beforeAll(async () => {
  const url = `file:${join(dataDir, 'toile.sqlite')}`
  const variables = { DATABASE_URL: url, DATA_DIR: dataDir, PUBLIC_URL: 'http://localhost:3000' }
  services = await createServices(readEnvironment(variables as unknown as NodeJS.ProcessEnv))
  await seedDemo(services)
  store = await openStore({ url, onStatement: (sql) => heard.push(sql) })
  const build = (await import(pathToFileURL('build/server/index.js').href)) as ServerBuild
  const app = createApp({ ...services, store }, { build, assets: 'build/client' })
  server = createServer(app).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  clara = visitorOf(base)
  design = 'a-dress-that-clara-designed'
  ad = await designAndSend(design, ['Mia', 'Ines', 'Noor'])
}, 90_000)
afterAll(async () => {
  server?.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await store?.close()
  await services?.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** Clara designs a dress and makes a link to it for each friend. The address of the last friend's page. */
async function designAndSend(id: string, friends: string[]): Promise<string> {
  const form = { id, product: 'dress', version: '1', revision: '0', neckline: 'square', then: 'show' }
  await clara.post('/designs/new/save', form)
  let address = ''
  for (const friend of friends) {
    const made = await clara.post(`/designs/${id}/send`, { intent: 'link', friend, sender: 'Clara' })
    const { html } = await clara.get(made.to ?? '')
    address = /value="[^"]*(\/a\/[\w-]+)"/.exec(html)?.[1] ?? ''
  }
  return address
}

/** What each page asks of the database today, once it has been asked for before. */
const pages = [
  { name: 'the shop front', path: () => '/', by: () => visitorOf(base), most: 0 },
  { name: 'the rules', path: () => '/rules', by: () => visitorOf(base), most: 0 },
  { name: 'a new design’s studio', path: () => '/studio', by: () => visitorOf(base), most: 0 },
  { name: 'a friend’s page', path: () => ad, by: () => visitorOf(base), most: 1 },
  { name: 'a saved design’s studio', path: () => `/studio/${design}`, by: () => clara, most: 3 },
  { name: 'the page to send from', path: () => `/designs/${design}/send`, by: () => clara, most: 5 },
  { name: 'the page of one’s own', path: () => '/mine', by: () => clara, most: 9 },
]

for (const { path, by, most, name } of pages)
  test(`${name} asks the database ${most} times at most`, async () => {
    // What is kept from the first time on is asked for only then.
    await by().get(path())
    heard = []
    const { status } = await by().get(path())
    expect(status).toBe(200)
    const asked = heard.map((sql, nth) => `${nth + 1}. ${sql}`).join('\n')
    const advice =
      `${name} took ${heard.length} statements and may take ${most}. Ask for what belongs together in one, and not ` +
      `once for each row; if it can't be, raise the bound here and say in the commit why. They were:\n${asked}`
    expect(heard.length, advice).toBeLessThanOrEqual(most)
  })

test('with more friends and designs no page asks the database more often', async () => {
  const counted = async (path: string) => {
    await clara.get(path)
    heard = []
    await clara.get(path)
    return heard.length
  }
  const paths = ['/mine', `/designs/${design}/send`, `/studio/${design}`]
  const before = []
  for (const path of paths) before.push(await counted(path))
  for (let nth = 0; nth < 8; nth += 1) await designAndSend(`another-dress-of-clara-${nth}`, [`Friend ${nth}`])
  const after = []
  for (const path of paths) after.push(await counted(path))
  expect(after).toEqual(before)
})
