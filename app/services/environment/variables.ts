import { z } from 'zod'
import { isAddress } from '~/domain/network'
import { readSmtpUrl, smtpExample, smtpOptions } from '~/domain/settings/smtp-url'
import { databaseExample, databaseUrlTrouble } from './database-url'

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const

/** What was found, on one line. Never used for what may hold a password. */
const found = (text: string) => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** A setting that is read as it stands, or refused with the sentence that `wrong` gives. */
const checked = (wrong: (text: string) => string | undefined) =>
  z.string().superRefine((text, context) => {
    const message = wrong(text)
    if (message) context.addIssue({ code: 'custom', message })
  })

function whole(name: string, from: number, to: number, example: string) {
  const isOne = (text: string) => /^\d{1,6}$/.test(text) && Number(text) >= from && Number(text) <= to
  return checked((text) =>
    isOne(text)
      ? undefined
      : `${name} is ${found(text)} and must be a whole number from ${from} to ${to}, such as ${name}=${example}.`,
  )
    .transform(Number)
    .optional()
}

function oneOf<const T extends readonly string[]>(name: string, values: T, example: T[number]) {
  return checked((text) =>
    values.includes(text)
      ? undefined
      : `${name} is ${found(text)} and must be ${values.slice(0, -1).join(', ')} or ${values.at(-1)}, such as ${name}=${example}.`,
  ).transform((text) => text as T[number])
}

/** A secret shows its length at most. */
const secret = (name: string) =>
  checked((text) =>
    text.length >= 32
      ? undefined
      : `${name} has ${text.length} characters and must have at least 32. Make one with: openssl rand -base64 32`,
  ).optional()

function publicUrlTrouble(text: string): string | undefined {
  const example = 'such as PUBLIC_URL=https://dresses.example.com'
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    return `PUBLIC_URL is ${text.includes('@') ? 'not an address' : found(text)} and must be the address that visitors use, ${example}.`
  const { username, password, pathname, search, hash } = new URL(text)
  if (username || password)
    return `PUBLIC_URL has a user in it and must be the address that visitors use, ${example}.`
  const rest = pathname + search + hash
  if (rest !== '/')
    return `PUBLIC_URL has ${found(rest)} after its host, and the app answers only at the root of an address of its own, ${example}.`
  return undefined
}

function smtpTrouble(text: string): string | undefined {
  const read = readSmtpUrl(text)
  if (!read.ok) return `SMTP_URL ${read.reason}. Write it like ${smtpExample}.`
  if (read.unread.length === 0) return undefined
  return (
    `SMTP_URL has the option ${found(read.unread.join(', '))}, which is not known. Known are ${smtpOptions.join(' and ')}, ` +
    `such as ${smtpExample}?tls.rejectUnauthorized=false.`
  )
}

function hostTrouble(text: string): string | undefined {
  if (isAddress(text) || (/^[\w-]+(\.[\w-]+)*\.?$/.test(text) && !/^[\d.]+$/.test(text))) return undefined
  return `HOST is ${found(text)} and must be a name or address of this machine without a port, such as HOST=127.0.0.1 or HOST=::1.`
}

const units = { MB: 1024 ** 2, GB: 1024 ** 3, TB: 1024 ** 4 }
const leastStorage = 10 * units.MB

/** `500MB` or `4GB`, in bytes; undefined for anything else. */
function bytesOf(text: string): number | undefined {
  const [, count, unit = ''] = /^(\d{1,6}) ?([MGT]B)$/i.exec(text) ?? []
  return count === undefined ? undefined : Number(count) * units[unit.toUpperCase() as keyof typeof units]
}

const size = (name: string, example: string) =>
  checked((text) =>
    (bytesOf(text) ?? 0) >= leastStorage
      ? undefined
      : `${name} is ${found(text)} and must be a size of at least 10MB, in MB, GB or TB, such as ${name}=${example}.`,
  ).transform((text) => bytesOf(text)!)

/** Every setting that there is. An empty one counts as not given. */
const variables = z.object({
  DATABASE_URL: checked((text) => {
    const why = databaseUrlTrouble(text)
    return why && `DATABASE_URL ${why}. Write it like ${databaseExample}.`
  }).optional(),
  SMTP_URL: checked(smtpTrouble).optional(),
  PUBLIC_URL: checked(publicUrlTrouble)
    .transform((text) => new URL(text).origin)
    .optional(),
  PORT: whole('PORT', 0, 65535, '3000').default(3000),
  // Written in brackets, as in an address, it is meant all the same.
  HOST: z
    .string()
    .transform((text) => text.replace(/^\[(.*)\]$/, '$1'))
    .pipe(checked(hostTrouble))
    .optional(),
  DATA_DIR: checked((text) =>
    text.includes('\0') || /^[a-z+]{2,}:/i.test(text)
      ? `DATA_DIR is ${found(text)} and must be a folder, such as DATA_DIR=/var/lib/toile.`
      : undefined,
  ).default('var'),
  SECRET: secret('SECRET'),
  NEW_SECRET: secret('NEW_SECRET'),
  STORAGE_LIMIT: size('STORAGE_LIMIT', '4GB').default(4 * units.GB),
  TOILE_DEMO: oneOf('TOILE_DEMO', ['0', '1'], '0').default('1'),
  TRUST_PROXY: whole('TRUST_PROXY', 0, 10, '1').default(0),
  WARM_UP: oneOf('WARM_UP', ['0', '1'], '0').default('1'),
  LOG_LEVEL: oneOf('LOG_LEVEL', logLevels, 'warn').optional(),
  NODE_ENV: z.string().optional(),
})

export type Variables = z.infer<typeof variables>

/** Reads the settings. Throws one whole sentence for each that is wrong: its name, what was found, and a good one. */
export function readVariables(env: NodeJS.ProcessEnv): Variables {
  const parsed = variables.safeParse(
    Object.fromEntries(
      Object.keys(variables.shape).flatMap((name) => {
        // Files of settings leave spaces and carriage returns behind. A secret is what it is.
        const value = /SECRET$/.test(name) ? env[name] : env[name]?.trim()
        return value ? [[name, value]] : []
      }),
    ),
  )
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ message }) => message).join('\n'))
  const { data } = parsed
  if (data.DATABASE_URL?.startsWith('postgres') && !data.SECRET)
    throw new Error(
      'SECRET is not set and must be when DATABASE_URL is PostgreSQL. Make one with: openssl rand -base64 32',
    )
  return data
}
