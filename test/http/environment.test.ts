import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEnvironment } from '~/environment.server'

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

test('PostgreSQL asks for a secret that all processes share', () => {
  expect(() => readEnvironment({ DATABASE_URL: 'postgres://x/y' } as unknown as NodeJS.ProcessEnv)).toThrow(
    /SECRET must/,
  )
})

test.each([
  [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535.'],
  [{ PUBLIC_URL: 'shop.example' }, 'PUBLIC_URL must be a URL such as https://dresses.example.com.'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must begin with file: (SQLite) or postgres:// (PostgreSQL).'],
  [{ TOILE_DEMO: 'no' }, 'TOILE_DEMO must be 0 or 1.'],
  [{ SECRET: 'short' }, 'SECRET must have at least 32 characters. Make one with: openssl rand -base64 32'],
])('%o is refused with a sentence', (env, sentence) => {
  expect(() => read(env)).toThrow(sentence)
})
