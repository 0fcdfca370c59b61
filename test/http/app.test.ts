import { createServer, type Server } from 'node:http'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { staff } from '#db/schema'
import { readEnvironment } from '~/services/environment/environment.server'
import { createApp } from '~/http/app.server'
import { destroy, ensureSession, readSession, rotate } from '~/http/session.server'
import { createServices, type Services } from '~/services/services.server'

const dataDir = mkdtempSync(join(tmpdir(), 'toile-http-'))
let services: Services
let server: Server
let base: string

/** A build of one resource route that says what it got. What is tested lies in front of it. */
const echo = {
  default: { shouldRevalidate: undefined },
  loader: ({ context }: { context: { clientAddress: string } }) =>
    new Response(`read ${context.clientAddress}`),
  action: async ({ request }: { request: Request }) =>
    new Response(`${new URL(request.url).origin} ${(await request.text()).length}`, {
      headers: { 'Content-Security-Policy': "default-src 'none'" },
    }),
}
const build = {
  entry: { module: { default: () => new Response('page') } },
  routes: {
    echo: { id: 'echo', path: '*', module: { loader: echo.loader, action: echo.action } },
  },
  assets: { entry: { module: '', imports: [] }, routes: {}, url: '', version: '1' },
  publicPath: '/',
  assetsBuildDirectory: 'build/client',
  basename: '/',
  mode: 'test',
  isSpaMode: false,
  future: { v3_singleFetch: true },
} as unknown as ServerBuild

beforeAll(async () => {
  const env = readEnvironment({
    DATABASE_URL: `file:${join(dataDir, 'toile.sqlite')}`,
    DATA_DIR: dataDir,
    PUBLIC_URL: 'https://shop.example',
    TRUST_PROXY: '1',
  } as unknown as NodeJS.ProcessEnv)
  services = await createServices(env)
  mkdirSync(join(dataDir, 'assets'))
  server = createServer(createApp(services, { build, assets: dataDir })).listen(0)
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.close()
  await services.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const post = (path: string, init: RequestInit = {}) =>
  fetch(base + path, { method: 'POST', body: 'a=b', ...init })
const own = { 'Sec-Fetch-Site': 'same-origin' }

test('A foreign post to a resource route is refused with a sentence in the reader’s language', async () => {
  const response = await post('/designs/x/save', {
    headers: { 'Sec-Fetch-Site': 'cross-site', 'Accept-Language': 'it', Accept: 'text/html' },
  })
  expect(response.status).toBe(403)
  expect(await response.text()).toContain('inviato da un altro sito')
})

test('X-Forwarded-Host is never believed', async () => {
  const forged = { 'X-Forwarded-Host': 'evil.example', Origin: 'https://evil.example' }
  expect((await post('/x', { headers: forged })).status).toBe(403)
  const told = await post('/x', { headers: { ...own, 'X-Forwarded-Host': 'evil.example' } })
  expect(await told.text()).toBe('https://shop.example 3')
})

test('More than the largest design takes is turned away with a sentence, less is read whole', async () => {
  const large = await post('/x', { headers: own, body: 'x'.repeat(160 * 1024) })
  expect(large.status).toBe(413)
  expect(await large.text()).toContain('too large')
  const fits = await post('/x', { headers: own, body: 'x'.repeat(150 * 1024) })
  expect(await fits.text()).toBe('https://shop.example 153600')
})

test('Every answer carries the headers, and a route may replace one', async () => {
  const { headers } = await fetch(`${base}/x`)
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{22,}'/)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(headers.get('strict-transport-security')).toContain('max-age=31536000')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('x-powered-by')).toBeNull()
  expect((await post('/x', { headers: own })).headers.get('content-security-policy')).toBe(
    "default-src 'none'",
  )
})

test('As many proxies as TRUST_PROXY says are believed about an address, and no more', async () => {
  const response = await fetch(`${base}/x`, { headers: { 'X-Forwarded-For': '203.0.113.9, 192.0.2.7' } })
  expect(await response.text()).toBe('read 192.0.2.7')
})

test('The process says that it is alive and ready', async () => {
  expect(await (await fetch(`${base}/healthz`)).text()).toBe('ok\n')
  expect((await fetch(`${base}/readyz`)).status).toBe(200)
})

test('A session is kept as a hash, in a cookie that scripts and other sites cannot use', async () => {
  const first = await ensureSession(new Request('https://shop.example/'), services)
  const [cookie = '', device = ''] = first.headers.getSetCookie()
  expect(cookie).toMatch(/^__Host-toile=[\w-]{22}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  expect(device).toMatch(/^toile-device=[\w-]{22}; .*Max-Age=31536000/)
  expect(JSON.stringify(first.session)).not.toContain(/=([\w-]+)/.exec(cookie)?.[1])

  const again = new Request('https://shop.example/', { headers: { Cookie: cookie.split(';')[0] ?? '' } })
  expect(await readSession(again, services)).toEqual(first.session)
  expect((await ensureSession(again, services)).headers.getSetCookie()).toEqual([])
})

test('Rotating gives a new token and kills the old one; destroying ends the session', async () => {
  const { session, headers } = await ensureSession(new Request('https://shop.example/'), services)
  const asking = (from: Headers) =>
    new Request('https://shop.example/', { headers: { Cookie: from.getSetCookie()[0]?.split(';')[0] ?? '' } })
  const member = { id: 'staff-1', name: 'Rosa', email: 'rosa@shop.example', passwordHash: '-' }
  await services.store.transact((tx) =>
    tx.insert(staff).values({ ...member, role: 'counter', createdAt: services.clock.now() }),
  )
  const rotated = await rotate(session, services, { staffId: 'staff-1' })
  expect(await readSession(asking(headers), services)).toBeNull()
  expect(await readSession(asking(rotated.headers), services)).toMatchObject({ staffId: 'staff-1' })
  await destroy(rotated.session, services)
  expect(await readSession(asking(rotated.headers), services)).toBeNull()
})
