// Writes the migration from the last snapshot to db/schema, for both databases, under one name:
//   npm run db:generate -- NAME            from the schema
//   npm run db:generate -- NAME --custom   empty, for SQL of one's own
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const [name, ...flags] = process.argv.slice(2)
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Say what the migration does in one word: npm run db:generate -- add_motifs')
  process.exit(1)
}
const kit = join(import.meta.dirname, '..', 'node_modules', 'drizzle-kit', 'bin.cjs')
for (const url of ['file:var/toile.sqlite', 'postgres://localhost/toile']) {
  const { status } = spawnSync(process.execPath, [kit, 'generate', '--name', name, ...flags], {
    stdio: 'inherit',
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, DATABASE_URL: url },
  })
  if (status !== 0) process.exit(status ?? 1)
}
