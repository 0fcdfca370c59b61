/** What can be chosen, in the order it is offered. The first of each is where repairs fall back to. */
export const necklines = ['v', 'scoop', 'square', 'sweetheart', 'boat', 'jewel', 'halter'] as const
export const sleeves = ['none', 'cap', 'flutter', 'puff', 'bell', 'bishop', 'long'] as const
export const bodices = ['fitted', 'princess', 'empire', 'wrap'] as const
export const skirts = ['aline', 'circle', 'pencil', 'mermaid', 'tiered', 'ball'] as const
export const lengths = ['mini', 'knee', 'midi', 'maxi'] as const
export const fabricChoices = [
  'cotton',
  'linen',
  'satin',
  'velvet',
  'denim',
  'chiffon',
  'lace',
  'taffeta',
  'jersey',
  'tweed',
  'corduroy',
  'sequin',
] as const
export const printChoices = [
  'plain',
  'stripe',
  'gingham',
  'windowpane',
  'houndstooth',
  'tartan',
  'chevron',
  'ikat',
  'polka',
  'stars',
  'hearts',
  'ditsy',
  'floral',
  'sampaguita',
  'lemons',
  'paisley',
  'toile',
  'leopard',
  'terrazzo',
] as const
export const printScales = ['small', 'medium', 'large'] as const
export const belts = ['none', 'belt', 'sash'] as const
export const collars = ['none', 'peterpan'] as const
export const buttonChoices = ['none', 'front', 'full'] as const
export const hems = ['plain', 'topstitch', 'lace', 'band'] as const

export type Neckline = (typeof necklines)[number]
export type Sleeve = (typeof sleeves)[number]
export type Bodice = (typeof bodices)[number]
export type Skirt = (typeof skirts)[number]
export type Length = (typeof lengths)[number]
