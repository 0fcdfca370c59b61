import { hemHeight } from '../figure/landmarks'
import { stand } from '../figure/staging'
import type { Staging } from '../product'
import type { DressChoices } from './choices'

type CloseUp = ReturnType<Staging<DressChoices>['closeUp']>

const neck = { x: 262, y: 160, width: 276, height: 276 }
const skirt = { x: 300, y: 540, width: 190, height: 190, cloth: true }

const closeUps: Partial<Record<string, CloseUp>> = {
  neckline: neck,
  collar: { x: 262, y: 150, width: 276, height: 276 },
  sleeve: { x: 200, y: 170, width: 400, height: 400 },
  bodice: { x: 270, y: 215, width: 260, height: 260 },
  waist: { x: 200, y: 190, width: 400, height: 400 },
  belt: { x: 280, y: 380, width: 240, height: 240 },
  bow: neck,
  buttons: { x: 210, y: 240, width: 380, height: 380 },
  pockets: { x: 240, y: 400, width: 320, height: 320 },
  piping: neck,
  embroidery: neck,
  brooch: { x: 320, y: 180, width: 200, height: 200 },
  fabric: { x: 330, y: 560, width: 130, height: 130, cloth: true },
  print: skirt,
  printAngle: skirt,
  printScale: skirt,
}
const whole = { x: -105, y: 140, width: 1010, height: 1010 }

/** What one option of a group needs that the others don't. */
function ofOption(group: string, choices: DressChoices): CloseUp | undefined {
  const atHem = { x: 300, y: hemHeight[choices.length] - 150, width: 200, height: 200 }
  if (group === 'hem') return atHem
  if (group === 'embroidery' && choices.embroidery === 'hem') return atHem
  if (group === 'piping' && choices.piping === 'seams') return atHem
  if (group === 'bow' && choices.bow === 'back')
    return { x: 260, y: 330, width: 280, height: 280, view: 'back' }
  return undefined
}

export const staging: Staging<DressChoices> = {
  ...stand,
  closeUp: (group, choices) => ofOption(group, choices) ?? closeUps[group] ?? whole,
  // Cloth shows what it is in folds; a tight skirt has none.
  shownOn: { fabric: { skirt: 'circle', bodice: 'fitted', length: 'midi' } },
}
