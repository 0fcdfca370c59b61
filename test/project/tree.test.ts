import { readdirSync, readFileSync } from 'node:fs'
import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import * as schema from '#db/schema'

const readme = readFileSync('README.md', 'utf8')
const tree = /```\n(bin\/ [\s\S]*?)```/.exec(readme)?.[1] ?? ''
const foldersIn = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

test('the tree in README has every room of the app, and no other', () => {
  const told = [...tree.matchAll(/^ {2}(\w+)\/ /gm)].map(([, name]) => name)
  expect(told.sort()).toEqual(foldersIn('app'))
})

test('nothing lies loose in the app but entries', () => {
  const loose = readdirSync('app', { withFileTypes: true }).filter((entry) => entry.isFile())
  expect(loose.map(({ name }) => name).sort()).toEqual([
    'cli.ts',
    'entry.client.tsx',
    'entry.server.tsx',
    'painter.ts',
    'remix.d.ts',
    'root.tsx',
    'routes.ts',
    'server.ts',
    'sketches.ts',
  ])
})

test('the table of who may import whom has a line for every room and every noun, and no other', () => {
  const table = readFileSync('.dependency-cruiser.mjs', 'utf8')
  const keysOf = (name: string) => {
    const body = new RegExp(`const ${name} = {([^]*?)\n}`).exec(table)?.[1] ?? ''
    return [...body.matchAll(/^ {2}(\w+):/gm)].map(([, key]) => key).sort()
  }
  expect(keysOf('rooms')).toEqual([...foldersIn('app'), 'db', 'emails'].sort())
  expect(keysOf('nouns')).toEqual(foldersIn('app/domain'))
})

test('the example of settings has every setting of README, and no other', () => {
  const table = /## Settings\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? ''
  const rows = [...table.matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+)/gm)].flatMap(([, names = '']) =>
    [...names.matchAll(/[A-Z_]+/g)].map(([name]) => name),
  )
  const example = [...readFileSync('.env.example', 'utf8').matchAll(/^# ([A-Z_]+)=/gm)].map(
    ([, name]) => name,
  )
  expect(rows.length).toBeGreaterThan(8)
  expect(example.sort()).toEqual(rows.sort())
})

test('every table has its word in the glossary', () => {
  const tables = Object.values(schema).filter((one) => is(one, PgTable) || is(one, SQLiteTable))
  expect(tables.length).toBeGreaterThan(15)
  const glossary = readFileSync('docs/glossary.md', 'utf8')
  const missing = tables.map((one) => getTableName(one)).filter((name) => !glossary.includes(`\`${name}`))
  expect(missing).toEqual([])
})
