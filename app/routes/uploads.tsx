import type { ActionFunctionArgs } from '@remix-run/node'
import type { Reader } from '#db/store'
import { growthOf } from '~/domain/designs/versions.server'
import { saveDesign } from '~/domain/designs/commands.server'
import { readDocument } from '~/domain/designs/designs'
import { designOf } from '~/domain/designs/queries.server'
import { newId } from '~/domain/id'
import { readForm } from '~/http/forms.server'
import { redirect } from '~/http/redirect.server'
import { notFound } from '~/http/responses.server'
import { readSession } from '~/http/session.server'
import { pathTo, type OwnPath } from '~/url/own-path'
import { motifBounds } from '~/products/motifs/read'
import { takeStorage } from '~/pages/storage-allowance.server'
import { productOf } from '~/products/registry'
import type { Services } from '~/services/services.server'
import { add } from '~/catalog/motifs/edit'
import { pictureMotif } from '~/catalog/motifs/new-motif'
import { layingOn } from '~/catalog/motifs/plain-form'

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
  const form = await readForm(request)
  const of = { address: clientAddress, identity: session?.visitorId ?? session?.id }
  const book: Booking = (bytes, kind) => takeStorage(services, of, bytes, kind)
  const taken = await take(form, services, book)
  if (plain) {
    if (!taken.ok) return redirect(plain(taken.error), 303)
    const laid = await layOn(request, session?.visitorId, form, taken, services, book)
    if (laid === 'enough') return redirect(plain('studio.upload.enough'), 303)
    return laid ?? notFound()
  }
  if (taken.ok) return Response.json({ asset: taken.asset, aspect: taken.aspect })
  const { error, status, wait: later = 5 } = taken
  return refused(error, status, status === 429 ? { 'Retry-After': String(later) } : {})
}

/** Seconds to wait before so many bytes may be kept anew. */
type Booking = (bytes: number, kind?: 'pictures') => Promise<number>

type Picture = { ok: true; asset: string; aspect: number }

async function take(
  form: FormData,
  { uploads }: Services,
  book: Booking,
): Promise<Picture | { ok: false; error: string; status: number; wait?: number }> {
  const [picture, ...more] = form.getAll('picture')
  if (!(picture instanceof File) || more.length > 0)
    return { ok: false, error: 'studio.upload.kind', status: 422 }
  const bytes = Buffer.from(await picture.arrayBuffer())
  const taken = await uploads.take(bytes, {
    cut: form.get('cut') === 'on',
    mayKeep: (size) => book(size, 'pictures'),
  })
  if (!taken) return { ok: false, error: 'studio.upload.busy', status: 429 }
  if (!taken.ok && 'wait' in taken) return { ...taken, status: 429 }
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
  book: Booking,
): Promise<Response | 'enough' | undefined> {
  const url = new URL(request.url)
  const id = url.searchParams.get('design') ?? ''
  const view = url.searchParams.get('view') === 'back' ? 'back' : 'front'
  const now = clock.now()
  /** The design with the picture on it, as it would be saved now. */
  const withIt = async (db: Reader) => {
    const design = visitorId ? await designOf(db, { id, visitorId }) : undefined
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
    return { id, visitorId, document: { ...document, motifs }, revision: design.revision, now }
  }
  const wished = await withIt(store.db)
  if (wished && (await book(await growthOf(store.db, { designId: id, ...wished }))) > 0) return 'enough'
  const saved = await store.transact(async (tx) => {
    const save = await withIt(tx)
    return save && saveDesign(tx, save)
  })
  return saved?.ok ? redirect(plainPage(request)!(), 303) : undefined
}
