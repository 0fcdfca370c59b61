import { instant, json, table, text } from '../columns'

/** What the shop's Settings page holds: one row a section (`shop`, `prices`, `offer`, `smtp`). And `secret`: see identity. */
export const settings = table('settings', {
  section: text('section').primaryKey(),
  value: json('value').$type<unknown>().notNull(),
  updatedAt: instant('updated_at').notNull(),
})
