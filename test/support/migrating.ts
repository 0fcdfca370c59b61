import { migrate } from '#db/migrate'

/** A process that only migrates, to be killed in the middle of it: `node migrating.mjs FOLDER`. */
await migrate(process.env.DATABASE_URL ?? '', { folder: process.argv[2], backedUp: true })
