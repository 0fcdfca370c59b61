import type { Reader } from './store'

interface Kept<T> {
  revision: string | number
  value: Promise<T>
}

/**
 * What `read` makes of the tables that staff set (settings, campaigns), read once and kept until a commit changes them,
 * whichever process it is of: each call asks the database for their revision, and reads again when that is another.
 * A snapshot, or a transaction on PostgreSQL, has no revision and always reads. What is kept is frozen: all who ask share
 * it.
 */
export function kept<T>(read: (db: Reader) => Promise<T>): (db: Reader) => Promise<T> {
  const known = new WeakMap<Reader, Kept<T>>()
  return async (db) => {
    if (!db.revision) return read(db)
    const revision = await db.revision()
    const found = known.get(db)
    if (found?.revision === revision) return found.value
    // What is read is as new as the revision or newer; then the next call finds another revision.
    const value = read(db).then(frozen)
    known.set(db, { revision, value })
    value.catch(() => known.delete(db))
    return value
  }
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(Object.freeze(value)).forEach(frozen)
  return value
}
