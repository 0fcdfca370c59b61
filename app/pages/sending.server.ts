import type { Sending } from '~/domain/shares/sending.server'
import { say } from './described.server'
import type { Services } from '~/services.server'

/** What commands need whose effects include a mail. */
export function sendingOf({ clock, keys, env }: Pick<Services, 'clock' | 'keys' | 'env'>): Sending {
  return { now: clock.now(), keys, publicUrl: env.publicUrl, say }
}
