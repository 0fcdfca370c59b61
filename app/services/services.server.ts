import { dirname, join } from 'node:path'
import { pino, type Logger } from 'pino'
import { holdAlone } from '#db/alone'
import { migrate } from '#db/migrate'
import { openStore } from '#db/open'
import { fileOf, type Reader, type Store } from '#db/store'
import { ForeignSecret, keysFor, recognizeSecret } from '~/domain/identity/secret.server'
import type { Clock } from '~/domain/clock'
import { createKeys, type Keys } from '~/domain/keys.server'
import { createTiles, type Tiles } from '~/pictures/tiles.server'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import { openExporter, type Exporter } from '~/exports/exporter.server'
import { openPainterThread } from '~/pictures/painter-thread.server'
import { createPainter, type Painter } from '~/pictures/painter.server'
import { takingTurns } from '~/pictures/painter-turns.server'
import { createPictures, type Pictures } from '~/pictures/pictures.server'
import { createUploads, type Uploads } from '~/uploads/uploads.server'
import { createWorker, type Worker } from '~/mail/worker.server'
import { createScheduler, type Scheduler } from '~/jobs/scheduler.server'
import type { Environment } from './environment/environment.server'
import { assertWritable } from './environment/folders.server'
import { comingSecret, settleSecret } from './environment/secret-file.server'
import { createReadiness, type Readiness } from './readiness.server'
import { createLimits, type LimitRules, type Limits } from '~/http/limits.server'
import { createPresence, type Presence } from '~/http/presence.server'
import { storageNote } from '~/domain/designs/storage'
import { createStorage, type Storage } from '~/jobs/storage.server'

/** Everything the app works with, made once a process and handed down; nothing else is global. */
export interface Services {
  env: Environment
  log: Logger
  clock: Clock
  store: Store
  keys: Keys
  limits: Limits
  /** Who of staff has which item open. */
  presence: Presence
  tiles: Tiles
  /** The pictures visitors sent. */
  uploads: Uploads
  /** How much designs and pictures take, and what makes room. */
  storage: Storage
  painter: Painter
  pictures: Pictures
  /** Makes files to take home. */
  exporter: Exporter
  /** Empties the outbox; poke it after a commit that wrote a mail. */
  worker: Worker
  /** What time brings about by itself. */
  scheduler: Scheduler
  /** Tries what the app needs to do its work. */
  readiness: () => Promise<Readiness>
  /** Ends the work in hand and closes what is open. */
  close: () => Promise<void>
}

/** What every loader and action gets as its `context`. */
declare module '@remix-run/node' {
  interface AppLoadContext {
    services: Services
    /** The Content-Security-Policy's nonce for this answer. */
    nonce: string
    /** The visitor's network address, as far as TRUST_PROXY lets us know it. */
    clientAddress: string
    /** Whether a browser may draw the answer as well; where not, it needs nothing of what the page was drawn from. */
    scripts: boolean
    /** Takes a whole page as it was drawn; the response then says the rest. */
    hand: (page: string) => void
  }
}

/** The log: JSON lines on stderr, without personal data; silent in tests. LOG_LEVEL changes what is told. */
export function createLog(wanted?: Environment['logLevel']): Logger {
  const level = wanted ?? (process.env.NODE_ENV === 'test' ? 'silent' : 'warn')
  return pino({ level, base: undefined }, pino.destination({ dest: 2, sync: true }))
}

/**
 * On SQLite one process at a time serves the shop, sends its mails or changes what it stands on. On PostgreSQL any number.
 * Returns what ends that.
 */
export function openAlone(env: Environment): () => void {
  if (env.dialect === 'postgres') return () => {}
  const file = fileOf(env.databaseUrl)
  assertWritable('DATABASE_URL', dirname(file))
  return holdAlone(file)
}

/** The keys that the database belongs to. A rotation of the secret that was broken off after its commit is ended first. */
async function recognizedKeys(store: Store, env: Environment, now: Date): Promise<Keys> {
  const recognize = (secret: string) =>
    store.transact((tx) => recognizeSecret(tx, { keys: createKeys(secret), now }))
  const coming = comingSecret(env)
  try {
    return await recognize(env.secret)
  } catch (error) {
    if (!(error instanceof ForeignSecret) || !coming) throw error
    const keys = await recognize(coming)
    settleSecret(env.dataDir, now)
    return keys
  }
}

/** The keys that the database belongs to, where nothing may be written. */
export async function readingKeys(db: Reader, env: Environment): Promise<Keys> {
  const coming = comingSecret(env)
  return keysFor(db, createKeys(env.secret)).catch((error: unknown) => {
    if (!(error instanceof ForeignSecret) || !coming) throw error
    return keysFor(db, createKeys(coming))
  })
}

/** Opens what the app stands on. Close it again with `close()`. */
export async function createServices(
  env: Environment,
  {
    log = createLog(env.logLevel),
    clock = { now: () => new Date() },
    limits,
    painterScript,
  }: Partial<Pick<Services, 'log' | 'clock'>> & {
    limits?: Partial<LimitRules>
    /** The script to paint and export by, elsewhere. Without one, both is done in this thread. */
    painterScript?: URL
  } = {},
): Promise<Services> {
  assertWritable('DATA_DIR', env.dataDir)
  const letGo = openAlone(env)
  let keys: Keys
  let store: Store | undefined
  try {
    await migrate(env.databaseUrl)
    store = await openStore({ url: env.databaseUrl })
    keys = await recognizedKeys(store, env, clock.now())
  } catch (error) {
    await store?.close()
    letGo()
    throw error
  }
  const tiles = createTiles({ svg: tileSvg })
  const uploads = createUploads({ dir: join(env.dataDir, 'uploads') })
  const { dataDir } = env
  const storage = createStorage({ store, uploads, clock, log, limit: env.storageLimit })
  const painter = painterScript
    ? openPainterThread(painterScript, { dataDir })
    : createPainter({ tiles, uploads, dataDir })
  const patient = takingTurns(painter)
  const exporter = openExporter({ script: painterScript, dataDir, painter, uploads })
  const worker = createWorker({
    store,
    keys,
    clock,
    publicUrl: env.publicUrl,
    smtpUrl: env.smtpUrl,
    alone: env.dialect === 'sqlite',
    onError: (error) => log.error(error, 'A mail could not be sent.'),
  })
  const scheduler = createScheduler({ store, clock, keys, env, log, uploads, storage, poke: worker.poke })
  return {
    env,
    log,
    clock,
    store,
    keys,
    limits: createLimits(limits),
    presence: createPresence(clock),
    tiles,
    uploads,
    storage,
    painter: patient,
    pictures: createPictures(patient),
    exporter,
    readiness: createReadiness({
      store,
      clock,
      dataDir,
      databaseDir: env.dialect === 'sqlite' ? dirname(fileOf(env.databaseUrl)) : undefined,
      mailTrouble: () => worker.trouble()?.response,
      storageNote: () => storageNote(storage.fill()),
      onError: (error) => log.error(error, 'The app is not ready.'),
    }),
    worker,
    scheduler,
    close: async () => {
      await scheduler.stop()
      await worker.stop()
      await exporter.close()
      await painter.close()
      await store.close()
      letGo()
    },
  }
}
