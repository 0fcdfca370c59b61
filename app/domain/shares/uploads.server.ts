import { asc, gt, sql } from 'drizzle-orm'
import type { Reader } from '#db/store'
import { answers, designs, designVersions, orders, reviews, shares } from '#db/schema'
import { uploadsNamedIn } from '~/domain/designs/designs'

const page = 200

/**
 * Every upload that a stored document names: those of designs and their earlier versions, of shares and of what came of
 * them. A page of rows at a time, and others have their turn between two.
 */
export async function uploadsInUse(db: Reader): Promise<Set<string>> {
  const used = new Set<string>()
  for (const table of [designs, designVersions, shares, reviews, answers, orders]) {
    for (let from = ''; ;) {
      const all = sql`cast(${table.document} as text)`
      const text = sql<string | null>`case when ${all} like '%upload-%' then ${all} end`
      const rows = await db
        .select({ id: table.id, text })
        .from(table)
        .where(gt(table.id, from))
        .orderBy(asc(table.id))
        .limit(page)
      for (const { text } of rows) for (const id of uploadsNamedIn(text ?? '')) used.add(id)
      if (rows.length < page) break
      from = rows.at(-1)!.id
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return used
}
