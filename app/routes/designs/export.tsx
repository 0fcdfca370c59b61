import type { LoaderFunctionArgs } from '@remix-run/node'
import { designOf } from '~/domain/designs/queries.server'
import { exportDesign } from '~/exports/exports.server'
import { exportFiles, isExportFile } from '~/exports/files'
import { readSession } from '~/http/session.server'
import { requesterOf } from '~/http/requester.server'
import { isBusy } from '~/pictures/fair-queue.server'
import { languageOf } from '~/i18n/request.server'
import { isTooHeavy } from '~/pictures/background.server'

const plainText = (text: string, status: number, headers = {}) =>
  new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers } })

/** A visitor's own design as a file to keep: for its owner only. */
export async function loader({ params, request, context: { services, clientAddress } }: LoaderFunctionArgs) {
  const [session, { locale, t }] = await Promise.all([readSession(request, services), languageOf(request)])
  const { designId: id = '', file = '' } = params
  const visitorId = session?.visitorId
  const design = visitorId ? await designOf(services.store.db, { id, visitorId }) : undefined
  if (!design || !visitorId || !isExportFile(file)) return plainText(t('errors.404.text'), 404)
  if (design.takenDownFor) return plainText(t('downloads.down'), 410)
  if (request.method === 'HEAD') return new Response(null, { headers: { 'Content-Type': exportFiles[file] } })
  const wait = await services.limits.take('export', { address: clientAddress, identity: visitorId })
  if (wait > 0) return plainText(t('downloads.many'), 429, { 'Retry-After': String(wait) })

  const view = new URL(request.url).searchParams.get('view') === 'back' ? 'back' : 'front'
  const requester = requesterOf('own', request, clientAddress, visitorId)
  const made = await exportDesign(services, { design, file, view, locale, t }, requester).catch(trouble)
  if (made instanceof Error) {
    if (isBusy(made)) return plainText(t('downloads.busy'), 503, { 'Retry-After': '60' })
    return plainText(t('downloads.heavy'), 422)
  }
  const { bytes, name } = made
  return new Response(inPieces(bytes), {
    headers: {
      'Content-Type': exportFiles[file],
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': "default-src 'none'; img-src data:; frame-ancestors 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  })
}

/** A response takes a copy of what it is given whole, and a file may have 30 MB. */
function inPieces(bytes: Buffer, size = 64 * 1024): ReadableStream<Uint8Array> {
  let offset = 0
  return new ReadableStream({
    pull(controller) {
      if (offset >= bytes.length) return controller.close()
      controller.enqueue(bytes.subarray(offset, (offset += size)))
    },
  })
}

/** What a sentence can be said of; the rest is thrown on. */
function trouble(error: unknown): Error {
  if (isBusy(error) || isTooHeavy(error)) return error
  throw error
}
