import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { keepStatements } from '#db/statements'

function connected() {
  const connection = new Database(':memory:')
  connection.exec(
    `create table things (id integer, name text); insert into things values (1, 'one'), (2, 'two')`,
  )
  keepStatements(connection)
  return connection
}

describe('the statements a SQLite connection keeps', () => {
  it('are compiled once, and answer in the form that is asked for now', () => {
    const connection = connected()
    const text = 'select id, name from things where id = ?'
    const first = connection.prepare(text)
    expect(first.raw().get(1)).toEqual([1, 'one'])
    const again = connection.prepare(text)
    expect(again).toBe(first)
    expect(again.get(2)).toEqual({ id: 2, name: 'two' })
  })

  it('see a column that was added since', () => {
    const connection = connected()
    expect(connection.prepare('select * from things').all()).toHaveLength(2)
    connection.exec('alter table things add column more text')
    expect(connection.prepare('select * from things').raw().get()).toEqual([1, 'one', null])
  })

  it('are let go when others were used since', () => {
    const connection = connected()
    const first = connection.prepare('select 0')
    for (let n = 1; n <= 400; n += 1) connection.prepare(`select ${n}`).get()
    expect(connection.prepare('select 0')).not.toBe(first)
    expect(connection.prepare('select 400').get()).toEqual({ 400: 400 })
  })
})
