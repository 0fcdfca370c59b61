import type { MailContext } from '~/domain/shares/mail-context.server'
import { say } from './describe-design.server'
import type { Services } from '~/services/services.server'

/** What commands need whose effects include a mail. */
export function mailContextOf({ clock, keys, env }: Pick<Services, 'clock' | 'keys' | 'env'>): MailContext {
  return { now: clock.now(), keys, publicUrl: env.publicUrl, say }
}
