import { connectionsOf } from '#db/connect-postgres'
import { scrub } from '#db/scrub'
import { rotateSecret, type Rotated } from '~/domain/identity/rotate.server'
import { createKeys } from '~/domain/keys.server'
import type { Environment } from './environment/environment.server'
import { prepareSecret, settleSecret } from './environment/secret-file.server'
import { upgrade } from './startup.server'
import { createServices } from './services.server'

/**
 * Gives the shop another secret: see `rotateSecret`. Nothing else may have the shop open meanwhile. Killed at any moment,
 * the database belongs to the old secret or to the new one, and both are at hand. Returns what to tell.
 */
export async function runSecretRotation(env: Environment, now: Date): Promise<string[]> {
  if (!env.secretKept && !env.newSecret)
    throw new Error(
      'NEW_SECRET is not set and must be, since SECRET is a setting. Make one with: openssl rand -base64 32',
    )
  if (env.dialect === 'postgres') {
    const open = await connectionsOf(env.databaseUrl)
    if (open > 0)
      throw new Error(
        `The app still has ${open} connections to the database. Stop all its processes, then try again.`,
      )
  }
  const services = await createServices(env)
  let done: Rotated
  try {
    await upgrade(services)
    // What an earlier try finished is finished now: the database belongs to the coming secret already.
    const coming = env.secretKept ? prepareSecret(env) : env.newSecret!
    const to = createKeys(coming)
    if (to.fingerprint === services.keys.fingerprint)
      return ['The database is sealed with this secret already. There is nothing to change.']
    done = await services.store.transact((tx) => rotateSecret(tx, { from: services.keys, to, now }))
  } finally {
    await services.close()
  }
  const lines = [`Sealed anew: ${done.sealed}.`]
  if (done.unopenable > 0) lines.push(`Left as they are, since they could not be opened: ${done.unopenable}.`)
  if (env.secretKept)
    lines.push(`The old secret is kept as ${settleSecret(env.dataDir, now)} for copies made before.`)
  else lines.push('Now set SECRET to what NEW_SECRET was, for every process, and start the app.')
  await scrub(env.databaseUrl, ['outbox', 'settings', 'visitors', 'shares', 'proofs', 'orders'])
  return lines
}
