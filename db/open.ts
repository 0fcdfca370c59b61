import { dialect } from './columns'
import { assertDialect, type OpenOptions, type Store } from './store'

/** Opens the database that `url` names. Its tables must be there: see `migrate`. */
export async function openStore(options: OpenOptions): Promise<Store> {
  assertDialect(options.url)
  return dialect === 'postgres'
    ? (await import('./postgres')).openPostgres(options)
    : (await import('./sqlite')).openSqlite(options)
}
