import { keyOf } from '~/i18n/language'
import { useT } from '~/i18n/react'

/** What a section shows again after a refusal: the typed values, and word keys by field. */
export interface Shown {
  values: Record<string, string | string[]>
  errors: Record<string, string[]>
}

/** The typed value of a field, as text. */
export function typed({ values }: Shown, name: string): string {
  const value = values[name] ?? ''
  return Array.isArray(value) ? (value[0] ?? '') : value
}

/** All values ticked under one name. */
export function ticked({ values }: Shown, name: string): string[] {
  const value = values[name] ?? []
  return Array.isArray(value) ? value : [value]
}

/** The sentence beside a field, its gaps filled. */
export function useProblem(shown: Shown) {
  const t = useT()
  return (name: string, params?: Record<string, string | number>) => {
    const word = shown.errors[name]?.[0]
    return word
      ? t(keyOf(word === 'errors.tooLong' && !params?.max ? 'errors.staff.tooLong' : word), params)
      : undefined
  }
}
