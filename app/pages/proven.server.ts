import type { Writer } from '#db/store'
import { designsOf } from '~/domain/designs/queries.server'
import { actedAsMachine } from '~/domain/identity/commands.server'
import type { Browser } from '~/domain/identity/identity'
import { makeShare } from '~/domain/shares/answer.server'
import { releaseShares } from '~/domain/shares/release.server'
import type { Sending } from '~/domain/shares/sending.server'
import type { DesignDocument } from '~/products/product'

/**
 * What a mailbox just proven sets going, in the same transaction: the visitor's waiting ads leave, and the dress they
 * made their own counts for whoever sent it.
 */
export async function afterProof(
  tx: Writer,
  { visitorId, shareId }: { visitorId: string; shareId?: string },
  { browser, ...sending }: Sending & { browser: Browser },
): Promise<void> {
  await releaseShares(tx, { visitorId, ...sending })
  if (!shareId) return
  const design = (await designsOf(tx, visitorId)).find(({ fromShareId }) => fromShareId === shareId)
  if (design) await countAsMade(tx, design, { shareId, browser, ...sending })
}

/** A proven visitor's copy of a friend's dress counts for whoever sent it. */
export async function countAsMade(
  tx: Writer,
  { id, visitorId, document }: { id: string; visitorId: string; document: DesignDocument },
  { shareId, browser, ...sending }: Sending & { shareId: string; browser: Browser },
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
