import { and, asc, gt, like, sql } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { answers, designs, designVersions, orders, shares } from '#db/schema'

const page = 200
const named = /upload-[0-9a-f]{32}/g

/** Every upload that a stored document names: those of designs and their earlier versions, of shares and of what came of them. */
export async function uploadsInUse(db: Reader): Promise<Set<string>> {
  const used = new Set<string>()
  for (const table of [designs, designVersions, shares, answers, orders]) {
    for (let from = ''; ;) {
      const text = sql<string>`cast(${table.document} as text)`
      const rows = await db
        .select({ id: table.id, text })
        .from(table)
        .where(and(gt(table.id, from), like(text, '%upload-%')))
        .orderBy(asc(table.id))
        .limit(page)
      for (const row of rows) for (const [id] of row.text.matchAll(named)) used.add(id)
      if (rows.length < page) break
      from = rows.at(-1)!.id
    }
  }
  return used
}
