/** Tables that stay small however long a shop runs: a scan of one costs nothing. */
export const small = ['settings', 'campaigns', 'staff', 'setup_links', 'ledger_checkpoints', 'quarantine']
/** Indexes of only the rows that wait for something: all of them is what is asked for. */
export const waiting = ['shares_waiting', 'outbox_done', 'reports_open']
/** Statements that read a whole table because that is what they are for, or that only tests ask. */
const meant = [
  // `ledger:verify` reads everything, a part at a time.
  /"with_lines"|"ends"|order by "ledger"\."seq"|"ledger"\."visitor_id" > \?|"visitor_id" in \([?, ]+\) or false/,
  // What a start after an older version writes once.
  /"worth" is null/,
  // A start looks for one sealed row, to know its secret; another secret takes them all, a part at a time.
  /^select "(contact|address|friend_address)" from .* limit \?$/,
  /^select "id", "\w+" from .*"id" > \?\)? order by "\w+"\."id" asc limit \?$/,
  // Other rules, before they are saved: their effect on all that was sent and granted.
  /select "campaign_version", count\(\*\) from "(shares|rewards)"/,
  // Once a day, of everything too old to be kept, what it was seen from.
  /^delete from "conversion_traces" where .* in \(select "id" from "conversions" where "conversions"\."created_at" < \?\)$/,
  // The three that tests ask to see what became of a mail, a line or a person; and one with which time is moved.
  /where "ledger"\."kind" = \?$|where "outbox"\."email" = \?$|where "visitors"\."name" = \?$/,
  /^update "shares" set "released_at" = \? where "shares"\."way" = \?$/,
]

/**
 * Whether a statement is to find its rows without reading a whole table that grows. One that names no rows at all
 * (neither `where` nor `limit`) means to read them all.
 */
export function isToFind(statement: string): boolean {
  if (!/^(select|update|delete|with)\b/i.test(statement) || !/ (where|limit) /.test(statement)) return false
  const asked = statement.replace(/\$\d+/g, '?').replace(/;$/, '')
  return !/ where false/.test(asked) && !meant.some((one) => one.test(asked))
}
