import { keyOf, type Translate } from '~/i18n/language'

/** The words as a product says them: its own where it has one, `<product>.<key>`, else those of the pages. */
export function ofProduct(t: Translate, product: string): Translate {
  return (key, params) => {
    const own = `${product}.${key}`
    const words = t(keyOf(own), params)
    return words === own ? t(key, params) : words
  }
}
