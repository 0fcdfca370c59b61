import { keyOf, type Translate } from '~/i18n/language'

/** The words as a product says them: its own where it has one, `<product>.<key>`, else those of the pages. */
export function ofProduct(t: Translate, product: string): Translate {
  return (key, params) => {
    const own = `${product}.${key}`
    const said = t(keyOf(own), params)
    return said === own ? t(key, params) : said
  }
}
