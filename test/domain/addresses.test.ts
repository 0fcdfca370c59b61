import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mailboxForms } from '~/domain/identity/mailbox'
import { readAddress, shownAddress } from '~/domain/identity/typed-address'
import { mailbox, typedMailbox } from '~/domain/visitors/visitors'

const address = (typed: string) => {
  const read = readAddress(typed)
  return read.ok ? read.address : `refused: ${read.reason}`
}

const cleaned: [string, string][] = [
  ['ines@post.example', 'ines@post.example'],
  ['  Ines@Post.example\n', 'Ines@post.example'],
  ['\u200bines@post.example\ufeff', 'ines@post.example'],
  ['ines@post\u00ad.example', 'ines@post.example'],
  ['\u202aines@post.example\u202c', 'ines@post.example'],
  ['\u00a0ines@post.example\u3000', 'ines@post.example'],
  ['mailto:ines@post.example', 'ines@post.example'],
  ['MAILTO:ines%2Bdress@post.example?subject=Hello%20you', 'ines+dress@post.example'],
  ['Ines <ines@post.example>', 'ines@post.example'],
  ['"O’Neil, Ines" <ines@post.example>', 'ines@post.example'],
  ['O’Neil, Ines <ines@post.example>', 'ines@post.example'],
  ['"ines@post.example" <ines@post.example>', 'ines@post.example'],
  ['Ines <mailto:ines@post.example>', 'ines@post.example'],
  ['<ines@post.example>', 'ines@post.example'],
  ['<ines@post.example', 'ines@post.example'],
  ["'ines@post.example'", 'ines@post.example'],
  ['“ines@post.example”', 'ines@post.example'],
  ['ines@post.example,', 'ines@post.example'],
  ['ines@post.example.', 'ines@post.example'],
  ['ines@post.example; ', 'ines@post.example'],
  ['ines@post.example>', 'ines@post.example'],
  ['Ines <ines@post.example>,', 'ines@post.example'],
  ['ｉｎｅｓ＠post．example', 'ines@post.example'],
  ['ines@post。example', 'ines@post.example'],
  ['ines@münchen.example', 'ines@xn--mnchen-3ya.example'],
  ['ines@MÜNCHEN.example', 'ines@xn--mnchen-3ya.example'],
  ['ines@mu\u0308nchen.example', 'ines@xn--mnchen-3ya.example'],
  ['ines@xn--mnchen-3ya.example', 'ines@xn--mnchen-3ya.example'],
  ["o'neil@post.example", "o'neil@post.example"],
  ['ines+dress@post.example', 'ines+dress@post.example'],
]

test.each(cleaned)('%j is read as %j', (typed, read) => {
  expect(address(typed)).toBe(read)
  expect(address(read)).toBe(read)
  expect(mailbox.parse(read)).toBe(read)
})

const refused: Record<string, string[]> = {
  two: [
    'ines@post.example, all@example.org',
    'ines@post.example;all@example.org',
    'ines@post.example all@example.org',
    'Ines <ines@post.example>, Hanna <hanna@post.example>',
    'hanna@post.example <ines@post.example>',
    '"all@example.org" <ines@post.example>',
    'ines@@post.example',
    'mailto:ines@post.example,all@example.org',
    'mailto:ines@post.example?cc=all@example.org',
    'mailto:ines@post.example?bcc=all%40example.org',
    'ines@post.example%2call@example.org',
    'Ines <ines@post.example> <all@example.org>',
  ],
  local: ['inés@post.example', 'инес@post.example', 'münchen@münchen.example'],
  signs: [
    '',
    'ines',
    'ines@',
    '@post.example',
    'ines@post',
    'ines@127.0.0.1',
    'ines@[127.0.0.1]',
    'ines@post.example\r\nBcc: all',
    'ines@post.example\u0000',
    'ines\u0000@post.example',
    'ines@post\u202e.example',
    'ines@post.example\nRCPT TO:<all>',
    '"><script>alert(1)</script>"@post.example',
    '"a b"@post.example',
    'a%c@post.example',
    'a!c@post.example',
    'ines@xn--.example',
    'ines@xn--a.example',
    'ines@post..example',
    'ines@-post.example',
    'ines@po%73t.example',
    'ines@post.example/x',
    'ines@post.example:25',
    '\ud800@post.example',
    `${'a'.repeat(65)}@post.example`,
    'x'.repeat(30_000),
    'mailto:%0d%0aBcc:all@post.example',
    'mailto:%zz@post.example',
    'Ines; Hanna <hanna@post.example>',
    'Ines (ines@post.example',
  ],
}

test.each(Object.entries(refused))('what is not one mailbox is refused, and why: %s', (why, typed) => {
  for (const each of typed) expect([each, address(each)]).toEqual([each, `refused: ${why}`])
})

test('the words beside a field say which of it is wrong', () => {
  const said = (typed: string) => typedMailbox.safeParse(typed).error?.issues[0]?.message
  expect(said('a@b.example, c@d.example')).toBe('errors.mailbox.two')
  expect(said('inés@post.example')).toBe('errors.mailbox.local')
  expect(said('ines')).toBe('errors.mailbox')
  expect(typedMailbox.parse('Ines <ines@post.example>')).toBe('ines@post.example')
})

test('what leaves for a mail server is taken as it stands: nothing is cleaned there', () => {
  for (const typed of ['Ines <ines@post.example>', 'mailto:ines@post.example', 'ines@post.example,'])
    expect(mailbox.safeParse(typed).success).toBe(false)
})

test('a domain in letters of its own is shown in them', () => {
  expect(shownAddress('ines@xn--mnchen-3ya.example')).toBe('ines@münchen.example')
  expect(shownAddress('ines@post.example')).toBe('ines@post.example')
})

const invisible = fc.constantFrom('', '\u200b', '\ufeff', '\u00ad', '\u2060', '\u202a', '\u200e')
const around: ((address: string) => string)[] = [
  (a) => a,
  (a) => `mailto:${a}`,
  (a) => `Name <${a}>`,
  (a) => `<${a}>`,
  (a) => `${a},`,
  (a) => `${a}.`,
  (a) => ` ${a} ;`,
  (a) => `"${a}" <${a}>`,
]

test('however it is pasted, an address is the mailbox that its canonical keys know', () => {
  const name = fc.stringMatching(/^[a-zA-Z0-9]([a-z0-9+_-]|\.[a-z0-9]){0,12}$/)
  const domain = fc.constantFrom(
    'gmail.com', 'GoogleMail.com', 'yahoo.it', 'x.fastmail.com', 'nord.it', 'bücher.it', 'BÜCHER.it', 'xn--bcher-kva.it',
    'straße.de', 'ελλάδα.gr', 'post。example', 'пошта.укр',
  ) // prettier-ignore
  fc.assert(
    fc.property(
      name,
      domain,
      fc.constantFrom(...around),
      invisible,
      fc.nat(),
      (who, at, paste, sign, place) => {
        const plain = `${who}@${at}`
        const cut = place % (plain.length + 1)
        const read = readAddress(paste(plain.slice(0, cut) + sign + plain.slice(cut)))
        expect(read).toMatchObject({ ok: true })
        if (!read.ok) return
        expect(mailboxForms(read.address)).toEqual(mailboxForms(plain))
        expect(read.address.toLowerCase()).toBe(mailboxForms(plain).exact)
        expect(readAddress(read.address)).toEqual(read)
      },
    ),
    { numRuns: 500 },
  )
})

test('whatever is typed, at most one whole mailbox comes of it, and it stays itself', () => {
  const part = fc.oneof(
    fc.constantFrom(...'<>@,;:"\'() .?%', '@post.example', 'ines', 'mailto:', '%40', '\r\n', '\u0000', '\u202e', '＠', '，', 'é'),
    fc.string({ unit: 'binary', maxLength: 2 }),
  ) // prettier-ignore
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const read = readAddress(parts.join(''))
      if (!read.ok) return
      expect(read.address).toMatch(/^[\x21-\x7e]+$/)
      expect(read.address.split('@')).toHaveLength(2)
      expect(read.address).not.toMatch(/[\s<>,;:"()[\]\\%]/)
      expect(mailbox.parse(read.address)).toBe(read.address)
      expect(readAddress(read.address)).toEqual(read)
    }),
    { numRuns: 5000 },
  )
})
