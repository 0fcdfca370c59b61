import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { markerOf } from '#db/broken-off'
import { copiesFolder } from '#db/copies'
import { migrate } from '#db/migrate'
import { NeedsBackup } from '#db/migrate-postgres'
import { openStore } from '#db/open'
import { fileOf } from '#db/store'
import { readEnvironment, type Environment } from './services/environment/environment.server'
import { sentenceOf } from './services/environment/sentences'
import { furnish, upgrade } from './services/startup.server'
import { checkEverything } from './pages/audit.server'
import { asJson, asText } from './pages/audit-report.server'
import { runSecretRotation } from './services/secret-rotation.server'
import { createServices, openAlone, readingKeys } from './services/services.server'

const commands: Record<string, (env: Environment, args: string[]) => Promise<number>> = {
  seed: async (env) => {
    const services = await createServices(env)
    await upgrade(services)
    await furnish(services)
    await services.close()
    console.log('The shop is furnished.')
    return 0
  },

  migrate: async (env, args) => {
    const letGo = openAlone(env)
    try {
      const { ran } = await migrate(env.databaseUrl, { backedUp: args.includes('--yes') })
      console.log(ran === 0 ? 'There is nothing to change.' : 'The database is now as this version wants it.')
      return 0
    } catch (error) {
      if (!(error instanceof NeedsBackup)) throw error
      console.error(
        'This changes the tables of a shop. Stop the app and make a backup first ' +
          '(pg_dump --format=custom --file=toile.dump DATABASE), then run: npm run migrate -- --yes',
      )
      return 1
    } finally {
      letGo()
    }
  },

  reset: async (env, args) => {
    if (env.dialect !== 'sqlite') {
      console.error('A PostgreSQL database is not emptied from here. Drop it and create it again.')
      return 1
    }
    const file = fileOf(env.databaseUrl)
    if (!args.includes('--yes')) {
      console.error(`This removes ${file} and all it holds. Stop the app, then run: npm run reset -- --yes`)
      return 1
    }
    const letGo = openAlone(env)
    for (const path of [
      file,
      `${file}-wal`,
      `${file}-shm`,
      join(env.dataDir, 'pictures'),
      join(env.dataDir, 'checkpoints'),
      join(env.dataDir, 'uploads'),
      markerOf(file),
    ]) {
      rmSync(path, { recursive: true, force: true })
    }
    letGo()
    console.log('All is gone. The next start furnishes a new shop.')
    const copies = copiesFolder(file)
    if (existsSync(copies)) console.log(`Copies made before migrations are still in ${copies}.`)
    return 0
  },

  'ledger:verify': async (env, args) => {
    const store = await openStore({ url: env.databaseUrl, readOnly: true })
    const { keys, checked } = await readingKeys(store.db, env)
      .then(async (keys) => ({ keys, checked: await checkEverything({ store, keys, dataDir: env.dataDir }) }))
      .finally(store.close)
    console.log(args.includes('--json') ? asJson(checked, keys.publicKey()) : asText(checked))
    return checked.flaws.length === 0 ? 0 : 1
  },

  'secret:rotate': async (env) => {
    for (const line of await runSecretRotation(env, new Date())) console.log(line)
    return 0
  },

  worker: async (env) => {
    if (env.dialect !== 'postgres') {
      console.error('On SQLite the worker runs inside the app. A process of its own needs PostgreSQL.')
      return 1
    }
    const services = await createServices(env)
    await upgrade(services)
    await services.worker.start()
    services.scheduler.start()
    const alive = setInterval(() => undefined, 60_000)
    await new Promise<void>((resolve) => {
      process.once('SIGTERM', resolve)
      process.once('SIGINT', resolve)
    })
    clearInterval(alive)
    await services.close()
    return 0
  },
}

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (!command) {
  console.error(`There is no command "${name}". Choose one of: ${Object.keys(commands).join(', ')}.`)
  process.exit(1)
}
try {
  process.exit(await command(readEnvironment(), args))
} catch (error) {
  console.error(sentenceOf(error))
  process.exit(1)
}
