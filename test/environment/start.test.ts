import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { startApp } from '../support/app'

vi.setConfig({ testTimeout: 120_000 })

const folder = () => mkdtempSync(join(tmpdir(), 'toile-start-'))
/** What a start says that ends at once. */
const refusal = (env: Record<string, string>) =>
  startApp(env).then(
    async (app) => {
      await app.stop()
      return `It opened.\n${app.output()}`
    },
    (error: Error) => error.message,
  )
const command = (name: string, env: Record<string, string>) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/cli.js', ...name.split(' ')], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

test('an app in a folder with a space and an accent serves a shop in another such folder, alone, and only to be read', async () => {
  const home = join(folder(), 'la bottega di Zoë')
  mkdirSync(join(home, 'db'), { recursive: true })
  cpSync('build', join(home, 'build'), { recursive: true })
  cpSync('db/migrations', join(home, 'db/migrations'), { recursive: true })
  cpSync('package.json', join(home, 'package.json'))
  symlinkSync(resolve('node_modules'), join(home, 'node_modules'))
  const DATA_DIR = join(folder(), 'i dati à 50%')
  const app = await startApp({ DATA_DIR, DATABASE_URL: '' }, { folder: home })
  const one = readdirSync(join(home, 'build/client/assets')).find((name) => name.endsWith('.css'))!
  expect((await fetch(`${app.url}/assets/${one}`)).status).toBe(200)
  expect((await fetch(`${app.url}/looks/dress.jpg`)).status).toBeLessThan(500)
  expect(existsSync(join(DATA_DIR, 'toile.sqlite'))).toBe(true)

  const again = { DATA_DIR, DATABASE_URL: '' }
  expect(await refusal(again)).toMatch(/Another process of this app has the shop in .*toile\.sqlite open/)
  for (const name of ['seed', 'migrate', 'reset --yes'])
    expect(command(name, again)).toMatchObject({ status: 1, said: expect.stringMatching(/^Another process/) })
  expect(command('ledger:verify', again).status).toBe(0)

  await app.stop('SIGKILL')
  const next = await startApp(again)
  expect(await next.stop()).toBe(0)
  rmSync(home, { recursive: true })
})

test('TOILE_DEMO=0 with an empty DATA_DIR begins an empty shop', async () => {
  const app = await startApp({ DATABASE_URL: '', TOILE_DEMO: '0' })
  expect(await (await fetch(app.url)).text()).toContain('My shop')
  await app.stop()
})

test('an app that listens at ::1 opens at that address, or says that this machine has none', async () => {
  const has = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'))
  if (!has)
    return expect(await refusal({ HOST: '::1' })).toMatch(/HOST is "::1", which is no name or address/)
  const app = await startApp({ HOST: '::1' })
  const { port } = new URL(app.url)
  expect(app.output()).toContain(`Toile is open at  http://[::1]:${port}`)
  expect((await fetch(`http://[::1]:${port}/healthz`)).status).toBe(200)
  await app.stop()
})

test('PostgreSQL that is down, and a folder that can’t be, end the start with one sentence', async () => {
  const SECRET = 'thirty-two characters or more, so.'
  const down = await refusal({ SECRET, DATABASE_URL: 'postgres://ana:hunter2@localhost:9/toile' })
  expect(down).toMatch(
    /ended with code 1\.\nPostgreSQL does not answer at localhost:9: nothing listens there\. .*\n$/,
  )
  expect(down).not.toContain('hunter2')
  const DATA_DIR = join(folder(), 'file')
  writeFileSync(DATA_DIR, '')
  expect(await refusal({ DATA_DIR, DATABASE_URL: '' })).toMatch(
    /ended with code 1\.\nDATA_DIR keeps its files in .*\n$/,
  )
})
