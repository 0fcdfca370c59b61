import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = 'app/styles'
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return { name, text: text.replace(/\/\*[\s\S]*?\*\//g, '') }
  })
const tokens = sheets.find(({ name }) => name === 'tokens.css')?.text ?? ''

/** What a pattern finds in all sheets but those named, each with its sheet. */
const found = (pattern: RegExp, ...without: string[]) =>
  sheets
    .filter(({ name }) => !without.includes(name))
    .flatMap(({ name, text }) => [...text.matchAll(pattern)].map(([hit]) => `${name}: ${hit}`))

test('every size of type is a token', () => {
  expect(sheets.length).toBeGreaterThan(20)
  expect(found(/(?<![\w-])font-size:(?!\s*var\(--size-[\w-]+\);)[^;]*;/g)).toEqual([])
  expect(found(/(?<![\w-])font:(?!\s*inherit;)(?![^;]*\bvar\(--size-)[^;]*;/g)).toEqual([])
})

test('two sizes are smaller than the text', () => {
  const sizes = [...tokens.matchAll(/--size-[\w-]+: ([\d.]+)rem;/g)].map(([, size]) => Number(size))
  expect(sizes.length).toBeGreaterThan(4)
  expect(sizes.filter((size) => size < 1)).toHaveLength(2)
})

test('every token that is used is there, and every one there is used', () => {
  const named = (pattern: RegExp, texts: string[]) =>
    new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name)))
  const there = named(/^\s*(--[\w-]+):/gm, [tokens])
  const used = named(
    /var\((--[\w-]+)/g,
    sheets.map(({ text }) => text),
  )
  expect([...used].filter((name) => !there.has(name))).toEqual([])
  expect([...there].filter((name) => !used.has(name))).toEqual([])
})

test('a window is one of four widths', () => {
  const permitted = [480, 760, 960, 1180].flatMap((width) => [
    `max-width: ${width}px`,
    `min-width: ${width + 1}px`,
  ])
  const widths = found(/@(?:media|container)[^{]*\{/g).flatMap((hit) => hit.match(/[\w-]*width[^)]*/g) ?? [])
  expect(widths.filter((width) => !permitted.includes(width))).toEqual([])
})

test('nothing but a reset is important', () => {
  expect(found(/[\w-]+:[^;{}]*!important/g, 'base.css')).toEqual([])
})

test('what wins is said by layers: every sheet is in one', () => {
  const order = /@layer ([\w, ]+);/.exec(sheets.find(({ name }) => name === 'site.css')?.text ?? '')?.[1]
  const layers = order?.split(', ') ?? []
  expect(layers).toEqual(['base', 'components', 'pages', 'studio'])
  const imported = sheets.flatMap(({ name, text }) =>
    [...text.matchAll(/@import '\.\/([^']+)' layer\((\w+)\);/g)].map(([, file = '', layer = '']) => {
      expect(layers, `${name} imports ${file}`).toContain(layer)
      return file
    }),
  )
  const loose = sheets.filter(({ name, text }) => {
    const outermost = text.match(/^[^\s}].*/gm)?.filter((line) => !/^@(import|layer)\b.*;$/.test(line)) ?? []
    return outermost.some((line) => !/^@layer \w+ \{$/.test(line)) && !imported.includes(name)
  })
  expect(loose.map(({ name }) => name)).toEqual([])
})

test('every class in a sheet is one that some page gives', () => {
  const code = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|js)$/.test(name))
    .map((name) => readFileSync(join('app', name), 'utf8'))
    .join('\n')
  const given = new Set(code.match(/[\w-]+/g))
  const begun = [...new Set(code.match(/[\w-]+-(?=\$\{)/g))]
  const classes = sheets.flatMap(({ text }) =>
    [...text.replace(/'[^']*'|"[^"]*"/g, '').matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name),
  )
  const dead = [...new Set(classes)].filter(
    (name) => !given.has(name) && !begun.some((start) => name.startsWith(start)),
  )
  expect(dead).toEqual([])
})
