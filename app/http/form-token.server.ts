import { z } from 'zod'
import type { Keys } from '~/domain/keys.server'
import { isProgram } from './program.server'

/** A person needs longer than this to read, choose and press. */
const quickest = 1000
/** So long after it was handed out a form is taken as it is. */
const longest = 12 * 3_600_000

/** A form whose sending can count for somebody. */
export type FormPage = 'answer' | 'make' | 'prove' | 'code' | 'press'

interface Handed {
  page: FormPage
  /** What the form is about: a share's id, a proof's. A token of another one is none. */
  subject: string
  keys: Keys
  now: Date
}

/** Says, sealed, which form was handed out and when. */
export const formToken = ({ page, subject, keys, now }: Handed): string =>
  keys.seal([page, now.getTime(), subject].join('\n'))

/** The fields of a form that `FormToken` shows; spread into the form's own schema. */
export const tokenFields = { trap: z.string().optional(), issued: z.string().max(400).optional() }
type TokenFields = z.infer<z.ZodObject<typeof tokenFields>>

/**
 * How a form was sent. `machine`: the field no person sees is filled, it came back sooner than anyone reads or
 * without having been handed out for this page at all, or its headers are a program's (`isProgram`). `stale`: it
 * was handed out too long ago (or, by a clock set back, later than now); one more press is asked for.
 */
export function judgeForm(
  form: TokenFields,
  { request, ...handed }: Handed & { request: Request },
): 'person' | 'machine' | 'stale' {
  if (form.trap || isProgram(request)) return 'machine'
  const issued = issuedAt(form.issued, handed)
  if (issued === undefined) return 'machine'
  const age = handed.now.getTime() - issued
  if (age < 0 || age > longest) return 'stale'
  return age < quickest ? 'machine' : 'person'
}

function issuedAt(token: string | undefined, { page, subject, keys }: Handed): number | undefined {
  if (!token || token.length > 400) return undefined
  try {
    const [forPage, at, ...about] = keys.open(token).split('\n')
    return forPage === page && about.join('\n') === subject ? Number(at) : undefined
  } catch {
    return undefined
  }
}
