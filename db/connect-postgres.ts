import pg from 'pg'

/** How long a start waits for a server that does not answer at all. */
const patienceMs = 10_000

/** A connection of its own. Throws a sentence that names DATABASE_URL, and shows no password. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs })
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw new Error(unreachable(error, client), { cause: error })
  }
}

interface Target {
  host: string
  port: number
  user?: string | undefined
  database?: string | undefined
}

const example = 'DATABASE_URL=postgres://user:password@localhost:5432/toile'

/** Why PostgreSQL can't be had, and what to do. Where a name has two addresses, the driver says an error for each. */
export function unreachable(error: unknown, { host, port, user, database }: Target): string {
  const first =
    error instanceof AggregateError && error.errors.length > 0 ? (error.errors[0] as unknown) : error
  const { code = '', message = '' } = first as NodeJS.ErrnoException
  const at = host.startsWith('/') ? `the socket in ${host}` : `${host}:${port}`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `DATABASE_URL names the host ${host}, which is not known. Write it like ${example}.`
  if (code === 'ECONNREFUSED' || code === 'ENOENT')
    return `PostgreSQL does not answer at ${at}: nothing listens there. Start it, or say where it is, such as ${example}.`
  if (code === 'ETIMEDOUT' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH' || /timeout/i.test(message))
    return `PostgreSQL does not answer at ${at}. Start it, let this machine reach it, or say where it is, such as ${example}.`
  if (code === '28P01' || code === '28000' || /password must be a string/.test(message))
    return (
      `PostgreSQL at ${at} does not let the user "${user}" in with the password of DATABASE_URL. In it the signs ` +
      `# / ? % @ : are written %23 %2F %3F %25 %40 %3A, such as ${example}.`
    )
  if (code === '3D000')
    return `PostgreSQL at ${at} has no database "${database}". Make it (createdb ${database}), or name another, such as ${example}.`
  if (code === '57P03') return `PostgreSQL at ${at} is only just starting. Start the app again in a minute.`
  return `PostgreSQL at ${at}, as DATABASE_URL names it, could not be opened: ${message || code || 'it gave no reason'}.`
}

/** By this name the connections of a running app are known in `pg_stat_activity`. */
export const applicationName = 'toile'

/** How many connections of running apps a database has. */
export async function connectionsOf(url: string): Promise<number> {
  const client = await connect(url)
  try {
    const { rows } = await client.query<{ open: number }>(
      `select count(*)::int as open from pg_stat_activity where datname = current_database() and application_name = $1`,
      [applicationName],
    )
    return rows[0]?.open ?? 0
  } finally {
    await client.end()
  }
}
