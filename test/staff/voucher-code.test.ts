import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkOf } from '~/domain/crockford'
import { slipped, slips, unslipped } from '~/domain/rewards/keyboards'
import { printedCode, readToken, readVoucher, writeCode, writeToken } from '~/domain/rewards/voucher-code'

const codes = fc.uint8Array({ minLength: 7, maxLength: 7 }).map(writeCode)
const tokens = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => Buffer.from(bytes).toString('base64url'))

const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))
const between = (joint: string) => (text: string) => [...text].join(joint)

/** How one code comes out of hands, mails, word processors and telephones. */
const spellings: Record<string, (code: string) => string> = {
  'as it is': (code) => code,
  printed: printedCode,
  'in small letters': (code) => printedCode(code).toLowerCase(),
  'with O for 0, l for 1': (code) => code.replace(/0/g, 'O').replace(/1/g, 'l'),
  'with i for 1': (code) => code.replace(/0/g, 'o').replace(/1/g, 'i'),
  'with full-width letters': (code) => wide(printedCode(code)),
  'with a full-width space': (code) => printedCode(code).replace(/ /g, '\u3000'),
  'with no-break spaces': (code) => printedCode(code).replace(/ /g, '\u00a0'),
  'with tabs and lines': (code) => `\t${printedCode(code).replace(/ /g, '\r\n')}\n`,
  ...Object.fromEntries(
    [...'-.,/\\_|·•\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad\u200b\u200c\u200d\u2060\ufeff'].map(
      (sign) => [
        `with U+${sign.codePointAt(0)?.toString(16)} between`,
        (code) => printedCode(code).replace(/ /g, sign),
      ],
    ),
  ),
  'with something unseen after each sign': between('\u200b'),
  'read out letter by letter': between(' '),
  ...Object.fromEntries(
    ['""', "''", '«»', '‹›', '“”', '‘’', '„“', '``', '()', '[]', '<>', '**'].map((pair) => [
      `in ${pair}`,
      (code) => `${pair[0] ?? ''}${printedCode(code)}${pair[1] ?? ''}`,
    ]),
  ),
  ...Object.fromEntries(
    [
      'Code:',
      'code',
      'CODE :',
      'Codice:',
      'Codice del buono:',
      'Code ng voucher:',
      'Voucher code',
      'Buono n. ',
    ].map((word) => [`after ${word}`, (code) => `${word} ${printedCode(code)}`]),
  ),
  'within a sentence': (code) => `My code is ${printedCode(code)}, see you on Friday.`,
}

const addresses: Record<string, (token: string) => string> = {
  'in the QR code': (token) => `HTTPS://SHOP.EXAMPLE/V/${writeToken(token)}`,
  'in the QR code of a shop at a port': (token) => `HTTP://LOCALHOST:3000/V/${writeToken(token)}`,
  'in the QR code, in small letters': (token) => `https://shop.example/v/${writeToken(token).toLowerCase()}`,
  'in a mail': (token) => `https://shop.example/v/${token}`,
  'on another host': (token) => `http://www.other-name.example:8080/v/${token}`,
  'without a scheme': (token) => `shop.example/v/${token}`,
  'with a slash behind': (token) => `https://shop.example/v/${token}/`,
  'with a query': (token) => `https://shop.example/v/${token}?utm_source=mail&x=/v/`,
  'with a fragment': (token) => `https://shop.example/v/${token}#top`,
  'in brackets': (token) => `<https://shop.example/v/${token}>.`,
  'broken over two lines': (token) => `https://shop.example/v/\n  ${token}`,
  'with a full-width path': (token) => wide(`https://shop.example/v/${token}`),
  'with dashes made long': (token) => `https://shop.example/v/${token}`.replace(/-/g, '\u2013'),
  'with something unseen in it': (token) => between('\u200b')(`https://shop.example/v/${token}`),
  'of the counter': (token) => `https://shop.example/staff?voucher=${token}&press=1`,
}

/** What is on vouchers and in mails, in signs that each keyboard has. */
const scanned = [
  'in the QR code',
  'in the QR code of a shop at a port',
  'in a mail',
  'on another host',
  'of the counter',
]

describe('the reader of voucher codes', () => {
  it.each(Object.entries(spellings))('reads a code %s', (_name, spell) => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(readVoucher(spell(code))).toContainEqual({ code })
      }),
      { numRuns: 60 },
    )
  })

  it.each(Object.entries(addresses))('reads the address %s', (_name, spell) => {
    fc.assert(
      fc.property(tokens, (token) => {
        expect(readVoucher(spell(token))).toContainEqual({ token })
      }),
      { numRuns: 60 },
    )
  })

  it.each(slips)(
    'reads both from a scanner that means $meant on a $had keyboard, Caps Lock $lock',
    (slip) => {
      fc.assert(
        fc.property(codes, tokens, fc.constantFrom(...scanned), (code, token, name) => {
          expect(readVoucher(slipped(code, slip))).toContainEqual({ code })
          expect(readVoucher(slipped(printedCode(code), slip))).toContainEqual({ code })
          expect(readVoucher(slipped(addresses[name]?.(token) ?? '', slip))).toContainEqual({ token })
        }),
        { numRuns: 100 },
      )
    },
  )

  it('knows what a German and a French computer make of the QR code’s text', () => {
    const [de, fr] = (['de', 'fr'] as const).map((had) => ({ meant: 'us', had, lock: 'off' }) as const)
    expect(slipped('HTTPS://SHOP.EXAMPLE/V/0Z1Y-', de!)).toBe('HTTPSÖ--SHOP.EXAMPLE-V-0Y1Zß')
    expect(slipped('HTTPS://AM.QW/V/0123456789', fr!)).toBe('HTTPSM!!Q?:AZ!V!à&é"\'(-è_ç')
  })

  it('takes back what a keyboard did, for every text that has keys', () => {
    const keyed = fc.string({ unit: fc.constantFrom(...'ABCXYZMQWabcxyzmqw0123456789:/.-_*$=') })
    fc.assert(
      fc.property(
        keyed,
        fc.constantFrom(...slips),
        (text, slip) => unslipped(slipped(text, slip), slip) === text,
      ),
    )
  })

  it('reads a code whose sign at the end is missing, or has become another', () => {
    const signed = codes.filter((code) => '*~$='.includes(code.slice(-1)))
    const ends = fc.constantFrom('', '´', '°', '(', '|', '?', '**', '+', '\\*', '~')
    fc.assert(
      fc.property(signed, ends, (code, end) => {
        expect(readVoucher(code.slice(0, 10) + end)).toContainEqual({ code })
      }),
    )
  })

  it('reads no code whose letter at the end is missing or wrong, and not what a keyboard makes of it', () => {
    const lettered = codes.filter((code) => !'*~$='.includes(code.slice(-1)))
    fc.assert(
      fc.property(lettered, fc.constantFrom('', '*', ...'0123456789ABCDEFGHJKMNPQRSTVWXYZU'), (code, end) => {
        const typed = code.slice(0, 10) + end
        fc.pre(slips.every((slip) => unslipped(typed, slip).toUpperCase() !== code))
        expect(readVoucher(typed)).not.toContainEqual({ code })
      }),
    )
  })

  it('has few readings of anything, each fitting its check symbol, and none of nothing', () => {
    const alphabet = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U \n-/.:éßà', 'v/')
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: alphabet, maxLength: 500 }))
    fc.assert(
      fc.property(texts, (text) => {
        const readings = readVoucher(text)
        expect(readings.length).toBeLessThanOrEqual(8)
        for (const reading of readings) {
          if ('token' in reading) expect(readToken(reading.token)).toBe(reading.token)
          else expect(checkOf(reading.code.slice(0, 10))).toBe(reading.code.slice(10))
        }
      }),
    )
    for (const nothing of ['', ' ', '-', 'hello', 'https://shop.example/', 'https://shop.example/v/short'])
      expect(readVoucher(nothing)).toEqual([])
  })

  it('is not held up by the longest text', () => {
    const began = performance.now()
    for (const text of ['7 '.repeat(5000), 'v/'.repeat(5000), '/v/'.repeat(5000), '\u0301'.repeat(9000)])
      readVoucher(text)
    expect(performance.now() - began).toBeLessThan(500)
  })
})

describe('a token', () => {
  it('is the same 128 bits in capitals and figures, read back in any case', () => {
    fc.assert(
      fc.property(tokens, (token) => {
        const written = writeToken(token)
        expect(written).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
        expect([written, written.toLowerCase(), token].map(readToken)).toEqual([token, token, token])
      }),
    )
  })

  it('is refused where it has more bits, or other signs', () => {
    for (const wrong of ['', '8'.padEnd(26, '0'), '0'.repeat(25), 'U'.padStart(26, '0'), 'A'.repeat(23)])
      expect(readToken(wrong)).toBeUndefined()
    expect(() => writeToken('short')).toThrow('no token')
  })
})

describe('a code', () => {
  const code = writeCode(Uint8Array.of(7, 1, 200, 33, 90, 4, 128))

  it('is refused after any one slip, and after two neighbours changed places', () => {
    expect(code.slice(-1)).toMatch(/[0-9A-Z]/)
    const read = (text: string) =>
      readVoucher(text).filter((reading) => 'code' in reading && reading.code === text)
    for (let at = 0; at < 10; at += 1) {
      for (const symbol of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (symbol !== code[at]) expect(read(code.slice(0, at) + symbol + code.slice(at + 1))).toEqual([])
      }
      const [a, b] = [code[at]!, code[at + 1]!]
      if (at < 9 && a !== b) expect(read(code.slice(0, at) + b + a + code.slice(at + 2))).toEqual([])
    }
  })
})
