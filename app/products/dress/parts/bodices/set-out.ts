import { mirror, mix, reverse } from '~/drawing/geometry'
import { type Surface, surface } from '../../../cloth/surface'
import type { Figure } from '../../../figure/grading'
import { bodyHalf, centre, figure } from '../../../figure/landmarks'
import type { View } from '../../../product'
import type { DressChoices } from '../../choices'
import type { Bodice, Waist } from '../../options'
import { type BodiceJoints, type Waistline, armholeOf, isLow, waistRun } from '../joints'
import { neckEdge } from '../necklines'
import { bodiceCuts } from './cuts'

/** What of the choices a bodice is cut by. */
export type BodiceChoices = Pick<DressChoices, 'bodice' | 'neckline' | 'sleeve' | 'waist'>

/** Where bodice and skirt meet; a corset's lower edge dips at the centre. */
function waistlineOf(waist: Waist, bodice: Bodice): Waistline {
  const line = waist === 'natural' ? figure.waist : figure[waist]
  return { ...line, sag: line.sag + (bodiceCuts[bodice].dip?.(waist) ?? 0) }
}

/** Half the bodice's width at a height below the underarm, on the regular body. */
function halfOf(bodice: Bodice, waist: Waistline): (y: number) => number {
  const { ease } = bodiceCuts[bodice]
  const top = figure.underarm.y
  return (y) => {
    const t = (y - top) / (waist.y - top)
    const half = isLow(waist)
      ? bodyHalf(y) + (waist.half - bodyHalf(waist.y)) * t * t * t
      : mix(bodyHalf(y), waist.half, t * t * t)
    return ease ? half + ease(t) : half
  }
}

/** Sets out a bodice: where its edges run, before any cloth. */
export function bodiceJoints(
  body: Figure,
  { bodice, neckline, sleeve, waist: place }: BodiceChoices,
  view: View,
): BodiceJoints {
  const waist = waistlineOf(place, bodice)
  const neck = neckEdge(body, neckline, view)
  const armhole = armholeOf(body, neckline, sleeve)
  const half = halfOf(bodice, waist)
  const rows = bodiceCuts[bodice].ease ? 20 : 12
  const side = Array.from({ length: rows + 1 }, (_, i) => {
    const y = mix(figure.underarm.y, waist.y, i / rows)
    return body.on(half(y), y)
  })
  const backless = neckline === 'halter' && view === 'back'
  const upper = backless ? neck : [...neck, ...armhole]
  const right = [...upper, ...side]
  const hem = waistRun(body, waist)
  const outline = [...right, ...reverse(hem).slice(1, -1), ...reverse(mirror(right, centre))]
  return { neck, armhole, side, waist, outline }
}

/** The torso as a rounded body, so that light follows its sides from bust to waist. */
export function torso({ on, bends }: Figure, bodice: Bodice, waist: Waistline): Surface {
  const { ease } = bodiceCuts[bodice]
  const { shoulderTip, underarm } = figure
  const top = 190
  const half = ease || isLow(waist) ? halfOf(bodice, waist) : bodyHalf
  const chest = (y: number) => mix(shoulderTip.half, underarm.half + 1, (y - top) / (underarm.y - top))
  const edge = (sign: number) => (v: number) => {
    const y = mix(top, waist.y, Math.min(v, 1))
    return on(sign * (y < underarm.y ? chest(y) : half(y)), y + (v > 1 ? (v - 1) * 200 : 0))
  }
  return surface({
    left: edge(-1),
    right: edge(1),
    sag: (v) => waist.sag * v,
    wrapAngle: 1.3,
    bends: (ease ? 18 : 10) + bends,
  })
}
