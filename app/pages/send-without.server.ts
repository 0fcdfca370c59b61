import type { Store } from '#db/store'
import type { Clock } from '~/domain/clock'
import { createDesign } from '~/domain/designs/commands.server'
import { weightOf, type Design } from '~/domain/designs/designs'
import { newId } from '~/domain/id'
import { withoutOwn } from '~/domain/review/review'
import type { Limits } from '~/http/limits.server'
import { redirect } from '~/http/redirect.server'
import { tooMany } from '~/http/responses.server'
import { pathTo } from '~/url/own-path'
import { takeStorage } from './storage-allowance.server'

/** Makes a copy without what is the visitor's own, and goes on to where it is sent. The design itself is left as it is. */
export async function sendCopyWithout(
  services: { store: Store; clock: Clock; limits: Limits; storage: { grew: (bytes: number) => void } },
  { design, address }: { design: Design; address: string },
): Promise<never> {
  const { store, clock, limits } = services
  const { visitorId } = design
  const of = { address, identity: visitorId }
  const wait = await limits.take('save', of)
  if (wait > 0) throw tooMany(wait)
  const document = withoutOwn(design.document)
  const full = await takeStorage(services, of, 2 * weightOf(document))
  if (full > 0) throw tooMany(full, 'stored')
  const id = newId()
  const copy = { id, visitorId, document, now: clock.now() }
  await store.transact((tx) => createDesign(tx, copy), { key: visitorId })
  throw redirect(pathTo`/designs/${id}/send`, 303)
}
