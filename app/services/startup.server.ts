import { upgradeIdentities } from '~/domain/identity/upgrade.server'
import { upgradeRewards } from '~/domain/rewards/upgrade.server'
import { readSettings } from '~/domain/settings/queries.server'
import { scrub } from '#db/scrub'
import { sealOutbox } from '~/domain/outbox/upgrade.server'
import { sealSmtp } from '~/domain/settings/smtp.server'
import { createSetupLink } from '~/domain/staff/commands.server'
import { staffCount } from '~/domain/staff/queries.server'
import { setupMinutes } from '~/domain/staff/staff'
import { seedDemo, seedEmpty } from './seed.server'
import type { Services } from './services.server'

/** Rows sealed in one transaction. */
const batch = 500

/** Brings rows of earlier versions up to date, in code, where a migration could not. Does nothing the second time. */
export async function upgrade({ env, store, keys, clock }: Services): Promise<void> {
  const at = { keys, now: clock.now() }
  while (await store.transact((tx) => upgradeIdentities(tx, at)));
  await store.transact(async (tx) => upgradeRewards(tx, (await readSettings(tx)).shop))
  const smtpSealed = await store.transact((tx) => sealSmtp(tx, at))
  let mailsSealed = 0
  for (let sealed = batch; sealed === batch; mailsSealed += sealed) {
    sealed = await store.transact((tx) => sealOutbox(tx, { keys, limit: batch }))
  }
  // What stood there in the plain would else lie on in the file, where the rows were.
  if (smtpSealed || mailsSealed > 0) await scrub(env.databaseUrl, ['outbox', 'settings'])
}

/** Furnishes a shop that is new; one that staff or an earlier start furnished stays as it is. */
export async function furnish(services: Services): Promise<void> {
  await (services.env.demo ? seedDemo(services) : seedEmpty(services))
}

/**
 * What to tell the person who started the app: its address and, while nobody can sign in yet, the one-time link with
 * which the first staff member sets a password.
 */
export async function startupLines(
  { env, store, keys, clock }: Services,
  address: string,
): Promise<string[]> {
  const lines = ['', `  Toile is open at  ${address}`]
  if ((await staffCount(store.db)) === 0) {
    const token = await store.transact((tx) => createSetupLink(tx, { now: clock.now(), keys }))
    lines.push(
      `  Staff sign in     ${address}/staff/setup/${token}`,
      `                    sets the first password: once, within ${setupMinutes} minutes; a new start makes another`,
    )
  }
  if (env.demo) lines.push('  This is a demo shop. TOILE_DEMO=0 with another DATA_DIR begins an empty one.')
  return [...lines, '']
}
