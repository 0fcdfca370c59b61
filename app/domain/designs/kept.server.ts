import { LRUCache } from 'lru-cache'
import type { DesignDocument } from '~/products/product'

/** So many designs' facts are kept at once, and texts of so many letters to know them again by. */
const most = { max: 500, maxSize: 1_000_000 }

/** Where facts follow from the design alone. */
const nothing = {}

/**
 * What `make` makes of a design, kept by what stands in it, and by what else it follows from: `key`, and `from` (settings),
 * which others take the place of when staff change them. The same design goes to several friends, is looked at again and
 * again, and is written of in each answer's mail.
 */
export function keptByDesign<Facts extends string | number | object, Rest extends readonly unknown[]>(
  make: (document: DesignDocument, ...rest: Rest) => Facts,
  keyOf: (...rest: Rest) => { key?: string; from?: object } = () => ({}),
): (document: DesignDocument, ...rest: Rest) => Facts {
  const known = new WeakMap<object, LRUCache<string, Facts>>()
  return (document, ...rest) => {
    const { key = '', from = nothing } = keyOf(...rest)
    const cache =
      known.get(from) ?? new LRUCache<string, Facts>({ ...most, sizeCalculation: (_, text) => text.length })
    known.set(from, cache)
    const text = key + JSON.stringify(document)
    let facts = cache.get(text)
    if (facts === undefined) cache.set(text, (facts = make(document, ...rest)))
    return facts
  }
}
