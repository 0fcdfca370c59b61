import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { conversions, rewards } from '#db/schema'
import { rewardsOf } from '~/domain/rewards/queries.server'
import { readEnvironment } from '~/services/environment/environment.server'
import { seedDemo } from '~/services/seed.server'
import { createServices } from '~/services/services.server'
import { addVisitor, secret, steps } from '../domain/scene'
import { startApp, type RunningApp } from '../support/app'
import { hiddenIn, problemsIn, visitorOf, type Fields } from '../support/browser-less'

const folder = mkdtempSync(join(tmpdir(), 'toile-rules-'))
let app: RunningApp
let maren: ReturnType<typeof visitorOf>
let code = ''

/**
 * A shop whose makers have a voucher and an answer more, two answers, one, and one that is thirteen months old. The
 * voucher is as 0.1.0 left it: it says neither what it is worth nor what it rests on.
 */
beforeAll(async () => {
  const env = { DATA_DIR: folder, DATABASE_URL: `file:${join(folder, 'toile.sqlite')}`, SECRET: secret }
  const services = await createServices(readEnvironment({ ...env, PORT: '0', NODE_ENV: 'production' }))
  await seedDemo(services)
  const { send, answer } = steps(services.store)
  for (const [by, friends] of [
    ['ana', ['a', 'b', 'c', 'd']],
    ['ben', ['e', 'f', 'silent']],
    ['cleo', ['g']],
    ['dora', ['h']],
  ] as const) {
    const at = new Date(Date.now() - (by === 'dora' ? 400 : 0) * 86_400_000)
    await services.store.transact((tx) => addVisitor(tx, by))
    for (const share of await send([...friends], { by, at }))
      if (!share.id.endsWith('silent')) await answer(share, { at })
  }
  const [reward] = await rewardsOf(services.store.db, 'ana')
  code = services.keys.codeFor(reward!.id)
  await services.store.transact(async (tx) => {
    await tx.update(rewards).set({ campaignVersion: null, worth: null, currency: null })
    await tx.update(conversions).set({ rewardId: null })
  })
  await services.close()
  app = await startApp(env)
  maren = visitorOf(app.url)
  const account = { name: 'Maren', email: 'maren@shop.example', password: 'needle and linen thread' }
  await maren.post(new URL(app.setupUrl).pathname, account)
}, 120_000)
afterAll(async () => {
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
})

const rules = {
  section: 'rules',
  acts: ['answered', 'made', 'visited', 'ordered'],
  ...{
    friends: '3',
    windowMonths: '12',
    holdDays: '0',
    rewardsPerMonth: '2',
    voucherMonths: '12',
    undecided: 'not',
    takeDown: 'keep',
    worth: '180',
  },
}
const post = (form: Fields) => maren.post('/staff/settings', { ...rules, ...form })
const seenIn = (html: string) => hiddenIn(html, 'beside', 'seen')

/** The rows of the effect's tables, as text. */
function rowsIn(html: string): string[][] {
  const effect = /<div class="effect.*?<\/form>/s.exec(html)?.[0] ?? ''
  const cells = (row: string) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, text = '']) => text.replace(/<[^>]+>/g, ''))
  return [...effect.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => cells(row))
}

it('what is too old when the app starts counts no more, and vouchers of before are brought up to date', async () => {
  const rows = async () => rowsIn((await post({ friends: '5' })).html)
  await expect.poll(rows, { timeout: 10_000 }).toContainEqual(['Version 2', '9', '7', '1'])
})

it('a first press saves nothing and shows what would change, what stays, and who is under way', async () => {
  const { status, html } = await post({ friends: '5', worth: '1', undecided: 'counts' })
  expect(status).toBe(200)
  const rows = rowsIn(html)
  expect(rows).toContainEqual(['Friends for one dress', '3', '5'])
  expect(rows).toContainEqual([
    'When nobody decides on a held answer in time',
    'It does not count, and can be taken in for 30 days more',
    'It counts',
  ])
  expect(rows).toContainEqual(['A free dress is worth up to', '€180', '€1'])
  expect(rows).not.toContainEqual(expect.arrayContaining(['Months a voucher is good']))
  // Nine ads, seven answers and one voucher keep the second version.
  expect(rows).toContainEqual(['Version 2', '9', '7', '1'])
  // Two thirds of a dress lack two fifths, one third four.
  expect(rows).toContainEqual(['2', '1'])
  expect(rows).toContainEqual(['4', '2'])
  expect(html).toContain('under version 3')
  expect(html).toContain('Save these rules')
  expect(html).toMatch(/<input [^>]*id="rules-friends"[^>]* value="5"/)
  expect(html).toMatch(/<input [^>]*id="rules-worth"[^>]* value="1"/)
  expect((await maren.get('/rules')).html).toContain('version 2')
})

it('a form that was changed after it was looked at is shown anew, and one that is wrong is told so', async () => {
  const looked = await post({ friends: '5' })
  const other = await post({ friends: '6', ...seenIn(looked.html) })
  expect(other.status).toBe(200)
  expect(rowsIn(other.html)).toContainEqual(['Friends for one dress', '3', '6'])
  const wrong = await post({ friends: 'six', ...seenIn(looked.html) })
  expect(wrong.status).toBe(422)
  expect(Object.keys(problemsIn(wrong.html))).toEqual(['rules-friends'])
  expect((await maren.get('/rules')).html).toContain('version 2')
})

it('the next press saves; a colleague’s look from before is told of it, and saves nothing', async () => {
  const mine = await post({ friends: '5', worth: '1' })
  const theirs = await post({ friends: '4' })
  expect(await post({ friends: '5', worth: '1', ...seenIn(mine.html) })).toMatchObject({
    status: 303,
    to: '/staff/settings?saved=rules#rules',
  })
  const late = await post({ friends: '4', ...seenIn(theirs.html) })
  expect(late.status).toBe(409)
  expect(late.html).toContain('Meanwhile a colleague changed the rules: version 3 is in force now')
  expect(rowsIn(late.html)).toContainEqual(['Friends for one dress', '5', '4'])
  expect(rowsIn(late.html)).toContainEqual(['Earlier versions', '9', '7', '1'])
  expect((await maren.get('/rules')).html).toContain('version 3')
  // What it shows now can be saved: it was looked at beside the rules in force.
  expect((await post({ friends: '4', ...seenIn(late.html) })).status).toBe(303)
})

it('truth 10: the counter still says what the voucher was promised', async () => {
  const { html } = await maren.get(`/staff?code=${encodeURIComponent(code)}`)
  expect(html).toContain('One dress, up to €180')
})

it('only what can happen is offered and told', async () => {
  const { html } = await maren.get('/staff/settings')
  const offered = [...html.matchAll(/name="acts"[^>]* value="(\w+)"/g)].map(([, act]) => act)
  expect(offered).toEqual(['answered', 'made', 'visited', 'ordered'])
  expect((await post({ acts: ['answered', 'waved'] })).status).toBe(422)
  const told = async () => (await maren.get('/rules')).html
  expect(await told()).toContain('comes to the shop')
  const fewer = { acts: ['answered', 'made'] }
  expect((await post({ ...fewer, ...seenIn((await post(fewer)).html) })).status).toBe(303)
  expect(await told()).not.toContain('comes to the shop')
})
