import { mailbox, personName } from '~/domain/visitors/visitors'

/** How long the link of a first start is good, in minutes. */
export const setupMinutes = 30
/** How long an invitation is good, in days. */
export const invitationDays = 3

/** Managers may do everything; the counter redeems vouchers and looks after what was asked for. */
export const roles = ['manager', 'counter'] as const
export type Role = (typeof roles)[number]

/** Addresses of staff are looked up in small letters. */
export const staffEmail = mailbox.transform((address) => address.toLowerCase())

export const staffName = personName(60)

export interface StaffMember {
  id: string
  name: string
  email: string
  role: Role
}

/** One of all who ever had an account. */
export interface Person extends StaffMember {
  createdAt: Date
  /** Since when they can't sign in; null for who works here. */
  leftAt: Date | null
}

/** What can become of a person: another role, out of the house, or back in with the role they had. */
export const places = [...roles, 'out', 'back'] as const
export type Place = (typeof places)[number]

/** Why a person's place may not be changed; each a word of `staff.people.refused.*`. */
export type PlaceRefusal = 'not-manager' | 'unknown' | 'left' | 'last-manager' | 'self'

/**
 * Why `by` may not put the person `id` in another place, or undefined when they may. Only managers may. There is always
 * a manager left, nobody locks themself out, and who left gets no role before they are taken back in.
 */
export function placeRefusal(
  people: readonly Pick<Person, 'id' | 'role' | 'leftAt'>[],
  { by, id, place }: { by: string; id: string; place: Place },
): PlaceRefusal | undefined {
  const managers = people.filter(({ role, leftAt }) => role === 'manager' && !leftAt)
  if (!managers.some((manager) => manager.id === by)) return 'not-manager'
  const person = people.find((one) => one.id === id)
  if (!person) return 'unknown'
  if (place === 'back') return undefined
  if (person.leftAt) return 'left'
  if (place === 'manager') return undefined
  if (managers.every((manager) => manager.id === id)) return 'last-manager'
  return id === by ? 'self' : undefined
}
