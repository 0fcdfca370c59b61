import type { Rule } from '../product'
import type { ShirtChoices } from './choices'

/** What cannot be sewn together, and what gives way. No repair breaks a rule that stands before it. */
export const rules: Rule<ShirtChoices>[] = [
  {
    id: 'camp-placket',
    broken: (c) => c.collar === 'camp' && c.placket !== 'plain',
    repair: (c) => ({ ...c, placket: 'plain' }),
    instead: (c) => ({ ...c, collar: 'kent' }),
  },
  {
    id: 'pullover-slim',
    broken: (c) => (c.placket === 'popover' || c.placket === 'half') && c.fit === 'slim',
    repair: (c) => ({ ...c, fit: 'regular' }),
    instead: (c) => ({ ...c, placket: 'standard' }),
  },
  {
    id: 'short-contrast',
    broken: (c) => c.cuff === 'short' && c.contrast === 'both',
    repair: (c) => ({ ...c, contrast: 'collar' }),
    instead: (c) => ({ ...c, cuff: 'turnup' }),
  },
]
