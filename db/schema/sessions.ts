import { index, instant, table, text } from '../columns'
import { staff } from './staff'
import { visitors } from './visitors'

/** Rows are made at the first POST. `id` is the SHA-256 of the cookie's token. */
export const sessions = table(
  'sessions',
  {
    id: text('id').primaryKey(),
    visitorId: text('visitor_id').references(() => visitors.id),
    staffId: text('staff_id').references(() => staff.id),
    /** SHA-256 of the long-lived device cookie. */
    deviceId: text('device_id').notNull(),
    /** Until when this browser counts as its visitor's proven own. */
    provenUntil: instant('proven_until'),
    /** When it last sent a form the way machines do: what it does soon after is held. */
    machineAt: instant('machine_at'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    index('sessions_visitor').on(t.visitorId),
    index('sessions_expiry').on(t.expiresAt),
    index('sessions_staff').on(t.staffId),
  ],
)
