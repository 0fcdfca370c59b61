import type { EntryContext } from '@remix-run/node'

/** What is known of some objects, by a key, and by more objects besides. */
interface Known<Facts> {
  by: Map<string, Facts>
  besides: WeakMap<object, Known<Facts>>
}

const nothing = <Facts>(): Known<Facts> => ({ by: new Map(), besides: new WeakMap() })

const shared = new WeakSet<object>()

/**
 * Keeps a page's facts that follow from nothing but some objects (`from`: the settings, a campaign) and what `key` names (a
 * language, say), never from who asks or from the one answer, such as its nonce. They are made once, are one object for all, and are let go with those objects.
 * A page of such facts alone is drawn once: see `drawnOnce`.
 */
export function sharedFacts<Facts extends object>(): (
  from: readonly object[],
  key: string,
  make: () => Facts,
) => Facts {
  const all = nothing<Facts>()
  return (from, key, make) => {
    let known = all
    for (const object of from) {
      const besides = known.besides.get(object) ?? nothing<Facts>()
      known.besides.set(object, besides)
      known = besides
    }
    const facts = known.by.get(key) ?? make()
    known.by.set(key, facts)
    shared.add(facts)
    return facts
  }
}

interface Drawn {
  facts: unknown[]
  address: string
  html: string
}

/** By the facts of the innermost route. */
const drawn = new WeakMap<object, Drawn>()

/**
 * A page as `draw` draws it. Where all its facts are shared, and its address is the one it was drawn for the last time
 * (forms hold it, to come back), it is that same text: the same facts make the same page.
 */
export function drawnOnce(
  { loaderData, actionData, errors }: EntryContext['staticHandlerContext'],
  { pathname, search }: URL,
  draw: () => string,
): string {
  const facts: unknown[] = Object.values(loaderData)
  const own = facts.at(-1)
  const isShared = facts.every((one) => typeof one === 'object' && one !== null && shared.has(one))
  if (!isShared || actionData || errors) return draw()
  const address = pathname + search
  const last = drawn.get(own as object)
  if (last?.address === address && last.facts.every((one, nth) => one === facts[nth])) return last.html
  const html = draw()
  drawn.set(own as object, { facts, address, html })
  return html
}
