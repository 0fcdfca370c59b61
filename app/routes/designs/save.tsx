import { keyOf } from '~/i18n/language'
import { isDeepStrictEqual } from 'node:util'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { createDesign, saveDesign, type Saved } from '~/domain/designs/commands.server'
import { readDocument } from '~/domain/designs/designs'
import { designOf } from '~/domain/designs/queries.server'
import { growthOf, keepVersion } from '~/domain/designs/versions.server'
import { newId } from '~/domain/id'
import type { Browser } from '~/domain/identity/identity'
import { browserOf } from '~/http/browser.server'
import { redirect } from '~/http/redirect.server'
import { refusalPage } from '~/http/refusal.server'
import { tooMany } from '~/http/responses.server'
import { ensureSession, readSession, type Session } from '~/http/session.server'
import { localeOf } from '~/i18n/locale.server'
import { languageOf } from '~/i18n/request.server'
import { pathTo } from '~/url/own-path'
import { takeStorage } from '~/pages/storage-allowance.server'
import { ensureVisitor } from '~/domain/visitors/commands.server'
import type { DesignDocument } from '~/products/product'
import { readMotifs } from '~/products/motifs/read'
import { productOf } from '~/products/registry'
import type { Services } from '~/services/services.server'
import { choicesOfForm, repair, type Choices } from '~/catalog/choices'
import { sendDesignAgain } from '~/pages/my-reviews.server'
import { withoutUnsent } from '~/pages/sent-pictures.server'
import { motifsOfForm } from '~/catalog/motifs/plain-form'
import { sendRejectedFields, rejectedFieldsOf } from '~/catalog/rejected-fields'

/** The browser names a new design itself, so that one sent twice is made once. */
const designId = z.string().regex(/^[\w-]{16,40}$/)
const revision = z.coerce.number().int().min(0).max(1_000_000_000)
const save = z.object({ id: designId, revision, document: z.unknown(), apart: z.boolean().optional() })

export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(params.designId === 'new' ? pathTo`/studio` : pathTo`/studio/${params.designId ?? ''}`)

/** Saves a design, as JSON from the studio or as a plain form; at `/designs/new/save` it may be a new one. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { services, clientAddress } = context
  const known = await readSession(request, services)
  const wait = await services.limits.take('save', { address: clientAddress, identity: known?.id })
  if (wait > 0) throw tooMany(wait)
  const json = request.headers.get('Content-Type')?.startsWith('application/json') ?? false
  return (json ? saveJson : saveForm)(request, params.designId, context, known)
}

/** Books what a save would keep anew, before it is kept; gives the seconds to wait where that is too much for a day. */
async function book(
  { services, clientAddress }: Context,
  known: Session | null,
  save: { id: string; document: DesignDocument; apart?: boolean | undefined },
): Promise<number> {
  const growth = await growthOf(services.store.db, { ...save, designId: save.id, now: services.clock.now() })
  return takeStorage(services, { address: clientAddress, identity: known?.visitorId ?? known?.id }, growth)
}

type Context = ActionFunctionArgs['context']

async function saveJson(request: Request, path: string | undefined, context: Context, known: Session | null) {
  const { services, clientAddress } = context
  const body = save.safeParse(await request.json().catch(() => undefined))
  const read = body.success ? readDocument(body.data.document) : undefined
  if (!body.success || !read?.ok || (path !== 'new' && path !== body.data.id)) {
    return Response.json({ ok: false, reason: 'unreadable' }, { status: 400 })
  }
  const sent = await withoutUnsent(read.document.motifs, services.uploads)
  const document = { ...read.document, motifs: sent.motifs }
  const lost = [...read.lost, ...sent.lost]
  const wait = await book(context, known, { ...body.data, document })
  if (wait > 0) {
    const headers = { 'Retry-After': String(wait) }
    return Response.json({ ok: false, reason: 'enough' }, { status: 429, headers })
  }
  const { session, headers } = await ensureSession(request, services)
  const saved = await store(request, browserOf(session, clientAddress), services, {
    ...body.data,
    document,
  })
  if (saved.ok)
    return Response.json({ ...saved, id: body.data.id, ...(lost.length > 0 && { lost }) }, { headers })
  return Response.json(saved, { status: saved.reason === 'stale' ? 409 : 404, headers })
}

/** A page that says what is wrong with a form as a whole, and that nothing was done; `wait` in seconds. */
async function unsaved(request: Request, errors: string[], { nonce }: Context, wait = 0): Promise<Response> {
  const { locale, t } = await languageOf(request)
  const status = wait > 0 ? 429 : 422
  const page = refusalPage({
    ...{ status, locale, nonce, sentence: t('studio.refused.title') },
    errors: errors.map((error) => t(keyOf(`unsaved.${error}`))),
    todo: t(wait > 0 ? 'unsaved.wait' : 'unsaved.todo'),
    link: { to: pathTo`/studio`, text: t('unsaved.link') },
  })
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
  return new Response(page, {
    status,
    headers: { ...headers, ...(wait > 0 && { 'Retry-After': String(wait) }) },
  })
}

async function saveForm(request: Request, path: string | undefined, context: Context, known: Session | null) {
  const { services, clientAddress } = context
  const form = await request.formData().catch(() => undefined)
  if (!form) return unsaved(request, ['broken'], context)
  const product = productOf(String(form.get('product') ?? ''))
  const fields = z.object({ id: designId, revision }).safeParse(Object.fromEntries(form))
  const elsewhere = fields.success && path !== 'new' && path !== fields.data.id
  if (!product || !fields.success || elsewhere) {
    const wrong = new Set(fields.error?.issues.map((issue) => String(issue.path[0])))
    if (elsewhere) wrong.add('id')
    if (!product) wrong.add('product')
    return unsaved(request, [...wrong], context)
  }

  const { session, headers } = await ensureSession(request, services)
  const { id } = fields.data
  const stored = session.visitorId
    ? await designOf(services.store.db, { id, visitorId: session.visitorId })
    : undefined
  const before = stored
    ? product.read(stored.document.choices, stored.document.version).choices
    : product.start
  const from = before as Choices
  const posted = product.read(choicesOfForm(product, form, from), product.version)
  // What can't be read stays as it was: what a new design begins with is no answer to a slip.
  const unchanged = Object.fromEntries(posted.lost.map((name) => [name, from[name]]))
  const wished = { ...(posted.choices as Choices), ...unchanged } as Choices
  const changed = Object.keys(wished).filter((group) => wished[group] !== from[group])
  const { choices, reasons } = repair(product, wished, changed)
  const view = form.get('view') === 'back' ? 'back' : 'front'
  const regions = product.printArea(choices, view)
  const had = readMotifs(stored?.document.motifs).motifs
  const unread = rejectedFieldsOf(product, form, had)
  const written = motifsOfForm(form, had, { view, regions, newId })
  const { motifs } = await withoutUnsent(readMotifs(written).motifs, services.uploads)
  const document: DesignDocument = { product: product.id, version: product.version, choices, motifs }

  const wait = await book(context, known, { id, document })
  if (wait > 0) return unsaved(request, ['enough'], context, wait)
  const saved = await store(request, browserOf(session, clientAddress), services, {
    ...fields.data,
    document,
  })
  const query = new URLSearchParams(reasons.map((rule) => ['repaired', rule]))
  if (view === 'back') query.set('view', 'back')
  let at = id
  if (!saved.ok) {
    // A page without JavaScript can't ask which one to keep: both are, each as a design.
    at = newId()
    const wait = await book(context, known, { id: at, document })
    if (wait > 0) return unsaved(request, ['enough'], context, wait)
    query.set('note', 'copied')
    await store(request, browserOf(session, clientAddress), services, { id: at, revision: 0, document })
  }
  if (form.get('then') === 'keep') {
    await services.store.transact((tx) =>
      keepVersion(tx, { designId: at, name: '', now: services.clock.now() }),
    )
    query.append('note', 'kept')
  }
  sendRejectedFields(query, unread)
  // What became other than it was wished is seen first, and sent when it is pressed again.
  const asWished = unread.length === 0 && reasons.length === 0
  const then = asWished && form.get('then')
  let to = then === 'send' ? pathTo`/designs/${at}/send` : pathTo`/studio/${at}?${query}`
  if (then === 'again' && session.visitorId)
    to = await sendDesignAgain(services, { designId: at, visitorId: session.visitorId, clientAddress })
  return redirect(to, { status: 303, headers })
}

/** One transaction: the visitor if this session has none yet, then the design. */
async function store(
  request: Request,
  browser: Browser,
  services: Services,
  save: { id: string; revision: number; document: DesignDocument; apart?: boolean },
): Promise<Saved> {
  const { id, document } = save
  const [locale, now, freshId] = [await localeOf(request), services.clock.now(), newId()]
  return services.store.transact(
    async (tx) => {
      const visitorId = await ensureVisitor(tx, { browser, id: freshId, locale, now, keys: services.keys })
      if (save.revision > 0) return saveDesign(tx, { ...save, visitorId, now })
      await createDesign(tx, { id, visitorId, document, now })
      const made = await designOf(tx, { id, visitorId })
      if (!made) return { ok: false, reason: 'unknown' }
      // PostgreSQL keeps a document's fields in an order of its own.
      if (isDeepStrictEqual(made.document, JSON.parse(JSON.stringify(document))))
        return { ok: true, revision: made.revision }
      // The answer to a first save was lost, and the browser has gone on since.
      return saveDesign(tx, { id, visitorId, document, revision: 1, now })
    },
    { key: browser.sessionId },
  )
}
