import { data, type AppLoadContext } from '@remix-run/node'
import { staffById } from '~/domain/staff/queries.server'
import type { StaffMember } from '~/domain/staff/staff'
import { pathTo, readPath, type OwnPath } from '~/url/own-path'
import { redirect } from './redirect.server'
import { readSession, type Session } from './session.server'

/** A staff session ends after so many days, used or not. */
export const staffDays = 7

/**
 * Who of the shop's people this is. Thrown otherwise: a redirect to the sign-in page, which leads back here; for a
 * page that only managers may use, 403 for everyone else.
 */
export async function requireStaff(
  request: Request,
  { services }: AppLoadContext,
  { role }: { role?: StaffMember['role'] } = {},
): Promise<{ member: StaffMember; session: Session }> {
  const session = await readSession(request, services)
  const member = session?.staffId ? await staffById(services.store.db, session.staffId) : undefined
  if (!session || !member) {
    const { pathname, search } = new URL(request.url)
    const back = request.method === 'GET' ? pathname + search : pathname
    throw redirect(pathTo`/staff/sign-in?next=${back.replace(/\.data(?=$|\?)/, '')}`, 303)
  }
  if (role === 'manager' && member.role !== 'manager')
    throw data({ word: 'staff.forManagers' }, { status: 403 })
  return { member, session }
}

/** Where a signed-in staff member goes on: a staff page of ours, else the counter. */
export function staffPath(next: unknown): OwnPath {
  const path = readPath(next)
  return path && /^\/staff(?:\/[\w-]+)*(?:\?.{0,400})?$/.test(path) ? path : pathTo`/staff`
}
