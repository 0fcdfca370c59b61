import { eq, sql } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { outbox } from '#db/schema'
import type { Keys } from '~/domain/keys.server'
import { sealProps } from './props.server'

/**
 * Seals the props of up to `limit` mails that 0.1.0 wrote in the plain; says how many there were. Called again until
 * there are none it changes nothing.
 */
export async function sealOutbox(
  tx: Writer,
  { keys, limit }: { keys: Keys; limit: number },
): Promise<number> {
  const plain = await tx
    .select({ id: outbox.id, props: outbox.props })
    .from(outbox)
    // What is sealed is a JSON string and begins with a quotation mark; what is erased is an empty object.
    .where(sql`cast(${outbox.props} as text) like '{"%'`)
    .limit(limit)
  for (const { id, props } of plain) {
    if (typeof props === 'string') continue
    await tx
      .update(outbox)
      .set({ props: sealProps(props, keys) })
      .where(eq(outbox.id, id))
  }
  return plain.length
}
