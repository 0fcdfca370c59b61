import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { conversions, ledger, ledgerCheckpoints, rewards } from '#db/schema'
import { createDailyCheckpoint } from '~/jobs/checkpoints.server'
import { createKeys } from '~/domain/keys.server'
import { chainLine } from '~/domain/ledger/chain.server'
import { append } from '~/domain/ledger/commands.server'
import { chainOf } from '~/domain/ledger/queries.server'
import { expireRewards, redeem } from '~/domain/rewards/commands.server'
import { reinstateConversion, reverseConversion } from '~/domain/shares/reverse.server'
import { translator } from '~/i18n/translate'
import { wordsOf } from '~/i18n/words'
import { checkEverything, sayFlaw } from '~/pages/audit.server'
import { tamper } from '../support/raw'
import { addVisitor, keys, later, now, openScene, sending, somebody } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'toile-ledger-'))
})
afterEach(async () => {
  await scene?.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const t = translator('en', wordsOf('en'))
const folder = () => join(dataDir, 'checkpoints')
const check = () => checkEverything({ store: scene.store, keys, dataDir })
const sentences = async () => (await check()).flaws.map((flaw) => sayFlaw(flaw, t))
const sign = (at = now) => createDailyCheckpoint({ store: scene.store, keys, env: { dataDir } })(at)
const write = <T>(work: Parameters<typeof scene.store.transact<T>>[0]) => scene.store.transact(work)

/** Ana earns a voucher for each of her friends, redeems the first, and all of it is signed. */
async function openLedger(friends = ['mia', 'lea']) {
  scene = await openScene({ friends: 1, rewardsPerMonth: 100 })
  for (const share of await scene.send(friends)) await scene.answer(share)
  const [first, second] = await rows()
  await write((tx) => redeem(tx, { keys, rewardId: first!.id, staffId: 'Rosa', now }))
  await sign()
  return { first: first!, second: second! }
}

const rows = () => scene.store.db.select().from(rewards).orderBy(rewards.k)
const answerIds = async () => (await scene.store.db.select().from(conversions)).map(({ id }) => id)

/** Ana's chain up to `length` lines, with other lines after it, as a whole that fits in itself. */
async function writeAnew(length: number, ...others: Parameters<typeof chainLine>[1][]) {
  const kept = (await chainOf(scene.store.db, 'ana')).slice(0, length)
  await tamper(scene.url, `delete from ledger where visitor_id = 'ana' and seq > ${length}`)
  await write(async (tx) => {
    let last = kept.at(-1)
    for (const line of others) {
      last = chainLine(last, line)
      await tx.insert(ledger).values(last)
    }
  })
}

test('an honest ledger holds, and all of it was read', async () => {
  await openLedger()
  expect(await check()).toEqual({
    chains: 1,
    lines: 5,
    vouchers: 2,
    answers: 2,
    checkpoints: 1,
    files: 1,
    flaws: [],
  })
})

test('truth 4: an honest ledger holds after whatever people do, signed at any time', async () => {
  type Step = { what: 'answer' | 'reverse' | 'reinstate' | 'redeem' | 'expire' | 'sign'; who: number }
  const step = fc.record({
    what: fc.constantFrom<Step['what'][]>(
      'answer',
      'answer',
      'answer',
      'reverse',
      'reverse',
      'reinstate',
      'reinstate',
      'redeem',
      'expire',
      'sign',
    ),
    who: fc.nat(20),
  })
  const run = async (steps: Step[], friends: number) => {
    rmSync(dataDir, { recursive: true, force: true })
    scene = await openScene({ friends, rewardsPerMonth: 100, voucherMonths: 1 })
    const shares = await scene.send(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
    for (const [n, { what, who }] of steps.entries()) {
      const at = later(n * 2)
      const ids = await answerIds()
      const [reward] = (await rows()).slice(who % 3)
      if (what === 'answer') await scene.answer(shares[who % shares.length]!, { at })
      if (what === 'expire') await write((tx) => expireRewards(tx, { now: at }))
      if (what === 'sign') await sign(at)
      if (what === 'reverse' && ids.length > 0) {
        const conversionId = ids[who % ids.length]!
        await write((tx) =>
          reverseConversion(tx, {
            keys,
            reason: 'One person, twice.',
            conversionId,
            staffId: 'Rosa',
            now: at,
          }),
        )
      }
      if (what === 'reinstate' && ids.length > 0) {
        const about = {
          conversionId: ids[who % ids.length]!,
          staffId: 'Rosa',
          reason: 'It was two after all.',
        }
        await write((tx) => reinstateConversion(tx, { ...about, ...sending(at) }))
      }
      if (what === 'redeem' && reward)
        await write((tx) => redeem(tx, { keys, rewardId: reward.id, staffId: 'Rosa', now: at }))
    }
    expect(await sentences()).toEqual([])
    await scene.close()
  }
  const steps = fc.array(step, { minLength: 5, maxLength: 25 })
  await fc.assert(fc.asyncProperty(steps, fc.integer({ min: 1, max: 3 }), run), { numRuns: 5 })
})

describe('truth 3: a reward that the lines do not account for is found', () => {
  const byHand = (id: string, k: number) => ({ id, k, codeHash: id, tokenHash: id })

  test('put in by hand, for somebody with a chain or with none', async () => {
    const { second } = await openLedger()
    await write(async (tx) => {
      await somebody(tx, 'nobody')
      await tx.insert(rewards).values([
        { ...second, ...byHand('forged-one', 3) },
        { ...second, ...byHand('forged-two', 1), visitorId: 'nobody' },
      ])
    })
    expect((await sentences()).sort()).toEqual([
      'Voucher forged-one was never granted by a line: it was put in by hand. Do not redeem it, and find out who made it.',
      'Voucher forged-two was never granted by a line: it was put in by hand. Do not redeem it, and find out who made it.',
    ])
  })

  test('put in with a line that grants it, but no answers', async () => {
    const { second } = await openLedger()
    await write(async (tx) => {
      await tx.insert(rewards).values({ ...second, ...byHand('forged', 3) })
      await append(tx, {
        visitorId: 'ana',
        campaignId: second.campaignId,
        kind: 'granted',
        rewardId: 'forged',
        at: now,
      })
    })
    expect(await sentences()).toEqual([
      expect.stringContaining(
        'Voucher forged, number 3 of its visitor, was granted after 2 counted answers, and 3',
      ),
    ])
  })

  test.each(['redeemed', 'voided', 'expired'] as const)('kept as %s, and no line says so', async (state) => {
    const { second } = await openLedger()
    const redeemed = state === 'redeemed' ? { redeemedAt: now, redeemedBy: 'Rosa' } : {}
    await write((tx) =>
      tx
        .update(rewards)
        .set({ state, ...redeemed })
        .where(eq(rewards.id, second.id)),
    )
    const word = state === 'expired' ? 'run out' : state
    expect(await sentences()).toEqual([
      expect.stringContaining(`Voucher ${second.id} is kept as “${word}”, and its last line says “granted”`),
    ])
  })

  test('made redeemable again after it was redeemed, and redeemed twice', async () => {
    const { first } = await openLedger()
    const open = { state: 'granted' as const, redeemedAt: null, redeemedBy: null }
    await write((tx) => tx.update(rewards).set(open).where(eq(rewards.id, first.id)))
    expect(await sentences()).toEqual([
      expect.stringContaining(`Voucher ${first.id} is kept as “granted”, and its last line says “redeemed”`),
    ])
    await write((tx) => redeem(tx, { keys, rewardId: first.id, staffId: 'Ines', now }))
    expect(await sentences()).toEqual([expect.stringContaining(`Voucher ${first.id} was redeemed 2 times`)])
  })

  test('taken out, or given to another visitor', async () => {
    const { first, second } = await openLedger()
    await tamper(scene.url, `delete from rewards where id = '${second.id}'`)
    expect(await sentences()).toEqual([
      expect.stringContaining(`gone into voucher ${second.id}, which its visitor does not have`),
      expect.stringContaining(`(granted) names voucher ${second.id}, and there is no`),
    ])
    await tamper(scene.url, `update rewards set visitor_id = 'ben' where id = '${first.id}'`)
    const said = await sentences()
    expect(said).toContainEqual(expect.stringContaining(`names voucher ${first.id}, which is visitor ben’s`))
    expect(said).toContainEqual(expect.stringContaining(`Voucher ${first.id} was never granted by a line`))
  })

  test('with a number that another one has', async () => {
    const { first, second } = await openLedger()
    await tamper(scene.url, 'drop index rewards_k', `update rewards set k = 1 where id = '${second.id}'`)
    const said = await sentences()
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('of one visitor are both number 1')
    expect(said[0]).toContain(first.id)
    expect(said[0]).toContain(second.id)
  })

  test('said to rest on an answer that never counted, or that rests on a voucher which is not there', async () => {
    const { second } = await openLedger()
    const [mia] = await answerIds()
    const [held] = await scene.send(['zoe'])
    await scene.answer(held!, { machine: true })
    const waiting = await scene.store.db.select().from(conversions).where(eq(conversions.state, 'held'))
    await tamper(scene.url, `update conversions set reward_id = 'none' where id = '${mia}'`)
    await write((tx) =>
      tx.update(conversions).set({ rewardId: second.id }).where(eq(conversions.state, 'held')),
    )
    const said = await sentences()
    expect(said).toHaveLength(2)
    expect(said).toContainEqual(
      expect.stringContaining(
        `Answer ${waiting[0]!.id} is said to have gone into voucher ${second.id}, and it never`,
      ),
    )
    expect(said).toContainEqual(
      expect.stringContaining(
        `Answer ${mia} is said to have gone into voucher none, which its visitor does not have`,
      ),
    )
    await write((tx) => tx.update(conversions).set({ rewardId: second.id }).where(eq(conversions.id, mia!)))
    expect(await sentences()).toHaveLength(1)
  })
})

describe('truth 1: an answer that the lines do not account for is found', () => {
  test('set to counted by hand', async () => {
    await openLedger()
    const [share] = await scene.send(['zoe'])
    await scene.answer(share!, { machine: true })
    const [held] = await scene.store.db.select().from(conversions).where(eq(conversions.state, 'held'))
    await write((tx) => tx.update(conversions).set({ state: 'counted' }).where(eq(conversions.state, 'held')))
    expect(await sentences()).toEqual([
      `Answer ${held!.id} is kept as counted, and no line counts it: it was set by hand. Do not let it count, and find out who set it.`,
    ])
  })

  test.each([
    ['refused', 'refused'],
    ['lapsed', 'lapsed'],
  ] as const)('set to %s, though its credit stands', async (state, word) => {
    await openLedger(['mia'])
    const [id] = await answerIds()
    await write((tx) => tx.update(conversions).set({ state }))
    expect(await sentences()).toEqual([
      expect.stringContaining(`Answer ${id} is kept as “${word}”, and its last line says “counted”`),
    ])
  })

  test('a lapsed one has a line that says so, and is no flaw', async () => {
    await openLedger(['mia'])
    const [conversionId] = await answerIds()
    await write(async (tx) => {
      await tx.update(conversions).set({ state: 'lapsed' })
      await append(tx, { visitorId: 'ana', campaignId: 'dress', kind: 'expired', conversionId, at: now })
    })
    expect(await sentences()).toEqual([])
  })

  test('taken out, or another visitor’s', async () => {
    await openLedger()
    const [mia, lea] = await answerIds()
    await tamper(scene.url, `delete from conversions where id = '${mia}'`)
    await write(async (tx) => {
      await addVisitor(tx, 'ben')
      await append(tx, { visitorId: 'ben', campaignId: 'dress', kind: 'credit', conversionId: lea!, at: now })
    })
    const said = await sentences()
    expect(said).toHaveLength(2)
    expect(said).toContainEqual(expect.stringContaining(`names answer ${mia}, and there is no such answer`))
    expect(said).toContainEqual(
      expect.stringContaining(`of visitor ben names answer ${lea}, which is visitor ana’s`),
    )
  })

  test('credited twice, or taken back twice', async () => {
    await openLedger(['mia'])
    const [conversionId] = await answerIds()
    const line = { visitorId: 'ana', campaignId: 'dress', conversionId, at: now }
    await write((tx) => append(tx, { ...line, kind: 'credit' }))
    expect(await sentences()).toEqual([
      expect.stringContaining(`counts answer ${conversionId} a second time`),
    ])
    await write(async (tx) => {
      await append(tx, { ...line, kind: 'reversal' })
      await append(tx, { ...line, kind: 'reversal' })
      await tx.update(conversions).set({ state: 'refused' })
    })
    expect(await sentences()).toContainEqual(
      expect.stringContaining(`takes answer ${conversionId} back, which did not count at that time`),
    )
  })
})

describe('truth 4: what was done to signed lines is found', () => {
  const signed = `of ${now.toISOString()} signed line 5 of visitor ana`

  test('a line changed in place', async () => {
    await openLedger()
    await tamper(scene.url, `update ledger set reward_id = 'other' where kind = 'redeemed'`)
    const said = await sentences()
    expect(said[0]).toMatch(/^The chain of visitor ana does not hold at line 5 \(/)
  })

  test('a tail cut off, with the rows it speaks of', async () => {
    const { first } = await openLedger()
    await writeAnew(4)
    await write((tx) =>
      tx
        .update(rewards)
        .set({ state: 'granted', redeemedAt: null, redeemedBy: null })
        .where(eq(rewards.id, first.id)),
    )
    expect(await sentences()).toEqual([
      expect.stringContaining(`${signed}, and the chain ends at line 4 now: lines were cut off.`),
    ])
  })

  test('a chain written anew, all hashes recomputed, even after more was signed', async () => {
    const { first } = await openLedger()
    const line = { visitorId: 'ana', campaignId: 'dress', rewardId: first.id, at: later(1) }
    await writeAnew(4, { ...line, kind: 'redeemed' })
    expect(await sentences()).toEqual([
      expect.stringContaining(`${signed}, and another line stands in its place`),
    ])
    const [more] = await scene.send(['zoe'], { at: later(1) })
    await scene.answer(more!, { at: later(1) })
    await sign(later(2))
    expect(await sentences()).toEqual([
      expect.stringContaining(`${signed}, and another line stands in its place`),
    ])
  })

  test('a chain removed whole', async () => {
    await openLedger()
    await tamper(scene.url, 'delete from ledger', 'delete from rewards', 'delete from conversions')
    expect(await sentences()).toEqual([
      expect.stringContaining(`${signed}, and that visitor has no lines now: the chain was removed.`),
    ])
  })

  test('a tail cut off and the checkpoints deleted: the file knows', async () => {
    await openLedger()
    await writeAnew(4)
    await tamper(scene.url, 'delete from ledger_checkpoints')
    const said = await sentences()
    const [name] = readdirSync(folder())
    expect(said).toContainEqual(expect.stringContaining(`The file ${name} holds checkpoint`))
    expect(said).toContainEqual(expect.stringContaining(`${signed}, and the chain ends at line 4 now`))
  })

  test('a checkpoint changed, or signed by somebody else', async () => {
    await openLedger()
    const [stored] = await scene.store.db.select().from(ledgerCheckpoints)
    await tamper(scene.url, 'update ledger_checkpoints set lines = 4')
    expect(await sentences()).toContainEqual(
      expect.stringContaining(
        `Checkpoint ${stored!.id} of ${now.toISOString()} in the database is not as this shop`,
      ),
    )
    await tamper(scene.url, 'delete from ledger_checkpoints')
    rmSync(folder(), { recursive: true })
    const others = createKeys('another secret, which also is long enough')
    await createDailyCheckpoint({ store: scene.store, keys: others, env: { dataDir } })(now)
    const said = await sentences()
    expect(said).toHaveLength(2)
    expect(said[0]).toContain('in the database is not as this shop signed it')
    expect(said[1]).toContain('in the folder “checkpoints” is not as this shop signed it')
  })

  test('a file changed, or spoilt; taken away, it is written again', async () => {
    await openLedger()
    const [name = ''] = readdirSync(folder())
    const file = join(folder(), name)
    const whole = readFileSync(file, 'utf8')
    writeFileSync(file, whole.replace('"lines":5', '"lines":6'))
    expect(await sentences()).toEqual([
      expect.stringContaining(`The file ${name} in the folder “checkpoints” is not as`),
    ])
    writeFileSync(file, whole.slice(0, 100))
    expect(await sentences()).toEqual([
      expect.stringContaining(`The file ${name} in the folder “checkpoints” can’t be read`),
    ])
    rmSync(file)
    expect(await sentences()).toEqual([])
    await sign(later(0.1))
    expect(readFileSync(file, 'utf8')).toBe(whole)
  })

  test('a checkpoint missing between two others, and two that follow one', async () => {
    await openLedger()
    for (const [n, friend] of ['zoe', 'eva'].entries()) {
      const [share] = await scene.send([friend], { at: later(n + 1) })
      await scene.answer(share!, { at: later(n + 1) })
      await sign(later(n + 1))
    }
    expect(await sentences()).toEqual([])
    const [, middle, last] = await scene.store.db
      .select()
      .from(ledgerCheckpoints)
      .orderBy(ledgerCheckpoints.at)
    rmSync(join(folder(), readdirSync(folder()).sort()[1]!))
    await tamper(scene.url, `delete from ledger_checkpoints where id = '${middle!.id}'`)
    expect(await sentences()).toEqual([
      expect.stringContaining(
        `Checkpoint ${last!.id} of ${later(2).toISOString()} follows checkpoint ${middle!.id}`,
      ),
    ])
    await tamper(scene.url, `delete from ledger_checkpoints where id = '${last!.id}'`)
    rmSync(join(folder(), readdirSync(folder()).sort()[1]!))
    await sign(later(3))
    await write((tx) => tx.insert(ledgerCheckpoints).values(middle!))
    expect(await sentences()).toEqual([expect.stringContaining('both say that they follow the same one')])
  })
})
