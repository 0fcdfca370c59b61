import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { dialect } from '#db/columns'
import { fileOf } from '#db/store'
import { openTestStore } from '../support/databases'
import { scansOf } from '../support/plans'

test.skipIf(dialect === 'postgres')(
  'a statement that reads all of a growing table is found out',
  async () => {
    const { url, close } = await openTestStore()
    const database = new Database(fileOf(url))
    const scans = (statement: string) => scansOf(database, statement)
    expect(scans('select "id" from "shares" where "shares"."friend_name" = ?')).toEqual(['SCAN shares'])
    expect(scans('delete from "proofs" where "proofs"."tries" > ?')).toEqual(['SCAN proofs'])
    expect(scans('select "id" from "orders" order by "orders"."note" limit ?')).toEqual(['SCAN orders'])
    expect(scans('select "id" from "shares" where "shares"."visitor_id" = ?')).toEqual([])
    expect(scans('select "id" from "shares" order by "shares"."created_at" desc limit ?')).toEqual([])
    expect(scans('select "rules" from "campaigns" where "campaigns"."version" = ?')).toEqual([])
    database.close()
    await close()
  },
)
