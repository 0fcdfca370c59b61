import { notFound } from '~/http/responses.server'

/** Whatever no other page answers to; inside the shop's own frame. */
export function loader() {
  throw notFound()
}

export default function Missing() {
  return null
}
