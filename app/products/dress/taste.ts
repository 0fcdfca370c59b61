import type { DressChoices } from './choices'

type Fabric = DressChoices['fabric']

/** Cloths whose own surface is pattern enough. */
const textured: readonly Fabric[] = ['velvet', 'denim', 'lace', 'tweed', 'corduroy', 'sequin']
/** Cloths that stand rather than fall. */
const stiff: readonly Fabric[] = ['denim', 'tweed', 'corduroy']
/** Cloths soft enough to drape. */
const fluid: readonly Fabric[] = ['satin', 'chiffon', 'jersey', 'velvet']
const fallingSkirts: readonly DressChoices['skirt'][] = [
  ...(['ball', 'tiered', 'pleated', 'handkerchief'] as const),
  ...(['mermaid', 'godet', 'asymmetric', 'highlow'] as const),
]
const fallingSleeves: readonly DressChoices['sleeve'][] = ['flutter', 'bell', 'bishop', 'lantern']

const ornaments = (c: DressChoices) =>
  [
    c.bow !== 'none' || c.belt === 'sash',
    c.brooch !== 'none',
    c.embroidery !== 'none',
    c.collar !== 'none',
  ].filter(Boolean).length

/** What can be sewn, but jars: cloth against print, cloth against cut, too much at once. */
const jarring: ((c: DressChoices) => boolean)[] = [
  (c) => textured.includes(c.fabric) && c.print !== 'plain',
  (c) => stiff.includes(c.fabric) && (fallingSkirts.includes(c.skirt) || fallingSleeves.includes(c.sleeve)),
  (c) => c.neckline === 'cowl' && !fluid.includes(c.fabric),
  (c) => c.bodice === 'smocked' && (textured.includes(c.fabric) || c.print === 'stripe'),
  (c) =>
    c.fabric === 'sequin' &&
    (c.collar !== 'none' || c.buttons !== 'none' || c.pockets !== 'none' || c.embroidery !== 'none'),
  (c) => c.fabric === 'sequin' && ['tiered', 'pleated', 'peplum'].includes(c.skirt),
  (c) => (c.fabric === 'chiffon' || c.fabric === 'lace') && c.pockets !== 'none',
  (c) => c.hem === 'lace' && (stiff.includes(c.fabric) || c.fabric === 'sequin' || c.fabric === 'jersey'),
  (c) => c.print !== 'plain' && c.embroidery !== 'none',
  (c) => c.skirt === 'ball' && (c.length === 'mini' || c.pockets === 'patch'),
  (c) => c.bow !== 'none' && c.belt === 'sash',
  (c) => ornaments(c) > 2,
]

/** Whether a dress is one to be shown unasked. */
export const tasteful = (choices: DressChoices): boolean => !jarring.some((jars) => jars(choices))
