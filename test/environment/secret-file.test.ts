import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate } from '#db/migrate'
import { openStore } from '#db/open'
import { rotateSecret } from '~/domain/identity/rotate.server'
import { readEnvironment } from '~/services/environment/environment.server'
import { prepareSecret } from '~/services/environment/secret-file.server'
import { createKeys } from '~/domain/keys.server'
import { runSecretRotation } from '~/services/secret-rotation.server'
import { createServices } from '~/services/services.server'

const shop = () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'toile-rotate-'))
  const read = () => readEnvironment({ DATA_DIR, NODE_ENV: 'test' } as unknown as NodeJS.ProcessEnv)
  const secrets = () => readdirSync(DATA_DIR).filter((name) => name.startsWith('secret'))
  return { DATA_DIR, read, secrets }
}

test('a shop opens with the secret it was rotated to, and the one before is kept for older copies', async () => {
  const { DATA_DIR, read, secrets } = shop()
  await (await createServices(read())).close()
  const before = read().secret
  expect(await runSecretRotation(read(), new Date('2026-11-27T10:00:00Z'))).toEqual([
    'Sealed anew: 0.',
    expect.stringContaining(join(DATA_DIR, 'secret.until-2026-11-27T10-00-00Z')),
  ])
  expect(read().secret).not.toBe(before)
  expect(readFileSync(join(DATA_DIR, 'secret.until-2026-11-27T10-00-00Z'), 'utf8')).toBe(before)
  expect(secrets()).toHaveLength(2)
  await (await createServices(read())).close()
})

test('killed before anything was sealed anew, the shop opens as before; killed after, the next start ends it', async () => {
  const { DATA_DIR, read, secrets } = shop()
  await (await createServices(read())).close()
  const before = read().secret
  const coming = prepareSecret({ dataDir: DATA_DIR, newSecret: undefined })
  await (await createServices(read())).close()
  expect(read().secret).toBe(before)
  // A second try goes on with the secret of the first.
  expect(prepareSecret({ dataDir: DATA_DIR, newSecret: undefined })).toBe(coming)

  const env = read()
  await migrate(env.databaseUrl)
  const store = await openStore({ url: env.databaseUrl })
  const [from, to] = [createKeys(before), createKeys(coming)]
  await store.transact((tx) => rotateSecret(tx, { from, to, now: new Date() }))
  await store.close()
  expect(read().secret).toBe(before)
  const services = await createServices(read())
  expect(services.keys.fingerprint).toBe(to.fingerprint)
  await services.close()
  expect(read().secret).toBe(coming)
  expect(existsSync(join(DATA_DIR, 'secret.new'))).toBe(false)
  expect(secrets()).toHaveLength(2)
})

test('where the secret is a setting, the one to come has to be given', async () => {
  const { read } = shop()
  const env = { ...read(), secretKept: false }
  await expect(runSecretRotation(env, new Date())).rejects.toThrow(
    /^NEW_SECRET is not set and must be.*openssl rand/,
  )
  const given = { ...env, newSecret: 'a secret to come, long enough to be one' }
  expect(await runSecretRotation(given, new Date())).toContain(
    'Now set SECRET to what NEW_SECRET was, for every process, and start the app.',
  )
  await (await createServices({ ...given, secret: given.newSecret })).close()
})
