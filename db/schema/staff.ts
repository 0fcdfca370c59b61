import { instant, table, text, uniqueIndex } from '../columns'

export const staff = table(
  'staff',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    passwordHash: text('password_hash').notNull(),
    role: text('role').$type<'manager' | 'counter'>().notNull(),
    createdAt: instant('created_at').notNull(),
    /** Since when they can't sign in any more. Their name stays beside what they redeemed. */
    leftAt: instant('left_at'),
  },
  (t) => [uniqueIndex('staff_email').on(t.email)],
)

/** One-time links with which a staff member sets a password. */
export const setupLinks = table('setup_links', {
  tokenHash: text('token_hash').primaryKey(),
  role: text('role').$type<'manager' | 'counter'>().notNull().default('manager'),
  /** Who asked for it; null: the first start's. */
  createdBy: text('created_by').references(() => staff.id),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})
