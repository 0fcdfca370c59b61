// Sets up what is missing and serves the shop. A second start finds all done and takes seconds. `npm start` says
// MALLOC_ARENA_MAX=2, which the C library reads before us: it would keep a pool of freed memory for each thread and core.
import process from 'node:process'
import { prepare } from './prepare.mjs'
import { readSettingsFile, root } from './steps.mjs'

process.chdir(root)
readSettingsFile()
await prepare()
process.env.NODE_ENV = 'production'
// By its address: what is built is not for the compiler to read.
await import(new URL('../build/server.js', import.meta.url).href)
