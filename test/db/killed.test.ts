import type { ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import pg from 'pg'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { markerOf } from '#db/broken-off'
import { dialect } from '#db/columns'
import { copiesFolder } from '#db/copies'
import { migrate } from '#db/migrate'
import { fileOf } from '#db/store'
import { buildMigrating, contentOf, migrationsWith, sameAs, type Content } from '../support/migrations'
import { layMigratedShop, type OldShop } from '../support/old-shop'

/** Takes a second or more, and has changed rows of the shop before it does. */
const slow = (rows: number) =>
  migrationsWith(
    'ALTER TABLE shares ADD COLUMN note text',
    `UPDATE shares SET note = 'of a later version'`,
    dialect === 'postgres'
      ? `CREATE TABLE slow AS SELECT i, md5(i::text) AS noise FROM generate_series(1, ${rows}) i`
      : `CREATE TABLE slow AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows}) SELECT i, hex(randomblob(16)) AS noise FROM n`,
  )

let start: Awaited<ReturnType<typeof buildMigrating>>
beforeAll(async () => (start = await buildMigrating()), 60_000)

let shop: OldShop
let before: Content
beforeEach(async () => {
  shop = await layMigratedShop()
  before = await contentOf(shop.url)
})
afterEach(() => shop.close())

const told: string[] = []
const tell = (sentence: string) => void told.push(sentence)
beforeEach(() => void told.splice(0))

/** Waits in short steps; says what did not come. */
async function until(what: string, is: () => boolean | Promise<boolean>, step = 5) {
  const late = Date.now() + 30_000
  while (!(await is())) {
    if (Date.now() > late) throw new Error(`Thirty seconds went by without ${what}.`)
    await wait(step)
  }
}

async function kill(child: ChildProcess) {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

describe.runIf(dialect === 'sqlite')('a SQLite shop', () => {
  const file = () => fileOf(shop.url)
  const copies = () => (existsSync(copiesFolder(file())) ? readdirSync(copiesFolder(file())) : [])
  /** What a killed start left half-made, the next that makes one takes away. */
  const wholeCopies = () => copies().filter((name) => !name.includes('.partial'))

  /** Kills a migration so long after its copy was made. False when it was done before. */
  async function cutOff(folder: string, after: number): Promise<boolean> {
    const child = start(shop.url, folder)
    await until('a copy', () => existsSync(markerOf(file())))
    await wait(after)
    await kill(child)
    return existsSync(markerOf(file()))
  }

  it('whose migration is killed, at whatever moment, is as it was; the next start completes it', async () => {
    const folder = slow(2_000_000)
    for (const after of [0, 40, 150, 400]) {
      expect([after, await cutOff(folder, after)]).toEqual([after, true])
      expect(sameAs(before, await contentOf(shop.url))).toEqual(sameAs(before, before))
    }
    expect(wholeCopies()).toEqual([expect.stringMatching(/\.sqlite$/)])
    expect(await contentOf(`file:${copiesFolder(file())}/${wholeCopies()[0]}`)).toEqual(before)

    await migrate(shop.url, { folder, tell })
    const { slow: made, ...after } = await contentOf(shop.url)
    expect(Number(made?.[0]?.rows)).toBe(2_000_000)
    expect(sameAs(before, after)).toEqual(sameAs(before, before))
    expect(after.shares?.every(({ note }) => note === 'of a later version')).toBe(true)
    expect(existsSync(markerOf(file()))).toBe(false)
    expect(wholeCopies()).toEqual([expect.stringMatching(/\.sqlite$/)])
  }, 240_000)

  it('killed while it is copied has half a copy under another name, and a whole one after the next start', async () => {
    const db = new Database(file())
    db.exec(
      'CREATE TABLE ballast AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) SELECT i, hex(randomblob(200000)) AS noise FROM n',
    )
    db.close()
    const folder = slow(10)
    const child = start(shop.url, folder)
    await until('the beginning of a copy', () => copies().length > 0, 1)
    await kill(child)
    expect(wholeCopies()).toEqual([])
    expect(copies().length).toBeGreaterThan(0)
    expect(existsSync(markerOf(file()))).toBe(false)
    const { ballast, ...rest } = await contentOf(shop.url)
    expect([rest, ballast]).toEqual([before, [{ rows: 400 }]])

    const { copy = '' } = await migrate(shop.url, { folder, tell })
    expect(copies().map((name) => `${copiesFolder(file())}/${name}`)).toEqual([copy])
    expect((await contentOf(`file:${copy}`)).ballast).toEqual([{ rows: 400 }])
  }, 240_000)

  /** As after a fault of the disk: the first pages hold something else. */
  async function breakIt() {
    expect(await cutOff(slow(2_000_000), 40)).toBe(true)
    for (const end of ['-wal', '-shm']) rmSync(file() + end, { force: true })
    const open = openSync(file(), 'r+')
    writeSync(open, Buffer.alloc(16_384, 'x'), 0, 16_384, 4096)
    closeSync(open)
    return readFileSync(file())
  }

  it('that is broken after it was cut off is restored from its copy, and what was broken is kept', async () => {
    const broken = await breakIt()
    await migrate(shop.url, { folder: slow(10), tell })
    expect(sameAs(before, await contentOf(shop.url))).toEqual(sameAs(before, before))
    const [kept = ''] = readdirSync(shop.dataDir).filter((name) => /\.broken-[^.]*Z$/.test(name))
    expect(readFileSync(`${shop.dataDir}/${kept}`).equals(broken)).toBe(true)
    expect(told.join()).toMatch(/It was restored from .*; what was there before is kept as .*\.broken-/)
    expect(existsSync(markerOf(file()))).toBe(false)
  }, 120_000)

  it('that is gone after it was cut off is restored as well', async () => {
    await breakIt()
    rmSync(file())
    await migrate(shop.url, { folder: slow(10), tell })
    expect(sameAs(before, await contentOf(shop.url))).toEqual(sameAs(before, before))
  }, 120_000)

  it('that is broken and has no copy any more is left alone, with a sentence that says what to do', async () => {
    const broken = await breakIt()
    rmSync(copiesFolder(file()), { recursive: true })
    await expect(migrate(shop.url, { folder: slow(10), tell })).rejects.toThrow(
      /can no longer be read, and its copy .* is missing or damaged\. Put a backup of yours in its place, remove /,
    )
    expect(readFileSync(file()).equals(broken)).toBe(true)
  }, 120_000)
})

describe.runIf(dialect === 'postgres')('a PostgreSQL shop', () => {
  it('whose migration is killed, at whatever moment, is as it was; the next one completes it', async () => {
    const folder = slow(2_000_000)
    const watching = new pg.Client({ connectionString: shop.url })
    await watching.connect()
    const working = async () => {
      const { rows } = await watching.query(
        `select 1 from pg_stat_activity where datname = current_database() and state = 'active'
         and query like '%CREATE TABLE slow%' and pid <> pg_backend_pid()`,
      )
      return rows.length > 0
    }
    for (const after of [0, 200, 500]) {
      const child = start(shop.url, folder)
      await until('a migration', working)
      await wait(after)
      await kill(child)
      expect(sameAs(before, await contentOf(shop.url))).toEqual(sameAs(before, before))
      expect(await contentOf(shop.url)).not.toHaveProperty('slow')
      await until('the end of what was killed', async () => !(await working()))
    }
    await watching.end()
    expect(await migrate(shop.url, { folder, backedUp: true })).toEqual({ ran: 1 })
    const { slow: made, ...after } = await contentOf(shop.url)
    expect(Number(made?.[0]?.rows)).toBe(2_000_000)
    expect(sameAs(before, after)).toEqual(sameAs(before, before))
  }, 240_000)
})
