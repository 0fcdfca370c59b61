import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { dialect } from '#db/columns'
import { migrate } from '#db/migrate'
import { openStore, type Store } from '#db/store'
import { template } from './postgres'

export interface TestStore {
  store: Store
  url: string
  close: () => Promise<void>
}

let migrated: Promise<string> | undefined

/** A fresh, migrated database of the dialect this run speaks, as a copy of a template. */
export async function openTestStore(): Promise<TestStore> {
  return dialect === 'postgres' ? openOnPostgres() : openOnSqlite()
}

async function openOnSqlite(): Promise<TestStore> {
  migrated ??= (async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'toile-template-')), 'toile.sqlite')
    await migrate(`file:${file}`)
    process.once('exit', () => rmSync(join(file, '..'), { recursive: true, force: true }))
    return file
  })()
  const folder = mkdtempSync(join(tmpdir(), 'toile-test-'))
  const file = join(folder, 'toile.sqlite')
  copyFileSync(await migrated, file)
  const url = `file:${file}`
  const store = await openStore({ url })
  return {
    store,
    url,
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function openOnPostgres(): Promise<TestStore> {
  const server = inject('postgres')
  const name = `toile_${randomBytes(8).toString('hex')}`
  await onServer(server, `create database ${name} template ${template}`)
  const url = `${server}/${name}`
  const store = await openStore({ url })
  return {
    store,
    url,
    close: async () => {
      await store.close()
      await onServer(server, `drop database ${name} with (force)`)
    },
  }
}

/** Runs one statement beside all databases, such as one that makes or drops one. */
export async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
