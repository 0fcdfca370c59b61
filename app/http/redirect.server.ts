import { redirect as answer } from '@remix-run/node'
import type { OwnPath } from '~/url/own-path'

/**
 * Sends a browser on within this site: by `pathTo` or `ownPath`, which are all it takes. Remix's own redirect takes
 * any text, and a text with somebody's words in it can lead anywhere.
 */
export const redirect = (to: OwnPath, init?: number | ResponseInit): Response => answer(to, init)
