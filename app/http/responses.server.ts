import { data } from '@remix-run/node'
import type { Rejected } from './forms.server'

/** Shows the form again: 422, with what was typed and what is wrong beside it. */
export function invalid<Extra extends object>(form: Rejected, extra: Extra = {} as Extra) {
  return data({ ...extra, values: form.values, errors: form.errors }, { status: 422 })
}

/** Over a limit. Thrown; the error page says when to come back: soon, or tomorrow where so much was `stored`. */
export function tooMany(seconds: number, what: 'tries' | 'stored' = 'tries') {
  return data(
    { word: what === 'stored' ? 'errors.429.stored' : 'errors.429.text', minutes: Math.ceil(seconds / 60) },
    { status: 429, headers: { 'Retry-After': String(seconds) } },
  )
}

/** Nothing at this address, or nothing for this reader: the same answer, so that it tells neither. Thrown. */
export function notFound(word = 'errors.404.text') {
  return data({ word }, { status: 404 })
}
