import { index, instant, integer, json, table, text } from '../columns'

/** A visitor's own, editable design. Shares keep a copy of the document they were sent with. */
export const designs = table(
  'designs',
  {
    id: text('id').primaryKey(),
    visitorId: text('visitor_id').notNull(),
    /** `{product, version, choices, motifs}` */
    document: json('document').notNull(),
    revision: integer('revision').notNull(),
    /** The share it was copied from by "Make it yours". */
    fromShareId: text('from_share_id'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('designs_visitor').on(t.visitorId, t.updatedAt)],
)
