import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import ts from 'typescript'
import { expect, test } from 'vitest'

const read = (file: string) => readFileSync(file, 'utf8')
const manifest = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>
/** What runs only after `everything` was asked for. */
const tools = ['bench', 'check', 'fonts', 'generate-migrations', 'test', 'tools']

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => `${folder}/${file}`)
const code = /\.(tsx?|mjs)$/
const ofStart = [
  ...['app', 'db', 'emails', 'bin'].flatMap((folder) => filesIn(folder, code)),
  ...['vite.config.ts', 'remix.config.js'],
].filter((file) => !tools.some((tool) => file === `bin/${tool}.mjs`))

/** `@scope/name` or `name` of what is imported from a package; none for our own files and Node's. */
function packageOf(specifier: string): string[] {
  if (/^[.~#/]|^(node|virtual):/.test(specifier)) return []
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
  return builtinModules.includes(name) ? [] : [name]
}

function importedBy(files: string[]): string[] {
  const names = files.flatMap((file) =>
    ts.preProcessFile(read(file), true, true).importedFiles.flatMap(({ fileName }) => packageOf(fileName)),
  )
  return [...new Set(names)].sort()
}

const sheets = filesIn('app', /\.css$/)
const inSheets = sheets.flatMap((file) =>
  [...read(file).matchAll(/@import ['"]([^'"]+)/g)].flatMap(([, name = '']) => packageOf(name)),
)

test('every package that the app and its build import is among those that npm start installs', () => {
  const imported = [...importedBy(ofStart), ...inSheets]
  expect(imported).toEqual(expect.arrayContaining(['sharp', 'esbuild', '@remix-run/dev', 'konva']))
  expect(imported.filter((name) => !manifest.dependencies[name])).toEqual([])
})

test('npm start installs no package that only tests, checks or the bench know', () => {
  const texts = [...ofStart, ...sheets].map(read).join('\n')
  const known = (name: string) => ['"', "'", '/'].some((end) => texts.includes(`'${name}${end}`))
  expect(Object.keys(manifest.dependencies).filter((name) => !known(name))).toEqual([])
  expect(importedBy(filesIn('test', code)).filter((name) => manifest.devDependencies[name])).toContain(
    'vitest',
  )
})

test('one esbuild and one Vite serve all who build with them', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: object }
  const copies = Object.keys(packages).filter((path) => /node_modules\/(esbuild|vite)$/.test(path))
  expect(copies).toEqual(['node_modules/esbuild', 'node_modules/vite'])
})
