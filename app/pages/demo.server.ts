import type { Environment } from '~/environment.server'

/**
 * Whether mails, and the codes in them, may be read in the browser by whoever is at this machine: only in the demo, only
 * where nobody else can reach the app, and only while no mail really leaves.
 */
export function showsDemoMails(
  env: Pick<Environment, 'demo' | 'loopback' | 'smtpUrl'>,
  settings: { smtp: { sealedUrl?: string } },
): boolean {
  return env.demo && env.loopback && !env.smtpUrl && !settings.smtp.sealedUrl
}
