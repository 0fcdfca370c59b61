import { hemHeight } from '../figure/landmarks'
import { stand } from '../figure/staging'
import type { Box, Staging } from '../product'
import type { DressChoices } from './choices'

const closeUps: Partial<Record<string, Box & { cloth?: boolean }>> = {
  neckline: { x: 262, y: 160, width: 276, height: 276 },
  collar: { x: 262, y: 150, width: 276, height: 276 },
  sleeve: { x: 200, y: 170, width: 400, height: 400 },
  bodice: { x: 240, y: 190, width: 320, height: 320 },
  belt: { x: 280, y: 380, width: 240, height: 240 },
  buttons: { x: 240, y: 230, width: 320, height: 320 },
  fabric: { x: 330, y: 560, width: 130, height: 130, cloth: true },
  print: { x: 300, y: 540, width: 190, height: 190, cloth: true },
  printAngle: { x: 300, y: 540, width: 190, height: 190, cloth: true },
  printScale: { x: 300, y: 540, width: 190, height: 190, cloth: true },
}
const whole = { x: -105, y: 140, width: 1010, height: 1010 }

export const staging: Staging<DressChoices> = {
  ...stand,
  closeUp: (group, { length }) =>
    group === 'hem'
      ? { x: 300, y: hemHeight[length] - 150, width: 200, height: 200 }
      : (closeUps[group] ?? whole),
  // Cloth shows what it is in folds; a tight skirt has none.
  shownOn: { fabric: { skirt: 'circle', bodice: 'fitted', length: 'midi' } },
}
