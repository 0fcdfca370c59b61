import type { Hex, Layer, Mark, PathData, Point } from '~/drawing/drawing'
import { mix, pathOf, placed, point, reverse } from '~/drawing/geometry'
import { type Fabric, type FabricId, fabrics } from './fabrics'
import type { Lighting } from './shade'
import { fall, type Surface } from './surface'
import {
  type Net,
  type Print,
  type Scale,
  type Weave,
  nets,
  tileId,
  toneOf as tileTone,
} from './tiles/tile-id'
import { oklab } from '../color/oklab'
import { hungPrint } from './hung'
import { printLines, ribs } from './woven'
import { cordOf } from './tiles/measures'
import { type Tone, blend, lightness, solid, toneOf } from './tone'

/** The cloth a garment is cut from. */
export interface Cloth {
  id: FabricId
  fabric: Fabric
  color: Hex
  tone: Tone
  /** `angle` is how far it is laid from the grainline, in degrees clockwise. */
  print?: { name: Print; ink: Hex; scale: Scale; angle: number }
}

export function clothOf(id: FabricId, color: Hex, print?: Cloth['print']): Cloth {
  // Print and ground share one light, so its tones come from what the eye mixes of the two.
  const tone = toneOf(
    print ? blend(color, print.ink, lightness(print.ink) < lightness(color) ? 0.35 : 0.08) : color,
  )
  const fabric = suited(fabrics[id], toneOf(color))
  const { shot, rim } = fabric
  // Between the hairs of a white pile light goes to and fro, and comes back warm.
  tone.shade = blend(tone.shade, '#8f7f72', Math.min(0.75, 2.4 * rim) * tone.white)
  if (shot) tone.light = blend(tone.light, weft(color), shot * (1 - 0.6 * tone.white - 0.35 * tone.black))
  return { id, fabric: print ? { ...fabric, light: fabric.light * 0.6 } : fabric, color, tone, print }
}

/** The second colour of shot silk: cool across warm, warm across cool. */
const weft = (color: Hex): Hex => (oklab(color)[2] > 0.02 || oklab(color)[1] > 0.06 ? '#cfbdf2' : '#f6c9a6')

/** The same cloth dyed: black shows folds by light alone, and on white a pile and a weave must stay quiet. */
function suited(fabric: Fabric, { white, black }: Tone): Fabric {
  return {
    ...fabric,
    light: fabric.streak ? fabric.light : fabric.light + 0.16 * black,
    rim: fabric.rim * (1 - 0.5 * white),
    pile: fabric.pile * (1 - 0.8 * white),
    weave: fabric.weave * (1 - fabric.hush * white),
    // What shines mirrors darker things, and a pile is deep; on white soon that looks like a stain.
    shade: fabric.shade * (1 - (fabric.streak * 0.3 + fabric.rim * 0.4) * white),
  }
}

/** A cut piece: what it covers, how it curves, and which way its threads run. */
export interface Piece {
  of: string
  outline: PathData
  surface: Surface
  /** Cut flat and in one, as bodices are; otherwise each flute carries its own grain. */
  whole?: { origin: Point; angle: number }
  /** A layer under sheer cloth: opaque, or under lace so thin that skin would show through it. */
  lining?: PathData
  thin?: boolean
  /** The edge that a net is made with. */
  border?: Border
}

/** A close edge, part of the net it ends: `above` is what the net itself then covers, and the lining goes on to its foot. */
export interface Border {
  above: PathData
  lining: PathData
  band: PathData
  /** Turning the other way than the band. */
  holes: PathData
  /** The cord where net and band meet. */
  heading: PathData
}

/** How the piece's lights and shades are to be laid. */
export const lightingOf = (piece: Piece, cloth: Cloth, layer: Layer = 'light'): Lighting => ({
  of: piece.of,
  layer,
  fabric: cloth.fabric,
  tone: cloth.tone,
  clip: piece.outline,
})

/** Prints whose lines show which way the threads run. Scattered ones are only moved: turning costs much and shows little. */
const directional: readonly Print[] = ['stripe', 'gingham', 'tartan', 'windowpane']

/** Each flute's own strip of the surface, with the direction its threads hang. */
function strips(
  s: Surface,
  turned: boolean,
  slanted: boolean,
): { d: PathData; origin: Point; angle: number }[] {
  const centre = s.pointAt(0.5, 1)
  return s.lobes.map(({ from, to }, i) => {
    // Scattered motifs must not stand in rows around the body.
    const drop = turned ? 0 : i * 61
    const middle = (from + to) / 2
    const [top, hem] = [s.pointAt(middle, 0.1), s.pointAt(middle, 1)]
    const [left, right] = [from === 0 ? -0.02 : from - 0.001, to === 1 ? 1.02 : to + 0.001]
    const angle = turned ? -Math.atan2(hem.x - top.x, hem.y - top.y) : 0
    // What runs aslant goes on from flute to flute at the hem; each beginning anew, all would stand in rings.
    const across =
      turned && slanted ? Math.sign(centre.x - hem.x) * Math.hypot(hem.x - centre.x, hem.y - centre.y) : 0
    return {
      d: pathOf([fall(s, left, -0.02, 1.05), reverse(fall(s, right, -0.02, 1.05))]),
      origin: point(top.x + across * Math.cos(angle), top.y + across * Math.sin(angle) + drop),
      angle,
    }
  })
}

const isNet = (id: FabricId): id is Net & FabricId => (nets as readonly FabricId[]).includes(id)

/** What lies under lace: silk dyed near to skin, deep under pale lace and pale under all other, and a breath of its colour. */
const slip = (color: Hex): Hex =>
  lightness(color) > 0.7
    ? blend(color, '#b5896b', 0.66)
    : blend(color, '#f0dfca', lightness(color) < 0.16 ? 0.86 : 0.74)

/** The flat cloth of a piece, before any light: opaque ground, lining, print along the grain, weave. */
export function ground(piece: Piece, cloth: Cloth, layer: Layer = 'cloth', sheer = 1): Mark[] {
  const { of, outline, surface, whole, lining } = piece
  const base = { type: 'path', layer, of } as const
  const marks: Mark[] = []
  const net = isNet(cloth.id)
  const cover = net ? fabrics[cloth.id].cover : mix(1, cloth.fabric.cover, sheer)
  if (lining && cover < 1) {
    const fill = net ? solid(slip(cloth.color), piece.thin ? 0.5 : 1) : solid(cloth.color)
    marks.push({ ...base, d: lining, fill })
  }
  marks.push({ ...base, d: outline, fill: solid(cloth.color, cover) })
  if (cloth.print) marks.push(...printed(piece, cloth, cloth.print, layer, cover < 1 ? 0.85 : 1))
  if (!whole && cloth.fabric.wale)
    return [...marks, ...ribs({ layer, of, clip: outline }, surface.uncut ?? surface, cloth)]
  const tone = tileTone(cloth.color)
  const { origin, angle } = whole ?? { origin: surface.pointAt(0.5, 0), angle: 0 }
  const tile = net
    ? tileId({ kind: 'net', fabric: cloth.id as Net, ink: cloth.color })
    : tileId({ kind: 'weave', fabric: cloth.id as Weave, tone })
  const alpha = net ? 1 : cloth.fabric.weave
  const woven = { type: 'pattern', tile, matrix: placed(origin, angle), alpha } as const
  const border = net ? piece.border : undefined
  marks.push({ ...base, d: border?.above ?? outline, fill: woven })
  return border ? [...marks, ...bordered(border, base, cloth)] : marks
}

/** Close stitches with real holes, each corded round, and the cord where the net begins. */
function bordered({ band, holes, heading }: Border, base: Pick<Mark, 'layer' | 'of'>, cloth: Cloth): Mark[] {
  return [
    { ...base, type: 'path', d: band + holes, fill: solid(cloth.color, 0.9) },
    {
      ...base,
      type: 'path',
      d: holes + heading,
      stroke: { paint: solid(cordOf(cloth.color), 0.8), width: 1.1 },
    },
  ]
}

/** A print: what is made of lines, or of figures that meet, bends as the cloth hangs; what is scattered is laid flute by flute. */
function printed(
  piece: Piece,
  cloth: Cloth,
  print: NonNullable<Cloth['print']>,
  layer: Layer,
  alpha: number,
): Mark[] {
  const { of, outline, surface, whole } = piece
  const { name, ink, scale, angle: turn } = print
  const tone = tileTone(cloth.color)
  if (!whole) {
    const base = { layer, of, clip: outline }
    const [hanging, asked] = [surface.uncut ?? surface, { ...print, tone }]
    const drawn = printLines(base, hanging, asked, alpha) ?? hungPrint(base, hanging, asked, alpha)
    if (drawn) return drawn
  }
  const tile = tileId({ kind: 'print', print: name, ink, tone, scale })
  const laid = whole
    ? [{ d: outline, ...whole }]
    : surface.lobes.length
      ? strips(surface, directional.includes(name), turn % 90 !== 0)
      : [{ d: outline, origin: surface.pointAt(0.5, 0), angle: 0 }]
  return laid.map(({ d, origin, angle }) => ({
    ...({ type: 'path', layer, of, d } as const),
    clip: d === outline ? undefined : outline,
    fill: { type: 'pattern', tile, matrix: placed(origin, angle + (turn * Math.PI) / 180), alpha },
  }))
}
