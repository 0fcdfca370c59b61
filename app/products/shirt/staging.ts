import { stand } from '../figure/staging'
import type { Box } from '~/drawing/drawing'
import type { Staging } from '../product'
import type { ShirtChoices } from './choices'

const closeUps: Partial<Record<string, Box & { cloth?: boolean }>> = {
  collar: { x: 300, y: 120, width: 200, height: 200 },
  placket: { x: 220, y: 190, width: 360, height: 360 },
  pocket: { x: 290, y: 240, width: 220, height: 220 },
  hem: { x: 240, y: 480, width: 320, height: 320 },
  fabric: { x: 305, y: 440, width: 130, height: 130, cloth: true },
  print: { x: 300, y: 400, width: 190, height: 190, cloth: true },
  printAngle: { x: 300, y: 400, width: 190, height: 190, cloth: true },
  printScale: { x: 300, y: 400, width: 190, height: 190, cloth: true },
}
/** A cuff where it ends: at the wrist, or above the elbow. */
const atWrist = { x: 475, y: 490, width: 200, height: 200 }
const aboveElbow = { x: 425, y: 240, width: 230, height: 230 }
const whole = { x: 90, y: 110, width: 620, height: 620 }

export const staging: Staging<ShirtChoices> = {
  // The stand's foot may stay out of sight: a shirt ends at the hip.
  focus: { x: 150, y: 40, width: 500, height: 740 },
  tape: stand.tape,
  // Where no button lies, and no pocket.
  newMotif: { front: 'chest-left' },
  closeUp: (group, { cuff }) =>
    group === 'cuff'
      ? cuff === 'single' || cuff === 'french'
        ? atWrist
        : aboveElbow
      : (closeUps[group] ?? whole),
}
