import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What the domain and the store promise, they promise on both databases: the same files, run on each. */
const onBoth = ['test/domain/**/*.test.ts', 'test/db/**/*.test.ts', 'test/attacks/**/*.test.ts']
/** Stories whose point is no matter of the database; on PostgreSQL too with `npm run test:long`. */
const onSqlite = 'test/attacks/{allowance,alone,fuzz,heavy,held-up,traffic,tricks}.test.ts'

/** What takes a quarter of a minute or more, the longest first: begun late, one of them would run alone at the end. */
const long = [
  'attacks/alone',
  'e2e/review',
  'staff/review',
  'e2e/axe',
  'attacks/fuzz',
  'e2e/saving',
  'http/exports',
  'e2e/gallery',
  'drawing/cloths',
  'e2e/story',
  'attacks/heavy',
  'drawing/parity',
  'http/new-version',
  'e2e/keyboard',
  'environment/start',
  'e2e/axe-studio',
  'http/limits',
  'e2e/touch',
  'domain/ledger-verify',
  'e2e/counter',
  'environment/rotate',
  'e2e/sketches',
  'pictures/background',
  'products/sheets',
  'attacks/tricks',
  'domain/promised',
  'products/dress-joints',
  'attacks/honest',
  'http/storage',
  'e2e/by-link',
  'attacks/held-up',
  'http/full-disk',
  'products/memoize',
  'e2e/plain',
  'http/room',
  'http/stop',
  'staff/answers',
  'domain/rewards',
  'http/crash',
  'e2e/letters',
  'db/killed',
  'e2e/pasted',
  'products/motifs.browser',
  'products/color',
  'drawing/backends',
  'products/close-ups',
  'project/install',
]

/** What opens a Chromium, which keeps a core busy. */
const browser = /\/test\/e2e\/|\.browser\.test\.ts$|\/drawing\/(parity|backends)\.test\.ts$/

/**
 * A project after the other, as a worker serves one; of each the long files first, and those that keep a core busy in
 * turns with those that wait.
 */
class InTurns extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const place = ({ moduleId }: TestSpecification) => {
      const found = long.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
      return found < 0 ? long.length : found
    }
    const sorted = (await super.sort(files)).sort((a, b) => place(a) - place(b))
    const postgres = sorted.filter(({ project }) => project.name === 'postgres')
    const others = sorted.filter(({ project }) => project.name !== 'postgres')
    const busy = others.filter(({ moduleId }) => browser.test(moduleId))
    const waiting = others.filter(({ moduleId }) => !browser.test(moduleId))
    return [
      ...postgres,
      ...waiting.flatMap((file, nth) => [...busy.slice(nth, nth + 1), file]),
      ...busy.slice(waiting.length),
    ]
  }
}

/** `npm run test:long` tries twenty times as much. */
const patience = process.env.TOILE_TEST_LONG === '1' ? 20 : 1

const shared = {
  resolve: { alias: { '~': at('app'), '#db': at('db'), '#emails': at('emails') } },
}
/** What the files import is loaded once a worker, not once a file; a test that needs it fresh starts a process. */
const every = {
  isolate: false,
  setupFiles: 'test/support/setup.ts',
  // What is built is loaded as Node loads it: read and compiled anew for each worker, its megabytes take half a minute.
  server: { deps: { external: [/\/build\//] } },
  // A second, as Vitest has it, is little where others keep the cores busy.
  expect: { poll: { timeout: 20_000 } },
}
const quiet = { NODE_ENV: 'test' as const, LOG_LEVEL: 'silent' }

export default defineConfig({
  test: {
    // Two for each core of a small machine: some wait for a mail, or read a page as people do.
    maxWorkers: Math.max(4, availableParallelism()),
    sequence: { sequencer: InTurns },
    // As few projects as there are databases: each compiles and loads what its files import anew.
    projects: [
      {
        ...shared,
        test: {
          name: 'sqlite',
          include: ['test/**/*.test.{ts,tsx}'],
          ...every,
          globalSetup: 'test/support/unpack-browser.ts',
          testTimeout: 240_000 * patience,
          hookTimeout: 240_000,
          env: { ...quiet, DATABASE_URL: 'file:unused.sqlite' },
        },
      },
      {
        ...shared,
        test: {
          name: 'postgres',
          include: onBoth,
          exclude: patience > 1 ? [] : [onSqlite],
          ...every,
          globalSetup: 'test/support/postgres.ts',
          testTimeout: 60_000 * patience,
          hookTimeout: 60_000,
          // Only says which dialect to speak; each test gets a database of its own.
          env: { ...quiet, DATABASE_URL: 'postgres://unused', SECRET: 'only for tests, never for a shop' },
        },
      },
    ],
  },
})
