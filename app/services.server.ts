import { join } from 'node:path'
import { pino, type Logger } from 'pino'
import { migrate } from '#db/migrate'
import { openStore, type Store } from '#db/store'
import { recognizeSecret } from '~/domain/identity/secret.server'
import { createKeys, type Keys } from '~/domain/keys.server'
import { readSettings } from '~/domain/settings/queries.server'
import { createTiles, type Tiles } from '~/drawing/tiles.server'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import { openExporter, type Exporter } from './exports/exporter.server'
import { openPainterThread } from './pages/painter-thread.server'
import { createPainter, type Painter } from './pages/painter.server'
import { takingTurns } from './pages/painter-turns.server'
import { createPictures, type Pictures } from './pages/pictures.server'
import { createUploads, type Uploads } from './uploads/uploads.server'
import { createWorker, type Worker } from '~/mail/worker.server'
import { createChores, type Chores } from './chores.server'
import type { Environment } from './environment.server'
import { createLimits, type LimitRules, type Limits } from './http/limits.server'

/** Everything the app works with, made once a process and handed down; nothing else is global. */
export interface Services {
  env: Environment
  log: Logger
  /** The time, so that tests can move it. */
  clock: { now: () => Date }
  store: Store
  keys: Keys
  limits: Limits
  tiles: Tiles
  /** The pictures visitors sent. */
  uploads: Uploads
  painter: Painter
  pictures: Pictures
  /** Makes files to take home. */
  exporter: Exporter
  /** Empties the outbox; poke it after a commit that wrote a mail. */
  worker: Worker
  /** What time brings about by itself. */
  chores: Chores
  /** A sentence for each thing that keeps the app from doing its work. */
  notReady: () => Promise<string[]>
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
  }
}

/** The log: JSON lines on stderr, without personal data; silent in tests. LOG_LEVEL changes what is told. */
export function createLog(): Logger {
  const level = process.env.LOG_LEVEL ?? (process.env.NODE_ENV === 'test' ? 'silent' : 'warn')
  return pino({ level, base: undefined }, pino.destination({ dest: 2, sync: true }))
}

/** Opens what the app stands on. Close it again with `close()`. */
export async function createServices(
  env: Environment,
  {
    log = createLog(),
    clock = { now: () => new Date() },
    limits,
    painterThread,
  }: Partial<Pick<Services, 'log' | 'clock'>> & {
    limits?: Partial<LimitRules>
    /** The script of the threads to paint and export in. Without one, both is done in this thread. */
    painterThread?: URL
  } = {},
): Promise<Services> {
  await migrate(env.databaseUrl)
  const keys = createKeys(env.secret)
  const store = await openStore({ url: env.databaseUrl })
  try {
    await store.transact((tx) => recognizeSecret(tx, { keys, now: clock.now() }))
  } catch (error) {
    await store.close()
    throw error
  }
  const tiles = createTiles({ svg: tileSvg })
  const uploads = createUploads({ dir: join(env.dataDir, 'uploads') })
  const { dataDir } = env
  const painter = painterThread
    ? openPainterThread(painterThread, { dataDir })
    : createPainter({ tiles, uploads, dataDir })
  const patient = takingTurns(painter)
  const exporter = openExporter({ thread: painterThread, dataDir, painter, uploads })
  const worker = createWorker({
    store,
    keys,
    clock,
    publicUrl: env.publicUrl,
    smtpUrl: env.smtpUrl,
    alone: env.dialect === 'sqlite',
    onError: (error) => log.error(error, 'A mail could not be sent.'),
  })
  const chores = createChores({ store, clock, keys, env, log, uploads, poke: worker.poke })
  return {
    env,
    log,
    clock,
    store,
    keys,
    limits: createLimits(limits),
    tiles,
    uploads,
    painter: patient,
    pictures: createPictures(patient),
    exporter,
    notReady: async () => {
      try {
        await readSettings(store.db)
        return []
      } catch (error) {
        log.error(error, 'The database does not answer.')
        return ['The database does not answer. Check DATABASE_URL and that its server runs.']
      }
    },
    worker,
    chores,
    close: async () => {
      await chores.stop()
      await worker.stop()
      await exporter.close()
      await painter.close()
      await store.close()
    },
  }
}
