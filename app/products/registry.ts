import { car } from './car/index'
import { dress } from './dress/index'
import type { Product } from './product'
import { shirt } from './shirt/index'

/** A product as the rest of the house handles it: its choices' own type is known to the product only. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- choices come from `read` of the same product
export type AnyProduct = Product<any>

/** Everything that can be designed. A new product is one more line here, in `words.ts` and in `ideas.ts`. */
export const products: readonly AnyProduct[] = [dress, shirt, car]

/** The product of that id, or undefined when there is none. */
export const productOf = (id: string): AnyProduct | undefined => products.find((product) => product.id === id)
