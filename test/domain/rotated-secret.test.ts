import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { orders, outbox, proofs, settings, shares, suppressions, visitors } from '#db/schema'
import { ForeignSecret, keysFor, recognizeSecret } from '~/domain/identity/secret.server'
import { rotateSecret } from '~/domain/identity/rotate.server'
import { createKeys, type Keys } from '~/domain/keys.server'
import { enqueue } from '~/domain/outbox/commands.server'
import { propsOf } from '~/domain/outbox/props.server'
import { saveSettings } from '~/domain/settings/commands.server'
import { readSettings } from '~/domain/settings/queries.server'
import { sealUrl, smtpUrlOf } from '~/domain/settings/smtp.server'
import { document, keys as before, later, now, openScene, sending, somebody } from './scene'

type Scene = Awaited<ReturnType<typeof openScene>>
const fresh = createKeys('the secret that comes after, long enough too')
const shop = { name: 'Maren', address: 'Galway' }
const url = 'smtp://ana:pa%23ss@mail.example.com'
let scene: Scene

beforeEach(async () => {
  scene = await openScene()
  await scene.store.transact(async (tx) => {
    await recognizeSecret(tx, { keys: before, now })
    await saveSettings(tx, 'smtp', { sealedUrl: sealUrl(url, before) }, now)
    const ask = { document, name: 'Ines', note: '', state: 'asked' as const, createdAt: now }
    await tx.insert(orders).values([
      { id: 'a', contact: before.seal('ines@post.example'), ...ask },
      { id: 'b', contact: 'k1.damaged', ...ask },
    ])
    const peace = before.mailboxKeys('quiet@friends.example')
    await tx.insert(suppressions).values({
      mailboxKey: peace.mailboxKey,
      canonicalKey: peace.canonicalKey,
      reason: 'asked',
      createdAt: now,
    })
  })
  const [mia] = await scene.send(['mia', 'noa'])
  await scene.store.transact(async (tx) => {
    const address = before.seal('mia@friends.example')
    await tx.update(shares).set({ friendAddress: address }).where(eq(shares.id, mia!.id))
    const keys = { mailboxKey: '-', codeHash: '-', pressHash: '-' }
    const proof = { id: 'p', sessionId: 's', visitorId: 'v', name: 'Eva', next: '/mine', tries: 0 }
    await somebody(tx, 'v')
    await tx.insert(proofs).values({ ...keys, ...proof, address, createdAt: now, expiresAt: later(1) })
  })
})
afterEach(() => scene.close())

const rotate = (to = fresh, from: Keys = before) =>
  scene.store.transact((tx) => rotateSecret(tx, { from, to, now: later(1) }))
/** Everything that is sealed in the shop, but what was damaged before. */
async function sealed(): Promise<string[]> {
  const { db } = scene.store
  const mails = await db.select().from(outbox)
  return [
    ...(await db.select().from(visitors)).map(({ address }) => address),
    ...(await db.select().from(shares)).map(({ friendAddress }) => friendAddress),
    ...(await db.select().from(proofs)).map(({ address }) => address),
    ...(await db.select().from(orders).where(eq(orders.id, 'a'))).map(({ contact }) => contact),
    ...mails.flatMap(({ address, props }) => [address, typeof props === 'string' ? props : null]),
    (await readSettings(db)).smtp.sealedUrl ?? null,
  ].filter((text) => text !== null)
}
const opens = (keys: Keys, text: string) => {
  try {
    keys.open(text)
    return true
  } catch {
    return false
  }
}

it('After a rotation the new secret opens all that was sealed, and the old one nothing; the database knows it by the new one.', async () => {
  const all = (await sealed()).length
  expect(all).toBe(9)
  expect(await rotate()).toEqual({ sealed: all, unopenable: 1 })

  const after = await sealed()
  expect(after.filter((text) => !opens(fresh, text))).toEqual([])
  expect(after.filter((text) => opens(before, text))).toEqual([])
  expect(smtpUrlOf((await readSettings(scene.store.db)).smtp, fresh)).toBe(url)
  const [mail] = await scene.mails('ad')
  expect(propsOf(mail!, fresh)).toMatchObject({ friendName: 'Mia' })
  const old = scene.store.transact((tx) => recognizeSecret(tx, { keys: before, now }))
  await expect(old).rejects.toThrow(ForeignSecret)
  await expect(keysFor(scene.store.db, before)).rejects.toThrow(ForeignSecret)
})

it('Who asked for peace still has it, caps go on, and links, vouchers and signatures are what they were.', async () => {
  const [signature, address] = [before.sign('a checkpoint'), 'Quiet@friends.example']
  await rotate()
  const keys = await scene.store.transact((tx) => recognizeSecret(tx, { keys: fresh, now }))
  expect(keys.fingerprint).toBe(fresh.fingerprint)
  expect(keys.fingerprint).not.toBe(before.fingerprint)
  const mail = { email: 'test', locale: 'en', props: { shop }, now, keys, host: 'shop.example' } as const
  await scene.store.transact((tx) => enqueue(tx, { ...mail, id: 'to-quiet', address }))
  const [row] = await scene.store.db.select().from(outbox).where(eq(outbox.id, 'to-quiet'))
  expect(row).toMatchObject({ state: 'suppressed', address: null })

  expect(keys.mailboxKeys('mia+x@gmail.com')).toEqual(before.mailboxKeys('mia+x@gmail.com'))
  expect(keys.hashTrace('device', 'd')).toBe(before.hashTrace('device', 'd'))
  expect(keys.tokenFor('share', 'share-ana-mia')).toBe(before.tokenFor('share', 'share-ana-mia'))
  expect(keys.hashCode(keys.codeFor('reward'))).toBe(before.hashCode(before.codeFor('reward')))
  expect(keys.hashDigits(keys.digitsFor('proof'), 'proof')).toBe(
    before.hashDigits(before.digitsFor('proof'), 'proof'),
  )

  expect(keys.verifySignature('a checkpoint', signature)).toBe(true)
  expect(keys.verifySignature('another', signature)).toBe(false)
  expect(before.verifySignature('a later one', keys.sign('a later one'))).toBe(false)
  expect(createKeys('a third one, which nobody rotated to').verifySignature('a checkpoint', signature)).toBe(
    false,
  )
})

it('A second rotation carries on what the first one did.', async () => {
  await rotate()
  const second = await keysFor(scene.store.db, fresh)
  const third = createKeys('the third secret of this shop, as long')
  await rotate(third, second)
  const keys = await keysFor(scene.store.db, third)
  expect(keys.hashMailbox('mia@friends.example')).toBe(before.hashMailbox('mia@friends.example'))
  for (const earlier of [before, second]) expect(keys.verifySignature('x', earlier.sign('x'))).toBe(true)
  expect((await sealed()).filter((text) => !opens(keys, text))).toEqual([])
})

it('A rotation that does not end changes nothing, and one from a secret that is not the shop’s is refused.', async () => {
  const [was, rows] = [await sealed(), await scene.store.db.select().from(settings)]
  const broken = scene.store.transact(async (tx) => {
    await rotateSecret(tx, { from: before, to: fresh, now })
    throw new Error('killed here')
  })
  await expect(broken).rejects.toThrow('killed here')
  await expect(rotate(fresh, createKeys('a secret that was never this shop’s'))).rejects.toThrow(
    ForeignSecret,
  )
  expect((await sealed()).sort()).toEqual(was.sort())
  expect(await scene.store.db.select().from(settings)).toEqual(rows)
  await scene.send(['eva'], { at: sending().now })
})
