interface Matched {
  id: string
  data?: unknown
}

/** `hidden` from search engines, as all private pages are, or with a `description` of up to 160 letters for them. */
type Findable = { hidden: true } | { hidden?: false; description: string | undefined }

/** The page's name before the shop's, and what search engines may know of it. */
export function titled(title: string | undefined, matches: readonly Matched[], found: Findable) {
  const root = matches.find(({ id }) => id === 'root')?.data as { shop?: { name: string } } | undefined
  const name = root?.shop?.name ?? ''
  return [
    { title: [title, name].filter(Boolean).join(' · ') },
    ...(found.hidden ? [{ name: 'robots', content: 'noindex' }] : []),
    ...('description' in found ? [{ name: 'description', content: found.description }] : []),
  ]
}
