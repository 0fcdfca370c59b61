import type { LoaderFunctionArgs } from '@remix-run/node'
import { outboxMail } from '~/domain/outbox/queries.server'
import { requireStaff } from '~/http/staff.server'
import { noteReading, readMail } from '~/pages/outbox.server'

/** A mail's body for the sandboxed frame: inline styles may work, nothing else may. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { member } = await requireStaff(request, context, { role: 'manager' })
  const { store, keys, env } = context.services
  const mail = await outboxMail(store.db, params.id ?? '')
  const read = mail && (await readMail(mail, keys))
  if (!mail || !read?.ok) return new Response(null, { status: 404 })
  await noteReading(context.services, { mailId: mail.id, staffId: member.id })
  return new Response(read.mail.html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        `default-src 'none'; img-src 'self' ${env.publicUrl} data:; style-src 'unsafe-inline'; ` +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
      'X-Frame-Options': 'SAMEORIGIN',
      'Cache-Control': 'no-store',
    },
  })
}
