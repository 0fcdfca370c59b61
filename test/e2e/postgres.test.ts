import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '../support/app'
import { openPostgresServer } from '../support/postgres'

let server: { url: string; stop: () => Promise<void> }
let app: RunningApp

beforeAll(async () => {
  server = await openPostgresServer()
  app = await startApp({
    DATABASE_URL: `${server.url}/postgres`,
    SECRET: 'a secret of the tests, long enough to be one',
  })
})

afterAll(async () => {
  await app?.stop()
  await server?.stop()
})

test('the same app serves its pages from PostgreSQL', async () => {
  for (const path of ['/', '/studio', '/rules', '/mine', '/readyz']) {
    expect([path, (await fetch(`${app.url}${path}`)).status]).toEqual([path, 200])
  }
  const saved = await fetch(`${app.url}/designs/new/save`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: app.url, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      id: 'a-design-of-a-test-22',
      product: 'dress',
      version: '1',
      revision: '0',
      neckline: 'square',
      then: 'show',
    }),
  })
  expect(saved.status).toBe(303)
  const cookie = saved.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const studio = await fetch(new URL(saved.headers.get('location') ?? '', app.url), { headers: { cookie } })
  expect(studio.status).toBe(200)
  expect(await studio.text()).toMatch(/value="square"[^>]*checked|checked[^>]*value="square"/)
})
