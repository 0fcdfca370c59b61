import { afterAll, beforeAll, expect, test } from 'vitest'
import { isNear } from '~/http/requests.server'
import { startApp, type RunningApp } from '../support/app'
import { speak } from '../support/socket'

let here: RunningApp
let shop: RunningApp

beforeAll(async () => {
  ;[here, shop] = await Promise.all([startApp(), startApp({ PUBLIC_URL: 'https://shop.example' })])
}, 120_000)
afterAll(() => Promise.all([here?.stop(), shop?.stop()]))

/** A request's first line and headers; the connection ends with the answer. */
const request = (line: string, ...headers: string[]) =>
  [line, ...headers, 'Connection: close', '', ''].join('\r\n')
const host = () => `Host: ${new URL(here.url).host}`

const odd: [string, () => string][] = [
  ['TRACE', () => request('TRACE / HTTP/1.1', host())],
  ['TRACE of what only says that we live', () => request('TRACE /healthz HTTP/1.1', host())],
  ['OPTIONS *', () => request('OPTIONS * HTTP/1.1', host())],
  ['OPTIONS of a page', () => request('OPTIONS /studio HTTP/1.1', host())],
  ['a method nobody here knows', () => request('PROPFIND / HTTP/1.1', host())],
  ['PUT', () => request('PUT /designs/new/save HTTP/1.1', host(), 'Sec-Fetch-Site: same-origin')],
  ['the whole address of another site', () => request('GET http://x/ HTTP/1.1', host())],
  ['the whole address of another site’s health', () => request('GET http://x/healthz HTTP/1.1', host())],
  ['our own whole address', () => request(`GET ${here.url}/ HTTP/1.1`, host())],
  ['a POST to another site', () => request('POST http://x/language HTTP/1.1', host(), 'Content-Length: 0')],
  ['no Host', () => request('GET / HTTP/1.1')],
  ['an empty Host', () => request('GET / HTTP/1.1', 'Host:')],
  ['two Hosts', () => request('GET / HTTP/1.1', host(), 'Host: evil.example')],
  ['the same Host twice', () => request('GET / HTTP/1.1', host(), host())],
  ['a Host with a path', () => request('GET / HTTP/1.1', 'Host: localhost/evil')],
  ['a Host with a name before it', () => request('GET / HTTP/1.1', 'Host: me@localhost')],
  ['a Host with a blank', () => request('GET / HTTP/1.1', 'Host: local host')],
  ['a Host with a port beyond all', () => request('GET / HTTP/1.1', 'Host: localhost:99999')],
  ['a Host that is half an address', () => request('GET / HTTP/1.1', 'Host: [::1')],
  ['a Host of no letters we know', () => request('GET / HTTP/1.1', 'Host: \xe9\x80\x80')],
]

test.each(odd)('%s is refused, by a sentence at most, whatever the shop’s address', async (_what, bytes) => {
  for (const app of [here, shop]) {
    const heard = await speak(app.url, bytes())
    expect(heard).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(heard).not.toMatch(/\bat .*:\d+:\d+|node:|node_modules|Error:/)
  }
  expect(here.output() + shop.output()).not.toContain('A request failed')
})

test('what may be asked for is said to who asks in another way', async () => {
  const heard = await speak(here.url, request('PUT / HTTP/1.1', host()))
  expect(heard).toMatch(/^HTTP\/1\.1 405 /)
  expect(heard).toMatch(/\r\nAllow: GET, HEAD, POST\r\n/)
})

const near = ['localhost', '127.0.0.1', '127.8.9.1', '[::1]', 'toile.localhost', 'shop-pc', 'shop-pc.local', '192.168.1.20', '[fe80::1]', 'LOCALHOST'] // prettier-ignore
const far = ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'evil.local.example']

test.each(near)('without PUBLIC_URL the shop is open at %s', async (name) => {
  for (const one of [name, `${name}:3000`]) expect(isNear(one)).toBe(true)
  const heard = await speak(here.url, request('GET /rules HTTP/1.1', `Host: ${name}:3000`))
  expect(heard).toMatch(/^HTTP\/1\.1 200 /)
})

test.each(far)('without PUBLIC_URL a page that calls us %s is told which setting to change', async (name) => {
  for (const line of [
    'GET /demo/mails HTTP/1.1',
    'POST /language HTTP/1.1',
    'GET /pictures/x.jpg HTTP/1.1',
  ]) {
    const heard = await speak(
      here.url,
      request(line, `Host: ${name}`, 'Content-Length: 0', 'Accept: text/html'),
    )
    expect(heard).toMatch(/^HTTP\/1\.1 421 /)
    expect(heard).toContain('PUBLIC_URL')
  }
})

test('a monitor that calls this machine by any name hears that it lives, and one of HTTP/1.0 by none', async () => {
  expect(await speak(here.url, request('GET /healthz HTTP/1.1', 'Host: a.b.example'))).toMatch(/200 OK/)
  expect(await speak(here.url, request('GET /healthz HTTP/1.0'))).toMatch(/200 OK/)
})

test('with PUBLIC_URL a proxy may call the shop as it likes, and its own address is the one that counts', async () => {
  for (const name of ['shop.example', 'app:3000', 'evil.example', '10.0.0.7']) {
    const heard = await speak(shop.url, request('GET /rules HTTP/1.1', `Host: ${name}`))
    expect(heard).toMatch(/^HTTP\/1\.1 200 /)
    expect(heard).not.toContain('evil.example')
  }
})

test.each(['%00', '%0d%0aLocation:%20https://evil.example', '%0A', '%1f', '%7F', '%ff', '%zz', '%'])(
  'an address with %s in its path, which is no text is refused, and the log stays still',
  async (control) => {
    for (const path of [
      `/a/${control}/make`,
      `/studio/${control}`,
      `/staff/answers/${control}`,
      `/${control}`,
    ]) {
      const heard = await speak(here.url, request(`GET ${path} HTTP/1.1`, host(), 'Accept: text/html'))
      expect(heard).toMatch(/^HTTP\/1\.1 400 /)
    }
    expect(here.output()).not.toMatch(/No routes matched|not be decoded|evil/)
  },
)
