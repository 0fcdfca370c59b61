import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from '~/http/own-path.server'
import { staffPath } from '~/http/staff.server'
import { pathTo, readPath } from '~/url/own-path'
import { tries } from '../support/long'

const no = pathTo`/no`

test.each(['/', '/studio/abc', '/designs/abc/send', '/mine?made=1', '/staff/settings#shop'])(
  '%s is ours',
  (to) => {
    expect(ownPath(to, no)).toBe(to)
  },
)

test.each([
  '//evil.example',
  '/\\evil.example',
  '/.//evil.example',
  '/%2e//evil.example',
  '/a/..//evil.example',
  '/a/%2E%2e//evil.example',
  '/studio/../..//evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/ mine',
  '/mine\r\nSet-Cookie: a=b',
  `/${'x'.repeat(3000)}`,
  `/${'€'.repeat(1000)}`,
  '',
  null,
  ['/mine'],
])('%o is not', (to) => {
  expect(ownPath(to, no)).toBe('/no')
})

test('What no header can hold is encoded, and what climbs is led there directly', () => {
  expect(ownPath('/mine?name=Zoë€', no)).toBe('/mine?name=Zo%C3%AB%E2%82%AC')
  expect(ownPath('/\ud800', no)).toBe('/%EF%BF%BD')
  expect(ownPath('/a/../mine', no)).toBe('/mine')
  expect(staffPath('/staff/asks?name=€')).toBe('/staff/asks?name=%E2%82%AC')
  expect(staffPath('/staff/../mine')).toBe('/staff')
})

test('A part of an address stays the one part it is', () => {
  expect(pathTo`/a/${'../..\\evil.example'}/make`).toBe('/a/..%2F..%5Cevil.example/make')
  expect(pathTo`/a/${'..'}/${'.'}`).toBe('/a/-/-')
  expect(pathTo`/${''}/${'evil.example'}`).toBe('/evil.example')
  expect(pathTo`/a/${'x?b=1#c'}?d=${'&e'}`).toBe('/a/x%3Fb%3D1%23c?d=%26e')
  expect(pathTo`/a/${'x'}?${new URLSearchParams()}#answer`).toBe('/a/x#answer')
})

/** Somebody's text, rich in what addresses are made of. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'/\\.%:?#@&=ae2f5c0d \r\n\t\0€ë\ud800') }),
  fc.string({ unit: 'binary' }),
)
const plain = /^[\x21-\x7e]+$/
const follow = (to: string) => new URL(to, new URL('http://shop.example/a/b/c'))

test('Whatever is in its parts, an address leads nowhere but to us, with as many steps as were written', () => {
  fc.assert(
    fc.property(text, text, text, (one, two, asked) => {
      const to = pathTo`/a/${one}/${two}/end?asked=${asked}`
      expect(to).toMatch(plain)
      const { origin, pathname, hash } = follow(to)
      expect([origin, hash]).toEqual(['http://shop.example', ''])
      expect(pathname.split('/')).toHaveLength(5)
    }),
    tries(2000),
  )
})

test('Whatever is asked for, what is read leads nowhere but to us, however often it is read', () => {
  fc.assert(
    fc.property(text, (asked) => {
      const to = readPath(`/${asked}`)
      if (to === undefined) return
      expect(to).toMatch(plain)
      const { origin, pathname, search, hash } = follow(to)
      expect(origin).toBe('http://shop.example')
      expect(follow(pathname + search + hash).origin).toBe('http://shop.example')
      expect(readPath(to)).toBe(to)
    }),
    tries(4000),
  )
})

test('a query is handed over as such: written as one part it would be one long name of nothing', () => {
  expect(() => pathTo`/mine?${'shares=1&designs=2'}`).toThrow(
    'Give the query of an address as URLSearchParams.',
  )
  expect(pathTo`/mine?${new URLSearchParams({ a: '1', b: '&' })}`).toBe('/mine?a=1&b=%26')
  expect(pathTo`/mine?said=${'&'}`).toBe('/mine?said=%26')
})
