import type { Hex, TileId } from '~/drawing/drawing'
import { ditsy, lemons, leopard, paisley, sampaguita, stars, terrazzo } from './scattered'
import { lace } from './lace'
import { houndstooth, ikat, windowpane } from './checks'
import { floral } from './floral'
import { chevron, gingham, hearts, polka, stripe, tartan, type Ink } from './geometrics'
import { type Net, type Print, parseTileId } from './tile-id'
import { toile } from './toile'
import { weaveSvg } from './weaves'

const nets: Record<Net, (ink: Hex) => string> = { lace }

const printed: Record<Print, (ink: Ink) => string> = {
  stripe,
  gingham,
  polka,
  floral,
  chevron,
  tartan,
  toile,
  hearts,
  windowpane,
  houndstooth,
  ikat,
  paisley,
  ditsy,
  sampaguita,
  lemons,
  leopard,
  stars,
  terrazzo,
}

/** The SVG of a seamless tile, whole pixels in size, on a transparent ground. Undefined for an id of no tile. */
export function tileSvg(id: TileId): string | undefined {
  const spec = parseTileId(id)
  if (!spec) return undefined
  switch (spec.kind) {
    case 'weave':
      return weaveSvg(spec.fabric, spec.tone)
    case 'net':
      return nets[spec.fabric](spec.ink)
    case 'print':
      return printed[spec.print](spec)
  }
}
