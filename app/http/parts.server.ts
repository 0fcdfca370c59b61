import type { ServerBuild } from '@remix-run/node'
import { unlisted } from './unlisted.server'

type Routes = ServerBuild['routes']
type Route = Routes[string]

/**
 * The app in parts, by the first segment of the paths they answer: each has those routes only that such a path can lead
 * to. For every page Remix goes through all the routes it was given several times, so fifty cost what three do not.
 * A part in which a route ships scripts is none: a browser is told more than the page's own routes.
 */
export function partsOf(build: ServerBuild): Map<string, ServerBuild> {
  const routes = Object.values(build.routes)
  const anywhere = routes.filter((route) => isPage(route) && firstOf(route, build.routes) === undefined)
  const parts = new Map<string, ServerBuild>()
  for (const first of new Set(routes.filter(isPage).map((route) => firstOf(route, build.routes)))) {
    if (first === undefined) continue
    const own = routes.filter((route) => isPage(route) && firstOf(route, build.routes) === first)
    const all = [...own, ...anywhere].flatMap((route) => [...above(route, build.routes), route])
    if (!all.some(hasScripts)) parts.set(first, withOnly(build, new Set(all.map(({ id }) => id))))
  }
  return parts
}

/** The part a path belongs to: its first segment as it is written, which most paths lead by. */
export const partOf = (pathname: string): string => pathname.split('/', 2)[1] ?? ''

/** Only a route with an address of its own answers; others stand around them. */
const isPage = (route: Route): boolean => route.index === true || Boolean(route.path)

/** The first segment of the paths a route answers; undefined where it may be any. */
function firstOf(route: Route, routes: Routes): string | undefined {
  const [first = ''] = [...above(route, routes), route]
    .flatMap(({ path }) => path?.split('/') ?? [])
    .filter(Boolean)
  return /^[a-z-]*$/.test(first) ? first : undefined
}

/** The routes around one, outermost first. */
function above({ parentId }: Route, routes: Routes): Route[] {
  const parent = parentId === undefined ? undefined : routes[parentId]
  return parent ? [...above(parent, routes), parent] : []
}

/** A route that ships scripts says so: `export const handle = { scripts: true }`. */
const hasScripts = ({ module }: Route): boolean =>
  (module.handle as { scripts?: boolean } | undefined)?.scripts === true

function withOnly(build: ServerBuild, ids: Set<string>): ServerBuild {
  const only = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)))
  return {
    ...build,
    routes: Object.fromEntries(
      Object.entries(only(build.routes)).map(([id, route]) => [id, withoutList(route)]),
    ),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  }
}

/** What a page of a part loads, no browser reads. */
function withoutList(route: Route): Route {
  const { loader, default: page } = route.module
  return loader && page ? { ...route, module: { ...route.module, loader: unlisted(loader) } } : route
}
