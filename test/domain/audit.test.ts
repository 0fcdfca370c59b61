import { asc, eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { audit, conversions, shares, staff } from '#db/schema'
import { dialect } from '#db/columns'
import type { Writer } from '#db/store'
import type { Line } from '~/domain/audit/audit'
import { record, recordOnce } from '~/domain/audit/commands.server'
import { auditLines } from '~/domain/audit/queries.server'
import { askForDress, closeOrder } from '~/domain/orders/commands.server'
import { redeem } from '~/domain/rewards/commands.server'
import { rewardsOf } from '~/domain/rewards/queries.server'
import { changeSettings } from '~/domain/settings/commands.server'
import { defaults } from '~/domain/settings/settings'
import { decideConversion, endReview } from '~/domain/shares/decide.server'
import { reverseConversion } from '~/domain/shares/reverse.server'
import { createSetupLink, setPassword } from '~/domain/staff/commands.server'
import { invite, place, withdraw } from '~/domain/staff/people.server'
import type { Place } from '~/domain/staff/staff'
import { eraseVisitor } from '~/domain/visitors/erase.server'
import { document, keys, later, now, openScene, sending } from './scene'
import { runOn } from '../support/raw'

let scene: Awaited<ReturnType<typeof openScene>>
beforeEach(async () => void (scene = await openScene()))
afterEach(() => scene.close())

const write = (work: (tx: Writer) => Promise<unknown>) => scene.store.transact(work)
const rows = () => scene.store.db.select().from(audit).orderBy(asc(audit.at), asc(audit.id))
/** What was written since the last look, as `Rosa redeem reward`. */
const seen = new Set<string>()
beforeEach(() => seen.clear())
async function told(): Promise<string[]> {
  const fresh = (await rows()).filter(({ id }) => !seen.has(id))
  for (const { id } of fresh) seen.add(id)
  return fresh.map(({ staffName, act, subject }) => `${staffName} ${act} ${subject}`)
}
const one: Line = { staffId: 'Rosa', act: 'redeem', subject: 'reward', subjectId: 'reward-1', now }

test('a line says who, what, to what, when and why, with the name that its writer had then', async () => {
  await write((tx) =>
    record(tx, { ...one, act: 'ban', subject: 'visitor', subjectId: 'ana', reason: ' Twice. ' }),
  )
  const [line] = await rows()
  expect(line).toMatchObject({ at: now, staffId: 'Rosa', staffName: 'Rosa', act: 'ban', subject: 'visitor' })
  expect(line).toMatchObject({ subjectId: 'ana', reason: 'Twice.', detail: {} })
  await expect(write((tx) => record(tx, { ...one, staffId: 'nobody' }))).rejects.toThrow(
    'Nobody on staff has the id nobody',
  )
})

test('an act that is rolled back leaves no line', async () => {
  await expect(
    write(async (tx) => {
      await record(tx, one)
      throw new Error('The disk is full.')
    }),
  ).rejects.toThrow('The disk is full.')
  expect(await rows()).toEqual([])
})

test('a look that is repeated within the hour is one line; the next hour it is another, and so is a colleague’s', async () => {
  const look = (staffId: string, minutes: number) =>
    write((tx) =>
      recordOnce(tx, {
        staffId,
        act: 'read-mail',
        subject: 'mail',
        subjectId: 'mail-1',
        now: new Date(now.getTime() + minutes * 60_000),
      }),
    )
  for (const minutes of [0, 1, 59]) await look('Rosa', minutes)
  expect(await told()).toEqual(['Rosa read-mail mail'])
  await look('Ines', 59)
  await look('Rosa', 60)
  expect(await told()).toEqual(['Ines read-mail mail', 'Rosa read-mail mail'])
})

test('lines are never changed, replaced or removed, by whatever statement', async () => {
  await write((tx) => record(tx, one))
  const before = await rows()
  const { id } = before[0]!
  const columns = 'id, at, staff_id, staff_name, act, subject, subject_id, reason, detail'
  const values = `select ${columns.replace('staff_name', `'Ben'`)} from audit where id = '${id}'`
  const upsert = `on conflict (id) do update set reason = 'other'`
  const both = [
    `update audit set reason = 'other'`,
    `update audit set id = 'other' where id = '${id}'`,
    `delete from audit`,
    `delete from audit where id = '${id}'`,
    dialect === 'sqlite'
      ? `insert into audit (${columns}) ${values} and true ${upsert}`
      : `insert into audit (${columns}) ${values} ${upsert}`,
  ]
  const own =
    dialect === 'sqlite'
      ? [
          `replace into audit (${columns}) ${values}`,
          `insert or replace into audit (${columns}) ${values}`,
          `update or replace audit set reason = 'other'`,
        ]
      : ['truncate audit', 'truncate audit cascade']
  for (const statement of [...both, ...own]) {
    const refused = await runOn(scene.url, [statement], { keys: true }).then(
      () => 'done',
      (error: Error) => error.message,
    )
    expect([statement, refused]).toEqual([
      statement,
      expect.stringMatching(/^A line of the audit is never (changed|removed|replaced)/),
    ])
  }
  await expect(
    write((tx) =>
      tx
        .insert(audit)
        .values(before[0]!)
        .onConflictDoUpdate({ target: audit.id, set: { reason: sql`'other'` } }),
    ),
  ).rejects.toThrow()
  expect(await rows()).toEqual(before)
})

test('what staff do at the counter and to answers is a line each; a second press, which changes nothing, is none', async () => {
  const sent = await scene.send(['mia', 'lea', 'zoe', 'ida', 'uma'])
  for (const share of sent.slice(0, 3)) await scene.answer(share)
  const [reward] = await rewardsOf(scene.store.db, 'ana')
  const press = () => write((tx) => redeem(tx, { keys, rewardId: reward!.id, staffId: 'Rosa', now }))
  await press()
  await press()
  expect(await told()).toEqual(['Rosa redeem reward'])

  for (const share of sent.slice(3)) await scene.answer(share, { machine: true })
  const found = await scene.store.db.select().from(conversions)
  const idOf = (at: number) => found.find(({ shareId }) => shareId === sent[at]!.id)!.id
  const decide = (at: number, accept: boolean, when = now) =>
    write((tx) =>
      decideConversion(tx, {
        ...sending(when),
        conversionId: idOf(at),
        accept,
        reason: 'A program.',
        staffId: 'Ines',
      }),
    )
  await decide(3, true)
  await decide(3, true)
  await decide(4, false)
  await decide(4, false)
  expect((await told()).sort()).toEqual(['Ines accept conversion', 'Ines refuse conversion'])
  const back = () =>
    write((tx) =>
      reverseConversion(tx, {
        keys,
        reason: 'One person, twice.',
        conversionId: idOf(0),
        staffId: 'Rosa',
        now: later(1),
      }),
    )
  await back()
  await back()
  expect(await told()).toEqual(['Rosa reverse conversion'])

  const ask = { name: 'Mia', contact: 'mia@post.example', note: '' }
  await write((tx) => askForDress(tx, { id: 'ask', ...ask, document, now, keys }))
  const close = () => write((tx) => closeOrder(tx, { id: 'ask', staffId: 'Rosa', now: later(2) }))
  await close()
  await close()
  expect(await told()).toEqual(['Rosa close-order order'])
})

test('what was left undecided is reopened, and so it is told', async () => {
  const [share] = await scene.send(['mia'])
  await scene.answer(share!, { machine: true })
  const [conversion] = await scene.store.db.select().from(conversions)
  const at = later(60)
  await write((tx) => endReview(tx, { ...sending(at), conversionId: conversion!.id }))
  expect(await told()).toEqual([])
  const again = { ...sending(later(61)), conversionId: conversion!.id, accept: true, staffId: 'Ines' }
  await write((tx) => decideConversion(tx, again))
  expect(await told()).toEqual(['Ines reopen conversion'])
})

test('who comes, goes and may do what is a line each; what stays as it is, is none', async () => {
  const token = await scene.store.transact((tx) => createSetupLink(tx, { now, keys }))
  expect(await told()).toEqual([])
  // A first start's link is dead where there is staff, and so is told nothing of.
  const account = { name: 'Quinn', email: 'quinn@shop.example', passwordHash: '-', keys }
  await write((tx) => setPassword(tx, { ...account, token, id: 'Quinn', now }))
  expect(await told()).toEqual([])

  await write((tx) => tx.update(staff).set({ role: 'counter' }).where(eq(staff.id, 'Rosa')))
  await write((tx) => place(tx, { id: 'Ines', place: 'counter', by: 'Rosa', now }))
  expect(await told()).toEqual([])
  await write((tx) => tx.update(staff).set({ role: 'manager' }).where(eq(staff.id, 'Rosa')))

  const invited = await scene.store.transact((tx) => invite(tx, { role: 'counter', by: 'Rosa', now, keys }))
  expect(await told()).toEqual(['Rosa invite invitation'])
  await write((tx) => setPassword(tx, { ...account, token: invited!, id: 'Quinn', now: later(1) }))
  expect(await told()).toEqual(['Quinn set-password staff'])
  const other = await scene.store.transact((tx) =>
    invite(tx, { role: 'manager', by: 'Rosa', now: later(1.1), keys }),
  )
  const tokenHash = keys.hashToken(other!)
  for (const by of ['Quinn', 'Rosa', 'Rosa'])
    await write((tx) => withdraw(tx, { tokenHash, by, now: later(1.2) }))
  expect(await told()).toEqual(['Rosa invite invitation', 'Rosa withdraw-invitation invitation'])

  const put = (to: Place, days: number) =>
    write((tx) => place(tx, { id: 'Quinn', place: to, by: 'Rosa', now: later(days) }))
  await put('counter', 2)
  await put('manager', 3)
  await put('manager', 4)
  await put('out', 5)
  await put('back', 6)
  await put('back', 7)
  expect(await told()).toEqual(['Rosa change-role staff', 'Rosa let-go staff', 'Rosa take-back staff'])
  const [role] = (await rows()).filter(({ act }) => act === 'change-role')
  expect(role).toMatchObject({ subjectId: 'Quinn', detail: { from: 'counter', to: 'manager' } })
})

test('a section of the settings that is saved as it is leaves no line', async () => {
  const shop = { ...defaults.shop, name: 'Atelier Rosa' }
  const save = (value: typeof shop, days: number) =>
    write((tx) => changeSettings(tx, 'shop', value, { staffId: 'Rosa', now: later(days) }))
  await save(defaults.shop, 0)
  expect(await told()).toEqual([])
  await save(shop, 1)
  await save(shop, 2)
  expect(await told()).toEqual(['Rosa change-settings settings'])
  expect(await rows()).toMatchObject([{ subjectId: 'shop' }])
})

test('forgetting a visitor leaves what staff did as it was: it names nobody', async () => {
  const sent = await scene.send(['mia', 'lea', 'zoe'])
  for (const share of sent) await scene.answer(share)
  const [reward] = await rewardsOf(scene.store.db, 'ana')
  await write((tx) => redeem(tx, { keys, rewardId: reward!.id, staffId: 'Rosa', now }))
  await write((tx) =>
    record(tx, {
      staffId: 'Ines',
      act: 'take-down',
      subject: 'share',
      subjectId: sent[0]!.id,
      now: later(1),
    }),
  )
  const before = await rows()
  expect(
    await scene.store.transact((tx) => eraseVisitor(tx, { visitorId: 'ana', now: later(2), keys })),
  ).toBe(true)
  expect(JSON.stringify(await scene.store.db.select().from(shares))).not.toContain('Mia')
  expect(await rows()).toEqual(before)
  expect(JSON.stringify(before)).not.toMatch(/ana@|Mia|@friends/)
})

test('lines are found by act, person, day and subject, newest first, a page at a time', async () => {
  const acts = ['redeem', 'take-down', 'accept'] as const
  const subjects = { redeem: 'reward', 'take-down': 'share', accept: 'conversion' } as const
  await write(async (tx) => {
    for (let n = 0; n < 12; n++) {
      const act = acts[n % 3]!
      await record(tx, {
        staffId: n % 2 ? 'Rosa' : 'Ines',
        act,
        subject: subjects[act],
        subjectId: `s${n % 4}`,
        // Four of them in one moment.
        now: later(Math.floor(n / 4)),
      } as Line)
    }
  })
  const { db } = scene.store
  const all = await auditLines(db, {}, { limit: 50 })
  expect(all).toHaveLength(12)
  expect(all.map(({ at }) => at.getTime())).toEqual(all.map(({ at }) => at.getTime()).sort((a, b) => b - a))
  const paged = []
  for (let place; ;) {
    const page = await auditLines(db, {}, { place, limit: 5 })
    paged.push(...page)
    place = page.at(-1)
    if (page.length < 5) break
  }
  expect(paged).toEqual(all)
  const of = async (filters: Parameters<typeof auditLines>[1]) =>
    (await auditLines(db, filters, { limit: 50 })).length
  expect(await of({ act: 'redeem' })).toBe(4)
  expect(await of({ staffId: 'Rosa' })).toBe(6)
  expect(await of({ act: 'redeem', staffId: 'Rosa' })).toBe(2)
  expect(await of({ from: later(1) })).toBe(8)
  expect(await of({ before: later(1) })).toBe(4)
  expect(await of({ from: later(1), before: later(2) })).toBe(4)
  expect(await of({ subject: 'share' })).toBe(4)
  expect(await of({ subject: 'share', subjectId: 's1' })).toBe(1)
})
