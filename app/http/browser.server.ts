import type { Browser } from '~/domain/identity/identity'
import { siteOf, tellsNetwork } from '~/domain/network'
import type { Session } from './session.server'

/** The browser that sent a request, as the domain knows it again. */
export function browserOf({ id, deviceId }: Session, clientAddress: string): Browser {
  return { sessionId: id, deviceId, ...(tellsNetwork(clientAddress) && { network: siteOf(clientAddress) }) }
}
