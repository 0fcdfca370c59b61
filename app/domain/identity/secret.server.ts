import { eq, isNotNull } from 'drizzle-orm'
import { orders, outbox, proofs, settings, shares, visitors } from '#db/schema'
import type { Reader, Writer } from '#db/store'
import { sameHash, type Keys } from '~/domain/keys.server'

/** Beside the shop's own sections, and none of them: no page shows or saves it. */
const section = 'secret'

interface Known {
  fingerprint: string
  /** When this database first met its secret, ISO 8601. */
  since: string
}

/**
 * Makes sure that the database and the secret belong together. A database that knows no secret yet takes this one, if
 * it opens something of what is sealed there or nothing is. Throws when they don't belong together: with another secret
 * no address could be read, and every link and voucher would be dead.
 */
export async function recognizeSecret(tx: Writer, { keys, now }: { keys: Keys; now: Date }): Promise<void> {
  const known = await knownSecret(tx)
  if (known) {
    if (!sameHash(known.fingerprint, keys.fingerprint)) throw foreign()
    return
  }
  const sealed = await someSealed(tx)
  if (sealed.length > 0 && !sealed.some((text) => opens(keys, text))) throw foreign()
  const value: Known = { fingerprint: keys.fingerprint, since: now.toISOString() }
  await tx.insert(settings).values({ section, value, updatedAt: now })
}

const foreign = () =>
  new Error(
    'This database was made with another secret, so nothing was opened. Start with the SECRET it was made with, or ' +
      'put the file "secret" of the DATA_DIR it was made with back in its place.',
  )

async function knownSecret(db: Reader): Promise<Known | undefined> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.section, section))
  return row?.value as Known | undefined
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
