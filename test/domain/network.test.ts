import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostInUrl, isAddress, isLoopbackAddress, isLoopbackHost, isNearHost, networkOf, siteOf, tellsNetwork } from '~/domain/network' // prettier-ignore

/** Eight groups of 16 bits, many of them zero; not one of IPv4's. */
const groups = fc
  .array(fc.oneof(fc.constant(0), fc.nat(0xffff)), { minLength: 8, maxLength: 8 })
  .filter((all) => !(all.slice(0, 5).every((group) => group === 0) && all[5] === 0xffff))
const octets = fc.array(fc.nat(255), { minLength: 4, maxLength: 4 })

const hex = (all: number[]) => all.map((group) => group.toString(16))
const whole = (all: number[]) => hex(all).join(':')
const padded = (all: number[]) =>
  hex(all)
    .map((group) => group.padStart(4, '0'))
    .join(':')

/** `::` in place of the zeros from the first on, where there are any. */
function compressed(all: number[]): string {
  const from = all.indexOf(0)
  if (from < 0) return whole(all)
  const after = all.findIndex((group, at) => at > from && group !== 0)
  return `${whole(all.slice(0, from))}::${after < 0 ? '' : whole(all.slice(after))}`
}

/** The last two groups as an IPv4 address is written. */
const dotted = (all: number[]) =>
  [
    ...hex(all.slice(0, 6)),
    all
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join('.'),
  ].join(':')

const forms = [whole, padded, compressed, dotted]
const written = (all: number[]) =>
  forms.map((form) => form(all)).flatMap((text) => [text, text.toUpperCase(), `[${text}]`, `[${text}]:443`])

/** The groups of an IPv4 address in IPv6's form. */
const mapped = ([a = 0, b = 0, c = 0, d = 0]: number[]) => [0, 0, 0, 0, 0, 0xffff, a * 256 + b, c * 256 + d]

test('however an IPv6 address is written, its network is its first 64 bits and its site the first 48', () => {
  fc.assert(
    fc.property(groups, (all) => {
      for (const text of written(all)) {
        expect(networkOf(text), text).toBe(whole(all.slice(0, 4)))
        expect(siteOf(text), text).toBe(whole(all.slice(0, 3)))
      }
    }),
  )
})

test('an IPv4 address is its own network and site, also where it comes in IPv6’s form', () => {
  fc.assert(
    fc.property(octets, (four) => {
      const plain = four.join('.')
      for (const text of [plain, `${plain}:50123`, ...written(mapped(four))]) {
        expect(networkOf(text), text).toBe(plain)
        expect(siteOf(text), text).toBe(plain)
      }
    }),
  )
})

test('an address by which only this machine reaches itself is known in every form, and no other is', () => {
  fc.assert(
    fc.property(octets, (four) => {
      const here = [127, ...four.slice(1)]
      const plain = written(mapped(here)).filter((text) => !text.endsWith(':443'))
      for (const text of [here.join('.'), ...plain, '::1', '0:0:0:0:0:0:0:1', '[::1]']) {
        expect(isLoopbackAddress(text), text).toBe(true)
        expect(isLoopbackHost(text), text).toBe(true)
      }
      if (four[0] !== 127) expect(isLoopbackAddress(four.join('.'))).toBe(false)
    }),
  )
  fc.assert(
    fc.property(groups, (all) => {
      const one = all.every((group, at) => group === (at === 7 ? 1 : 0))
      for (const form of forms) expect(isLoopbackAddress(form(all)), form(all)).toBe(one)
    }),
  )
})

test('what is no address is none, and stays as it is', () => {
  for (const text of [
    '',
    'unknown',
    'localhost',
    '1.2.3',
    '127.1',
    '2130706433',
    '0x7f.0.0.1',
    '1127.0.0.1',
    '::1::',
    '1.2.3.4.5',
    '127.0.0.256',
  ]) {
    expect(isAddress(text), text).toBe(false)
    expect(isLoopbackAddress(text), text).toBe(false)
    expect(networkOf(text), text).toBe(text)
  }
  expect(isLoopbackHost('localhost')).toBe(true)
})

test('an address of this machine or of its own network tells nobody’s network apart, a public one does', () => {
  const inner = ['127.0.0.1', '::1', '10.1.2.3', '172.17.0.1', '192.168.0.9:4000', 'fd00::7', 'fe80::1']
  for (const address of [...inner, '::ffff:10.0.0.1', '0.0.0.0', 'unknown', ''])
    expect(tellsNetwork(address), address).toBe(false)
  for (const address of ['198.51.100.7', '203.0.113.9:4000', '[2a01:4f8::1]:443', '2a01:4f8::1', '8.8.8.8'])
    expect(tellsNetwork(address), address).toBe(true)
})

test('a host is near where no stranger can lead its name', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        octets.map((four) => four.join('.')),
        groups.map((all) => `[${whole(all)}]`),
      ),
      (host) => {
        expect(isNearHost(host), host).toBe(true)
        expect(isNearHost(`${host}.evil.example`), host).toBe(false)
      },
    ),
  )
})

test.each([
  [undefined, 'localhost'],
  ['0.0.0.0', 'localhost'],
  ['::', 'localhost'],
  ['0:0:0:0:0:0:0:0', 'localhost'],
  ['127.0.0.53', 'localhost'],
  ['::1', '[::1]'],
  ['fe80::1%eth0', '[fe80::1]'],
  ['192.168.1.7', '192.168.1.7'],
  ['nas.local', 'nas.local'],
])('who listens at %s is reached at %s', (host, name) => {
  expect(hostInUrl(host)).toBe(name)
})
