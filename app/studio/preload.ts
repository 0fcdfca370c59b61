import type { TileId } from '~/drawing/drawing'
import { pathTo } from '~/url/own-path'

/** Where the browser gets a tile or an upload. */
export const addressOf = (id: TileId): string =>
  id.startsWith('upload-') ? pathTo`/uploads/${id}` : pathTo`/tiles/${id}.png`

/** For a page's head: the first drawing's tiles are fetched along with the scripts, not after them. */
export const preloadLinks = (ids: readonly TileId[]) =>
  ids.map((id) => ({
    tagName: 'link' as const,
    rel: 'preload',
    as: 'fetch',
    crossOrigin: 'anonymous' as const,
    href: addressOf(id),
  }))

/** What the page's head has asked for so. */
export const preloadedByHead = (): TileId[] =>
  Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=fetch]'), ({ href }) =>
    href.slice(href.lastIndexOf('/') + 1).replace(/\.png$/, ''),
  )
