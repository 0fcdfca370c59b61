import { canvas, type Box } from '~/drawing/drawing'
import { previewOf } from '../frame'
import type { FramePurpose } from '../product'
import type { DressChoices } from './choices'

/** The whole stand, down to its shadow. */
const stand: Box = { x: 0, y: 0, ...canvas }
/** Nearer, of the same aspect: where a dress ends at the knee or above, the stand's foot would be half of its picture. */
const short: Partial<Record<DressChoices['length'], Box>> = {
  mini: { x: 120, y: 16, width: 560, height: 840 },
  knee: { x: 80, y: 14, width: 640, height: 960 },
}

/** A long dress keeps its stand, a short one comes nearer. On nothing all stand alike, on one floor. */
export function frame({ length }: DressChoices, purpose: FramePurpose): Box {
  if (purpose === 'cut-out') return stand
  const box = short[length] ?? stand
  return purpose === 'preview' ? previewOf(box) : box
}
