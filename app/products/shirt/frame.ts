import type { Box } from '~/drawing/drawing'
import { previewOf } from '../frame'
import type { FramePurpose } from '../product'

const body: Box = { x: 100, y: 20, width: 600, height: 750 }

/** From the stand's top to below the longest hem: the shirt fills its picture. */
export const frame = (purpose: FramePurpose): Box => (purpose === 'preview' ? previewOf(body) : body)
