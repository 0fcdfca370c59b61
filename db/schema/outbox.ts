import { sql } from 'drizzle-orm'
import { index, instant, integer, json, table, text, uniqueIndex } from '../columns'
import { shares } from './designs'
import type { StoredFields, StoredLocale } from './stored'

/** Mails, written in the transaction that causes them, sent by the worker. */
export const outbox = table(
  'outbox',
  {
    id: text('id').primaryKey(),
    /** Which email: a file of `emails/`. */
    email: text('email')
      .$type<'ad' | 'answer' | 'prove-mailbox' | 'review' | 'review-queue' | 'reward' | 'test'>()
      .notNull(),
    locale: text('locale').$type<StoredLocale>().notNull(),
    /** The email's props, sealed: they hold codes and tokens. Plain in rows of 0.1.0 until the next start. */
    props: json('props').$type<string | StoredFields>().notNull(),
    /** The recipient, encrypted; erased when the mail is handed over, refused or cancelled. */
    address: text('address'),
    mailboxKey: text('mailbox_key').notNull(),
    canonicalKey: text('canonical_key'),
    /** The name shown in From, sanitised: "Ana via Brand". Null: the shop alone. */
    fromName: text('from_name'),
    shareId: text('share_id').references(() => shares.id),
    /** Stored before the first try and reused on every one. */
    messageId: text('message_id').notNull(),
    state: text('state')
      .$type<
        'queued' | 'sending' | 'handed-over' | 'deferred' | 'refused' | 'unknown' | 'suppressed' | 'cancelled'
      >()
      .notNull(),
    tries: integer('tries').notNull(),
    nextTryAt: instant('next_try_at').notNull(),
    /** What the mail server answered last, without addresses; or, in a word of ours, why it never left. */
    smtpResponse: text('smtp_response'),
    createdAt: instant('created_at').notNull(),
    doneAt: instant('done_at'),
  },
  (t) => [
    uniqueIndex('outbox_message').on(t.messageId),
    index('outbox_due').on(t.state, t.nextTryAt),
    index('outbox_done')
      .on(t.doneAt)
      .where(sql`props <> '{}'`),
    index('outbox_ended').on(t.doneAt, t.email),
    index('outbox_created').on(t.createdAt, t.id),
    index('outbox_share').on(t.shareId),
    index('outbox_mailbox').on(t.mailboxKey),
    index('outbox_canonical').on(t.canonicalKey, t.createdAt),
  ],
)

/** Addresses not to write to, by keyed hash. A wish holds until it is taken back; what bounced, for a while. */
export const suppressions = table(
  'suppressions',
  {
    mailboxKey: text('mailbox_key').primaryKey(),
    canonicalKey: text('canonical_key'),
    reason: text('reason').$type<'asked' | 'not-mine' | 'bounced'>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('suppressions_canonical').on(t.canonicalKey),
    index('suppressions_bounced').on(t.reason, t.createdAt),
  ],
)
