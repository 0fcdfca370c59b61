import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { adPage } from './ad-page'
import type { Bench } from './bench'
import { burst } from './burst'
import { drag } from './drag'
import { durable } from './durable'
import { exports } from './exports'
import { first } from './first'
import { growth } from './growth'
import { mails } from './mails'
import { measureAll } from './measure-all'
import { memory } from './memory'
import { picture } from './picture'
import { circumstances, report } from './report'
import { scripts } from './scripts'
import { studio } from './studio'

const benches: Bench[] = [
  picture,
  adPage,
  burst,
  studio,
  drag,
  first,
  scripts,
  mails,
  durable,
  growth,
  exports,
  memory,
]

const { values } = parseArgs({
  options: { only: { type: 'string' }, large: { type: 'boolean' } },
})
const only = values.only?.split(',')
const unknown = only?.find((name) => !benches.some((bench) => bench.name === name))
if (unknown !== undefined) {
  throw new Error(`No bench is named "${unknown}". Choose of: ${benches.map((b) => b.name).join(', ')}.`)
}
const chosen = benches.filter(({ name }) => !only || only.includes(name))

const now = circumstances()
const { results, failures } = await measureAll(chosen, (line) => void process.stderr.write(`${line}\n`))

console.table(
  Object.fromEntries(results.map(({ name, ...row }) => [name, { ...row, met: row.met ? 'yes' : 'NO' }])),
)
for (const { bench, reason } of failures) console.log(`${bench} failed: ${reason}`)
const folder = process.env.DATA_DIR ?? 'var'
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`)
// A part says nothing of the rest: the page is of whole runs.
if (!only) {
  const page = 'docs/performance.md'
  const text = report(now, { results, failures })
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }))
}
process.exit(failures.length > 0 ? 1 : 0)
