import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** What is read when a bundled process starts: its files, and the packages left outside. `npm test` builds first. */
function readAtStart(file: string, read = { files: new Map<string, string>(), packages: new Set<string>() }) {
  if (read.files.has(file)) return read
  // Long lines are broken, in texts too.
  const code = readFileSync(file, 'utf8').replaceAll('\\\n', '')
  read.files.set(file, code)
  for (const [, from = ''] of code.matchAll(/(?:\bfrom|\bimport) ?"([^"\n]+)"/g)) {
    if (from.startsWith('.')) readAtStart(join(dirname(file), from), read)
    else read.packages.add(from)
  }
  return read
}

test('the server and its painter hold nothing that only an export needs', () => {
  for (const entry of ['build/server.js', 'build/painter.js']) {
    const { files, packages } = readAtStart(entry)
    expect(files.size, entry).toBeGreaterThan(3)
    expect([...packages], entry).toContain('sharp')
    expect([...packages], entry).not.toContain('pdfkit')
  }
})

test('no process holds what packages say to those who develop with them', () => {
  const { files } = readAtStart('build/server.js')
  const { files: pages } = readAtStart('build/server/index.js')
  const code = [...files.values(), ...pages.values()]
  expect(code.some((text) => text.includes('Minified React error'))).toBe(true)
  expect(code.filter((text) => text.includes('should have a unique'))).toEqual([])
})
