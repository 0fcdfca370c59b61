import { afterAll, beforeAll, expect, test } from 'vitest'
import { staffOf } from '../e2e/acts'
import { startApp, type RunningApp } from '../support/app'
import { visitorOf, type Visitor } from '../support/browser-less'

const oona = { email: 'oona@shop.example', password: 'seven brass thimbles sing' }
let app: RunningApp
/** The device on which the account was made. */
let hers: Visitor

beforeAll(async () => {
  app = await startApp({ TRUST_PROXY: '1' })
  hers = await staffOf(app)
}, 180_000)
afterAll(() => app?.stop())

const from = (network: string) => visitorOf(app.url, { 'X-Forwarded-For': network })
const signIn = (visitor: Visitor, form = oona) => visitor.post('/staff/sign-in', form)
const guess = (visitor: Visitor, email = oona.email) => signIn(visitor, { email, password: 'a guess' })

/** Somebody guesses from as many networks, until each of them is told to wait. */
async function attack(networks: number, email?: string) {
  const guesser = async (n: number) => {
    const visitor = from(`198.51.100.${n}`)
    for (let tries = 0; tries < 12; tries++) await guess(visitor, email)
    return (await guess(visitor, email)).status
  }
  return Promise.all(Array.from({ length: networks }, (_, n) => guesser(n)))
}

test('wrong passwords from one network keep nobody out who comes from another', async () => {
  expect(await attack(1)).toEqual([429])
  expect(await signIn(from('203.0.113.1'))).toMatchObject({ status: 303, to: '/staff' })
})

test('wrong passwords from twelve networks lock nobody out of a device on which they had signed in', async () => {
  expect(new Set(await attack(12))).toEqual(new Set([429]))
  const elsewhere = await signIn(from('203.0.113.2'))
  expect(elsewhere.status).toBe(429)
  expect(elsewhere.html).toMatch(/On a device you have signed in with before you can sign in now/)
  expect(elsewhere.html).toContain(oona.email)

  await hers.post('/staff/sign-out', {})
  expect(await guess(hers)).toMatchObject({ status: 422 })
  expect(await signIn(hers)).toMatchObject({ status: 303, to: '/staff' })
}, 120_000)

test('a device is known to its own account alone, by a mark nobody else can make, and is no place to guess either', async () => {
  const [[name, mark] = ['', '']] = [...hers.cookies].filter(([cookie]) => cookie.startsWith('toile-known-'))
  expect(mark).toMatch(/^[\w-]{44}$/)
  const forger = from('203.0.113.3')
  forger.cookies.set(name, `${'A'.repeat(22)}${mark.slice(22)}`)
  expect((await signIn(forger)).status).toBe(429)

  await hers.post('/staff/sign-out', {})
  expect(await attack(12, 'quinn@shop.example')).toContain(429)
  expect((await guess(hers, 'quinn@shop.example')).status).toBe(429)

  for (let tries = 0; tries < 12; tries++) await guess(hers)
  expect(await signIn(hers)).toMatchObject({ status: 429 })
}, 120_000)
