import type { Writer } from '#db/store'
import { derivedId } from '~/domain/derived-id.server'
import { designFrom } from '~/domain/designs/queries.server'
import { actedAsMachine } from '~/domain/identity/commands.server'
import type { Browser } from '~/domain/identity/identity'
import { shareById } from '~/domain/shares/queries.server'
import { makeShare } from '~/domain/shares/answer.server'
import { releaseShares } from '~/domain/shares/release.server'
import type { MailContext } from '~/domain/shares/mail-context.server'
import type { DesignDocument } from '~/products/product'

/**
 * What a mailbox just proven sets going, in the same transaction: the visitor's waiting ads leave, and the dress they
 * made their own counts for whoever sent it.
 */
export async function afterProof(
  tx: Writer,
  { visitorId, shareId }: { visitorId: string; shareId?: string },
  { browser, ...sending }: MailContext & { browser: Browser },
): Promise<void> {
  await releaseShares(tx, { visitorId, ...sending })
  if (!shareId) return
  const design = await designFrom(tx, { visitorId, shareId })
  // On a shared tablet it was made while another's mailbox was the proven one: they get a copy of their own.
  const share = design ? undefined : await shareById(tx, shareId)
  const copy = share && { id: derivedId('made', shareId, visitorId), visitorId, document: share.document }
  const made = design ?? copy
  if (made) await countAsMade(tx, made, { shareId, browser, ...sending })
}

/** A proven visitor's copy of a friend's dress counts for whoever sent it. */
export async function countAsMade(
  tx: Writer,
  { id, visitorId, document }: { id: string; visitorId: string; document: DesignDocument },
  { shareId, browser, ...sending }: MailContext & { shareId: string; browser: Browser },
): Promise<void> {
  await makeShare(tx, {
    ...sending,
    shareId,
    visitorId,
    designId: id,
    document,
    ...browser,
    machine: await actedAsMachine(tx, { ...browser, now: sending.now }),
  })
}
