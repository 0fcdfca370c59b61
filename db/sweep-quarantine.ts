import { lt } from 'drizzle-orm'
import { quarantine } from './schema'
import type { Writer } from './store'

/** Somebody may look through it for so long. */
const days = 30

/** Removes what has stood in quarantine for its thirty days. Returns how many rows. */
export async function sweepQuarantine(tx: Writer, { now }: { now: Date }): Promise<number> {
  const before = new Date(now.getTime() - days * 86_400_000)
  const swept = await tx
    .delete(quarantine)
    .where(lt(quarantine.at, before))
    .returning({ id: quarantine.rowId })
  return swept.length
}
