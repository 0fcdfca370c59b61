import { notFound } from '~/http/responses.server'

/** Any address we do not know: a page of its own, so that the house around it is drawn too. */
export function loader() {
  throw notFound()
}

export const action = loader

export default function Missing() {
  return null
}
