import { eq, isNotNull } from 'drizzle-orm'
import { z } from 'zod'
import { orders, outbox, proofs, settings, shares, visitors } from '#db/schema'
import type { Reader, Writer } from '#db/store'
import { sameHash, type Carried, type Keys } from '~/domain/keys.server'

/** Beside the shop's own sections, and none of them: no page shows or saves it. */
const section = 'secret'

const Known = z.object({
  fingerprint: z.string(),
  /** When this database first met its secret, ISO 8601. */
  since: z.string(),
  /** What it took over from the secret before it, sealed with itself. */
  carried: z.string().optional(),
})
type Known = z.infer<typeof Known>

/**
 * Makes sure that the database and the secret belong together. A database that knows no secret yet takes this one, if
 * it opens something of what is sealed there or nothing is. Throws when they don't belong together: with another secret
 * no address could be read, and every link and voucher would be dead. Returns the keys to go on with.
 */
export async function recognizeSecret(tx: Writer, { keys, now }: { keys: Keys; now: Date }): Promise<Keys> {
  const known = await knownSecret(tx)
  if (known) return recognized(known, keys)
  const sealed = await someSealed(tx)
  if (sealed.length > 0 && !sealed.some((text) => opens(keys, text))) throw new ForeignSecret()
  const value: Known = { fingerprint: keys.fingerprint, since: now.toISOString() }
  await tx.insert(settings).values({ section, value, updatedAt: now })
  return keys
}

function recognized({ fingerprint, carried }: Known, keys: Keys): Keys {
  if (!sameHash(fingerprint, keys.fingerprint)) throw new ForeignSecret()
  return carried ? keys.carrying(JSON.parse(keys.open(carried)) as Carried) : keys
}

/** The keys to read with, where nothing may be written. A database that knows no secret yet believes this one. */
export async function keysFor(db: Reader, keys: Keys): Promise<Keys> {
  const known = await knownSecret(db)
  return known ? recognized(known, keys) : keys
}

/** What the database knows its secret by after it was rotated. In the transaction that seals everything anew. */
export async function changeSecret(
  tx: Writer,
  { from, to, now }: { from: Keys; to: Keys; now: Date },
): Promise<Keys> {
  const known = await knownSecret(tx)
  if (!known || !sameHash(known.fingerprint, from.fingerprint)) throw new ForeignSecret()
  const carried = from.carried()
  const value: Known = {
    fingerprint: to.fingerprint,
    since: now.toISOString(),
    carried: to.seal(JSON.stringify(carried)),
  }
  await tx.update(settings).set({ value, updatedAt: now }).where(eq(settings.section, section))
  return to.carrying(carried)
}

export class ForeignSecret extends Error {
  constructor() {
    super(
      'This database was made with another secret, so nothing was opened. Start with the SECRET it was made with, or ' +
        'put the file "secret" of the DATA_DIR it was made with back in its place.',
    )
  }
}

async function knownSecret(db: Reader): Promise<Known | undefined> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.section, section))
  return row && Known.parse(row.value)
}

/** Some of each kind of what was ever sealed: a few damaged ones are no other secret. */
async function someSealed(db: Reader): Promise<string[]> {
  const some = 20
  const found = [
    await db.select({ text: visitors.address }).from(visitors).where(isNotNull(visitors.address)).limit(some),
    await db.select({ text: outbox.address }).from(outbox).where(isNotNull(outbox.address)).limit(some),
    await db
      .select({ text: shares.friendAddress })
      .from(shares)
      .where(isNotNull(shares.friendAddress))
      .limit(some),
    await db.select({ text: proofs.address }).from(proofs).limit(some),
    await db.select({ text: orders.contact }).from(orders).limit(some),
  ]
  return found.flat().flatMap(({ text }) => text ?? [])
}

function opens(keys: Keys, sealed: string): boolean {
  try {
    keys.open(sealed)
    return true
  } catch {
    return false
  }
}
