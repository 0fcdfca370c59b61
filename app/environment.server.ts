import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

export interface Environment {
  databaseUrl: string
  dialect: 'sqlite' | 'postgres'
  /** Absent: mails stay in the local outbox. */
  smtpUrl: string | undefined
  /** The app's own origin, without a slash at the end. */
  publicUrl: string
  /** Whether `publicUrl` names this machine only. */
  loopback: boolean
  /** Whether browsers reach the app by https; cookies and HSTS depend on it. */
  secure: boolean
  port: number
  host: string | undefined
  dataDir: string
  /** Every other key is derived from this. */
  secret: string
  demo: boolean
  /** How many proxies in front of the app may be believed about a visitor's address. */
  trustProxy: number
  production: boolean
}

const hosts = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Whether the URL's host can only be reached from this machine. */
export function isLoopback(url: string): boolean {
  return hosts.test(new URL(url).hostname)
}

function whole(name: string, from: number, to: number) {
  const say = `${name} must be a whole number from ${from} to ${to}.`
  return z
    .string()
    .regex(/^\d{1,6}$/, say)
    .transform(Number)
    .refine((n) => n >= from && n <= to, say)
    .optional()
}

function url(name: string, protocols: RegExp, example: string) {
  const say = `${name} must be a URL such as ${example}.`
  return z
    .string()
    .refine((text) => protocols.test(text) && URL.canParse(text), say)
    .optional()
}

const variables = z.object({
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:.+|postgres(ql)?:\/\/.+)$/,
      'DATABASE_URL must begin with file: (SQLite) or postgres:// (PostgreSQL).',
    )
    .default('file:var/toile.sqlite'),
  SMTP_URL: url('SMTP_URL', /^smtps?:\/\//, 'smtp://user:password@mail.example.com:587'),
  PUBLIC_URL: url('PUBLIC_URL', /^https?:\/\//, 'https://dresses.example.com'),
  PORT: whole('PORT', 0, 65535),
  HOST: z.string().optional(),
  DATA_DIR: z.string().default('var'),
  SECRET: z
    .string()
    .min(32, 'SECRET must have at least 32 characters. Make one with: openssl rand -base64 32')
    .optional(),
  TOILE_DEMO: z.enum(['0', '1'], 'TOILE_DEMO must be 0 or 1.').default('1'),
  TRUST_PROXY: whole('TRUST_PROXY', 0, 10),
  NODE_ENV: z.string().optional(),
})

/** The secret kept beside the data; made on first use, readable by the owner only. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret')
  mkdirSync(dataDir, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 32)
    throw new Error(`The file ${file} holds no usable secret. Restore it from a backup.`)
  return secret
}

/** The settings, read once. Throws one whole sentence for each setting that is wrong. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(given)
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => issue.message).join('\n'))
  const set = parsed.data
  const dialect = set.DATABASE_URL.startsWith('file:') ? 'sqlite' : 'postgres'
  if (dialect === 'postgres' && !set.SECRET) {
    throw new Error(
      'SECRET must be set when DATABASE_URL is PostgreSQL. Make one with: openssl rand -base64 32',
    )
  }
  const port = set.PORT ?? 3000
  const publicUrl = new URL(set.PUBLIC_URL ?? `http://localhost:${port}`).origin
  return {
    databaseUrl: set.DATABASE_URL,
    dialect,
    smtpUrl: set.SMTP_URL,
    publicUrl,
    loopback: isLoopback(publicUrl),
    secure: publicUrl.startsWith('https:'),
    port,
    host: set.HOST,
    dataDir: set.DATA_DIR,
    secret: set.SECRET ?? keptSecret(set.DATA_DIR),
    demo: set.TOILE_DEMO === '1',
    trustProxy: set.TRUST_PROXY ?? 0,
    production: set.NODE_ENV === 'production',
  }
}
