import type { ShirtChoices } from './choices'

/** What can be sewn, but jars: cloth that is pattern enough under a print, and soft cloth with a work shirt's parts. */
const jarring: ((c: ShirtChoices) => boolean)[] = [
  (c) => ['denim', 'corduroy', 'velvet'].includes(c.fabric) && c.print !== 'plain',
  (c) => ['satin', 'chiffon', 'velvet'].includes(c.fabric) && c.pocket === 'flaps',
  (c) => c.fabric === 'corduroy' && (c.cuff === 'short' || c.cuff === 'turnup'),
  (c) => ['denim', 'corduroy'].includes(c.fabric) && c.cuff === 'french',
]

/** Whether a shirt is one to be shown unasked. */
export const tasteful = (choices: ShirtChoices): boolean => !jarring.some((jars) => jars(choices))
