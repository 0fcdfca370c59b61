import { Column, getTableColumns, sql, type SQL, type Table } from 'drizzle-orm'
import type { Reader } from './store'

/** Stands, while a statement is built, for the values that each run of it brings. */
export interface At<Values> {
  /**
   * The value of that name. `column`: it is written as that column stores it, which moments and JSON need; null is null.
   */
  (name: keyof Values & string, column?: Column): SQL
  /** A list of texts or numbers, for `inArray`. */
  list: (name: ListsIn<Values>) => SQL
  /** A whole row, each value by the name of its column. */
  row: <T extends Table>(table: T) => RowOf<T>
  /** As many whole rows as there are in the list of that name. */
  rows: <T extends Table>(name: ListsIn<Values>, table: T) => RowOf<T>[]
}

type RowOf<T extends Table> = Record<keyof T['$inferSelect'], SQL>
type ListsIn<Values> = {
  [Name in keyof Values]: Values[Name] extends readonly unknown[] ? Name : never
}[keyof Values] &
  string

interface Prepared<Result> {
  execute: (values: Record<string, unknown>) => Promise<Result>
}

/** A statement as it is kept: its places have numbers, and read what stands in each out of the values of a run. */
interface Built<Result> {
  statement: Prepared<Result>
  places: ((values: Given) => unknown)[]
}
type Given = Record<string, unknown> & Record<string, readonly unknown[]>

/** Lists up to this long have a statement of their own for each length; for a longer one it is built each time. */
const keptLength = 12

/**
 * A statement that is built once for each connection: a run of it only brings values. `build` is handed what stands for
 * them, and asks nothing else that could be another the next time. `name`: PostgreSQL's server keeps its plan by it, so
 * no other statement has it. It is the same statement on both databases. For what each answer or redemption runs; what
 * is asked now and then is better written where it is asked.
 */
export function prepared<Db extends Reader, Values extends object, Result>(
  name: string,
  build: (db: Db, at: At<Values>) => { prepare: (name: string) => Prepared<Result> },
): (db: Db, values: Values) => Promise<Result> {
  const known = new WeakMap<Db, Map<string, Built<Result>>>()
  /** The names of its lists, known once it was built. */
  let lists: string[] | undefined
  const built = (db: Db, values: Given): Built<Result> => {
    const { at, places, used } = standingFor<Values>(values)
    const statement = build(db, at)
    lists = [...used]
    const shape = shapeOf(lists, values)
    if (lists.some((list) => values[list]!.length > keptLength))
      return { statement: statement.prepare(''), places }
    const made = { statement: statement.prepare(name + shape), places }
    known.set(db, (known.get(db) ?? new Map<string, Built<Result>>()).set(shape, made))
    return made
  }
  return async (db, values) => {
    const given = values as Given
    const { statement, places } = (lists && known.get(db)?.get(shapeOf(lists, given))) ?? built(db, given)
    const bound = places.map((read) => read(given))
    const run: Running<Result> = statement.execute(bound as unknown as Record<string, unknown>)
    return run.sync ? run.sync() : run
  }
}

/** SQLite answers at once. */
type Running<Result> = Promise<Result> & { sync?: () => Result }

const shapeOf = (lists: string[], values: Given) =>
  lists.length === 0 ? '' : lists.map((list) => values[list]!.length).join('_')

/** What stands for `values` in a statement; which places there are, and which lists, is known once it is built. */
function standingFor<Values>(values: Given) {
  const places: Built<unknown>['places'] = []
  const used = new Set<string>()
  const place = (read: (values: Given) => unknown, column?: Column): SQL => {
    // Most columns store a value as it is.
    const plain = !column || column.mapToDriverValue === Column.prototype.mapToDriverValue
    const written = (given: Given) => {
      const value = read(given)
      return value === null ? null : column!.mapToDriverValue(value)
    }
    return sql`${sql.placeholder(String(places.push(plain ? read : written) - 1))}`
  }
  const row = <T extends Table>(table: T, of: (values: Given) => Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(getTableColumns(table)).map(([name, column]) => [
        name,
        place((given) => of(given)[name], column),
      ]),
    ) as RowOf<T>
  const each = <T>(list: string, one: (nth: number) => T): T[] => {
    used.add(list)
    return values[list]!.map((_, nth) => one(nth))
  }
  const at: At<Values> = Object.assign(
    (name: string, column?: Column) => place((given) => given[name], column),
    {
      list: (list: string) => {
        const items = each(list, (nth) => place((given) => given[list]![nth]))
        // PostgreSQL takes no empty list; nothing is in this one either.
        return items.length > 0 ? sql`(${sql.join(items, sql`, `)})` : sql`(null)`
      },
      row: <T extends Table>(table: T) => row(table, (given) => given),
      rows: <T extends Table>(list: string, table: T) =>
        each(list, (nth) => row(table, (given) => given[list]![nth] as Record<string, unknown>)),
    },
  )
  return { at, places, used }
}
