import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEnvironment } from '~/services/environment/environment.server'
import { assertWritable, refuseLeftBehind } from '~/services/environment/folders.server'

const SECRET = 'thirty-two characters or more, so.'
const read = (env: Record<string, string>) =>
  readEnvironment({ SECRET, ...env } as unknown as NodeJS.ProcessEnv)

test('Without settings the app is a demo on this machine', () => {
  expect(read({})).toMatchObject({
    databaseUrl: 'file:var/toile.sqlite',
    publicUrl: 'http://localhost:3000',
    loopback: true,
    secure: false,
    demo: true,
    trustProxy: 0,
  })
})

test('A secret is made once, kept, and readable by its owner only', () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'toile-env-'))
  const first = readEnvironment({ DATA_DIR } as unknown as NodeJS.ProcessEnv).secret
  expect(readEnvironment({ DATA_DIR } as unknown as NodeJS.ProcessEnv).secret).toBe(first)
  expect(readFileSync(join(DATA_DIR, 'secret'), 'utf8')).toBe(first)
  expect(statSync(join(DATA_DIR, 'secret')).mode & 0o777).toBe(0o600)
})

test('designs and pictures may take four gigabytes, or as much as is said', () => {
  expect(read({}).storageLimit).toBe(4 * 1024 ** 3)
  expect(read({ STORAGE_LIMIT: '500MB' }).storageLimit).toBe(500 * 1024 ** 2)
  expect(read({ STORAGE_LIMIT: '2 tb' }).storageLimit).toBe(2 * 1024 ** 4)
})

test('PostgreSQL asks for a secret that all processes share', () => {
  expect(() => readEnvironment({ DATABASE_URL: 'postgres://x/y' } as unknown as NodeJS.ProcessEnv)).toThrow(
    /^SECRET is not set and must/,
  )
})

test.each([
  ['127.0.0.1', 'http://localhost:3000', true],
  ['0.0.0.0', 'http://localhost:3000', true],
  ['::', 'http://localhost:3000', true],
  ['::1', 'http://[::1]:3000', true],
  ['[::1]', 'http://[::1]:3000', true],
  ['192.168.1.7', 'http://192.168.1.7:3000', false],
  ['nas.local', 'http://nas.local:3000', false],
])('an app that listens at %s alone is visited at %s', (HOST, publicUrl, loopback) => {
  expect(read({ HOST })).toMatchObject({ publicUrl, loopback })
})

const folder = () => mkdtempSync(join(tmpdir(), 'toile-env-'))

test('the database is where the data is', () => {
  const DATA_DIR = folder()
  expect(read({ DATA_DIR }).databaseUrl).toBe(`file:${join(DATA_DIR, 'toile.sqlite')}`)
  expect(read({ DATA_DIR, DATABASE_URL: 'file:elsewhere.sqlite' }).databaseUrl).toBe('file:elsewhere.sqlite')
})

test('a shop whose database an earlier version kept in var is not begun anew beside it', () => {
  const former = folder()
  writeFileSync(join(former, 'toile.sqlite'), 'a shop')
  for (const sign of ['secret', 'checkpoints', 'uploads']) {
    const dataDir = folder()
    refuseLeftBehind(dataDir, former)
    mkdirSync(join(dataDir, sign))
    expect(() => refuseLeftBehind(dataDir, former)).toThrow(
      `DATABASE_URL=file:${join(former, 'toile.sqlite')}`,
    )
    refuseLeftBehind(dataDir, folder())
    writeFileSync(join(dataDir, 'toile.sqlite'), 'a shop of its own')
    refuseLeftBehind(dataDir, former)
  }
  mkdirSync(join(former, 'secret'))
  refuseLeftBehind(former, former)
})

test('where nothing can be written the setting is named, and what keeps it', () => {
  const file = join(folder(), 'file')
  writeFileSync(file, '')
  for (const DATA_DIR of [file, join(file, 'below'), '/proc/toile'])
    expect(() => readEnvironment({ DATA_DIR } as unknown as NodeJS.ProcessEnv)).toThrow(
      /^DATA_DIR keeps its files in .*, where nothing can be written \(.*\)\. .* DATA_DIR=\/var\/lib\/toile\.$/,
    )
  expect(() => assertWritable('DATABASE_URL', join(file, 'below'))).toThrow(
    /^DATABASE_URL keeps .* part of the path is a file/,
  )
  const fine = join(folder(), 'not', 'yet', 'thère is')
  assertWritable('DATA_DIR', fine)
  expect(readdirSync(fine)).toEqual([])
})
