import { request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, test } from 'vitest'
import { crossSiteGuard } from '~/http/cross-site.server'
import { showsDemoMails } from '~/pages/demo.server'

const env = { demo: true, loopback: true, smtpUrl: undefined, trustProxy: 0 }
const shows = (clientAddress: string, headers: Record<string, string> = {}, trustProxy = 0) =>
  showsDemoMails(
    { ...env, trustProxy },
    { smtp: {} },
    { clientAddress, request: new Request('http://localhost:3000/demo/mails', { headers }) },
  )

test('the demo’s mails are shown to this machine alone', () => {
  expect(['127.0.0.1', '127.0.0.53', '::1', '::ffff:127.0.0.1'].map((address) => shows(address))).toEqual(
    Array(4).fill(true),
  )
  for (const address of ['192.168.1.7', '::ffff:10.0.0.1', 'fe80::1', '1127.0.0.1', 'unknown', ''])
    expect(shows(address), address).toBe(false)
})

test('who comes through a proxy is at this machine only where that proxy may be believed', () => {
  const through = { 'X-Forwarded-For': '127.0.0.1' }
  expect(shows('127.0.0.1', through)).toBe(false)
  expect(shows('127.0.0.1', through, 1)).toBe(true)
  expect(shows('203.0.113.9', through, 1)).toBe(false)
})

/** What the guard of a shop with this address answers to a form that a browser sends without https. */
async function refused(publicUrl: string, headers: Record<string, string>) {
  const app = express()
  app.use(crossSiteGuard({ publicUrl, loopback: false }))
  app.use((_req, res) => void res.send('done'))
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const answer = await new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    ask({ host: '127.0.0.1', port, method: 'POST', path: '/prove', headers }, (res) => {
      let body = ''
      res.on('data', (chunk: Buffer) => (body += chunk.toString()))
      res.on('end', () => resolve({ status: res.statusCode, body }))
    })
      .on('error', reject)
      .end()
  })
  await new Promise((resolve) => server.close(resolve))
  return answer
}

test('a form from our own page under another name says that PUBLIC_URL is another address; one from elsewhere does not', async () => {
  const [own, shop] = ['http://nas.local:3000', 'https://dresses.example.com']
  for (const [language, words] of [
    ['en', 'not the shop’s own'],
    ['it', 'non è quello del negozio'],
    ['fil', 'hindi sa tindahan'],
  ] as const) {
    const headers = { Host: 'nas.local:3000', Origin: own, 'Accept-Language': language, Accept: 'text/html' }
    const { status, body } = await refused(shop, headers)
    expect(status).toBe(403)
    expect(body).toContain(words)
    expect(body).toContain(shop)
    expect(body).toContain('PUBLIC_URL')
  }
  const foreign = await refused(shop, { Host: 'nas.local:3000', Origin: 'http://evil.example' })
  expect(foreign).toMatchObject({ status: 403, body: expect.stringContaining('from another site') })
})
