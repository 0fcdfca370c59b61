import { z } from 'zod'
import { mailbox } from '~/domain/visitors/visitors'

export const setupMinutes = 30

/** Addresses of staff are looked up in small letters. */
export const staffEmail = mailbox.transform((address) => address.toLowerCase())

export const staffName = z
  .string()
  .trim()
  .min(1, 'staff.error.required')
  .max(60, 'staff.error.tooLong')
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'staff.error.line')

export interface StaffMember {
  id: string
  name: string
  email: string
  role: 'manager' | 'counter'
}
