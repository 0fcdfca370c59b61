import { expect, test } from 'vitest'
import { unreachable } from '#db/connect-postgres'
import { readSmtpUrl } from '~/domain/settings/smtp-url'
import { notListening, sentenceOf } from '~/services/environment/sentences'
import { readVariables } from '~/services/environment/variables'

const read = (env: Record<string, string>) => readVariables(env as unknown as NodeJS.ProcessEnv)
const said = (env: Record<string, string>): string => {
  try {
    read(env)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}
const SECRET = 'thirty-two characters or more, so.'

test('an empty setting counts as not given, and what a file of settings leaves around one is not read', () => {
  expect(read({ PORT: '', HOST: ' ', PUBLIC_URL: '' })).toEqual(read({}))
  expect(read({ PORT: '8080\r', HOST: ' [::1] ', SECRET: ` ${SECRET}` })).toMatchObject({
    PORT: 8080,
    HOST: '::1',
    SECRET: ` ${SECRET}`,
  })
})

test('an address of the shop keeps its scheme, host and port', () => {
  expect(read({ PUBLIC_URL: 'HTTPS://Dresses.Example.com/' }).PUBLIC_URL).toBe('https://dresses.example.com')
})

test.each([
  ['PORT', 'http', '"http"', 'PORT=3000'],
  ['PORT', '65536', '"65536"', 'PORT=3000'],
  ['PORT', '"3000"', '"\\"3000\\""', 'PORT=3000'],
  ['TRUST_PROXY', 'true', '"true"', 'TRUST_PROXY=1'],
  ['STORAGE_LIMIT', '4', '"4"', 'STORAGE_LIMIT=4GB'],
  ['STORAGE_LIMIT', '9MB', '"9MB"', 'STORAGE_LIMIT=4GB'],
  ['TOILE_DEMO', 'no', '"no"', 'TOILE_DEMO=0'],
  ['WARM_UP', 'no', '"no"', 'WARM_UP=0'],
  ['LOG_LEVEL', 'verbose', '"verbose"', 'LOG_LEVEL=warn'],
  ['HOST', 'localhost:3000', '"localhost:3000"', 'HOST=127.0.0.1'],
  ['HOST', 'http://nas', '"http://nas"', 'HOST=127.0.0.1'],
  ['HOST', '1.2.3', '"1.2.3"', 'HOST=127.0.0.1'],
  ['DATA_DIR', 'file:/var/lib', '"file:/var/lib"', 'DATA_DIR=/var/lib/toile'],
  ['PUBLIC_URL', 'shop.example', '"shop.example"', 'PUBLIC_URL=https://dresses.example.com'],
  ['PUBLIC_URL', 'https://example.com/shop', '"/shop"', 'PUBLIC_URL=https://dresses.example.com'],
  ['PUBLIC_URL', 'https://example.com?a=1', '"/?a=1"', 'PUBLIC_URL=https://dresses.example.com'],
  ['SECRET', 'short', '5 characters', 'openssl rand -base64 32'],
  [
    'SMTP_URL',
    'mail.example.com',
    'does not begin with smtp://',
    'smtp://user:password@mail.example.com:587',
  ],
  ['SMTP_URL', 'smtp://mail.example.com?pool=true', '"pool"', '?tls.rejectUnauthorized=false'],
  ['SMTP_URL', 'smtp://mail.example.com/in', 'path', 'smtp://user:password@mail.example.com:587'],
  ['SMTP_URL', 'smtp://h?tls.rejectUnauthorized=no', 'neither true nor false', 'smtp://user:password@'],
  ['DATABASE_URL', 'mysql://x', 'does not begin with file:', 'postgres://user:password@localhost:5432/toile'],
  ['DATABASE_URL', 'file:', 'names no file', 'file:/var/lib/toile/toile.sqlite'],
  ['DATABASE_URL', 'file::memory:', 'outlive the process', 'file:/var/lib/toile/toile.sqlite'],
  [
    'DATABASE_URL',
    'file://var/toile.sqlite',
    'write file:var/toile.sqlite or file:///var/toile.sqlite',
    'file:/',
  ],
  ['DATABASE_URL', 'file:a.sqlite?mode=ro', 'options', 'file:/var/lib/toile/toile.sqlite'],
  ['DATABASE_URL', 'file:///a/50%.sqlite', '%25', 'file:/var/lib/toile/toile.sqlite'],
  [
    'DATABASE_URL',
    'postgres://localhost/a/b',
    'database’s name',
    'postgres://user:password@localhost:5432/toile',
  ],
])(
  '%s=%s is refused by one sentence that says what was found (%s) and gives an example',
  (name, value, found, example) => {
    const sentence = said({ SECRET, [name]: value })
    expect(sentence).toMatch(new RegExp(`^${name} `))
    expect(sentence.split('\n')).toHaveLength(1)
    expect(sentence).toContain(found)
    expect(sentence).toContain(example)
  },
)

/** Each of them ends the host's part of an address too early, or is half of a sign of its own. */
const passwords = [
  'pa#ss',
  'pa/ss',
  'pa?ss',
  '12#34',
  '12/34',
  '12?34',
  'pa%ss',
  '100%',
  'a%zz',
  'x@12/34',
  '#',
  '?a=b',
]

test.each(passwords)(
  'a password like %s is refused by a sentence that says how to write it, and not shown',
  (password) => {
    for (const [name, url] of [
      ['SMTP_URL', `smtp://ana:${password}@mail.example.com:587`],
      ['SMTP_URL', `smtps://ana:${password}@mail.example.com`],
      ['DATABASE_URL', `postgres://ana:${password}@db.example.com:5432/toile`],
      ['DATABASE_URL', `postgresql://ana:${password}@db.example.com/toile`],
    ] as const) {
      // A `%` that begins no escape is taken as it is, where that can't be another password.
      if (name === 'SMTP_URL' && /%/.test(password)) continue
      const sentence = said({ SECRET, [name]: url })
      expect(sentence).toMatch(new RegExp(`^${name} .*%23 %2F %3F %25 %40 %3A`))
      expect(sentence).not.toContain(`:${password}`)
      expect(sentence).not.toMatch(/12|34|zz|100/)
      const written = url.replace(password, encodeURIComponent(password))
      expect(read({ SECRET, [name]: written })[name]).toBe(written)
    }
    const kept = readSmtpUrl(`smtp://ana:${encodeURIComponent(password)}@mail.example.com`)
    expect(kept).toMatchObject({ ok: true, server: { user: 'ana', password } })
  },
)

test('each wrong setting has a line of its own, and a password in the wrong place is not shown', () => {
  expect(said({ PORT: 'x', TOILE_DEMO: 'x' }).split('\n')).toHaveLength(2)
  expect(said({ PUBLIC_URL: 'https://ana:hunter2@shop.example' })).not.toContain('hunter2')
  expect(said({ PUBLIC_URL: 'ana:hunter2@shop.example' })).not.toContain('hunter2')
})

test.each([
  'file:var/a shop/tòile.sqlite',
  'file:///var/a%20shop/toile.sqlite',
  'file:/tmp/x',
  'postgres:///toile',
  'postgres://ana:p@/toile?host=/run/postgresql',
  'postgres://localhost/toile?sslmode=require',
])('%s names a database', (DATABASE_URL) => {
  expect(read({ SECRET, DATABASE_URL }).DATABASE_URL).toBe(DATABASE_URL)
})

test('a mail server’s certificate is looked at, but for one on this machine and where its address says so', () => {
  const server = (url: string) => {
    const found = readSmtpUrl(url)
    return found.ok ? found.server : undefined
  }
  expect(server('smtp://mail.example.com')).toMatchObject({ port: 587, secure: false, verified: true })
  expect(server('smtps://mail.example.com')).toMatchObject({ port: 465, secure: true, verified: true })
  expect(server('smtp://[::1]:2525')).toMatchObject({ host: '::1', port: 2525, local: true, verified: false })
  expect(server('smtp://localhost?tls.rejectUnauthorized=true')).toMatchObject({ verified: true })
  expect(server('smtp://mail.example.com/?tls.rejectUnauthorized=false')).toMatchObject({ verified: false })
  expect(server('smtps://10.0.0.4?tls.servername=mail.example.com')).toMatchObject({
    verified: true,
    certificateName: 'mail.example.com',
  })
  expect(server('smtp://poșta.example')?.host).toBe('xn--pota-rxb.example')
})

const target = { host: 'db.example', port: 5432, user: 'ana', database: 'toile' }

test.each([
  [{ code: 'ECONNREFUSED' }, 'nothing listens there'],
  [{ code: 'ENOTFOUND' }, 'names the host db.example, which is not known'],
  [{ code: 'ETIMEDOUT' }, 'does not answer'],
  [{ message: 'timeout expired' }, 'does not answer'],
  [{ code: '28P01' }, 'written %23 %2F %3F %25'],
  [{ code: '3D000' }, 'no database "toile"'],
  [{ code: '57P03' }, 'only just starting'],
  [{ code: '53300', message: 'sorry, too many clients already' }, 'too many clients'],
  [{}, 'gave no reason'],
] as [{ code?: string; message?: string }, string][])(
  'PostgreSQL that cannot be had by %o is told in one sentence',
  (error, words) => {
    const whole = unreachable(Object.assign(new Error(error.message ?? ''), error), target)
    expect(whole).toContain(words)
    expect(whole).toMatch(/\.$/)
    // Where the name has two addresses, the driver throws an error without a word.
    const inTwo = new AggregateError([Object.assign(new Error(error.message ?? ''), error)], '')
    expect(unreachable(inTwo, target)).toBe(whole)
  },
)

test('an error without a word says what the errors in it say', () => {
  expect(sentenceOf(new AggregateError([new Error('One.'), new Error('One.'), new Error('Two.')]))).toBe(
    'One.\nTwo.',
  )
  expect(sentenceOf(new Error('Failed query: select 1', { cause: new Error('Why.') }))).toBe('Why.')
  expect(sentenceOf(new Error(''))).toMatch(/gave no reason but Error\./)
})

test.each([
  ['EADDRINUSE', 'Port 80 is taken'],
  ['EACCES', 'PORT is 80'],
  ['EADDRNOTAVAIL', 'HOST is "10.9.9.9"'],
  ['EIO', 'HOST "10.9.9.9"'],
])('a server that cannot listen for %s says which setting is meant', (code, words) => {
  expect(notListening(Object.assign(new Error('why'), { code }), { port: 80, host: '10.9.9.9' })).toContain(
    words,
  )
})
