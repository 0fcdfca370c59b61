import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { destroy, readSession, rotate } from '~/http/session.server'

export const loader = () => redirect('/staff')

/** Signs out. A browser that also has a visitor's designs keeps those, under a new session. */
export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const session = await readSession(request, services)
  if (!session?.staffId) throw redirect('/staff/sign-in', 303)
  const headers = session.visitorId
    ? (await rotate(session, services, { staffId: null })).headers
    : await destroy(session, services)
  throw redirect('/staff/sign-in?out', { status: 303, headers })
}
