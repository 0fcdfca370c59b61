import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailsTo, sender, staffOf } from '../e2e/acts'
import { isLong } from '../support/long'
import { startApp, type RunningApp } from '../support/app'
import { visitorOf } from '../support/browser-less'
import { openMailbox, type Mailbox } from '../support/smtp'

const dataDir = mkdtempSync(join(tmpdir(), 'toile-rotate-'))
const file = join(dataDir, 'toile.sqlite')
let mailbox: Mailbox
beforeAll(async () => {
  mailbox = await openMailbox()
})
afterAll(async () => {
  await mailbox?.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const env = { PATH: process.env.PATH ?? '', NODE_ENV: 'production' as const, DATA_DIR: dataDir }
const secret = () => readFileSync(join(dataDir, 'secret'), 'utf8')

function rotated() {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/cli.js', 'secret:rotate'], {
    env,
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

const megabyte = 1024 ** 2
const written = () => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0

/** Begins a rotation and kills it once it has written so many megabytes, of some thirty, in its one transaction. */
async function killedAfter(megabytes: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, ['build/cli.js', 'secret:rotate'], { env, stdio: 'ignore' })
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_code, signal) => resolve(signal)),
  )
  while (written() < megabytes * megabyte && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 1))
  child.kill('SIGKILL')
  return ended
}

/** Sealed rows enough that a rotation takes a while. */
function fill() {
  const database = new Database(file)
  const columns = (database.pragma('table_info(outbox)') as { name: string }[]).map(({ name }) => name)
  const copied = columns.map((name) =>
    name === 'id' || name === 'message_id' ? `hex(randomblob(12))` : `o."${name}"`,
  )
  database.exec(
    `insert into outbox (${columns.map((name) => `"${name}"`).join()})
     with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000)
     select ${copied.join()} from n, (select * from outbox where email = 'ad' limit 1) o`,
  )
  database.close()
}

test('a rotation beside a running shop is refused, and killed in the middle it leaves one that opens and still knows who wants peace and who was written to', async () => {
  const start = (): Promise<RunningApp> => startApp({ DATA_DIR: dataDir, SMTP_URL: mailbox.url })
  let app = await start()
  const friends = [
    { name: 'Asta', address: 'asta@post.example' },
    { name: 'Berit', address: 'berit@post.example' },
  ]
  const {
    browser: visitor,
    design: id,
    ads,
  } = await sender(app, mailbox, {
    name: 'Clara',
    address: 'clara@home.example',
    friends,
  })
  await visitorOf(app.url).post(`/stop/${ads.Asta}`, {})
  const staff = await staffOf(app)
  const before = secret()
  expect(rotated()).toMatchObject({ status: 1, said: expect.stringMatching(/^Another process of this app/) })
  expect(secret()).toBe(before)
  const port = new URL(app.url).port
  await app.stop()
  fill()

  for (const megabytes of isLong ? [0.5, 5, 12] : [5]) {
    expect(await killedAfter(megabytes)).toBe('SIGKILL')
    app = await startApp({ DATA_DIR: dataDir, SMTP_URL: mailbox.url, PORT: port })
    const look = (address: string) => staff.post('/staff/peace', { intent: 'look', address })
    expect((await look('asta@post.example')).html).toContain('somebody at this address pressed')
    expect((await look('berit@post.example')).html).toContain('Nothing keeps us from writing')
    // Each friend had one mail; another to them is refused, whichever secret the shop has now.
    const again = await visitor.post(`/designs/${id}/send`, mailsTo([friends[1]!]))
    expect(again.status).toBe(422)
    expect((await visitorOf(app.url).get(`/a/${ads.Berit}`)).status).toBe(200)
    await app.stop()
  }

  expect(rotated()).toMatchObject({ status: 0, said: expect.stringContaining('Sealed anew') })
  expect(secret()).not.toBe(before)
  app = await start()
  expect((await visitorOf(app.url).get(`/a/${ads.Berit}`)).status).toBe(200)
  await app.stop()

  const gone = spawnSync(process.execPath, ['build/cli.js', 'reset', '--yes'], { env, encoding: 'utf8' })
  expect(gone.status).toBe(0)
  for (const name of ['toile.sqlite', 'uploads', 'checkpoints', 'pictures'])
    expect([name, existsSync(join(dataDir, name))]).toEqual([name, false])
}, 180_000)
