import type { TileId } from '~/drawing/drawing'
import { floral } from './floral'
import { chevron, gingham, hearts, polka, stripe, tartan, type Ink } from './geometrics'
import { parseTileId, type Print } from './tile-id'
import { toile } from './toile'
import { weaveSvg } from './weaves'

const printed: Record<Print, (ink: Ink) => string> = {
  stripe,
  gingham,
  polka,
  floral,
  chevron,
  tartan,
  toile,
  hearts,
}

/** The SVG of a seamless tile, whole pixels in size, on a transparent ground. Undefined for an id of no tile. */
export function tileSvg(id: TileId): string | undefined {
  const spec = parseTileId(id)
  if (!spec) return undefined
  return spec.kind === 'weave' ? weaveSvg(spec.fabric, spec.tone) : printed[spec.print](spec)
}
