import { and, desc, eq, inArray, isNull, ne, type SQL } from 'drizzle-orm'
import type { Reader, Writer } from '#db/store'
import {
  answers,
  approvals,
  conversions,
  designs,
  designVersions,
  orders,
  outbox,
  proofs,
  reports,
  reviews,
  rewards,
  sessions,
  shares,
  visitors,
} from '#db/schema'
import type { DesignDocument } from '~/products/product'
import { derivedId } from '~/domain/derived-id.server'
import type { MailboxKeys } from '~/domain/identity/identity'
import { isMailbox } from '~/domain/identity/queries.server'
import type { Keys } from '~/domain/keys.server'

/** Whom to forget: by this address, and by every spelling that surely is the same mailbox. */
type Mailbox = Pick<MailboxKeys, 'mailboxKey'> & Partial<MailboxKeys>

const sure = ({ mailboxKey, canonicalKey = null, domainKey = null }: Mailbox) => ({
  mailboxKey,
  canonicalKey: domainKey ? null : canonicalKey,
})
const isFriend = (mailbox: Mailbox) =>
  isMailbox({ mailboxKey: shares.friendKey, canonicalKey: shares.friendCanonicalKey }, sure(mailbox))

/** What would go, counted, and what stays usable. Undefined where nobody is known by the mailbox. */
export async function erasable(db: Reader, { keys, ...mailbox }: Mailbox & { keys: Keys }) {
  const [visitor] = await db
    .select({ id: visitors.id })
    .from(visitors)
    .where(isMailbox(visitors, sure(mailbox)))
    .orderBy(desc(eq(visitors.mailboxKey, mailbox.mailboxKey)))
  const of = visitor?.id ?? ''
  const found = {
    visitorId: visitor?.id,
    designs: await db.$count(designs, eq(designs.visitorId, of)),
    shares: await db.$count(shares, eq(shares.visitorId, of)),
    /** Ads that friends addressed to them. */
    received: await db.$count(shares, and(isFriend(mailbox), ne(shares.friendName, ''))),
    asks: (await ordersOf(db, mailbox, keys)).length,
    vouchers: await db.$count(rewards, and(eq(rewards.visitorId, of), eq(rewards.state, 'granted'))),
  }
  return visitor || found.received > 0 || found.asks > 0 ? found : undefined
}

interface Erasing {
  now: Date
  keys: Keys
}

/**
 * Forgets a person: name, address, designs with all that lay on them, sessions, and who they wrote to; the pictures
 * they sent are taken down. The ledger, what counted, vouchers and keyed hashes stay, so that nobody earns twice by
 * being forgotten. False when there is nobody, or nothing of them any more.
 */
export async function eraseVisitor(
  tx: Writer,
  { visitorId, now, keys }: Erasing & { visitorId: string },
): Promise<boolean> {
  const [visitor] = await tx
    .select()
    .from(visitors)
    .where(and(eq(visitors.id, visitorId), isNull(visitors.erasedAt)))
  if (!visitor) return false

  const own = await tx.select({ id: designs.id }).from(designs).where(eq(designs.visitorId, visitorId))
  const designIds = own.map(({ id }) => id)
  await tx.delete(designVersions).where(inArray(designVersions.designId, designIds))
  await tx.delete(designs).where(inArray(designs.id, designIds))

  const sent = await tx.select().from(shares).where(eq(shares.visitorId, visitorId))
  for (const { id, document, takenDownAt } of sent) {
    const bared = { document: bare(document), friendName: '', friendAddress: null }
    await tx
      .update(shares)
      .set({ ...bared, takenDownAt: takenDownAt ?? now })
      .where(eq(shares.id, id))
  }
  const sentIds = sent.map(({ id }) => id)
  await withoutDocuments(tx, sentIds)

  const looked = await tx.select().from(reviews).where(eq(reviews.visitorId, visitorId))
  for (const { id, document } of looked) {
    const bared = { document: bare(document), parts: [], appeal: null, note: null }
    await tx
      .update(reviews)
      .set({ ...bared, queuedAt: null })
      .where(eq(reviews.id, id))
  }
  await tx.delete(approvals).where(eq(approvals.visitorId, visitorId))

  const tried = await tx.select().from(proofs).where(eq(proofs.visitorId, visitorId))
  await emptyMails(tx, now, inArray(outbox.shareId, sentIds))
  await emptyMails(tx, now, inArray(outbox.mailboxKey, [...new Set(tried.map((proof) => proof.mailboxKey))]))
  await tx.delete(proofs).where(eq(proofs.visitorId, visitorId))
  await tx.delete(sessions).where(and(eq(sessions.visitorId, visitorId), isNull(sessions.staffId)))
  await tx.update(sessions).set({ visitorId: null }).where(eq(sessions.visitorId, visitorId))

  const made = await tx
    .select({ shareId: conversions.shareId })
    .from(conversions)
    .where(eq(conversions.friendVisitorId, visitorId))
  await withoutFriend(
    tx,
    made.map(({ shareId }) => shareId),
    now,
  )
  const { mailboxKey, canonicalKey, domainKey } = visitor
  if (mailboxKey) await eraseFriend(tx, { mailboxKey, canonicalKey, domainKey, now, keys })

  await tx
    .update(visitors)
    .set({ name: null, address: null, mailboxKey: null, canonicalKey: null, domainKey: null, erasedAt: now })
    .where(eq(visitors.id, visitorId))
  return true
}

/**
 * Forgets who a mailbox belongs to wherever others named it: as a friend of theirs, and in what was asked of the shop.
 * Its keyed hash stays, so that it is not written to too often and counts once.
 */
export async function eraseFriend(tx: Writer, { now, keys, ...mailbox }: Erasing & Mailbox): Promise<void> {
  const received = await tx.select({ id: shares.id }).from(shares).where(isFriend(mailbox))
  await withoutFriend(
    tx,
    received.map(({ id }) => id),
    now,
  )
  await emptyMails(tx, now, isMailbox(outbox, sure(mailbox)))
  await tx.delete(proofs).where(isMailbox(proofs, sure(mailbox)))
  for (const { id, document, state, decidedAt } of await ordersOf(tx, mailbox, keys)) {
    await tx
      .update(orders)
      .set({
        name: '',
        note: '',
        contact: keys.seal(''),
        document: bare(document),
        state: 'done',
        decidedAt: state === 'done' ? decidedAt : now,
      })
      .where(eq(orders.id, id))
  }
}

/** What a sender is told of by mail; such a mail names the friend, and its id follows from the share. */
const answersToldOf = ['just-so', 'in-another', 'made', 'visited', 'ordered']

/** A document of the same product that says nothing of what was designed. */
function bare({ product, version }: DesignDocument): DesignDocument {
  return { product, version, choices: {}, motifs: [] }
}

async function withoutFriend(tx: Writer, shareIds: string[], now: Date): Promise<void> {
  await tx.update(shares).set({ friendName: '', friendAddress: null }).where(inArray(shares.id, shareIds))
  await withoutDocuments(tx, shareIds)
  const answerMails = shareIds.flatMap((id) =>
    answersToldOf.map((choice) => derivedId('answer-mail', id, choice)),
  )
  await emptyMails(tx, now, inArray(outbox.id, answerMails))
}

/** What friends made of a share. That they answered, and how it stands, stays. */
async function withoutDocuments(tx: Writer, shareIds: string[]): Promise<void> {
  await tx.update(answers).set({ document: null }).where(inArray(answers.shareId, shareIds))
  // Whoever reported an ad may have named people.
  await tx.update(reports).set({ words: '' }).where(inArray(reports.shareId, shareIds))
  await tx.update(conversions).set({ document: null }).where(inArray(conversions.shareId, shareIds))
}

/** Mails name people. Those that have not left are called off; of the others stays that there was one. */
async function emptyMails(tx: Writer, now: Date, which: SQL): Promise<void> {
  const waiting = inArray(outbox.state, ['queued', 'deferred'])
  await tx.update(outbox).set({ state: 'cancelled', doneAt: now }).where(and(which, waiting))
  await tx.update(outbox).set({ props: {}, fromName: null, address: null }).where(which)
}

/** What somebody asked of the shop, known by the address they gave. It is sealed, so each is opened. */
async function ordersOf(db: Reader, mailbox: Mailbox, keys: Keys) {
  const rows = await db.select().from(orders)
  const { mailboxKey, canonicalKey } = sure(mailbox)
  return rows.filter(({ contact }) => {
    const asked = sure(keys.mailboxKeys(keys.open(contact)))
    return asked.mailboxKey === mailboxKey || (canonicalKey !== null && asked.canonicalKey === canonicalKey)
  })
}
