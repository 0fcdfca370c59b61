import { expect, test } from 'vitest'
import { isOwn, type Sender } from '~/http/cross-site.server'

const shop = { publicUrl: 'https://shop.example', loopback: false }
const here = { publicUrl: 'http://localhost:3000', loopback: true }
const post: Sender = {
  method: 'POST',
  path: '/a/x',
  host: 'shop.example',
  site: undefined,
  origin: undefined,
}

test.each<[string, Partial<Sender>, boolean]>([
  ['reading is always allowed', { method: 'GET', site: 'cross-site', origin: 'https://evil.example' }, true],
  ['HEAD reads', { method: 'HEAD', site: 'cross-site' }, true],
  ['our own page posts', { site: 'same-origin' }, true],
  ['a person reloads a posted page', { site: 'none' }, true],
  ['another site posts', { site: 'cross-site', origin: 'https://evil.example' }, false],
  ['a sister site posts', { site: 'same-site', origin: 'https://blog.shop.example' }, false],
  ['another site claims our origin', { site: 'cross-site', origin: 'https://shop.example' }, false],
  ['an old browser posts from our page', { origin: 'https://shop.example' }, true],
  ['an old browser posts from another site', { origin: 'https://evil.example' }, false],
  ['our host over http is not our origin', { origin: 'http://shop.example' }, false],
  ['a sandboxed frame posts', { origin: 'null' }, false],
  ['what names no sender is no form', {}, false],
  ['DELETE is as unsafe as POST', { method: 'DELETE', site: 'cross-site' }, false],
  ['a mail program unsubscribes in one click', { path: '/stop/abc' }, true],
  ['one click is for that path alone', { path: '/stop/abc/more' }, false],
  ['and for POST alone', { method: 'PUT', path: '/stop/abc' }, false],
])('%s', (_fact, sender, own) => {
  expect(isOwn({ ...post, ...sender }, shop)).toBe(own)
})

test('On this machine the Host that was typed counts as ours', () => {
  const sender = { ...post, host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }
  expect(isOwn(sender, here)).toBe(true)
  expect(isOwn(sender, shop)).toBe(false)
})
