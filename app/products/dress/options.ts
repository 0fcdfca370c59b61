/** What can be chosen, in the order it is offered. The first of each is where repairs fall back to. */
export const necklines = [
  'v',
  'scoop',
  'square',
  'sweetheart',
  'boat',
  'jewel',
  'keyhole',
  'cowl',
  'halter',
  'camisole',
  'strapless',
  'offshoulder',
] as const
export const sleeves = [
  'none',
  'cap',
  'short',
  'flutter',
  'puff',
  'bell',
  'threequarter',
  'lantern',
  'bishop',
  'mutton',
  'long',
] as const
export const bodices = ['fitted', 'princess', 'gathered', 'wrap', 'corset', 'smocked', 'blouson'] as const
export const waists = ['natural', 'empire', 'drop'] as const
export const skirts = [
  'aline',
  'circle',
  'pleated',
  'pencil',
  'peplum',
  'tulip',
  'mermaid',
  'godet',
  'tiered',
  'handkerchief',
  'asymmetric',
  'highlow',
  'ball',
] as const
export const lengths = ['mini', 'knee', 'tea', 'midi', 'maxi', 'floor'] as const
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
/** How a print is laid; `across` makes hoops of stripes. */
export const printAngles = ['grain', 'slant', 'bias', 'across'] as const
export const printPlaces = ['whole', 'bodice', 'skirt'] as const
export const belts = ['none', 'skinny', 'belt', 'sash', 'obi'] as const
export const bows = ['none', 'neck', 'back'] as const
export const collars = ['none', 'peterpan', 'shirt', 'stand'] as const
export const buttonChoices = ['none', 'front', 'double', 'full'] as const
export const pocketChoices = ['none', 'patch', 'welt'] as const
export const hems = ['plain', 'topstitch', 'lace', 'band', 'scallop'] as const
export const pipings = ['none', 'edges', 'seams'] as const
export const embroideries = ['none', 'neckline', 'hem'] as const
export const brooches = ['none', 'pearl', 'flower', 'bar'] as const

export type Neckline = (typeof necklines)[number]
export type Sleeve = (typeof sleeves)[number]
export type Bodice = (typeof bodices)[number]
export type Waist = (typeof waists)[number]
export type Skirt = (typeof skirts)[number]
export type Belt = Exclude<(typeof belts)[number], 'none'>
export type Collar = Exclude<(typeof collars)[number], 'none'>
export type Hem = (typeof hems)[number]
