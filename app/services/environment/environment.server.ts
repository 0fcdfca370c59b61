import { join } from 'node:path'
import { hostInUrl, isLoopbackHost } from '~/domain/network'
import { keptSecret, refuseLeftBehind } from './folders.server'
import { readVariables, type Variables } from './variables'

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
  /** Where to listen; absent: on all interfaces. */
  host: string | undefined
  dataDir: string
  /** Every other key is derived from this. */
  secret: string
  /** Whether `secret` lies in a file of DATA_DIR, and not in a setting. */
  secretKept: boolean
  /** The one that takes the place of `secret` when that is rotated. */
  newSecret: string | undefined
  demo: boolean
  /** Bytes that designs and visitors' pictures may take together before the oldest make room. */
  storageLimit: number
  /** How many proxies in front of the app may be believed about a visitor's address. */
  trustProxy: number
  /** Whether a process that nobody visits does what it does once before somebody waits for it. */
  warmUp: boolean
  logLevel: Variables['LOG_LEVEL']
  production: boolean
}

/** Whether the URL's host can only be reached from this machine. */
function isLoopback(url: string): boolean {
  return isLoopbackHost(new URL(url).hostname)
}

/** The settings, read once. Throws one whole sentence for each setting that is wrong. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const set = readVariables(env)
  const publicUrl = set.PUBLIC_URL ?? new URL(`http://${hostInUrl(set.HOST)}:${set.PORT}`).origin
  if (!set.DATABASE_URL) refuseLeftBehind(set.DATA_DIR)
  const databaseUrl = set.DATABASE_URL ?? `file:${join(set.DATA_DIR, 'toile.sqlite')}`
  return {
    databaseUrl,
    dialect: databaseUrl.startsWith('file:') ? 'sqlite' : 'postgres',
    smtpUrl: set.SMTP_URL,
    publicUrl,
    loopback: isLoopback(publicUrl),
    secure: publicUrl.startsWith('https:'),
    port: set.PORT,
    host: set.HOST,
    dataDir: set.DATA_DIR,
    secret: set.SECRET ?? keptSecret(set.DATA_DIR),
    secretKept: set.SECRET === undefined,
    newSecret: set.NEW_SECRET,
    demo: set.TOILE_DEMO === '1',
    storageLimit: set.STORAGE_LIMIT,
    trustProxy: set.TRUST_PROXY,
    warmUp: set.WARM_UP === '1',
    logLevel: set.LOG_LEVEL,
    production: set.NODE_ENV === 'production',
  }
}
