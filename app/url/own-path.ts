declare const ours: unique symbol

/** A path of this site in plain ASCII, with what follows it: it can be sent as a header, and leads to nobody else. */
export type OwnPath = string & { readonly [ours]: true }

/** An address is no longer than this: more than any of ours needs, less than a header may hold. */
const longest = 2000

const encoded = (part: string) =>
  // Dots alone climb, also when they are encoded; nothing of ours is called so.
  /^\.{1,2}$/.test(part) ? '-' : encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'))

/**
 * Writes an address of ours: pathTo`/a/${token}?said=${word}`. Each part is encoded, whatever is in it, so that it
 * stays the one part it is; a query is given as `URLSearchParams`, and leaves no `?` where it is empty. Throws where a
 * query is written out: encoded as one part, it would say nothing.
 */
export function pathTo(
  written: TemplateStringsArray,
  ...parts: (string | number | URLSearchParams)[]
): OwnPath {
  const text = written.reduce((before, after, index) => {
    const part = parts[index - 1] ?? ''
    if (before.endsWith('?') && typeof part === 'string' && /[=&]/.test(part))
      throw new Error('Give the query of an address as URLSearchParams.')
    return before + (part instanceof URLSearchParams ? part.toString() : encoded(String(part))) + after
  })
  return text.replace(/^\/{2,}/, '/').replace(/\?(?=#|$)/, '') as OwnPath
}

/**
 * Reads where somebody asks to be led, as a browser would read it: what stays on this site is given back encoded and
 * without detours. Everything else (another site, in any disguise; a control; a page-long address) is undefined.
 */
export function readPath(text: unknown): OwnPath | undefined {
  if (typeof text !== 'string' || !/^\/[^\s\\\p{Cc}]*$/u.test(text) || text.length > longest) return undefined
  const here = 'http://here.invalid'
  if (!URL.canParse(text, here)) return undefined
  const { origin, pathname, search, hash } = new URL(text, here)
  // "/.//elsewhere" is a path of ours only until a browser reads it a second time.
  if (origin !== here || pathname.startsWith('//')) return undefined
  const path = pathname + search + hash
  return path.length <= longest ? (path as OwnPath) : undefined
}
