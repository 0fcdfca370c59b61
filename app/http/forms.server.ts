import type { z } from 'zod'

/** What a form shows again when something is wrong: what was typed, and word keys (`errors.mailbox`) by field. */
export interface Rejected {
  ok: false
  values: Record<string, string | string[]>
  errors: Record<string, string[]>
}

export type Parsed<T> = { ok: true; value: T } | Rejected

const echoed = 2000
const mostFields = 400
const segment = /^(?!__proto__$|constructor$|prototype$)[A-Za-z][\w-]{0,40}$|^\d{1,2}$/

type Tree = { [name: string]: Tree | unknown }

/** Sets `friends.0.name` in a tree without a prototype. Names no page of ours writes are ignored. */
function place(tree: Tree, name: string, value: unknown): void {
  const path = name.split('.')
  if (path.length > 4 || !path.every((part) => segment.test(part))) return
  const last = path.pop() as string
  let branch = tree
  for (const part of path) {
    const next = (branch[part] ??= Object.create(null) as Tree)
    if (typeof next !== 'object' || next === null || Array.isArray(next)) return
    branch = next as Tree
  }
  branch[last] ??= value
}

/** Turns branches named 0, 1, 2 … into lists, in their order. Gaps close, so a removed row leaves no hole. */
function listed(node: unknown): unknown {
  if (typeof node !== 'object' || node === null || Array.isArray(node) || node instanceof File) return node
  const entries = Object.entries(node).map(([name, value]) => [name, listed(value)] as const)
  if (entries.length === 0 || !entries.every(([name]) => /^\d+$/.test(name)))
    return Object.fromEntries(entries)
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value)
}

/** The word for an issue: the schema's own (`z.email('errors.mailbox')`), or one by the issue's kind. */
function wordOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z]+(\.[\w-]+)+$/.test(issue.message)) return issue.message
  if (issue.code === 'too_big') return 'errors.tooLong'
  if (issue.code === 'too_small') return 'errors.required'
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'errors.required'
  return 'errors.invalid'
}

function namesOf(form: FormData): string[] {
  return [...new Set(form.keys())].slice(0, mostFields)
}

function echo(form: FormData): Rejected['values'] {
  return Object.fromEntries(
    namesOf(form).map((name) => {
      const typed = form
        .getAll(name)
        .slice(0, mostFields)
        .map((value) => (typeof value === 'string' ? value.slice(0, echoed) : ''))
      return [name, typed.length === 1 ? (typed[0] ?? '') : typed]
    }),
  )
}

/** A request's form. A body that is no form is an empty one. */
export async function readForm(request: Request): Promise<FormData> {
  return request.formData().catch(() => new FormData())
}

/**
 * Checks a posted form against a schema. Names are paths: `friends.0.name` is read into `{ friends: [{ name }] }`, and
 * a name sent more than once becomes a list (use `many()` where one is possible). Errors stand under the same names;
 * those of the whole form under `''`. Never throws: a body that is no form is an empty one.
 */
export async function parseForm<Schema extends z.ZodType>(
  source: Request | FormData,
  schema: Schema,
): Promise<Parsed<z.output<Schema>>> {
  const form = source instanceof FormData ? source : await readForm(source)
  const tree = Object.create(null) as Tree
  for (const name of namesOf(form)) {
    const values = form.getAll(name)
    place(tree, name, values.length === 1 ? values[0] : values)
  }
  const parsed = schema.safeParse(listed(tree) ?? {}, { reportInput: true })
  if (parsed.success) return { ok: true, value: parsed.data }
  const errors: Rejected['errors'] = {}
  for (const issue of parsed.error.issues) {
    const words = (errors[issue.path.join('.')] ??= [])
    const word = wordOf(issue)
    if (!words.includes(word)) words.push(word)
  }
  return { ok: false, values: echo(form), errors }
}

/** For `z.preprocess(many, z.array(…))`: no, one or several values of one name, as a list. */
export function many(value: unknown): unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** A rejection that a command found, not the schema: the same shape, the typed values kept. */
export function reject(source: FormData, errors: Rejected['errors']): Rejected {
  return { ok: false, values: echo(source), errors }
}
