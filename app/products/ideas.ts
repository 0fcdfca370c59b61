import { looks as carLooks } from './car/looks'
import { looks as dressLooks } from './dress/looks'
import { tasteful as tastefulDress } from './dress/taste'
import { looks as shirtLooks } from './shirt/looks'
import { tasteful as tastefulShirt } from './shirt/taste'

/** What is suggested of a product. Beside it and not in it: the studio begins without, and loads it with its ideas. */
interface Ideas {
  /** Finished looks to begin from; the name is the word `<product>.look.<id>`. */
  looks: readonly { id: string; choices: object }[]
  /** Whether a design is one to be shown unasked, by a surprise; all are if unsaid. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- choices are those of the same product
  tasteful?: (choices: any) => boolean
}

const ideas: Readonly<Record<string, Ideas>> = {
  dress: { looks: dressLooks, tasteful: tastefulDress },
  shirt: { looks: shirtLooks, tasteful: tastefulShirt },
  car: { looks: carLooks },
}

/** The looks of the product of that id. */
export const looksOf = (product: string): Ideas['looks'] => ideas[product]?.looks ?? []

/** Whether choices of the product of that id may be shown unasked. */
export const isTasteful = (product: string, choices: object): boolean =>
  ideas[product]?.tasteful?.(choices) ?? true
