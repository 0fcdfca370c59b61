import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { showProgress } from '../../bin/progress.mjs'
import { isBuilt } from '../../bin/stamp.mjs'

vi.setConfig({ testTimeout: 120_000 })

const temporary = () => mkdtempSync(join(tmpdir(), 'toile-install-'))

/** A clone of a project with two packages, one for the app and one for its tests, and our way of installing them. */
function smallProject() {
  const [origin, folder] = [temporary(), temporary()]
  const npm = (...args: string[]) =>
    execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund'], { cwd: origin, stdio: 'pipe' })
  const pack = (name: string, version: string) => {
    mkdirSync(join(origin, name), { recursive: true })
    writeFileSync(join(origin, name, 'package.json'), JSON.stringify({ name, version }))
    npm('pack', `./${name}`)
  }
  const pull = (cloth: string) => {
    const packages = {
      dependencies: { cloth: `file:cloth-${cloth}.tgz` },
      devDependencies: { tape: 'file:tape-1.0.0.tgz' },
    }
    pack('cloth', cloth)
    writeFileSync(
      join(origin, 'package.json'),
      JSON.stringify({ name: 'small', version: '1.0.0', ...packages }),
    )
    npm('install', '--package-lock-only')
    cpSync(origin, folder, { recursive: true })
  }
  pack('tape', '1.0.0')
  pull('1.0.0')
  cpSync('bin', join(folder, 'bin'), { recursive: true })
  return {
    remove: () => [origin, folder].forEach((one) => rmSync(one, { recursive: true })),
    has: (name: string) => existsSync(join(folder, 'node_modules', name, 'package.json')),
    manifest: (name: string) => readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'),
    pull,
    born: (name: string) => statSync(join(folder, 'node_modules', name, 'package.json')).ino,
    lock: () => readFileSync(join(folder, 'package-lock.json'), 'utf8'),
    install: (options = {}) =>
      execFileSync(
        process.execPath,
        ['-e', `import('./bin/packages.mjs').then((all) => all.install(${JSON.stringify(options)}))`],
        { cwd: folder, encoding: 'utf8' },
      ),
  }
}

test('a start installs what it needs, tests add the rest, and neither takes away or does again what is there', () => {
  const project = smallProject()
  const lock = project.lock()
  expect(project.install()).toMatch(/^Installing packages …/)
  expect([project.has('cloth'), project.has('tape')]).toEqual([true, false])
  expect(project.install()).toBe('')
  const cloth = project.born('cloth')

  expect(project.install({ everything: true })).toMatch(/^Installing packages, those of the tests too …/)
  expect([project.has('cloth'), project.has('tape')]).toEqual([true, true])
  expect(project.born('cloth')).toBe(cloth)
  expect([project.install(), project.install({ everything: true })]).toEqual(['', ''])
  expect(project.has('tape')).toBe(true)
  expect(project.lock()).toBe(lock)

  project.pull('1.1.0')
  const updated = project.lock()
  expect(project.install()).toMatch(/^Installing packages …/)
  expect(project.manifest('cloth')).toContain('1.1.0')
  expect(project.has('tape')).toBe(true)
  expect(project.lock()).toBe(updated)
  project.remove()
})

test('a bench takes the build that is there, and the next start takes it too', () => {
  const said = (file: string, ...args: string[]) => {
    try {
      return execFileSync(process.execPath, [file, ...args], { encoding: 'utf8', stdio: 'pipe' })
    } catch (error) {
      return String((error as { stderr?: string }).stderr)
    }
  }
  // Builds where nobody has; a command it does not know starts nothing.
  said('bin/cli.mjs', 'unknown')
  const { mtimeMs } = statSync('build/server.js')
  expect(said('bin/bench.mjs', '--only', 'none')).toContain('No bench is named "none"')
  expect(isBuilt()).toBe(true)
  expect(said('bin/cli.mjs', 'unknown')).toMatch(/^There is no command "unknown"/)
  expect(statSync('build/server.js').mtimeMs).toBe(mtimeMs)
})

test('progress is one line that is rewritten on a terminal, and elsewhere a line only when there is news', async () => {
  const shown = async (isTTY: boolean) => {
    let text = ''
    const out = Object.assign(
      new Writable({
        write: (chunk, _encoding, done) => {
          text += String(chunk)
          done()
        },
      }),
      { isTTY },
    )
    const counts = [1, 1, 2]
    const end = showProgress(() => `${counts.length > 1 ? counts.shift() : counts[0]} of 2 packages`, {
      out,
      rewrite: 5,
      line: 5,
    })
    await vi.waitFor(() => expect(text).toContain('2 of 2'))
    end()
    return text
  }
  expect(await shown(false)).toBe('  1 of 2 packages\n  2 of 2 packages\n')
  expect(await shown(true)).toBe('\r\u001b[K  1 of 2 packages\r\u001b[K  2 of 2 packages\r\u001b[K')
})
