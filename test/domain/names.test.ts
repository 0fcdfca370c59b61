import fc from 'fast-check'
import { expect, test } from 'vitest'
import { senderName } from '~/domain/outbox/outbox'
import { readLine, readName, type NameTrouble } from '~/domain/visitors/names'
import { firstName, personName } from '~/domain/visitors/visitors'

const name = (typed: string) => {
  const read = readName(typed)
  return read.ok ? read.text : `refused: ${read.reason}`
}

const asTheyAre = [
  'Ana', 'Zoë Lou', 'Nicolò', "Nicolo'", 'O’Neil', "O'Neil", 'O‘Neil', 'Oʻzoda', 'ʻIolani', '’Abdallah', 'Anne-Marie',
  'Gal·la', 'J. R.', 'J.R.', 'J.-P.', 'Ma. Teresa', 'St. John', 'Łucja', 'Thị Hoà', 'Đặng', 'María del Carmen',
  '美咲', '山田 太郎', 'アン・マリー', '김민준', 'Олена', 'Αθηνά', 'Աննա', 'محمد', 'عبد الله', 'יעל', 'ג׳ורג׳', 'בן־ציון',
  'می‌نا', 'ශ්‍රී', 'क्‍षमा', 'தமிழ்', 'นภา', 'ကြွေး', 'ሰላም', '葛\u{e0100}城', 'A', '李',
] // prettier-ignore

test.each(asTheyAre)('%j is a name, and stays as it is', (typed) => expect(name(typed)).toBe(typed))

const tidied: [string, string][] = [
  ['  Zoë   Lou ', 'Zoë Lou'],
  ['Zoe\u0308', 'Zoë'],
  ['Ana\u00a0Maria', 'Ana Maria'],
  ['山田\u3000太郎', '山田 太郎'],
  ['\u200bAna\ufeff', 'Ana'],
  ['A\u00adna', 'Ana'],
  ['\u2068Ana\u2069', 'Ana'],
  ['\u200fיעל\u200f', 'יעל'],
  ['A\u200dn\u200ca', 'Ana'],
  ['می\u200c\u200cنا', 'می\u200cنا'],
  ['می\u200c\u200dنا', 'می\u200cنا'],
  ['Ana\ufe0f', 'Ana'],
  ['Anne\u2010Marie', 'Anne-Marie'],
  ['Anne\u2011Marie', 'Anne-Marie'],
  ['Anne – Marie', 'Anne-Marie'],
  ['Gal\u2022la', 'Gal·la'],
  ['O`Neil', 'O’Neil'],
  ['O´Neil', 'O’Neil'],
  ['Ma.Teresa', 'Ma. Teresa'],
  ['St.John', 'St. John'],
  ['Ａｎａ', 'Ana'],
  ['𝓐𝓷𝓪', 'Ana'],
  ['ｱﾝ', 'アン'],
]

test.each(tidied)('%j is read as %j', (typed, read) => expect(name(typed)).toBe(read))

const refused: Record<NameTrouble, string[]> = {
  line: ['Ines\r\nBcc: all@example.org', 'Ines\u0000', 'A\tB', 'In\u2028es', 'Ines\u202e', '\u202dIn', 'I\ud800', 'I\ue000'],
  unseen: ['\u200b', '\u3164', '\u200d\u200c', '\ufeff\u2060', '\u115f\u1160', '\ufe0f'],
  long: ['x'.repeat(41), 'x'.repeat(30_000), '\u200b'.repeat(500)],
  marks: ['A\u0301\u0302\u0303\u0304na', `A${'\u0489'.repeat(2)}`, `ע${'\u05b0\u05b1\u05b2\u05b3\u05b4\u05b5\u05b6'}`, 'A\u20e3na'],
  mixed: ['Аna', 'Anα', 'Ivаn', 'Αννa', 'Maria Аnna'],
  link: ['win at https://evil.example', 'evil.example', 'Bit.Ly', 't.co', 'go to wa.me', 'www ana', 'ana@post.example', 'ёж.рф', 'bit.ly/x'],
  number: ['Ana 2', '+39 333 1234567', '€ 10', '10%', '٣', '五０'],
  words: ['win a free dress by writing to me'],
  loud: ['BUY CHEAP DRESSES HERE', 'ANA!!!'],
  signs: ['', '   ', '<script>alert()</script>', 'Ines, Hanna', '-Ana', 'Ana-', '.', '’', '\u0301', 'Ana :)', 'Ana 💃', '=ANA', '{{name}}', 'Ana..', 'Ana(x)', '·Ana', 'A--'],
} // prettier-ignore

test.each(Object.entries(refused))('what is no name is refused, and why: %s', (why, typed) => {
  for (const each of typed) expect([each, name(each)]).toEqual([each, `refused: ${why}`])
})

test('the words beside a field tell what to do, and nothing at all is asked for as a name', () => {
  const said = (typed: string) => firstName.safeParse(typed).error?.issues[0]?.message
  expect(said('Bit.Ly')).toBe('errors.name.link')
  expect(said('Аna')).toBe('errors.name.mixed')
  expect(said('Ines, Hanna')).toBe('errors.name')
  expect(said('')).toBe('errors.name')
})

test('who works here or asks for a dress writes a name as freely as they like, on one line that can be seen', () => {
  const free = (typed: string) => personName(60).safeParse(typed)
  for (const typed of [
    'Ines & Hanna',
    'Rosa (counter, 2)',
    'R. “Bo” O’Neil, Jr.',
    'ROSA MARIA DE LUCA ROSSI',
  ])
    expect(free(typed).data).toBe(typed)
  expect(free('\u2068Rosa\u00a0 Maria\u2069').data).toBe('Rosa Maria')
  for (const [typed, why] of [
    ['Rosa\u202e', 'line'],
    ['\u200b', 'unseen'],
    ['R\u0301\u0301\u0301\u0301', 'marks'],
    ['Rоsa', 'mixed'],
    ['https://evil.example', 'link'],
    ['x'.repeat(61), 'long'],
  ])
    expect(free(typed!).error?.issues[0]?.message, typed).toBe(`errors.name.${why}`)
})

/** Signs of every kind that has a rule, and any others. */
const sign = fc.oneof(
  fc.constantFrom(
    ...'aAnß.--\'’·• ,@/0', 'ﬁ', 'Ａ', 'ｶ', 'ﾞ', 'é', 'а', 'α', 'م', 'ी', '\u094d', 'ن', '李', 'ක', '\u0dca',
    '\u200c', '\u200d', '\u200b', '\u00ad', '\u034f', '\u0301', '\u0308', '\u0345', '\u00a0', '\u3000', '\ufe0f',
    '\u{e0100}', '\u202a', '\u202e', '\u2028', '\u0000', '\n', '\ud800', '𝓐', '\u1fef', '\u2011', '\u3164', '\u180b', 'ᠠ',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
) // prettier-ignore
const anything = fc.array(sign, { maxLength: 50 }).map((signs) => signs.join(''))

test('a name that was read is read again as itself, is short, and holds no control, line end or loose joiner', () => {
  fc.assert(
    fc.property(anything, fc.boolean(), (typed, free) => {
      const most = free ? 60 : 40
      const read = free ? readLine(typed, most) : readName(typed, most)
      if (!read.ok) return
      expect(free ? readLine(read.text, most) : readName(read.text, most)).toEqual(read)
      expect(Array.from(read.text).length).toBeLessThanOrEqual(most)
      expect(read.text).toBe(read.text.normalize('NFC').trim())
      expect(read.text).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]|[\u200c\u200d]{2}/u)
      if (!free) expect(read.text).toMatch(/^(?:[\p{L}\p{M} '’‘׳״.·・་\-֊־]|\u200c|\u200d)+$/u)
    }),
    { numRuns: 3000 },
  )
})

test('a name keeps its joiners where a mail says who sends it', () => {
  expect(senderName('می‌نا')).toBe('می‌نا')
  expect(senderName('Ines\r\nBcc: <all@example.org>\u202e')).toBe('Ines Bcc allexample.org')
})
