import '@remix-run/node'

declare module '@remix-run/node' {
  /** Loaders' dates and undefined reach the page as they are; the types must know it. */
  interface Future {
    v3_singleFetch: true
  }
}
