import { join } from 'node:path'
import Database from 'better-sqlite3'
import { asc, eq } from 'drizzle-orm'
import { rewards, staff } from '#db/schema'
import { redeem } from '~/domain/rewards/commands.server'
import { median, time, type Bench } from './bench'
import { grownAt, openGrownShop } from './grown-shop'
import { answerAd, arrive, countAtOnce, keys, sendAd } from './story'

const ads = 1_000
/** New senders a run, each with three friends who answer and a dress by it. */
const senders = 80
/** So many of them come first and are not measured: a shop's process has run for days, and what runs often is compiled. */
const before = 40
const friends = 3

interface Statement {
  sql: string
  values: unknown[]
}

/**
 * An answer that counts and a dress redeemed, each a transaction that is on the disk when it ends, against
 * better-sqlite3 running the same statements with the same values on a copy of the same database.
 */
export const durable: Bench = {
  name: 'durable',
  run: async () => {
    let heard: Statement[] = []
    const shop = await openGrownShop(ads, { onStatement: (sql, values) => heard.push({ sql, values }) })
    const { store } = shop
    await countAtOnce(store, { friends, now: grownAt })
    // Whoever redeems stands in the audit.
    const rosa = { id: 'Rosa', name: 'Rosa', email: 'rosa@shop.example', passwordHash: '-' }
    await store.transact((tx) => tx.insert(staff).values({ ...rosa, role: 'counter', createdAt: grownAt }))
    const sent = []
    for (let nth = 1; nth <= senders; nth += 1) {
      const now = new Date(grownAt.getTime() + nth * 20 * 60_000)
      const [visitorId, designId] = [`new-sender-${nth}`, `new-design-${nth}`]
      await arrive(store, { visitorId, designId, now })
      const tokens = []
      for (let at = 0; at < friends; at += 1) {
        const friend = `${nth}x${at}`
        tokens.push({ friend, token: await sendAd(store, { visitorId, designId, friend, now }) })
      }
      sent.push({ visitorId, now, tokens })
    }
    const bare = await copyOf(shop.file)
    const took = { answer: pairs(), redemption: pairs() }
    /** Once through the domain, and what was heard of it once more on the copy: in turns, so that the load meets both. */
    const both = async (into: Pairs | undefined, work: () => Promise<unknown>) => {
      heard = []
      const ours = await time(work)
      const statements = heard
      const floor = await time(() => Promise.resolve(bare.replay(statements)))
      into?.ours.push(ours)
      into?.floor.push(floor)
    }
    for (const [nth, { visitorId, now, tokens }] of sent.entries()) {
      const measured = nth >= before
      for (const [at, one] of tokens.entries()) {
        // The last one makes the dress as well, which is another matter.
        const counts = measured && at < friends - 1 ? took.answer : undefined
        await both(counts, () => answerAd(store, { ...one, now }))
      }
      const [reward] = await store.db.select().from(rewards).where(eq(rewards.visitorId, visitorId))
      if (!reward) throw new Error('Three answers of the bench made no dress.')
      await both(measured ? took.redemption : undefined, async () => {
        const about = { rewardId: reward.id, staffId: 'Rosa', now: reward.redeemableFrom, keys }
        const redeemed = await store.transact((tx) => redeem(tx, about))
        if (!redeemed.ok) throw new Error(`A dress of the bench was not redeemed: ${redeemed.reason}.`)
      })
    }
    const ofOurs = await store.db
      .select({ id: rewards.id })
      .from(rewards)
      .where(eq(rewards.state, 'redeemed'))
      .orderBy(asc(rewards.id))
    const ofFloor = bare.redeemed()
    bare.close()
    await shop.close()
    if (ofOurs.map(({ id }) => id).join() !== ofFloor.join())
      throw new Error('The copy holds other dresses than the shop: the floor did not do the same work.')
    return [
      row('an answer that counts, against its bare statements', took.answer),
      row('a dress redeemed, against its bare statements', took.redemption),
    ]
  },
}

type Pairs = ReturnType<typeof pairs>
const pairs = () => ({ ours: [] as number[], floor: [] as number[] })

const row = (name: string, { ours, floor }: Pairs) => ({
  name,
  unit: 'ms',
  ours: median(ours),
  floor: median(floor),
  better: 'lower' as const,
  goal: { atLeast: 0.5 },
})

/** A copy of the file, on which statements run as quickly as they can and are as durable as ours. */
async function copyOf(file: string) {
  const path = join(file, '..', 'copy.sqlite')
  const original = new Database(file, { readonly: true })
  await original.backup(path)
  original.close()
  const database = new Database(path)
  for (const pragma of ['journal_mode = WAL', 'foreign_keys = ON', 'recursive_triggers = ON'])
    database.pragma(pragma)
  database.pragma('secure_delete = ON')
  database.pragma('synchronous = FULL')
  database.prepare('select count(*) from sqlite_master').get()
  if (database.pragma('synchronous', { simple: true }) !== 2)
    throw new Error('The copy does not keep synchronous=FULL, so it would be measured at something easier.')
  const prepared = new Map<string, Database.Statement>()
  const known = (sql: string) => {
    const statement = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }
  return {
    replay: (statements: Statement[]) => {
      known('begin immediate').run()
      for (const { sql, values } of statements) {
        const statement = known(sql)
        if (statement.reader) statement.raw().all(...values)
        else statement.run(...values)
      }
      known('commit').run()
    },
    redeemed: () =>
      database.prepare("select id from rewards where state = 'redeemed' order by id").pluck().all(),
    close: () => database.close(),
  }
}
