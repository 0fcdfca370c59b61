const end = '</body></html>'

/**
 * A page whose last bytes are its end. Remix writes what it hands to scripts behind the document's end; browsers put
 * that into the body, as its last part, which is where it stands here. Hydration leaves what follows in a body alone.
 */
export function wholePage(html: string): string {
  const at = html.lastIndexOf(end)
  if (at < 0) return html
  return html.slice(0, at) + html.slice(at + end.length) + end
}
