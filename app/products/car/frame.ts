import { canvas, type Box } from '~/drawing/drawing'
import { previewOf } from '../frame'
import type { FramePurpose } from '../product'

const landscape: Box = { x: 0, y: 350, width: canvas.width, height: 600 }

/** Lying, as a car stands: from above its spoiler to the shine on the floor. */
export const frame = (purpose: FramePurpose): Box =>
  purpose === 'preview' ? previewOf({ ...landscape, y: 400, height: 500 }) : landscape
