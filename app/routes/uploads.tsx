import type { ActionFunctionArgs } from '@remix-run/node'
import { notFound } from '~/http/responses.server'
import { readSession } from '~/http/session.server'
import { motifBounds } from '~/products/motifs/read'

export const loader = () => {
  throw notFound()
}

const refused = (error: string, status: number, headers = {}) => Response.json({ error }, { status, headers })

/**
 * Takes a visitor's own picture. It belongs to nobody: what names it is the design it lies on. So no session is made
 * here; one made while the studio saves for the first time would part the browser from its design.
 */
export async function action({ request, context: { services, clientAddress } }: ActionFunctionArgs) {
  const { limits, uploads } = services
  const session = await readSession(request, services)
  const wait = await limits.take('upload', { address: clientAddress, identity: session?.id })
  if (wait > 0) return refused('studio.upload.busy', 429, { 'Retry-After': String(wait) })

  const form = await request.formData().catch(() => new FormData())
  const [picture, ...more] = form.getAll('picture')
  if (!(picture instanceof File) || more.length > 0) return refused('studio.upload.kind', 422)
  const bytes = Buffer.from(await picture.arrayBuffer())
  const taken = await uploads.take(bytes, { cut: form.get('cut') === 'on' })
  if (!taken) return refused('studio.upload.busy', 429, { 'Retry-After': '5' })
  if (!taken.ok) return refused(taken.error, taken.error === 'studio.upload.large' ? 413 : 422)
  const { min, max } = motifBounds.aspect
  const aspect = Math.min(max, Math.max(min, Math.round(taken.aspect * 1e4) / 1e4))
  return Response.json({ asset: taken.asset, aspect })
}
