import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate } from '#db/migrate'

async function shop(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'toile-damaged-')), 'toile.sqlite')
  await migrate(`file:${file}`)
  return file
}

test('a database with pages that cannot be read is not opened, stays as it is, and its copies are named', async () => {
  const file = await shop()
  const open = openSync(file, 'r+')
  for (const page of [3, 5, 9]) writeSync(open, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096)
  closeSync(open)
  const before = readFileSync(file)

  const bare = await migrate(`file:${file}`).catch((error: Error) => error.message)
  expect(bare).toMatch(
    /^The database .*toile\.sqlite is damaged \(.*\), so it was not opened\. Keep it: .* has no copy\)/,
  )
  expect(bare).not.toContain('\n')

  const folder = join(file, '..', 'backups')
  mkdirSync(folder)
  for (const name of ['toile-0.1.0-2026-01-02T03-04-05Z.sqlite', 'toile-0.1.0-2026-11-02T03-04-05Z.sqlite'])
    writeFileSync(join(folder, name), '')
  await expect(migrate(`file:${file}`)).rejects.toThrow(
    join(folder, 'toile-0.1.0-2026-11-02T03-04-05Z.sqlite'),
  )
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a file that is no database is told as a damaged one, and is not written over', async () => {
  const file = await shop()
  writeFileSync(file, 'these are not the bytes of a database '.repeat(500))
  await expect(migrate(`file:${file}`)).rejects.toThrow(/is damaged \(file is not a database\)/)
  expect(readFileSync(file, 'utf8')).toMatch(/^these are not/)
})
