import { eq } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { shares } from '#db/schema'
import type { Keys } from '~/domain/keys.server'
import { givePeace, liftPeace } from '~/domain/outbox/peace.server'

/** To whom the ad went whose own address has this token; undefined where there is none. */
async function friendOf(tx: Writer, token: string, keys: Keys) {
  const [share] = await tx
    .select({ mailboxKey: shares.friendKey, canonicalKey: shares.friendCanonicalKey })
    .from(shares)
    .where(eq(shares.tokenHash, keys.hashToken(token)))
  return share?.mailboxKey ? { ...share, mailboxKey: share.mailboxKey } : undefined
}

/**
 * Never writes to this friend again: the token is the one in the ad's own address. Ads still in the
 * outbox are withdrawn. False when the token is unknown or the share never had a mailbox.
 */
export async function stopMails(
  tx: Writer,
  { token, reason, now, keys }: { token: string; reason: 'asked' | 'not-mine'; now: Date; keys: Keys },
): Promise<boolean> {
  const mailbox = await friendOf(tx, token, keys)
  if (mailbox) await givePeace(tx, { mailbox, reason, now })
  return mailbox !== undefined
}

/** Takes that back, by the same token, which only who got the ad has. False when there was nothing to take back. */
export async function takeMailsAgain(
  tx: Writer,
  { token, keys }: { token: string; keys: Keys },
): Promise<boolean> {
  const mailbox = await friendOf(tx, token, keys)
  return mailbox !== undefined && liftPeace(tx, { mailbox })
}
