/** An element of a page, or a text in it. */
export type Node = string | { tag: string; props: Record<string, string | boolean>; children: Node[] }

/** Elements that have no end tag. */
const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta'])

/**
 * Reads a page as React writes it, from `<html>` to `</html>`, so that React can write it again: quoted attributes,
 * every end tag there, a comment between two texts that stand side by side.
 */
export function readPage(html: string): Exclude<Node, string> {
  const top: Exclude<Node, string> = { tag: '', props: {}, children: [] }
  const open = [top]
  const parts = html.slice(html.indexOf('<html'), html.indexOf('</html>') + 7)
  for (const [, end, tag, attributes = '', said] of parts.matchAll(
    /<!--.*?-->|<\/([\w-]+)>|<([\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>|([^<]+)/g,
  )) {
    const around = open.at(-1)!
    if (end) open.pop()
    else if (said !== undefined) around.children.push(plain(said))
    else if (tag) {
      const element: Exclude<Node, string> = { tag, props: readProps(attributes), children: [] }
      // React writes down as selected what its select has.
      const select = tag === 'option' && open.findLast((one) => one.tag === 'select')
      if (select && 'selected' in element.props) {
        select.props.defaultValue = element.props.value ?? ''
        delete element.props.selected
      }
      around.children.push(element)
      if (!empty.has(tag)) open.push(element)
    }
  }
  const [page] = top.children
  if (typeof page !== 'object' || open.length > 1)
    throw new Error('The page is not one React wrote. Look at what it answers.')
  return page
}

/** Attributes that React writes, empty, where a property is true. */
const on = new Set(['checked', 'disabled', 'hidden', 'multiple', 'open', 'required'])

const readProps = (attributes: string) =>
  Object.fromEntries(
    [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name === 'class' ? 'className' : name,
      on.has(name) ? true : plain(value),
    ]),
  )

const signs: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&amp;': '&' }

const plain = (escaped: string) => escaped.replace(/&(?:lt|gt|quot|#x27|amp);/g, (sign) => signs[sign]!)
