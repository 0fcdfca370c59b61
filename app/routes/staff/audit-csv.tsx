import type { LoaderFunctionArgs } from '@remix-run/node'
import { record } from '~/domain/audit/commands.server'
import { newId } from '~/domain/id'
import { readSettings } from '~/domain/settings/queries.server'
import { csvStream } from '~/exports/csv'
import { requireStaff } from '~/http/staff.server'
import { languageOf } from '~/i18n/request.server'
import { didFile, didFilters, didHead, didQuery, didRows } from '~/pages/staff-did.server'

/** What staff did, as a file, with the filters of the page. That it was downloaded is a line too, the first of the file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { member } = await requireStaff(request, context, { role: 'manager' })
  const { store, clock } = context.services
  const [{ t }, { shop }] = await Promise.all([languageOf(request), readSettings(store.db)])
  const [id, now] = [newId(), clock.now()]
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${didFile(now, shop)}"`,
    'Cache-Control': 'private, no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
  if (request.method === 'HEAD') return new Response(null, { headers })
  const asked = didQuery(new URL(request.url).searchParams)
  const line = {
    id,
    staffId: member.id,
    act: 'export-audit',
    subject: 'audit',
    subjectId: 'csv',
    now,
  } as const
  await store.transact((tx) => record(tx, { ...line, detail: Object.fromEntries(asked) }))
  const rows = didRows(store.db, didFilters(asked, shop), { shop, t })
  return new Response(csvStream(didHead(t), rows, request.signal), { headers })
}
