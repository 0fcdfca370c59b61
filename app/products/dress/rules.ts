import type { Rule } from '../product'
import type { DressChoices } from './choices'

/** What cannot be sewn together, and what gives way. No repair breaks a rule that stands before it. */
export const rules: Rule<DressChoices>[] = [
  {
    id: 'mermaid-empire',
    broken: (c) => c.skirt === 'mermaid' && c.bodice === 'empire',
    repair: (c) => ({ ...c, bodice: 'fitted' }),
  },
  {
    id: 'mermaid-length',
    broken: (c) => c.skirt === 'mermaid' && (c.length === 'mini' || c.length === 'knee'),
    repair: (c) => ({ ...c, length: 'midi' }),
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
    id: 'collar-neckline',
    broken: (c) => c.collar === 'peterpan' && c.neckline !== 'jewel' && c.neckline !== 'scoop',
    repair: (c) => ({ ...c, collar: 'none' }),
  },
  {
    id: 'tiered-buttons',
    broken: (c) => c.skirt === 'tiered' && c.buttons === 'full',
    repair: (c) => ({ ...c, buttons: 'front' }),
  },
]
