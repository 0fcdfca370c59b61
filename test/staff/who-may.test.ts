import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actNames, isManagers, type Act } from '~/domain/audit/audit'
import { asPerson, prove, staffOf } from '../e2e/acts'
import { startApp, type RunningApp } from '../support/app'
import { visitorOf, type Fields, type Visitor } from '../support/browser-less'
import { openMailbox, type Mailbox } from '../support/smtp'

let app: RunningApp
let mailbox: Mailbox
let oona: Visitor
const people: Record<string, Visitor> = {}

beforeAll(async () => {
  mailbox = await openMailbox()
  app = await startApp({ SMTP_URL: mailbox.url })
  oona = await staffOf(app)
  people.helper = await colleague('Quinn', 'counter')
  people.gone = await colleague('Rosa', 'manager')
  people.stranger = visitorOf(app.url)
  people.visitor = asPerson(visitorOf(app.url))
  await prove(people.visitor, mailbox, { name: 'Clara', address: 'clara@home.example' })
  // Taken out by hand, so that the session is still there.
  const db = new Database(app.databaseUrl.replace('file:', ''))
  db.prepare('update staff set left_at = 1 where name = ?').run('Rosa')
  db.close()
}, 120_000)
afterAll(async () => {
  await app?.stop()
  await mailbox?.close()
})

/** Somebody who joined by a link of Oona's. */
async function colleague(name: string, role: 'manager' | 'counter'): Promise<Visitor> {
  const made = await oona.post('/staff/people', { invite: role })
  const link = /id="invitation"[^>]*value="[^"]*(\/staff\/setup\/[\w-]+)"/.exec(made.html)?.[1] ?? ''
  const browser = visitorOf(app.url)
  const account = { name, email: `${name}@shop.example`, password: 'eleven blue bobbins spin' }
  expect((await browser.post(link, account)).status).toBe(303)
  return browser
}

/** Where each act is done. A new act is a line here, or this does not compile; a form makes it a POST. */
const doors: Record<Exclude<Act, 'set-password'>, [path: string, form?: Fields]> = {
  redeem: ['/staff?code=any', { reward: 'any', press: 'any', confirmed: 'yes' }],
  'close-order': ['/staff/asks', { done: 'any' }],
  'accept-order': ['/staff/asks', { accept: 'any' }],
  'count-visit': ['/staff?code=any', { share: 'any', press: 'any' }],
  accept: ['/staff/answers/any', { act: 'accept' }],
  refuse: ['/staff/answers/any', { act: 'refuse' }],
  reopen: ['/staff/answers/any', { act: 'reopen' }],
  reverse: ['/staff/answers/any', { act: 'reverse' }],
  reinstate: ['/staff/answers/any', { act: 'reinstate' }],
  'take-down': ['/staff/shares/any/take-down', { act: 'take-down' }],
  'put-back': ['/staff/review/any', { act: 'put-back' }],
  'keep-reported': ['/staff/shares/any/take-down', { act: 'keep' }],
  approve: ['/staff/review/any', { act: 'approved' }],
  reject: ['/staff/review/any', { act: 'rejected' }],
  'ask-change': ['/staff/review/any', { act: 'change' }],
  undo: ['/staff/review/any', { act: 'undo' }],
  ban: ['/staff/review/any', { act: 'ban', why: 'Hurtful.' }],
  'lift-ban': ['/staff/review/any', { act: 'lift-ban', why: 'Sorted out.' }],
  'decide-appeal': ['/staff/review/any', { act: 'approved' }],
  'read-mail': ['/staff/outbox/any/body'],
  'look-up': ['/staff/forget', { intent: 'look', address: 'clara@home.example' }],
  forget: ['/staff/forget', { intent: 'forget', address: 'clara@home.example' }],
  'lift-peace': ['/staff/peace', { intent: 'lift', address: 'clara@home.example' }],
  invite: ['/staff/people', { invite: 'manager' }],
  'withdraw-invitation': ['/staff/people', { withdraw: 'any' }],
  'change-role': ['/staff/people', { id: 'any', place: 'manager' }],
  'let-go': ['/staff/people', { id: 'any', place: 'out' }],
  'take-back': ['/staff/people', { id: 'any', place: 'back' }],
  'change-settings': ['/staff/settings', { section: 'shop' }],
  'change-rules': ['/staff/settings', { section: 'rules' }],
  'test-mail': ['/staff/settings', { section: 'smtp', intent: 'test' }],
  'export-audit': ['/staff/audit.csv'],
}
const walked = actNames.filter((act): act is keyof typeof doors => act !== 'set-password')
/** Banning stands on a page that the counter has too: its command says no, and nothing comes of it. */
const inside: Act[] = ['ban', 'lift-ban']

function come(who: string, act: keyof typeof doors) {
  const [path, form] = doors[act]
  return form ? people[who]!.post(path, form) : people[who]!.get(path)
}

describe.each(walked)('%s', (act) => {
  test.each(['stranger', 'visitor', 'gone'])('a %s is led to the sign-in', async (who) => {
    const { status, to } = await come(who, act)
    expect([status, to]).toEqual([303, expect.stringContaining('/staff/sign-in?next=')])
  })
})

const managers = walked.filter((act) => isManagers(act) && !inside.includes(act))

test.each(managers)('%s is a manager’s: somebody for the counter gets 403', async (act) => {
  expect((await come('helper', act)).status).toBe(403)
})

test('none of that left a line', async () => {
  const { html } = await oona.get('/staff/audit')
  expect([...html.matchAll(/(Quinn|Rosa) (?!joined)\w+/g)].map(([said]) => said)).toEqual([])
})
