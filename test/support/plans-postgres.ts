import pg from 'pg'
import { fillShop, growing } from './full-shop'
import { isToFind } from './plans'
import { template } from './postgres'

/** A shop of some years, which is only looked at. */
const full = 'toile_full'
/** Whoever needs it first fills it; the others wait for that. Any number that nobody else locks. */
const lock = 7_061_958

/** Opens the full shop of a server; it is filled by whoever asks first. */
export async function openFullShop(server: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [full])
    if (!rowCount) await makeFullShop(client, server)
  } finally {
    await client.end()
  }
  const shop = new pg.Client({ connectionString: `${server}/${full}` })
  await shop.connect()
  return shop
}

/** One that was broken off while it was being filled does not pass for a full one. */
async function makeFullShop(client: pg.Client, server: string): Promise<void> {
  const filling = `${full}_being_filled`
  await client.query(`drop database if exists ${filling} with (force)`)
  await client.query(`create database ${filling} template ${template}`)
  await fillShop(`${server}/${filling}`)
  await client.query(`alter database ${filling} rename to ${full}`)
}

interface Node {
  'Node Type': string
  'Relation Name'?: string
  Plans?: Node[]
}

/** What a PostgreSQL statement would read that grows with the shop: each a scan of a whole table, by name. */
export async function seqScansOf(shop: pg.Client, statement: string): Promise<string[]> {
  if (!isToFind(statement)) return []
  const { rows } = await shop.query<{ 'QUERY PLAN': { Plan: Node }[] }>(
    `explain (generic_plan, format json) ${withPages(statement)}`,
  )
  const scans = (node: Node): string[] => [
    ...(node['Node Type'] === 'Seq Scan' && growing.includes(node['Relation Name'] ?? '')
      ? [`Seq Scan on ${node['Relation Name']}`]
      : []),
    ...(node.Plans ?? []).flatMap(scans),
  ]
  return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => scans(Plan)))
}

/** Of a limit it does not know PostgreSQL thinks that it is a tenth of the table; ours are pages. */
function withPages(statement: string): string {
  let parameter = 0
  return statement.replace(/ limit \$\d+/g, ' limit 100').replace(/\$\d+/g, () => `$${(parameter += 1)}`)
}
