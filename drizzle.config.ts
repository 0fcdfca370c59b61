import { defineConfig } from 'drizzle-kit'
import { dialect } from './db/columns'

// One schema, two dialects: DATABASE_URL says which one `db/columns` builds.
export default defineConfig({
  dialect: dialect === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './db/schema/index.ts',
  out: `./db/migrations/${dialect}`,
})
