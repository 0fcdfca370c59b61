import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

interface Script {
  imports: string[]
  /** Imported when something is done that needs it. */
  later: string[]
  modules: string[]
}

/** What the build says its scripts were made of; `npm test` builds first. */
const scripts = JSON.parse(readFileSync('build/scripts.json', 'utf8')) as Record<string, Script>
const [manifestFile = ''] = readdirSync('build/client/assets').filter((name) =>
  /^manifest-\w+\.js$/.test(name),
)
const manifest = JSON.parse(
  readFileSync(`build/client/assets/${manifestFile}`, 'utf8')
    .replace(/^window\.__remixManifest=/, '')
    .replace(/;$/, ''),
) as {
  entry: { module: string }
  routes: Record<string, { id: string; parentId?: string; module: string }>
}

/** The scripts of a page, with what they import; `later` adds what they import later. */
function loadedBy(id: string, { later = false } = {}): string[] {
  const seen = new Set<string>()
  const take = (file: string) => {
    if (seen.has(file) || !scripts[file]) return
    seen.add(file)
    for (const next of scripts[file].imports) take(next)
    if (later) for (const next of scripts[file].later) take(next)
  }
  take(manifest.entry.module.slice(1))
  for (let at: string | undefined = id; at; at = manifest.routes[at]?.parentId)
    take(manifest.routes[at]!.module.slice(1))
  return [...seen]
}

const modulesOf = (files: readonly string[]) => files.flatMap((file) => scripts[file]!.modules)
const packageOf = (module: string) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module)?.[1]
const packagesOf = (files: readonly string[]) => [
  ...new Set(modulesOf(files).flatMap((module) => packageOf(module) ?? [])),
]
const kB = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(`build/client/${file}`)).length, 0) / 1000

const studio = ['routes/studio/studio', 'routes/studio/design']
const others = Object.keys(manifest.routes).filter((id) => !studio.includes(id))
const framework =
  'react react-dom react-router react-router-dom scheduler turbo-stream @remix-run/react @remix-run/router @remix-run/server-runtime'.split(
    ' ',
  )
/** Loaded when something is done that needs them, and not before. */
const onDemand = (module: string) =>
  isFont(module) ||
  ['motifs/motif-tools.tsx', 'ideas/ideas.tsx', 'stage/handles.ts'].some(
    (name) => module === `app/studio/${name}`,
  ) ||
  module === 'app/products/motifs/right-to-left.ts'
const isFont = (module: string) => /\/motifs\/fonts\/[\w-]+\.json$/.test(module)

test('no page but the studio loads what draws, a font, or a library beside the framework', () => {
  expect(others.length).toBeGreaterThan(30)
  for (const id of others) {
    const files = loadedBy(id, { later: true })
    expect(
      packagesOf(files).filter((name) => !framework.includes(name)),
      id,
    ).toEqual([])
    const drawing = modulesOf(files).filter((module) =>
      /^app\/(drawing|studio|products\/(dress|shirt|car|cloth|figure|motifs\/(library|fonts)))\b/.test(
        module,
      ),
    )
    expect(drawing, id).toEqual([])
  }
})

test('the studio begins without Konva and without fonts, and no script of words holds anything else', () => {
  for (const id of studio) {
    const files = loadedBy(id)
    expect(
      packagesOf(files).filter((name) => !framework.includes(name)),
      id,
    ).toEqual([])
    expect(modulesOf(files).filter(isFont), id).toEqual([])
    expect(modulesOf(files)).not.toContain('app/products/motifs/right-to-left.ts')
    expect(packagesOf(loadedBy(id, { later: true })).filter((name) => !framework.includes(name))).toEqual([
      'bidi-js',
      'konva',
    ])
  }
  const fonts = Object.values(scripts).filter(({ modules }) => modules.some(isFont))
  expect(fonts.map(({ modules }) => modules.filter((module) => !isFont(module)).length)).toEqual(
    fonts.map(() => 0),
  )
})

test('scripts stay small: 100 kB for any page, 220 for the studio until motifs or ideas are asked for', () => {
  const heaviest = Math.max(...others.map((id) => kB(loadedBy(id, { later: true }))))
  expect(heaviest).toBeLessThan(100)
  for (const id of studio) {
    const files = loadedBy(id, { later: true }).filter((file) => !scripts[file]!.modules.some(onDemand))
    expect(kB(files), id).toBeLessThan(220)
  }
})
