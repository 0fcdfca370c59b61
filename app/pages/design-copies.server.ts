import type { Store } from '#db/store'
import type { Clock } from '~/domain/clock'
import { createDesign } from '~/domain/designs/commands.server'
import { weightOf } from '~/domain/designs/designs'
import { newId } from '~/domain/id'
import type { Limits } from '~/http/limits.server'
import { tooMany } from '~/http/responses.server'
import type { DesignDocument } from '~/products/product'
import { takeStorage } from './storage-allowance.server'

/**
 * Stores a changed copy of a visitor's design as a design of its own, and gives its id. The design it is a copy of is left
 * as it is. Throws 429 where there is no room for it today.
 */
export async function storeCopy(
  services: { store: Store; clock: Clock; limits: Limits; storage: { grew: (bytes: number) => void } },
  { visitorId, document, address }: { visitorId: string; document: DesignDocument; address: string },
): Promise<string> {
  const full = await takeStorage(services, { address, identity: visitorId }, 2 * weightOf(document))
  if (full > 0) throw tooMany(full, 'stored')
  const { store, clock } = services
  const copy = { id: newId(), visitorId, document, now: clock.now() }
  await store.transact((tx) => createDesign(tx, copy), { key: visitorId })
  return copy.id
}
