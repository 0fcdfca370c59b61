import { keyOf, type Translate } from '~/i18n/language'

/** Word keys of what is wrong, by field. */
export type Problems = Partial<Record<string, string[]>> | undefined
type Values = Partial<Record<string, string | string[]>> | undefined

/**
 * What is wrong with a form, in words: `of(field)` for beside the field, `list` for the summary above. `words` says a
 * field's trouble in a sentence of its own where the general one would not help.
 */
export function problemsOf(errors: Problems, t: Translate, words: Record<string, string> = {}) {
  const list = Object.entries(errors ?? {}).flatMap(([id, keys]) => {
    const key = keys?.[0]
    if (!key) return []
    const general = key === 'errors.required' || key === 'errors.invalid' || key === 'errors.tooLong'
    const own = words[id.replace(/\.\d+\./, '.')]
    return [
      {
        id: id.replaceAll('.', '-'),
        field: id,
        error: t(keyOf(general && own && key !== 'errors.tooLong' ? own : key)),
      },
    ]
  })
  return { list, of: (field: string) => list.find((one) => one.field === field)?.error }
}

/** What was typed before, by field. */
export function typed(values: Values) {
  return (field: string): string => {
    const value = values?.[field]
    return (Array.isArray(value) ? value[0] : value) ?? ''
  }
}
