// Everything a process needs before it can start, each only when it is missing.
import process from 'node:process'
import { install, makeSqlite, sqliteLoads } from './packages.mjs'
import { isBuilt } from './stamp.mjs'
import { fail, run, step } from './steps.mjs'

async function build() {
  if ((await run(process.execPath, ['bin/build.mjs'])) !== 0) {
    fail('The app could not be built. What stands above tells why.')
  }
}

/** Installs and builds. With `everything` also what tests, bench and checks need. */
export async function prepare({ everything = false } = {}) {
  await install({ everything })
  const driver = await sqliteLoads()
  const built = isBuilt()
  // Neither needs the other, and each keeps one core busy.
  if (!driver && !built) {
    await step("Building, and compiling SQLite's driver", () => Promise.all([build(), makeSqlite()]))
  } else if (!built) await step('Building', build)
  else if (!driver) await step("Compiling SQLite's driver", makeSqlite)
}
