import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '~/http/redirect.server'
import { destroy, readSession, rotate } from '~/http/session.server'
import { pathTo } from '~/url/own-path'

export const loader = () => redirect(pathTo`/staff`)

/** Signs out. A browser that also has a visitor's designs keeps those, under a new session. */
export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const session = await readSession(request, services)
  if (!session?.staffId) throw redirect(pathTo`/staff/sign-in`, 303)
  const headers = session.visitorId
    ? (await rotate(session, services, { staffId: null })).headers
    : await destroy(session, services)
  throw redirect(pathTo`/staff/sign-in?out`, { status: 303, headers })
}
