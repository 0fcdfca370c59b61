import type { MailContext } from '~/domain/shares/mail-context.server'
import { say } from './say.server'
import type { Clock } from '~/domain/clock'
import type { Keys } from '~/domain/keys.server'

/** What a mail's links and times are made with. */
export interface MailDeps {
  clock: Clock
  keys: Keys
  env: { publicUrl: string }
}

/** What commands need whose effects include a mail. */
export function mailContextOf({ clock, keys, env }: MailDeps): MailContext {
  return { now: clock.now(), keys, publicUrl: env.publicUrl, say }
}
