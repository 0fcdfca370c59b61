import { index, instant, json, table, text } from '../columns'
import { shares } from './designs'
import { staff } from './staff'
import type { StoredDocument } from './stored'

/** "Ask for this dress": a friend's or visitor's request in the staff inbox. */
export const orders = table(
  'orders',
  {
    id: text('id').primaryKey(),
    shareId: text('share_id').references(() => shares.id),
    document: json('document').$type<StoredDocument>().notNull(),
    name: text('name').notNull(),
    /** An address or a telephone number, encrypted. */
    contact: text('contact').notNull(),
    note: text('note').notNull(),
    state: text('state').$type<'asked' | 'accepted' | 'done'>().notNull(),
    createdAt: instant('created_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by').references(() => staff.id),
  },
  (t) => [index('orders_state').on(t.state, t.createdAt)],
)
