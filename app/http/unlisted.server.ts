import type { LoaderFunction } from '@remix-run/node'

/** Where the facts of a page lie that Remix is not to list; the bundles of pages and of processes have it each. */
const facts = Symbol.for('toile: the facts of a page')

/**
 * The loader of a page that ships no scripts. Remix writes down for the browser, value by value, what each loader answers,
 * before it draws the page, and here nobody would read that: so what is plain facts is laid where it does not look, until
 * `listed` takes it out. Anything else (a redirect, an answer with headers of its own) goes through as it is.
 */
export function unlisted(loader: LoaderFunction): LoaderFunction {
  return async (args) => {
    const answer = await loader(args)
    return isPlain(answer) ? { [facts]: answer } : answer
  }
}

/** What was loaded for a page, as its loaders answered it. */
export const listed = (loaded: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(loaded).map(([id, answer]) => [id, isPlain(answer) ? (answer[facts] ?? answer) : answer]),
  )

const isPlain = (answer: unknown): answer is { [facts]?: unknown } =>
  typeof answer === 'object' && answer !== null && Object.getPrototypeOf(answer) === Object.prototype
