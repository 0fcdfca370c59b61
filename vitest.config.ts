import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What the domain and the store promise, they promise on both databases: the same files, run on each. */
const onBoth = ['test/domain/**/*.test.ts', 'test/db/**/*.test.ts', 'test/attacks/**/*.test.ts']
/** Stories whose point is no matter of the database; on PostgreSQL too with `npm run test:long`. */
const onSqlite = 'test/attacks/{allowance,alone,fuzz,heavy,held-up,traffic,tricks}.test.ts'
/** What needs a Chromium: slow. */
const browser = [
  'test/e2e/**/*.test.ts',
  'test/drawing/parity*.test.ts',
  'test/drawing/backends.test.ts',
  'test/**/*.browser.test.ts',
]

/** What takes half a minute or more, the longest first: begun late, one of them would run alone at the end. */
const long = [
  'e2e/axe',
  'e2e/saving',
  'e2e/gallery',
  'drawing/parity',
  'e2e/counter',
  'e2e/story',
  'e2e/keyboard',
  'e2e/axe-studio',
  'e2e/sketches',
  'e2e/touch',
  'e2e/by-link',
  'domain/ledger-verify',
  'attacks/honest',
  'attacks/heavy',
  'domain/promised',
  'attacks/held-up',
  'attacks/traffic',
  'attacks/alone',
  'http/new-version',
  'environment/start',
  'environment/rotate',
  'http/room',
  'http/storage',
  'project/install',
  'http/exports',
  'pictures/background',
  'http/crash',
  'http/stop',
  'products/memoize',
]

/** A project after the other, so that workers stay; of each the long files first. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const place = ({ moduleId }: TestSpecification) => {
      const found = long.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
      return found < 0 ? long.length : found
    }
    const projects = ['browser', 'domain-postgres', 'domain-sqlite', 'unit']
    const nth = ({ project }: TestSpecification) => projects.indexOf(project.name)
    return (await super.sort(files)).sort((a, b) => nth(a) - nth(b) || place(a) - place(b))
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
  // A second, as Vitest has it, is little where others keep the cores busy.
  expect: { poll: { timeout: 20_000 } },
}
const quiet = { NODE_ENV: 'test' as const, LOG_LEVEL: 'silent' }

export default defineConfig({
  test: {
    // Vitest leaves one core to itself, which of two is half. Some wait for a mail, or read a page as people do.
    maxWorkers: Math.max(3, Math.ceil(availableParallelism() / 2)),
    sequence: { sequencer: LongFirst },
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...onBoth, ...browser],
          ...every,
          testTimeout: 60_000 * patience,
          env: { ...quiet, DATABASE_URL: 'file:unused.sqlite' },
        },
      },
      {
        ...shared,
        test: {
          name: 'domain-sqlite',
          include: onBoth,
          ...every,
          testTimeout: 30_000 * patience,
          env: { ...quiet, DATABASE_URL: 'file:unused.sqlite' },
        },
      },
      {
        ...shared,
        test: {
          name: 'domain-postgres',
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
      {
        ...shared,
        test: {
          name: 'browser',
          include: browser,
          ...every,
          testTimeout: 240_000 * patience,
          hookTimeout: 240_000,
          env: { ...quiet, DATABASE_URL: 'file:unused.sqlite' },
        },
      },
    ],
  },
})
