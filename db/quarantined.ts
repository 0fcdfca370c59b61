/** What a migration found in one table that referred to rows that are not there. */
export interface Quarantined {
  table: string
  /** It is missing itself, and was put back without its content; else it was taken out, or kept without that column. */
  putBack: boolean
  rows: number
}

/** How much of each table stands in quarantine. Any database that has the table is asked so. */
export const countQuarantine = `select table_name as "table", reason = 'put back' as "putBack", count(*) as "rows"
  from quarantine group by 1, 2 order by 2, 1`

/** What the person who migrates is told; undefined where nothing came into quarantine that was not there before. */
export function reportOf(before: Quarantined[], after: Quarantined[]): string | undefined {
  const had = ({ table, putBack }: Quarantined) =>
    before.find((one) => one.table === table && one.putBack === putBack)?.rows ?? 0
  const found = after.map((one) => ({ ...one, rows: one.rows - had(one) })).filter(({ rows }) => rows > 0)
  if (found.length === 0) return undefined
  const listed = (some: Quarantined[]) => some.map(({ table, rows }) => `${table} ${rows}`).join(', ')
  const [aside, back] = [found.filter((one) => !one.putBack), found.filter((one) => one.putBack)]
  return [
    aside.length > 0 &&
      `Rows that referred to others that are not there were taken out, or kept without that: ${listed(aside)}.`,
    back.length > 0 &&
      `What vouchers or the ledger rest on was missing, and put back without its content: ${listed(back)}.`,
    'What they were stands in the table quarantine for 30 days.',
  ]
    .filter(Boolean)
    .join(' ')
}
