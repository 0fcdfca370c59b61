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
    instead: (c) => ({ ...c, skirt: 'aline' }),
  },
  {
    id: 'hip-waist',
    broken: (c) => (c.skirt === 'peplum' || c.skirt === 'tulip') && c.waist === 'drop',
    repair: (c) => ({ ...c, waist: 'natural' }),
    instead: (c) => ({ ...c, skirt: 'aline' }),
  },
  {
    id: 'wrap-waist',
    broken: (c) => c.bodice === 'wrap' && c.waist === 'drop',
    repair: (c) => ({ ...c, waist: 'natural' }),
    instead: (c) => ({ ...c, bodice: 'fitted' }),
  },
  {
    id: 'blouson-waist',
    broken: (c) => c.bodice === 'blouson' && c.waist === 'empire',
    repair: (c) => ({ ...c, waist: 'natural' }),
    instead: (c) => ({ ...c, bodice: 'fitted' }),
  },
  {
    id: 'mermaid-length',
    broken: (c) =>
      (c.skirt === 'mermaid' || c.skirt === 'godet') && (c.length === 'mini' || c.length === 'knee'),
    repair: (c) => ({ ...c, length: 'midi' }),
    instead: (c) => ({ ...c, skirt: 'pencil' }),
  },
  {
    id: 'hem-length',
    broken: (c) =>
      c.length === 'mini' &&
      (c.skirt === 'highlow' || c.skirt === 'asymmetric' || (c.skirt === 'tulip' && c.waist === 'natural')),
    repair: (c) => ({ ...c, length: 'knee' }),
    instead: (c) => ({ ...c, skirt: 'aline' }),
  },
  {
    id: 'wrap-neckline',
    broken: (c) => c.bodice === 'wrap' && c.neckline !== 'v',
    repair: (c) => ({ ...c, neckline: 'v' }),
    instead: (c) => ({ ...c, bodice: 'fitted' }),
  },
  {
    id: 'wrap-buttons',
    broken: (c) => c.bodice === 'wrap' && c.buttons !== 'none',
    repair: (c) => ({ ...c, buttons: 'none' }),
    instead: (c) => ({ ...c, bodice: 'fitted' }),
  },
  {
    id: 'halter-sleeve',
    broken: (c) => c.neckline === 'halter' && c.sleeve !== 'none',
    repair: (c) => ({ ...c, sleeve: 'none' }),
    instead: (c) => ({ ...c, neckline: 'v' }),
  },
  {
    id: 'strapless-sleeve',
    broken: (c) => c.neckline === 'strapless' && c.sleeve !== 'none',
    repair: (c) => ({ ...c, sleeve: 'none' }),
    instead: (c) => ({ ...c, neckline: 'sweetheart' }),
  },
  {
    id: 'camisole-sleeve',
    broken: (c) => c.neckline === 'camisole' && c.sleeve !== 'none',
    repair: (c) => ({ ...c, sleeve: 'none' }),
    instead: (c) => ({ ...c, neckline: 'scoop' }),
  },
  {
    id: 'offshoulder-sleeve',
    broken: (c) => c.neckline === 'offshoulder' && c.sleeve === 'none',
    repair: (c) => ({ ...c, sleeve: 'cap' }),
    instead: (c) => ({ ...c, neckline: 'strapless' }),
  },
  {
    id: 'collar-neckline',
    broken: (c) => c.collar === 'peterpan' && c.neckline !== 'jewel' && c.neckline !== 'scoop',
    repair: (c) => ({ ...c, collar: 'none' }),
    instead: (c) => ({ ...c, neckline: 'jewel' }),
  },
  {
    id: 'shirt-neckline',
    broken: (c) => c.collar === 'shirt' && c.neckline !== 'jewel' && c.neckline !== 'v',
    repair: (c) => ({ ...c, collar: 'none' }),
    instead: (c) => ({ ...c, neckline: 'v' }),
  },
  {
    id: 'stand-neckline',
    broken: (c) => c.collar === 'stand' && c.neckline !== 'jewel' && c.neckline !== 'keyhole',
    repair: (c) => ({ ...c, collar: 'none' }),
    instead: (c) => ({ ...c, neckline: 'jewel' }),
  },
  {
    id: 'tiered-buttons',
    broken: (c) => layered.includes(c.skirt) && c.buttons === 'full',
    repair: (c) => ({ ...c, buttons: 'front' }),
    instead: (c) => ({ ...c, skirt: 'aline' }),
  },
  {
    id: 'cowl-buttons',
    broken: (c) => c.neckline === 'cowl' && c.buttons !== 'none',
    repair: (c) => ({ ...c, buttons: 'none' }),
    instead: (c) => ({ ...c, neckline: 'scoop' }),
  },
  {
    id: 'smocked-buttons',
    broken: (c) => c.bodice === 'smocked' && c.buttons !== 'none',
    repair: (c) => ({ ...c, buttons: 'none' }),
    instead: (c) => ({ ...c, bodice: 'fitted' }),
  },
  {
    id: 'skirt-pockets',
    broken: (c) => (c.skirt === 'tiered' || c.skirt === 'peplum') && c.pockets !== 'none',
    repair: (c) => ({ ...c, pockets: 'none' }),
    instead: (c) => ({ ...c, skirt: 'aline' }),
  },
  {
    id: 'collar-embroidery',
    broken: (c) =>
      c.embroidery === 'neckline' &&
      (c.collar === 'peterpan' || c.collar === 'shirt' || c.neckline === 'cowl'),
    repair: (c) => ({ ...c, embroidery: 'hem' }),
    instead: (c) => ({
      ...c,
      collar: 'none',
      neckline: c.neckline === 'cowl' ? 'scoop' : c.neckline,
    }),
  },
  {
    id: 'sash-bow',
    broken: (c) => c.bow === 'back' && (c.belt === 'sash' || c.belt === 'obi'),
    repair: (c) => ({ ...c, bow: 'none' }),
    instead: (c) => ({ ...c, belt: 'none' }),
  },
]
