import type { Rule } from '../product'
import type { DressChoices } from './choices'

/** Skirts whose front is in layers or has no straight line down it, so nothing can open there. */
const layered: readonly DressChoices['skirt'][] = ['tiered', 'peplum', 'tulip', 'highlow']

/** What cannot be sewn together, and what gives way. No repair breaks a rule that stands before it. */
export const rules: Rule<DressChoices>[] = [
  {
    id: 'mermaid-empire',
    broken: (c) => (c.skirt === 'mermaid' || c.skirt === 'godet') && c.waist === 'empire',
    repair: (c) => ({ ...c, waist: 'natural' }),
  },
  {
    id: 'hip-waist',
    broken: (c) => (c.skirt === 'peplum' || c.skirt === 'tulip') && c.waist === 'drop',
    repair: (c) => ({ ...c, waist: 'natural' }),
  },
  {
    id: 'wrap-waist',
    broken: (c) => c.bodice === 'wrap' && c.waist === 'drop',
    repair: (c) => ({ ...c, waist: 'natural' }),
  },
  {
    id: 'blouson-waist',
    broken: (c) => c.bodice === 'blouson' && c.waist === 'empire',
    repair: (c) => ({ ...c, waist: 'natural' }),
  },
  {
    id: 'mermaid-length',
    broken: (c) =>
      (c.skirt === 'mermaid' || c.skirt === 'godet') && (c.length === 'mini' || c.length === 'knee'),
    repair: (c) => ({ ...c, length: 'midi' }),
  },
  {
    id: 'hem-length',
    broken: (c) =>
      c.length === 'mini' &&
      (c.skirt === 'highlow' || c.skirt === 'asymmetric' || (c.skirt === 'tulip' && c.waist === 'natural')),
    repair: (c) => ({ ...c, length: 'knee' }),
  },
  {
    id: 'wrap-neckline',
    broken: (c) => c.bodice === 'wrap' && c.neckline !== 'v',
    repair: (c) => ({ ...c, neckline: 'v' }),
  },
  {
    id: 'wrap-buttons',
    broken: (c) => c.bodice === 'wrap' && c.buttons !== 'none',
    repair: (c) => ({ ...c, buttons: 'none' }),
  },
  {
    id: 'halter-sleeve',
    broken: (c) => c.neckline === 'halter' && c.sleeve !== 'none',
    repair: (c) => ({ ...c, sleeve: 'none' }),
  },
  {
    id: 'strapless-sleeve',
    broken: (c) => c.neckline === 'strapless' && c.sleeve !== 'none',
    repair: (c) => ({ ...c, sleeve: 'none' }),
  },
  {
    id: 'camisole-sleeve',
    broken: (c) => c.neckline === 'camisole' && c.sleeve !== 'none',
    repair: (c) => ({ ...c, sleeve: 'none' }),
  },
  {
    id: 'offshoulder-sleeve',
    broken: (c) => c.neckline === 'offshoulder' && c.sleeve === 'none',
    repair: (c) => ({ ...c, sleeve: 'cap' }),
  },
  {
    id: 'collar-neckline',
    broken: (c) => c.collar === 'peterpan' && c.neckline !== 'jewel' && c.neckline !== 'scoop',
    repair: (c) => ({ ...c, collar: 'none' }),
  },
  {
    id: 'shirt-neckline',
    broken: (c) => c.collar === 'shirt' && c.neckline !== 'jewel' && c.neckline !== 'v',
    repair: (c) => ({ ...c, collar: 'none' }),
  },
  {
    id: 'stand-neckline',
    broken: (c) => c.collar === 'stand' && c.neckline !== 'jewel' && c.neckline !== 'keyhole',
    repair: (c) => ({ ...c, collar: 'none' }),
  },
  {
    id: 'tiered-buttons',
    broken: (c) => layered.includes(c.skirt) && c.buttons === 'full',
    repair: (c) => ({ ...c, buttons: 'front' }),
  },
  {
    id: 'cowl-buttons',
    broken: (c) => c.neckline === 'cowl' && c.buttons !== 'none',
    repair: (c) => ({ ...c, buttons: 'none' }),
  },
  {
    id: 'smocked-buttons',
    broken: (c) => c.bodice === 'smocked' && c.buttons !== 'none',
    repair: (c) => ({ ...c, buttons: 'none' }),
  },
  {
    id: 'skirt-pockets',
    broken: (c) => (c.skirt === 'tiered' || c.skirt === 'peplum') && c.pockets !== 'none',
    repair: (c) => ({ ...c, pockets: 'none' }),
  },
  {
    id: 'collar-embroidery',
    broken: (c) =>
      c.embroidery === 'neckline' &&
      (c.collar === 'peterpan' || c.collar === 'shirt' || c.neckline === 'cowl'),
    repair: (c) => ({ ...c, embroidery: 'hem' }),
  },
  {
    id: 'sash-bow',
    broken: (c) => c.bow === 'back' && (c.belt === 'sash' || c.belt === 'obi'),
    repair: (c) => ({ ...c, bow: 'none' }),
  },
]
