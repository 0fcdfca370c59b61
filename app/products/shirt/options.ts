/** What can be chosen, in the order it is offered. */
export const collars = ['kent', 'buttondown', 'cutaway', 'club', 'band', 'camp'] as const
export const cuffs = ['single', 'french', 'short', 'turnup'] as const
export const plackets = ['standard', 'plain', 'hidden', 'popover', 'half'] as const
export const fits = ['slim', 'regular', 'relaxed', 'boxy'] as const
export const hems = ['curved', 'straight'] as const
export const pockets = ['none', 'patch', 'flaps'] as const
export const fabricChoices = ['cotton', 'linen', 'denim', 'satin', 'corduroy', 'velvet', 'chiffon'] as const
export const contrasts = ['none', 'collar', 'both'] as const

export type Collar = (typeof collars)[number]
export type Cuff = (typeof cuffs)[number]
export type Placket = (typeof plackets)[number]
export type Fit = (typeof fits)[number]
export type Hem = (typeof hems)[number]
export type Pocket = (typeof pockets)[number]
