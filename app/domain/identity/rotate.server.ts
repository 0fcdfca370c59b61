import { and, asc, eq, gt, isNotNull, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { orders, outbox, proofs, settings, shares, visitors } from '#db/schema'
import type { Writer } from '#db/store'
import type { Keys } from '~/domain/keys.server'
import { changeSecret } from './secret.server'

/** What of the mail server's section is sealed; the rest stays as it is, whatever it is. */
const MailServer = z.looseObject({ sealedUrl: z.string().optional() })

/** Rows read at a time; all are written in one transaction. */
const page = 500

/** What was done, for the person who asked for it. */
export interface Rotated {
  sealed: number
  /** What even the old secret did not open: left as it is. */
  unopenable: number
}

/**
 * Seals everything that the secret of `from` sealed with that of `to`, and lets the database know it by that from now
 * on. Hashed and derived values go on as they are: who asked for peace, what a friend counted for, links and vouchers.
 * All of it is done in the transaction, or nothing. Throws when the database does not belong to `from`.
 */
export async function rotateSecret(
  tx: Writer,
  { from, to, now }: { from: Keys; to: Keys; now: Date },
): Promise<Rotated> {
  const done: Rotated = { sealed: 0, unopenable: 0 }
  const anew: Reseal = (sealed) => {
    try {
      const text = to.seal(from.open(sealed))
      done.sealed += 1
      return text
    } catch {
      done.unopenable += 1
      return undefined
    }
  }

  await resealPeople(tx, anew)
  await resealRequests(tx, anew)
  await resealMails(tx, anew)
  await resealMailServer(tx, anew, eq(settings.section, 'smtp'))
  await changeSecret(tx, { from, to, now })
  return done
}

/** A sealed text, sealed anew; undefined where it could not be opened. */
type Reseal = (sealed: string) => string | undefined

/** The addresses of visitors and of friends. */
async function resealPeople(tx: Writer, anew: Reseal): Promise<void> {
  await eachPage(
    (after) =>
      tx
        .select({ id: visitors.id, text: visitors.address })
        .from(visitors)
        .where(and(isNotNull(visitors.address), gt(visitors.id, after)))
        .orderBy(asc(visitors.id))
        .limit(page),
    async ({ id, text }) => {
      const address = text && anew(text)
      if (address) await tx.update(visitors).set({ address }).where(eq(visitors.id, id))
    },
  )
  await eachPage(
    (after) =>
      tx
        .select({ id: shares.id, text: shares.friendAddress })
        .from(shares)
        .where(and(isNotNull(shares.friendAddress), gt(shares.id, after)))
        .orderBy(asc(shares.id))
        .limit(page),
    async ({ id, text }) => {
      const friendAddress = text && anew(text)
      if (friendAddress) await tx.update(shares).set({ friendAddress }).where(eq(shares.id, id))
    },
  )
}

/** Where codes went to, and how to reach whoever asked for a dress. */
async function resealRequests(tx: Writer, anew: Reseal): Promise<void> {
  await eachPage(
    (after) =>
      tx
        .select({ id: proofs.id, text: proofs.address })
        .from(proofs)
        .where(gt(proofs.id, after))
        .orderBy(asc(proofs.id))
        .limit(page),
    async ({ id, text }) => {
      const address = anew(text)
      if (address) await tx.update(proofs).set({ address }).where(eq(proofs.id, id))
    },
  )
  await eachPage(
    (after) =>
      tx
        .select({ id: orders.id, text: orders.contact })
        .from(orders)
        .where(gt(orders.id, after))
        .orderBy(asc(orders.id))
        .limit(page),
    async ({ id, text }) => {
      const contact = anew(text)
      if (contact) await tx.update(orders).set({ contact }).where(eq(orders.id, id))
    },
  )
}

/** Mails that have not left: to whom, and what they say. */
async function resealMails(tx: Writer, anew: Reseal): Promise<void> {
  await eachPage(
    (after) =>
      tx
        .select({ id: outbox.id, text: outbox.address, props: outbox.props })
        .from(outbox)
        .where(gt(outbox.id, after))
        .orderBy(asc(outbox.id))
        .limit(page),
    async ({ id, text, props }) => {
      const address = text && anew(text)
      // Erased ones are an empty object, and nothing sealed.
      const renewed = typeof props === 'string' ? anew(props) : undefined
      if (address || renewed)
        await tx
          .update(outbox)
          .set({ ...(address && { address }), ...(renewed && { props: renewed }) })
          .where(eq(outbox.id, id))
    },
  )
}

async function resealMailServer(tx: Writer, anew: Reseal, where: SQL): Promise<void> {
  const [row] = await tx.select().from(settings).where(where)
  const found = MailServer.safeParse(row?.value)
  const sealedUrl = found.success && found.data.sealedUrl && anew(found.data.sealedUrl)
  if (sealedUrl)
    await tx
      .update(settings)
      .set({ value: { ...found.data, sealedUrl } })
      .where(where)
}

async function eachPage<Row extends { id: string }>(
  read: (after: string) => Promise<Row[]>,
  change: (row: Row) => Promise<void>,
): Promise<void> {
  for (let after = ''; ;) {
    const rows = await read(after)
    for (const row of rows) await change(row)
    const last = rows.at(-1)
    if (!last || rows.length < page) return
    after = last.id
  }
}
