import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ledger } from '#db/schema'
import { openStore } from '#db/open'
import { fileOf } from '#db/store'
import { chainLine } from '~/domain/ledger/chain.server'
import { startApp, type RunningApp } from '../support/app'
import { visitorOf } from '../support/browser-less'
import { staffOf } from '../e2e/acts'

let app: RunningApp
let oona: Awaited<ReturnType<typeof staffOf>>
beforeAll(async () => {
  app = await startApp({ TOILE_DEMO: '0' })
  oona = await staffOf(app)
}, 60_000)
afterAll(() => app?.stop())

/** `npm run ledger:verify`, without the building in front of it. */
function verify(...args: string[]): Promise<{ code: number; said: string }> {
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    DATABASE_URL: app.databaseUrl,
    DATA_DIR: app.dataDir,
  }
  return new Promise((resolve) => {
    execFile(process.execPath, ['build/cli.js', 'ledger:verify', ...args], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, said: out + err }),
    )
  })
}

const raw = (work: (client: Database.Database) => void) => {
  const client = new Database(fileOf(app.databaseUrl))
  work(client)
  client.close()
}

test('truth 4: the command line checks a running shop, ends with 1 when something is wrong, and says what', async () => {
  expect(existsSync('build/cli.js')).toBe(true)
  expect(await verify()).toMatchObject({ code: 0, said: expect.stringMatching(/^Everything holds\./) })

  const store = await openStore({ url: app.databaseUrl })
  const line = {
    visitorId: 'ana',
    campaignId: 'dress',
    kind: 'credit',
    conversionId: 'gone',
    at: new Date(),
  } as const
  await store.transact((tx) => tx.insert(ledger).values(chainLine(undefined, line)))
  await store.close()
  const text = await verify()
  expect(text.code).toBe(1)
  expect(text.said).toContain('One thing does not hold.')
  expect(text.said).toContain(
    'names answer gone, and there is no such answer. Restore its row from a backup.',
  )
  expect(text.said).toMatch(/Lines +1\n/)

  raw((client) => {
    client.exec('drop trigger ledger_never_changed')
    client.exec(`update ledger set campaign_id = 'other'`)
  })
  const json = await verify('--json')
  expect(json.code).toBe(1)
  const told = JSON.parse(json.said) as { ok: boolean; lines: number; flaws: object[]; publicKey: string }
  expect(told).toMatchObject({ ok: false, lines: 1, publicKey: expect.stringContaining('BEGIN PUBLIC KEY') })
  expect(told.flaws).toContainEqual(
    expect.objectContaining({
      flaw: 'chain',
      reason: 'Line 1 was changed after it was written.',
      sentence: expect.stringMatching(/^The chain of visitor ana does not hold at line 1 \(/),
    }),
  )
}, 60_000)

test('staff read the ledger, and check it, in sentences; nobody else sees it', async () => {
  const page = await oona.get('/staff/audit?list=ledger')
  expect(page.html).toContain('There is no checkpoint yet.')
  expect(page.html).not.toContain('hold at line 1')
  const checked = await oona.get('/staff/audit?list=ledger&check=1')
  expect(checked.html).toContain('2 things do not hold')
  expect(checked.html).toContain('The chain of visitor ana does not hold at line 1')
  const stranger = await visitorOf(app.url).get('/staff/audit?list=ledger&check=1')
  expect(stranger.html).not.toContain('ana')
})
