import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startApp } from '../support/app'
import { visitorOf } from '../support/browser-less'
import { layOldShop, type OldShop } from '../support/old-shop'
import { openPostgresServer } from '../support/postgres'

let server: Awaited<ReturnType<typeof openPostgresServer>>
beforeAll(async () => (server = await openPostgresServer()), 60_000)
afterAll(() => server?.stop())
const shops: OldShop[] = []
afterEach(async () => {
  for (const shop of shops.splice(0)) await shop.close()
})

async function oldShop(on?: string): Promise<OldShop> {
  const shop = await layOldShop(on)
  shops.push(shop)
  return shop
}
const oldOnSqlite = () => oldShop()
const oldOnPostgres = () => oldShop(server.url)

/** A command of the built app, as `npm run` runs it: how it ended and what it said. */
function command(shop: OldShop, ...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, NODE_ENV: 'production' as const, ...shop.env }
    execFile(process.execPath, ['build/cli.js', ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr }),
    )
  })
}

/** Staff sign in, and the counter knows the voucher that was earned under the old version. */
async function isOpen(shop: OldShop, env: Record<string, string> = {}) {
  const app = await startApp({ ...shop.env, ...env })
  try {
    const staff = visitorOf(app.url)
    expect((await staff.post('/staff/sign-in', { ...shop.notes.staff })).to).toBe('/staff')
    const voucher = shop.notes.vouchers.find(({ state }) => state === 'granted')!
    expect((await staff.get(`/staff?code=${voucher.code}`)).html).toContain('Valid. Not yet used.')
    return app.output()
  } finally {
    await app.stop()
  }
}

test('on SQLite a start copies an old shop, says where the copy is, and opens it', async () => {
  const shop = await oldOnSqlite()
  const said = await isOpen(shop)
  const [copy = '', ...more] = readdirSync(join(shop.dataDir, 'backups'))
  expect(copy).toMatch(/^toile-0\.1\.0-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.sqlite$/)
  expect([more, said.includes(copy)]).toEqual([[], true])

  const gone = await command(shop, 'reset', '--yes')
  expect(gone.said).toContain(`Copies made before migrations are still in ${join(shop.dataDir, 'backups')}`)
  expect(existsSync(join(shop.dataDir, 'toile.sqlite'))).toBe(false)
}, 240_000)

test('on PostgreSQL a start ends and says what to do; the command asks for a backup first; then the shop opens', async () => {
  const shop = await oldOnPostgres()
  await expect(startApp(shop.env)).rejects.toThrow(/ended with code 1[^]*Make a backup.*npm run migrate/)
  const asked = await command(shop, 'migrate')
  expect(asked.code).toBe(1)
  expect(asked.said).toMatch(/make a backup first.*npm run migrate -- --yes/)
  await expect(startApp(shop.env)).rejects.toThrow('ended with code 1')

  const done = await command(shop, 'migrate', '--yes')
  expect(done).toEqual({ code: 0, said: 'The database is now as this version wants it.\n' })
  expect(await command(shop, 'migrate')).toEqual({ code: 0, said: 'There is nothing to change.\n' })
  await isOpen(shop)
}, 180_000)

test('a shop does not open with the secret of another DATA_DIR, and still does with its own', async () => {
  for (const shop of [await oldOnSqlite(), await oldOnPostgres()]) {
    if (shop.url.startsWith('postgres')) await command(shop, 'migrate', '--yes')
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'toile-another-'))
    const SECRET = shop.url.startsWith('postgres') ? 'another secret, of thirty-two characters' : ''
    const wrong = { DATABASE_URL: shop.url, DATA_DIR, SECRET }
    const refused = /ended with code 1[^]*made with another secret.*put the file "secret"/
    // Before the database knows its secret, by what is sealed in it; afterwards by the fingerprint.
    await expect(startApp(wrong)).rejects.toThrow(refused)
    await isOpen(shop)
    await expect(startApp(wrong)).rejects.toThrow(refused)
    await isOpen(shop, shop.url.startsWith('file:') ? { SECRET: '' } : {})
    rmSync(DATA_DIR, { recursive: true })
  }
}, 240_000)
