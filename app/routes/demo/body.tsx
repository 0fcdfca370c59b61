import type { LoaderFunctionArgs } from '@remix-run/node'
import { showsDemoMails } from '~/pages/demo.server'
import { outboxMail } from '~/domain/outbox/queries.server'
import { readSettings } from '~/domain/settings/queries.server'
import { mailBodyHeaders } from '~/http/mail-body.server'
import { readMail } from '~/pages/outbox.server'

/** A demo mail's own body, for its frame. */
export async function loader({ request, params, context: { services, clientAddress } }: LoaderFunctionArgs) {
  const { db } = services.store
  const mail = showsDemoMails(services.env, await readSettings(db), { request, clientAddress })
    ? await outboxMail(db, params.id ?? '')
    : undefined
  const read = mail && (await readMail(mail, services.keys))
  if (!read?.ok) return new Response(null, { status: 404 })
  return new Response(read.mail.html, { headers: mailBodyHeaders })
}
