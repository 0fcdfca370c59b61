import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdAlone, lockOf } from '#db/alone'

const folder = () => mkdtempSync(join(tmpdir(), 'toile-alone-'))

test('a second holder is refused with a sentence, by whatever path it comes, until the first lets go', () => {
  const file = join(folder(), 'toile.sqlite')
  writeFileSync(file, '')
  const other = join(folder(), 'link.sqlite')
  symlinkSync(file, other)
  const release = holdAlone(file)
  expect(() => holdAlone(other)).toThrow(
    /^Another process of this app has the shop in .*link\.sqlite open.* DATA_DIR/,
  )
  release()
  release()
  holdAlone(other)()
})

test('a lock dies with its process', () => {
  const file = join(folder(), 'toile.sqlite')
  const script = `import D from 'better-sqlite3'; new D(${JSON.stringify(lockOf(file))}).exec('BEGIN EXCLUSIVE'); process.kill(process.pid, 'SIGKILL')`
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script])
  expect(signal).toBe('SIGKILL')
  holdAlone(file)()
})
