import { pathToFileURL } from 'node:url'
import { matchRoutes } from '@remix-run/react'
import type { ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { partOf, partsOf } from '~/http/parts.server'

const build = (await import(pathToFileURL('build/server/index.js').href)) as ServerBuild
const parts = partsOf(build)

function tree({ routes }: ServerBuild, parentId?: string): Parameters<typeof matchRoutes>[0] {
  const here = Object.values(routes).filter((route) => route.parentId === parentId)
  return here.map(({ id, path, index }) =>
    index ? { id, index } : { id, path, children: tree({ routes } as ServerBuild, id) },
  )
}
const led = (app: ServerBuild, path: string) =>
  matchRoutes(tree(app), path)?.map(({ route, params }) => [route.id, params])

/** A path that each route answers, and some near it that none does. */
const paths = Object.values(build.routes).flatMap(({ id, path }) => {
  let whole = path ?? ''
  for (let at = build.routes[id]; at?.parentId; at = build.routes[at.parentId])
    whole = `${build.routes[at.parentId]?.path ?? ''}/${whole}`
  const own = `/${whole}`.replace(/\/+/g, '/').replace(/[:*]\w*/g, 'some')
  return [own, `${own}/`, `${own}/deeper/down`, `${own}-not`, own.toUpperCase(), `/${own}`]
})

test('every path leads within its part to where it leads in the whole app', () => {
  let within = 0
  for (const path of paths) {
    const part = parts.get(partOf(path))
    if (part) within += 1
    expect([path, led(part ?? build, path)]).toEqual([path, led(build, path)])
  }
  expect(within).toBeGreaterThan(50)
})

test('the pages that are asked for most have parts of their own, and what ships scripts has none', () => {
  for (const path of ['/', '/rules', '/privacy', '/mine', '/a/some', '/a/some/ask', '/stop/some'])
    expect([path, Object.keys(parts.get(partOf(path))?.routes ?? {}).length < 7]).toEqual([path, true])
  for (const path of ['/studio', '/studio/some', '/designs/some/send', '/staff/setup/some'])
    expect([path, parts.has(partOf(path))]).toEqual([path, false])
})
