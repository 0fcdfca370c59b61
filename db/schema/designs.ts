import { index, instant, integer, json, table, text, uniqueIndex } from '../columns'
import type { StoredDocument } from './stored'

/** A visitor's own, editable design. Shares keep a copy of the document they were sent with. */
export const designs = table(
  'designs',
  {
    id: text('id').primaryKey(),
    visitorId: text('visitor_id').notNull(),
    /** `{product, version, choices, motifs}` */
    document: json('document').$type<StoredDocument>().notNull(),
    revision: integer('revision').notNull(),
    /** About what it takes with its versions; see `weightOf`. */
    bytes: integer('bytes').notNull().default(0),
    /** The share it was copied from by "Make it yours". */
    fromShareId: text('from_share_id'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('designs_visitor').on(t.visitorId, t.updatedAt),
    // Covers the sum of all, and the oldest first.
    index('designs_oldest').on(t.updatedAt, t.id, t.bytes),
  ],
)

/** What a design was, from time to time. The latest is always the design as it is now. */
export const designVersions = table(
  'design_versions',
  {
    id: text('id').primaryKey(),
    designId: text('design_id').notNull(),
    /** The design's revision it began at: its name within the design. Saves soon after each other share one. */
    revision: integer('revision').notNull(),
    document: json('document').$type<StoredDocument>().notNull(),
    bytes: integer('bytes').notNull().default(0),
    /** The visitor's own name for it. */
    name: text('name'),
    /** When the visitor said that it is to be kept. */
    keptAt: instant('kept_at'),
    /** When an ad was made of it. */
    sentAt: instant('sent_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('design_versions_design').on(t.designId, t.revision)],
)
