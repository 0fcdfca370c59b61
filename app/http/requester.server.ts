import type { Requester } from '~/pictures/fair-queue.server'
import { siteOf } from '~/domain/network'

/** Who sent a request: turns are taken by network, and within it by visitor; nobody waits once it is broken off. */
export function requesterOf(
  lane: Requester['lane'],
  { signal }: { signal?: AbortSignal },
  clientAddress: string,
  visitor: string | null | undefined,
): Requester {
  return { lane, network: siteOf(clientAddress), visitor: visitor ?? '', signal }
}
