import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { build } from 'esbuild'
import pg from 'pg'
import { dialect } from '#db/columns'
import { fileOf } from '#db/store'

/** The program's migrations and one more: these statements. */
export function migrationsWith(...statements: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'toile-migrations-'))
  cpSync(join('db/migrations', dialect), folder, { recursive: true })
  const journalFile = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: Record<string, unknown>[] }
  const last = journal.entries.at(-1)!
  const tag = '9999_of_a_test'
  journal.entries.push({ ...last, idx: journal.entries.length, when: Number(last.when) + 1, tag })
  writeFileSync(journalFile, JSON.stringify(journal))
  writeFileSync(join(folder, `${tag}.sql`), statements.join('\n--> statement-breakpoint\n'))
  return folder
}

/** The program's migrations up to the one before this: those of a version that did not have it yet. */
export function migrationsBefore(tag: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'toile-migrations-'))
  cpSync(join('db/migrations', dialect), folder, { recursive: true })
  const journalFile = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { tag: string }[] }
  const entries = journal.entries.slice(
    0,
    journal.entries.findIndex((entry) => entry.tag === tag),
  )
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries }))
  return folder
}

/** Bundles `migrating.ts`; gives what starts it on a database as a process of its own. */
export async function buildMigrating(): Promise<(url: string, folder: string) => ChildProcess> {
  // Below the project, so that it finds the packages and the package.json.
  const outdir = join('node_modules/.cache/toile-test', String(process.pid))
  mkdirSync(outdir, { recursive: true })
  const outfile = join(outdir, 'migrating.mjs')
  await build({
    entryPoints: ['test/support/migrating.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias: { '#db': join(process.cwd(), 'db') },
  })
  return (url, folder) =>
    spawn(process.execPath, [outfile, folder], {
      stdio: 'ignore',
      env: { ...process.env, DATABASE_URL: url },
    })
}

export type Content = Record<string, Record<string, unknown>[]>

/** Every row of every table of the shop, by table; of tables that a test made huge (`slow`, `ballast`) only how many. */
export async function contentOf(url: string): Promise<Content> {
  return dialect === 'postgres' ? ofPostgres(url) : ofSqlite(fileOf(url))
}

function ofSqlite(file: string): Content {
  const db = new Database(file, { fileMustExist: true })
  try {
    const tables = db
      .prepare(`select name from sqlite_master where type = 'table' and name not like '%drizzle%' order by 1`)
      .pluck()
      .all() as string[]
    return Object.fromEntries(
      tables.map((name) => [name, db.prepare(`select ${whatOf(name)} from "${name}"`).all()]),
    ) as Content
  } finally {
    db.close()
  }
}

async function ofPostgres(url: string): Promise<Content> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    )
    const content: Content = {}
    for (const { name } of tables)
      content[name] = (await client.query(`select ${whatOf(name)} from "${name}"`)).rows
    return content
  } finally {
    await client.end()
  }
}

const whatOf = (table: string) => (/^(slow|ballast)$/.test(table) ? 'count(*) as rows' : '*')

/** What of `now` was there `before` already: its tables and columns, each row in an order that hangs on nothing. */
export function sameAs(before: Content, now: Content): Content {
  return Object.fromEntries(
    Object.entries(before).map(([table, rows]) => {
      const columns = Object.keys(rows[0] ?? {})
      const kept = (now[table] ?? []).map((row) =>
        Object.fromEntries(columns.map((column) => [column, row[column]])),
      )
      return [table, sorted(kept)]
    }),
  )
}

const sorted = (rows: Record<string, unknown>[]) =>
  rows
    .map((row) => [JSON.stringify(row), row] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, row]) => row)
