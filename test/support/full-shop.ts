import pg from 'pg'

/** So many rows has each table that grows. */
export const rowsEach = 40_000

/**
 * What a shop of some years holds, one statement a table: many visitors with a few shares each, nearly every mail handed
 * over and nearly every answer counted, few of anything waiting. `n` counts the rows, the oldest first.
 */
const tables: Record<string, Record<string, string>> = {
  visitors: {
    id: `'visitor' || n`,
    name: `'Mia'`,
    locale: `'en'`,
    mailbox_key: `case when n % 4 = 0 then md5('mailbox' || n) end`,
    canonical_key: `case when n % 4 = 0 then md5('canonical' || n) end`,
    address: `case when n % 4 = 0 then md5('address' || n) end`,
    proven_at: `case when n % 4 = 0 then at end`,
    created_at: 'at',
  },
  sessions: {
    id: `md5('session' || n)`,
    visitor_id: `case when n % 3 > 0 then 'visitor' || n end`,
    staff_id: `case when n % 1000 = 0 then 'staff' || n % 7 end`,
    device_id: `md5('device' || n)`,
    created_at: 'at',
    expires_at: `at + interval '90 days'`,
  },
  proofs: {
    id: `'proof' || n`,
    session_id: `md5('session' || n)`,
    visitor_id: `'visitor' || n % 50000`,
    name: `'Mia'`,
    mailbox_key: `md5('mailbox' || n % 30000)`,
    canonical_key: `md5('canonical' || n % 30000)`,
    address: `md5('address' || n)`,
    network_key: `md5('network' || n % 20000)`,
    code_hash: `md5('code' || n)`,
    press_hash: `md5('press' || n)`,
    next: `'/mine'`,
    tries: '0',
    created_at: 'at',
    expires_at: `at + interval '30 minutes'`,
    used_at: 'at',
  },
  designs: {
    id: `'design' || n`,
    visitor_id: `'visitor' || n % 40000`,
    document: 'document',
    revision: 'n % 9 + 1',
    from_share_id: `case when n % 20 = 0 then 'share' || n end`,
    created_at: 'at',
    updated_at: 'at',
  },
  design_versions: {
    id: `'version' || n`,
    design_id: `'design' || n % 30000`,
    revision: 'n / 30000 + 1',
    document: 'document',
    created_at: 'at',
    updated_at: 'at',
  },
  shares: {
    id: `'share' || n`,
    visitor_id: `'visitor' || n % 30000`,
    design_id: `'design' || n % 40000`,
    document: 'document',
    way: `case when n % 5 < 3 then 'mail' else 'link' end`,
    token_hash: `md5('token' || n)`,
    picture_token: `md5('picture' || n)`,
    friend_name: `'Mia'`,
    friend_locale: `'en'`,
    friend_address: `case when n % 5 < 3 and n % 500 = 0 then md5('address' || n) end`,
    friend_key: `case when n % 5 < 3 then md5('friend' || n) end`,
    friend_canonical_key: `case when n % 5 < 3 then md5('canonical' || n) end`,
    campaign_id: `'dress'`,
    campaign_version: '1',
    created_at: 'at',
    confirmed_at: 'at',
    released_at: `case when n % 500 > 0 then at end`,
    review_id: `case when n % 10 = 0 then 'review' || n end`,
  },
  reviews: {
    id: `'review' || n`,
    visitor_id: `'visitor' || n % 30000`,
    design_id: `'design' || n % 40000`,
    document: 'document',
    parts: `'["part"]'`,
    state: `case when n % 500 = 0 then 'waiting' when n % 20 = 1 then 'rejected' else 'approved' end`,
    created_at: 'at',
    queued_at: 'at',
    decided_at: `case when n % 500 > 0 then at end`,
    decided_by: `case when n % 500 > 0 then 'staff' || n % 7 end`,
    effective_at: `case when n % 500 > 0 then at end`,
    applied_at: `case when n % 500 > 0 then at end`,
  },
  reports: {
    id: `'report' || n`,
    share_id: `'share' || n`,
    reason: `'offends'`,
    words: `''`,
    created_at: 'at',
    decided_at: `case when n % 500 > 0 then at end`,
  },
  approvals: {
    visitor_id: `'visitor' || n % 30000`,
    part: `md5('part' || n)`,
    review_id: `'review' || n`,
    created_at: 'at',
  },
  audit: {
    id: `'line' || n`,
    at: 'at',
    staff_id: `'staff' || n % 7`,
    staff_name: `'Oona'`,
    act: `(array['redeem', 'approve', 'reject', 'settings'])[n % 4 + 1]`,
    subject: `'review'`,
    subject_id: `'review' || n`,
    reason: `''`,
    detail: `'{}'`,
  },
  answers: {
    id: `'answer' || n`,
    share_id: `'share' || n`,
    choice: `case when n % 6 = 0 then 'not-for-me' else 'just-so' end`,
    created_at: 'at',
  },
  conversions: {
    id: `'conversion' || n`,
    share_id: `'share' || n`,
    visitor_id: `'visitor' || n % 30000`,
    campaign_id: `'dress'`,
    campaign_version: '1',
    act: `case when n % 5 < 3 then 'answered' else 'made' end`,
    state: `case when n % 400 = 0 then 'pending' when n % 400 = 1 then 'held' when n % 20 = 2 then 'refused' else 'counted' end`,
    decide_by: `case when n % 400 = 1 then at end`,
    friend_visitor_id: `case when n % 5 >= 3 then 'visitor' || n end`,
    reward_id: `case when n % 20 > 2 then 'reward' || n % 30000 end`,
    settle_at: 'at',
    created_at: 'at',
    decided_at: 'at',
  },
  conversion_traces: {
    conversion_id: `'conversion' || n / 4`,
    kind: `(array['mailbox', 'device', 'session', 'network'])[n % 4 + 1]`,
    key: `md5('trace' || n)`,
  },
  friend_marks: {
    campaign_id: `'dress'`,
    kind: `'mailbox'`,
    key: `md5('mark' || n)`,
    conversion_id: `'conversion' || n / 2`,
  },
  identities: {
    visitor_id: `'visitor' || n / 4`,
    kind: `(array['mailbox', 'device', 'session', 'network'])[n % 4 + 1]`,
    key: `md5('identity' || n)`,
    first_seen_at: 'at',
    last_seen_at: 'at',
  },
  ledger: {
    id: `'line' || n`,
    visitor_id: `'visitor' || n % 30000`,
    seq: 'n / 30000 + 1',
    version: '2',
    kind: `(array['credit', 'credit', 'credit', 'credit', 'credit', 'credit', 'granted', 'redeemed', 'expired', 'reversal'])[n % 10 + 1]`,
    campaign_id: `'dress'`,
    conversion_id: `case when n % 10 < 6 then 'conversion' || n end`,
    reward_id: `case when n % 10 between 6 and 8 then 'reward' || n end`,
    at: 'at',
    previous_hash: `md5('line' || n - 1)`,
    hash: `md5('line' || n)`,
  },
  rewards: {
    id: `'reward' || n`,
    visitor_id: `'visitor' || n % 30000`,
    campaign_id: `'dress'`,
    k: 'n / 30000 + 1',
    state: `case when n % 50 = 0 then 'granted' when n % 200 = 1 then 'voided' when n % 3 = 0 then 'expired' else 'redeemed' end`,
    campaign_version: '1',
    worth: '18000',
    currency: `'EUR'`,
    code_hash: `md5('code' || n)`,
    token_hash: `md5('token' || n)`,
    granted_at: 'at',
    redeemable_from: 'at',
    expires_at: `at + interval '1 year'`,
    redeemed_at: `case when n % 50 > 0 and n % 200 <> 1 and n % 3 > 0 then at end`,
    redeemed_by: `case when n % 50 > 0 and n % 200 <> 1 and n % 3 > 0 then 'Rosa' end`,
  },
  orders: {
    id: `'order' || n`,
    share_id: `'share' || n`,
    document: 'document',
    name: `'Mia'`,
    contact: `md5('contact' || n)`,
    note: `''`,
    state: `case when n % 500 = 0 then 'asked' else 'done' end`,
    created_at: 'at',
  },
  outbox: {
    id: `'mail' || n`,
    email: `(array['ad', 'ad', 'ad', 'answer', 'prove-mailbox', 'reward'])[n % 6 + 1]`,
    locale: `'en'`,
    props: `case when n > 99000 then jsonb '"sealed"' else jsonb '{}' end`,
    mailbox_key: `md5('friend' || n)`,
    canonical_key: `md5('canonical' || n)`,
    share_id: `'share' || n`,
    message_id: `md5('message' || n)`,
    state: `case when n % 1000 = 0 then 'queued' when n % 1000 = 1 then 'deferred' when n % 40 = 2 then 'refused' when n % 40 = 3 then 'suppressed' else 'handed-over' end`,
    tries: '1',
    next_try_at: 'at',
    created_at: 'at',
    done_at: `case when n % 1000 > 1 then at end`,
  },
  suppressions: {
    mailbox_key: `md5('mailbox' || n)`,
    canonical_key: `md5('canonical' || n)`,
    reason: `case when n % 3 = 0 then 'bounced' else 'asked' end`,
    created_at: 'at',
  },
}

/** The tables that grow with a shop, by name. */
export const growing: readonly string[] = Object.keys(tables)

const plain = {
  product: 'dress',
  version: 1,
  choices: {
    neckline: 'square',
    sleeve: 'long',
    skirt: 'circle',
    length: 'midi',
    fabric: 'satin',
    color: '#1d666a',
  },
  motifs: [],
}

/**
 * Fills an empty, migrated PostgreSQL database, over so many connections at once; PostgreSQL then knows how its rows are
 * spread. Takes some seconds.
 */
export async function fillShop(url: string, connections = 3): Promise<void> {
  await withoutForeignKeys(url)
  const left = Object.keys(tables)
  const fill = async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      // A sample that is large enough to be right about a hundred thousand rows.
      await client.query(`set default_statistics_target = 20; set maintenance_work_mem = '64MB'`)
      // The ledger's triggers look at each line, by an index that is not there meanwhile.
      await client.query(`set session_replication_role = replica`)
      for (let table = left.shift(); table; table = left.shift()) await fillTable(client, table)
    } finally {
      await client.end()
    }
  }
  await Promise.all(Array.from({ length: connections }, fill))
}

/** A table that is not logged can't refer to one that is, nor be referred to; and what is only looked at needs no keys. */
async function withoutForeignKeys(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ drop: string }>(
      `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop from pg_constraint where contype = 'f'`,
    )
    for (const { drop } of rows) await client.query(drop)
  } finally {
    await client.end()
  }
}

async function fillTable(client: pg.Client, table: string): Promise<void> {
  const columns = tables[table] ?? {}
  await client.query(`alter table ${table} set unlogged`)
  const indexes = await client.query<{ name: string; made: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made
     from pg_index where indrelid = $1::regclass and not indisprimary`,
    [table],
  )
  // Made anew at the end, an index takes a third of the time.
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`)
  await client.query(
    `insert into ${table} (${Object.keys(columns).join(', ')})
     select ${Object.values(columns).join(', ')}
     from generate_series(1, ${rowsEach}) n,
       lateral (select timestamptz '2024-01-01' + n * interval '15 minutes' as at) moments,
       (select '${JSON.stringify(plain)}'::jsonb as document) documents`,
  )
  for (const { made } of indexes.rows) await client.query(made)
  await client.query(`analyze ${table}`)
}
