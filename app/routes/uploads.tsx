import type { ActionFunctionArgs } from '@remix-run/node'
import { saveDesign } from '~/domain/designs/commands.server'
import { readDocument } from '~/domain/designs/designs'
import { designOf } from '~/domain/designs/queries.server'
import { newId } from '~/domain/id'
import { redirect } from '~/http/redirect.server'
import { notFound } from '~/http/responses.server'
import { readSession } from '~/http/session.server'
import { pathTo, type OwnPath } from '~/own-path'
import { motifBounds } from '~/products/motifs/read'
import { productOf } from '~/products/registry'
import type { Services } from '~/services.server'
import { add } from '~/studio/motifs/edit'
import { pictureMotif } from '~/studio/motifs/fresh'
import { layingOn } from '~/studio/motifs/plain'

export const loader = () => {
  throw notFound()
}

const refused = (error: string, status: number, headers = {}) => Response.json({ error }, { status, headers })

/**
 * Takes a visitor's own picture. It belongs to nobody: what names it is the design it lies on. So no session is made
 * here; one made while the studio saves for the first time would part the browser from its design.
 *
 * A plain form names a design of the browser's own (`?design=`): the picture is laid on it, and its page shown again.
 */
export async function action({ request, context: { services, clientAddress } }: ActionFunctionArgs) {
  const { limits } = services
  const session = await readSession(request, services)
  const plain = plainPage(request)
  const wait = await limits.take('upload', { address: clientAddress, identity: session?.id })
  if (wait > 0) {
    if (plain) return redirect(plain('studio.upload.busy'), 303)
    return refused('studio.upload.busy', 429, { 'Retry-After': String(wait) })
  }
  const form = await request.formData().catch(() => new FormData())
  const taken = await take(form, services)
  if (plain) {
    if (!taken.ok) return redirect(plain(taken.error), 303)
    return (await layOn(request, session?.visitorId, form, taken, services)) ?? notFound()
  }
  if (taken.ok) return Response.json({ asset: taken.asset, aspect: taken.aspect })
  return refused(taken.error, taken.status, taken.status === 429 ? { 'Retry-After': '5' } : {})
}

type Picture = { ok: true; asset: string; aspect: number }

async function take(
  form: FormData,
  { uploads }: Services,
): Promise<Picture | { ok: false; error: string; status: number }> {
  const [picture, ...more] = form.getAll('picture')
  if (!(picture instanceof File) || more.length > 0)
    return { ok: false, error: 'studio.upload.kind', status: 422 }
  const bytes = Buffer.from(await picture.arrayBuffer())
  const taken = await uploads.take(bytes, { cut: form.get('cut') === 'on' })
  if (!taken) return { ok: false, error: 'studio.upload.busy', status: 429 }
  if (!taken.ok) return { ...taken, status: taken.error === 'studio.upload.large' ? 413 : 422 }
  const { min, max } = motifBounds.aspect
  return { ...taken, aspect: Math.min(max, Math.max(min, Math.round(taken.aspect * 1e4) / 1e4)) }
}

/** The page a plain form came from, with what was wrong; undefined for the studio's own requests. */
function plainPage(request: Request): ((error?: string) => OwnPath) | undefined {
  const url = new URL(request.url)
  const design = url.searchParams.get('design')
  if (design === null) return undefined
  return (error) => {
    const query = new URLSearchParams({
      ...(url.searchParams.get('view') === 'back' && { view: 'back' }),
      ...(error && { refused: error }),
    })
    return pathTo`/studio/${design}?${query}`
  }
}

/** The picture on the design it was sent for, and the way back to its page. Undefined when the design is not theirs. */
async function layOn(
  request: Request,
  visitorId: string | null | undefined,
  form: FormData,
  { asset, aspect }: Picture,
  { store, clock }: Services,
): Promise<Response | undefined> {
  const url = new URL(request.url)
  const id = url.searchParams.get('design') ?? ''
  const view = url.searchParams.get('view') === 'back' ? 'back' : 'front'
  const saved = await store.transact(async (tx) => {
    const design = visitorId ? await designOf(tx, { id, visitorId }) : undefined
    const read = design && readDocument(design.document)
    if (!design || !visitorId || !read?.ok) return undefined
    const { document } = read
    const product = productOf(document.product)!
    const lay = layingOn(document.motifs, {
      view,
      regions: product.printArea(document.choices, view),
      place: form.get('place'),
    })
    const motifs = add(document.motifs, pictureMotif({ id: newId(), view, asset, aspect, lay }))
    const next = { ...document, motifs }
    return saveDesign(tx, { id, visitorId, document: next, revision: design.revision, now: clock.now() })
  })
  return saved?.ok ? redirect(plainPage(request)!(), 303) : undefined
}
