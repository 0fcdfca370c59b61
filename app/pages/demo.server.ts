import { isLoopbackAddress } from '~/domain/network'

/** Who asks, as far as the network tells. */
export interface Asking {
  request: Request
  clientAddress: string
}

/**
 * Whether mails, and the codes in them, may be read in the browser by whoever is at this machine: only in the demo, only
 * where its address is this machine's, only while no mail really leaves, and by nobody from elsewhere, although the app
 * may listen on all interfaces.
 */
export function showsDemoMails(
  env: { demo: boolean; loopback: boolean; smtpUrl: string | undefined; trustProxy: number },
  settings: { smtp: { sealedUrl?: string } },
  asking: Asking,
): boolean {
  return (
    env.demo && env.loopback && !env.smtpUrl && !settings.smtp.sealedUrl && isHere(asking, env.trustProxy)
  )
}

function isHere({ request, clientAddress }: Asking, trustProxy: number): boolean {
  // A proxy that nobody told us of: it is at this machine, and whoever stands behind it may not be.
  const passedOn = ['Forwarded', 'X-Forwarded-For', 'X-Real-IP'].some((name) => request.headers.has(name))
  return (trustProxy > 0 || !passedOn) && isLoopbackAddress(clientAddress)
}
