interface Matched {
  id: string
  data?: unknown
}

/** The page's name before the shop's; private pages are kept out of search engines. */
export function titled(title: string | undefined, matches: readonly Matched[], { hidden = false } = {}) {
  const root = matches.find(({ id }) => id === 'root')?.data as { shop?: { name: string } } | undefined
  const name = root?.shop?.name ?? ''
  return [
    { title: [title, name].filter(Boolean).join(' · ') },
    ...(hidden ? [{ name: 'robots', content: 'noindex' }] : []),
  ]
}
